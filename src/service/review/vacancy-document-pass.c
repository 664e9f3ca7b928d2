// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-document-pass.h"

#include <gio/gio.h>

#include "base/jd-today.h"
#include "check/jd-check.h"
#include "check/jd-prose.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"
#include "review/vacancy-dictionary.h"
#include "review/vacancy-finding-part.h"
#include "rules/jd-employer.h"
#include "store/jd-recents.h"

#define DELAY_MS 250

struct _VacancyDocumentPass
{
  VacancySession *session; /* borrowed */
  VacancyDocumentPassed passed;
  gpointer data;

  JdDocument *document; /* that was looked at last; NULL: none yet */
  GPtrArray *findings;  /* in it; each belongs to its item */
  GPtrArray *items;     /* of VacancyFinding */
  JdRules *rules;       /* of law, as they were when a thread looked first; NULL: none did */
  JdStructureData *structure; /* likewise */
  JdReadingRules *known; /* of reading; likewise */
  JdReading reading;     /* how hard @document is to read */
  GPtrArray *sections;   /* likewise of those of it, JdSectionReading */
  JdGauges *gauges;
  VacancyCoded *coded;   /* NULL: nothing is known of such words */
  guint timer;
  GCancellable *looking; /* of the thread that does; NULL: none */
};

/* For the thread. */
typedef struct
{
  JdDocument *document;
  GPtrArray *findings, *items;
  JdLibrary *library;
  JdRules *rules; /* NULL: to be read, and so are @structure and @known */
  JdStructureData *structure;
  JdReadingRules *known; /* of reading */
  JdWordRules *words; /* NULL: not at hand */
  JdReading reading;
  GPtrArray *sections;
  JdGauges *gauges;
  VacancyCoded *coded;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  jd_document_unref (look->document);
  g_clear_pointer (&look->findings, g_ptr_array_unref);
  g_clear_pointer (&look->items, g_ptr_array_unref);
  g_clear_pointer (&look->library, jd_library_unref);
  g_clear_pointer (&look->rules, jd_rules_unref);
  g_clear_pointer (&look->structure, jd_structure_data_unref);
  g_clear_pointer (&look->known, jd_reading_rules_unref);
  g_clear_pointer (&look->words, jd_word_rules_unref);
  g_clear_pointer (&look->sections, g_ptr_array_unref);
  g_clear_pointer (&look->gauges, jd_gauges_free);
  g_clear_pointer (&look->coded, vacancy_coded_free);
  g_free (look);
}

static void
add_items (Look *look, const JdCheck *check, const JdCheckContext *context)
{
  g_autoptr (GPtrArray) findings = jd_check_run (check, look->document, context);

  g_ptr_array_extend_and_steal (look->items, vacancy_findings_placed (look->document, findings));
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (look->findings, findings->pdata[i]);
}

static void
load_rules (Look *look)
{
  g_auto (GStrv) team = jd_library_team_folders ();
  look->rules = jd_rules_load ((const char *const *) team, NULL);
  look->structure = jd_structure_data_load ((const char *const *) team, NULL);
  look->known = jd_reading_rules_load ((const char *const *) team, NULL);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  g_autofree char *today = jd_today (), *recents = jd_recents_file ();
  g_auto (GStrv) companies = jd_recents_companies (recents);

  if (!look->rules)
    load_rules (look);
  g_autoptr (GPtrArray) silenced = jd_silenced_rules ();
  const JdCheckContext context = { look->document->language, NULL, look->rules, today, jd_program_language (), jd_employer_size (),
                                   look->structure, look->known, .companies = (const char *const *) companies, .silenced = { look->library, silenced } };

  look->findings = g_ptr_array_new ();
  look->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    if ((*check)->check_document)
      add_items (look, *check, &context);
  jd_prose_measure (look->document, look->known, &look->reading);
  look->sections = jd_prose_measure_sections (look->document, look->known);
  look->gauges = jd_gauges_new (look->document, look->structure, context.reader);
  look->coded = vacancy_coded_new (look->document, look->words);
  g_task_return_boolean (task, TRUE);
}

static void begin (VacancyDocumentPass *self);

/* Cancelled when the pass is freed, so that @data lives; nothing that it is made for waits for a thread to go away. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  VacancyDocumentPass *self;
  Look *look = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  self = data;
  g_clear_object (&self->looking);
  if (!self->rules)
    {
      self->rules = jd_rules_ref (look->rules);
      self->structure = jd_structure_data_ref (look->structure);
      self->known = jd_reading_rules_ref (look->known);
    }
  /* Findings lead to lines of the posting as it is. */
  if (look->document != vacancy_session_document (self->session))
    {
      if (self->timer == 0)
        begin (self);
      return;
    }
  g_clear_pointer (&self->document, jd_document_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->document = jd_document_ref (look->document);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->findings = g_steal_pointer (&look->findings);
  self->items = g_steal_pointer (&look->items);
  self->reading = look->reading;
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  self->sections = g_steal_pointer (&look->sections);
  g_clear_pointer (&self->gauges, jd_gauges_free);
  self->gauges = g_steal_pointer (&look->gauges);
  g_clear_pointer (&self->coded, vacancy_coded_free);
  self->coded = g_steal_pointer (&look->coded);
  self->passed (self->data);
}

static void
begin (VacancyDocumentPass *self)
{
  Look *look = g_new (Look, 1);
  g_autoptr (GTask) task = NULL;

  *look = (Look) { .document = jd_document_ref (vacancy_session_document (self->session)) };
  const JdWordRules *words = vacancy_dictionary_words (vacancy_dictionary_of (self->session));
  look->words = words ? jd_word_rules_ref ((JdWordRules *) words) : NULL;
  if (vacancy_session_library (self->session))
    look->library = jd_library_ref (vacancy_session_library (self->session));
  if (self->rules)
    {
      look->rules = jd_rules_ref (self->rules);
      look->structure = jd_structure_data_ref (self->structure);
      look->known = jd_reading_rules_ref (self->known);
    }
  self->looking = g_cancellable_new ();
  task = g_task_new (NULL, self->looking, looked_cb, self);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
begin_cb (gpointer data)
{
  VacancyDocumentPass *self = data;

  self->timer = 0;
  if (!self->looking)
    begin (self);
  return G_SOURCE_REMOVE;
}

void
vacancy_document_pass_queue (VacancyDocumentPass *self)
{
  g_return_if_fail (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, begin_cb, self);
}

const JdDocument *
vacancy_document_pass_get_document (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->document;
}

const GPtrArray *
vacancy_document_pass_get_findings (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->findings;
}

const GPtrArray *
vacancy_document_pass_get_items (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->items;
}

const JdReading *
vacancy_document_pass_get_reading (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->document ? &self->reading : NULL;
}

const GPtrArray *
vacancy_document_pass_get_section_readings (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->sections;
}

const JdGauges *
vacancy_document_pass_get_gauges (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->gauges;
}

const VacancyCoded *
vacancy_document_pass_get_coded (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->coded;
}

const JdReadingLanguage *
vacancy_document_pass_get_reading_language (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->document ? jd_reading_rules_language (self->known, self->document->language) : NULL;
}

VacancyDocumentPass *
vacancy_document_pass_new (VacancySession *session, VacancyDocumentPassed passed, gpointer data)
{
  VacancyDocumentPass *self = g_new0 (VacancyDocumentPass, 1);

  self->session = session;
  self->passed = passed;
  self->data = data;
  vacancy_document_pass_queue (self);
  return self;
}

void
vacancy_document_pass_free (VacancyDocumentPass *self)
{
  g_return_if_fail (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->document, jd_document_unref);
  g_clear_pointer (&self->rules, jd_rules_unref);
  g_clear_pointer (&self->structure, jd_structure_data_unref);
  g_clear_pointer (&self->known, jd_reading_rules_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->gauges, jd_gauges_free);
  g_clear_pointer (&self->coded, vacancy_coded_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}
