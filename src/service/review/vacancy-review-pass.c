// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-review-pass.h"

#include <glib/gi18n.h>
#include <string.h>

#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "describe/jd-block-text.h"
#include "review/vacancy-dictionary.h"
#include "review/vacancy-finding-count.h"

/* What a placement gave, and the part of the page it stood in. */
typedef struct
{
  GPtrArray *findings; /* of VacancyFinding */
  char *part;
} Known;

struct _VacancyReviewPass
{
  /* borrowed */
  VacancySession *session;
  VacancyDictionary *dictionary;

  GHashTable *known; /* JdPlacement, with a reference -> Known */

  /* the pass under way; document NULL: none */
  JdDocument *document;
  JdPosting *posting; /* it was composed from */
  const JdNode *node; /* the next one */
  guint index;        /* of it */
  guint section;      /* of the posting: those before it are done */
  GHashTable *next_known;
  GPtrArray *next_found;
  char *part; /* that it is in: the title, then what the heading of the section says */
};

static void
known_free (gpointer data)
{
  Known *known = data;

  g_ptr_array_unref (known->findings);
  g_free (known->part);
  g_free (known);
}

static GHashTable *
known_table_new (void)
{
  return g_hash_table_new_full (NULL, NULL, (GDestroyNotify) jd_placement_unref, known_free);
}

static void
end_pass (VacancyReviewPass *self)
{
  g_clear_pointer (&self->document, jd_document_unref);
  g_clear_pointer (&self->posting, jd_posting_unref);
  g_clear_pointer (&self->next_known, g_hash_table_unref);
  g_clear_pointer (&self->next_found, g_ptr_array_unref);
  g_clear_pointer (&self->part, g_free);
}

static void
start_pass (VacancyReviewPass *self)
{
  self->document = jd_document_ref (vacancy_session_document (self->session));
  self->posting = jd_posting_ref (vacancy_session_posting (self->session));
  self->node = jd_document_next (self->document, NULL);
  self->index = self->section = 0;
  self->next_known = known_table_new ();
  self->next_found = g_ptr_array_new_with_free_func (g_object_unref);
  self->part = g_strdup (_("Title"));
}

/* What all checks of lines say of @node, as an export has it. */
static void
check_node (VacancyReviewPass *self, const JdNode *node, VacancyFindingCount *count, GPtrArray *into)
{
  const JdCheckContext context = {
    .language = self->document->language,
    .spelling = vacancy_dictionary_spelling (self->dictionary),
    .reader = jd_program_language (),
    .words = vacancy_dictionary_words (self->dictionary),
    .company = self->posting->facts->company,
  };
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  vacancy_finding_count_add (count, node);
  jd_check_line (node, self->index, &context, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      JdFinding *finding = findings->pdata[i];

      g_ptr_array_add (into, vacancy_finding_new (finding, self->part, vacancy_finding_count_before (count, finding)));
    }
}

static void
advance (VacancyReviewPass *self)
{
  self->node = jd_document_next (self->document, self->node);
  self->index++;
}

static void
set_part (VacancyReviewPass *self, const JdNode *heading)
{
  g_free (self->part);
  self->part = heading ? jd_node_text (heading) : g_strdup ("");
}

static void
check_line (VacancyReviewPass *self, const JdNode *node)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (VacancyFindingCount) count = vacancy_finding_count_new ();

  check_node (self, node, count, findings);
  g_ptr_array_extend_and_steal (self->next_found, g_steal_pointer (&findings));
}

/* Composed as if it had a line. */
static void
check_left_out (VacancyReviewPass *self, const JdSection *section)
{
  g_autoptr (JdPosting) posting = jd_posting_copy (self->posting);
  g_autoptr (JdDocument) document = NULL;
  JdSection *alone = jd_section_new (section->id, JD_KIND_TEXT, section->heading);
  JdPlacement *line = jd_placement_new ("line", JD_KIND_TEXT);

  g_free (line->text);
  line->text = g_strdup ("-");
  g_ptr_array_add (alone->placements, line);
  g_ptr_array_set_size (posting->sections, 0);
  g_ptr_array_add (posting->sections, alone);
  document = jd_compose (posting);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->type == JD_NODE_HEADING)
      {
        set_part (self, node);
        check_line (self, node);
      }
}

/* The headings of the sections before that called @id that are not in the document; NULL: of all that are left. */
static void
pass_left_out (VacancyReviewPass *self, const char *id)
{
  for (; self->section < self->posting->sections->len; self->section++)
    {
      const JdSection *section = g_ptr_array_index (self->posting->sections, self->section);

      if (g_strcmp0 (section->id, id) == 0)
        break;
      check_left_out (self, section);
    }
}

static void
enter_section (VacancyReviewPass *self)
{
  const JdNode *heading = self->node->first;

  pass_left_out (self, self->node->name);
  self->section++;
  set_part (self, heading && heading->type == JD_NODE_HEADING ? heading : NULL);
}

static Known *
check_placement (VacancyReviewPass *self, const JdPlacement *placement)
{
  Known *known = g_new0 (Known, 1);
  g_autoptr (VacancyFindingCount) count = vacancy_finding_count_new ();

  known->findings = g_ptr_array_new_with_free_func (g_object_unref);
  known->part = g_strdup (self->part);
  for (; self->node && self->node->placement == placement; advance (self))
    if (self->node->runs)
      check_node (self, self->node, count, known->findings);
  return known;
}

static Known *
take_known (VacancyReviewPass *self, const JdPlacement *placement)
{
  Known *known = g_hash_table_lookup (self->known, placement);

  if (!known || strcmp (known->part, self->part) != 0)
    return NULL;
  g_hash_table_steal_extended (self->known, placement, NULL, NULL);
  jd_placement_unref ((JdPlacement *) placement);
  while (self->node && self->node->placement == placement)
    advance (self);
  return known;
}

static void
pass_placement (VacancyReviewPass *self)
{
  const JdPlacement *placement = self->node->placement;
  Known *known = take_known (self, placement);

  if (!known)
    known = check_placement (self, placement);
  for (guint i = 0; i < known->findings->len; i++)
    g_ptr_array_add (self->next_found, g_object_ref (known->findings->pdata[i]));
  g_hash_table_replace (self->next_known, jd_placement_ref ((JdPlacement *) placement), known);
}

static void
pass_node (VacancyReviewPass *self)
{
  if (self->node->placement)
    {
      pass_placement (self);
      return;
    }
  if (self->node->type == JD_NODE_SECTION)
    enter_section (self);
  if (self->node->type == JD_NODE_TITLE || self->node->type == JD_NODE_HEADING)
    check_line (self, self->node);
  advance (self);
}

static GPtrArray *
finish_pass (VacancyReviewPass *self)
{
  GPtrArray *found;

  pass_left_out (self, NULL);
  found = g_steal_pointer (&self->next_found);
  g_hash_table_unref (self->known);
  self->known = g_steal_pointer (&self->next_known);
  end_pass (self);
  return found;
}

GPtrArray *
vacancy_review_pass_run (VacancyReviewPass *self, gint64 deadline)
{
  g_return_val_if_fail (self, NULL);
  if (!self->document)
    start_pass (self);
  while (self->node)
    {
      pass_node (self);
      if (self->node && g_get_monotonic_time () >= deadline)
        return NULL;
    }
  return finish_pass (self);
}

void
vacancy_review_pass_restart (VacancyReviewPass *self)
{
  GHashTableIter iter;
  gpointer placement, known;

  g_return_if_fail (self);
  if (!self->document)
    return;
  g_hash_table_iter_init (&iter, self->next_known);
  while (g_hash_table_iter_next (&iter, &placement, &known))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_replace (self->known, placement, known);
    }
  end_pass (self);
}

void
vacancy_review_pass_forget (VacancyReviewPass *self)
{
  g_return_if_fail (self);
  end_pass (self);
  g_hash_table_remove_all (self->known);
}

VacancyReviewPass *
vacancy_review_pass_new (VacancySession *session)
{
  VacancyReviewPass *self = g_new0 (VacancyReviewPass, 1);

  self->session = session;
  self->dictionary = vacancy_dictionary_of (session);
  self->known = known_table_new ();
  return self;
}

void
vacancy_review_pass_free (VacancyReviewPass *self)
{
  g_return_if_fail (self);
  end_pass (self);
  g_hash_table_unref (self->known);
  g_free (self);
}
