// SPDX-License-Identifier: GPL-3.0-or-later
/* Two things share one queue of idle work: the views that mark words, and the pass over the lines that makes the list. Beside it goes the pass over the whole document, on a thread. */
#include "review/vacancy-review.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-settings.h"
#include "check/jd-check.h"
#include "posting/vacancy-thread-work.h"
#include "review/vacancy-correction.h"
#include "review/vacancy-dictionary.h"
#include "review/vacancy-document-pass.h"
#include "review/vacancy-review-pass.h"

struct _VacancyReview
{
  GObject parent_instance;

  VacancySession *session; /* borrowed: it owns us */
  VacancyReviewState state;
  VacancySuggester *suggester; /* NULL until asked for */
  VacancyIdleWork *work;
  VacancyReviewPass *pass;
  VacancyDocumentPass *document_pass;

  /* the list */
  GPtrArray *items; /* of VacancyFinding: what is shown */
  GPtrArray *found; /* of VacancyFinding: what the last pass found, the ignored among them */
  GSettings *settings;  /* NULL: none */
  GPtrArray *rules;     /* of JdSilence: silent everywhere */
  VacancyFindingList *silenced;
  GHashTable *lines;    /* place -> GPtrArray of VacancyFinding: what is shown of it */
  GHashTable *families; /* JdCheck -> VacancyFindingList: what is shown, by who found it */
  GHashTable *ignored; /* set of "place\nword" */
  char *typing; /* the same form; NULL: none */
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint words_changed, document_checked, line_changed;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyReview, vacancy_review, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- idle work ---- */

/* Without its dictionary it goes on when that is there. */
static gboolean
is_ready (gpointer data)
{
  return vacancy_dictionary_prepare (vacancy_dictionary_of (VACANCY_REVIEW (data)->session));
}

static void
resume (VacancyReview *self)
{
  vacancy_idle_work_resume (self->work);
  vacancy_document_pass_queue (self->document_pass);
}

void
vacancy_review_queue (VacancyReview *self, VacancyIdleFunc func, gpointer data)
{
  g_return_if_fail (VACANCY_IS_REVIEW (self) && func);
  vacancy_idle_work_queue (self->work, func, data);
}

void
vacancy_review_unqueue (VacancyReview *self, gpointer data)
{
  g_return_if_fail (VACANCY_IS_REVIEW (self));
  vacancy_idle_work_unqueue (self->work, data);
}

gboolean
vacancy_review_finish (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), FALSE);
  if (!is_ready (self))
    return FALSE;
  vacancy_idle_work_finish (self->work);
  return TRUE;
}

/* ---- the list ---- */

static GHashTable *
lines_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static char *
place_key (const char *place, const char *word)
{
  return g_strconcat (place ? place : "", "\n", word, NULL);
}

/* What a person gave a reason not to show, as posting and library are: what was found may be older. */
JdSilence *
vacancy_review_silence_of (VacancyReview *self, VacancyFinding *finding, JdSilencedWhere *where)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self) && VACANCY_IS_FINDING (finding), NULL);
  const JdSilencedBy by = { vacancy_session_library (self->session), self->rules };

  return jd_finding_silenced (vacancy_finding_get (finding), vacancy_session_posting (self->session), &by, where);
}

/* Words are ignored and typed, and nothing else. */
static gboolean
is_shown (VacancyReview *self, VacancyFinding *finding)
{
  g_autofree char *key = NULL;

  if (vacancy_review_silence_of (self, finding, NULL))
    return FALSE;
  if (vacancy_finding_get (finding)->check != &jd_check_spelling)
    return TRUE;
  if (!self->typing && g_hash_table_size (self->ignored) == 0)
    return TRUE;
  key = place_key (vacancy_finding_place (finding), vacancy_finding_word (finding));
  return g_strcmp0 (key, self->typing) != 0 && !g_hash_table_contains (self->ignored, key);
}

static GPtrArray *
shown_findings (VacancyReview *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->found->len; i++)
    if (is_shown (self, g_ptr_array_index (self->found, i)))
      g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (self->found, i)));
  return shown;
}

/* Of @items, of VacancyFinding, those that @check found. New. */
static GPtrArray *
found_by (const GPtrArray *items, const JdCheck *check)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    if (vacancy_finding_get (items->pdata[i])->check == check)
      g_ptr_array_add (found, g_object_ref (items->pdata[i]));
  return found;
}

/* ---- what is shown of a line ---- */

static void
add_to_lines (GHashTable *lines, VacancyFindingList *family)
{
  for (guint i = 0; i < vacancy_finding_list_count (family); i++)
    {
      VacancyFinding *finding = vacancy_finding_list_nth (family, i);
      const char *place = vacancy_finding_place (finding);
      GPtrArray *line = place ? g_hash_table_lookup (lines, place) : NULL;

      if (place && !line)
        {
          line = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (lines, g_strdup (place), line);
        }
      if (place)
        g_ptr_array_add (line, g_object_ref (finding));
    }
}

static gboolean
is_same_line (const GPtrArray *a, const GPtrArray *b)
{
  guint at, removed, added;

  return a && b && !vacancy_findings_differ (a, b, &at, &removed, &added);
}

/* Of those of @lines that @others does not have alike, everyone hears. @once: only of those that it does not have at all. */
static void
tell_lines (VacancyReview *self, GHashTable *lines, GHashTable *others, gboolean once)
{
  GHashTableIter iter;
  gpointer place, line;

  g_hash_table_iter_init (&iter, lines);
  while (g_hash_table_iter_next (&iter, &place, &line))
    {
      const GPtrArray *other = g_hash_table_lookup (others, place);
      if (once ? !other : !is_same_line (line, other))
        g_signal_emit (self, line_changed, 0, place);
    }
}

static void
update_lines (VacancyReview *self)
{
  g_autoptr (GHashTable) before = self->lines;

  self->lines = lines_new ();
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    add_to_lines (self->lines, vacancy_review_get_family (self, *check));
  tell_lines (self, self->lines, before, FALSE);
  tell_lines (self, before, self->lines, TRUE);
}

const GPtrArray *
vacancy_review_findings_at (VacancyReview *self, const char *place)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self) && place, NULL);

  return g_hash_table_lookup (self->lines, place);
}

/* ---- telling of it ---- */

static void
add_silenced (VacancyReview *self, const GPtrArray *items, GPtrArray *silenced)
{
  for (guint i = 0; items && i < items->len; i++)
    if (vacancy_review_silence_of (self, items->pdata[i], NULL))
      g_ptr_array_add (silenced, g_object_ref (items->pdata[i]));
}

static void
update_silenced (VacancyReview *self)
{
  GPtrArray *silenced = g_ptr_array_new_with_free_func (g_object_unref);

  add_silenced (self, vacancy_document_pass_get_items (self->document_pass), silenced);
  add_silenced (self, self->found, silenced);
  vacancy_finding_list_set (self->silenced, silenced);
}

static void
publish (VacancyReview *self)
{
  g_autoptr (GPtrArray) before = self->items;
  guint at, removed, added;

  self->items = shown_findings (self);
  update_silenced (self);
  if (!vacancy_findings_differ (before, self->items, &at, &removed, &added))
    return;
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    if ((*check)->check_line)
      vacancy_finding_list_set (vacancy_review_get_family (self, *check), found_by (self->items, *check));
  update_lines (self);
  g_list_model_items_changed (G_LIST_MODEL (self), at, removed, added);
}

/* The same for what checks of the whole document found. */
static void
publish_document (VacancyReview *self)
{
  const GPtrArray *items = vacancy_document_pass_get_items (self->document_pass);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; items && i < items->len; i++)
    if (!vacancy_review_silence_of (self, items->pdata[i], NULL))
      g_ptr_array_add (shown, items->pdata[i]);
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    if ((*check)->check_document)
      vacancy_finding_list_set (vacancy_review_get_family (self, *check), found_by (shown, *check));
  update_silenced (self);
  update_lines (self);
}

/* What is silent is another. */
static void
publish_all (VacancyReview *self)
{
  publish_document (self);
  publish (self);
  g_signal_emit (self, words_changed, 0);
}

static void
rules_changed_cb (VacancyReview *self)
{
  g_ptr_array_unref (self->rules);
  self->rules = jd_silenced_rules ();
  publish_all (self);
}

VacancyFindingList *
vacancy_review_get_silenced (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);

  return self->silenced;
}

VacancyFindingList *
vacancy_review_get_family (VacancyReview *self, const JdCheck *check)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self) && check, NULL);

  return g_hash_table_lookup (self->families, check);
}

static void
set_state (VacancyReview *self, VacancyReviewState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* ---- passes over the document ---- */

static gboolean
pass_job (gint64 deadline, gpointer data)
{
  VacancyReview *self = data;
  JdSpelling *spelling = vacancy_dictionary_spelling (vacancy_dictionary_of (self->session));
  GPtrArray *found = vacancy_review_pass_run (self->pass, deadline);

  if (!found)
    return FALSE;
  g_ptr_array_unref (self->found);
  self->found = found;
  publish (self);
  set_state (self, jd_spelling_has_dictionary (spelling) ? VACANCY_REVIEW_DONE : VACANCY_REVIEW_NO_DICTIONARY);
  return TRUE;
}

static void
forget (VacancyReview *self)
{
  vacancy_review_pass_forget (self->pass);
  vacancy_idle_work_queue (self->work, pass_job, self);
  g_signal_emit (self, words_changed, 0);
}

static void
session_changed_cb (VacancyReview *self, JdPosting *before, JdPosting *after)
{
  vacancy_document_pass_queue (self->document_pass);
  if (before->silenced != after->silenced)
    publish_all (self);
  if (strcmp (before->language, after->language) != 0)
    {
      set_state (self, VACANCY_REVIEW_CHECKING);
      g_clear_object (&self->suggester);
      g_ptr_array_set_size (self->found, 0);
      publish (self);
      forget (self);
    }
  else if (before->facts != after->facts || before->variables != after->variables || before->silenced != after->silenced)
    forget (self);
  else
    {
      vacancy_review_pass_restart (self->pass);
      vacancy_idle_work_queue (self->work, pass_job, self);
    }
}

/* ---- the whole document ---- */

static void
document_passed (gpointer data)
{
  publish_document (data);
  g_signal_emit (data, document_checked, 0);
}

static void
library_changed_cb (VacancyReview *self)
{
  publish_all (self);
  vacancy_document_pass_queue (self->document_pass);
}

const JdDocument *
vacancy_review_get_document (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return vacancy_document_pass_get_document (self->document_pass);
}

const GPtrArray *
vacancy_review_get_document_findings (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return vacancy_document_pass_get_findings (self->document_pass);
}

const JdReading *
vacancy_review_get_reading (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return vacancy_document_pass_get_reading (self->document_pass);
}

const GPtrArray *
vacancy_review_get_section_readings (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return vacancy_document_pass_get_section_readings (self->document_pass);
}

const JdReadingLanguage *
vacancy_review_get_reading_language (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return vacancy_document_pass_get_reading_language (self->document_pass);
}

const JdGauges *
vacancy_review_get_gauges (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return vacancy_document_pass_get_gauges (self->document_pass);
}

const VacancyCoded *
vacancy_review_get_coded (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return vacancy_document_pass_get_coded (self->document_pass);
}

/* ---- what counts as right ---- */

static gboolean
is_silenced_word (VacancyReview *self, const char *place, const char *word)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const JdLibrary *library = vacancy_session_library (self->session);
  const JdSilenceable found = { jd_check_spelling.id, place, word, NULL };

  if (jd_silences_find (posting->silenced, &found) || jd_silences_find (self->rules, &found))
    return TRUE;
  const JdPlacement *placement = place && library ? jd_posting_placement (posting, place, NULL, NULL) : NULL;
  return placement && placement->block && placement->state != JD_DETACHED && jd_block_silences (library, placement->block, &found);
}

gboolean
vacancy_review_is_ignored (VacancyReview *self, const char *place, const char *word)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (VACANCY_IS_REVIEW (self), FALSE);
  if (is_silenced_word (self, place, word))
    return TRUE;
  if (g_hash_table_size (self->ignored) == 0)
    return FALSE;
  key = place_key (place, word);
  return g_hash_table_contains (self->ignored, key);
}

void
vacancy_review_ignore (VacancyReview *self, const char *place, const char *word)
{
  g_return_if_fail (VACANCY_IS_REVIEW (self) && word);
  if (place)
    {
      g_hash_table_add (self->ignored, place_key (place, word));
      publish (self);
      g_signal_emit (self, words_changed, 0);
    }
  else
    {
      vacancy_dictionary_ignore (vacancy_dictionary_of (self->session), word);
      forget (self);
    }
}

/* A word to keep. */
typedef struct
{
  char *language, *word;
} Addition;

static void
addition_free (gpointer data)
{
  Addition *addition = data;

  g_free (addition->language);
  g_free (addition->word);
  g_free (addition);
}

/* A speller belongs to one thread, so this is another one, with the same words of the person. */
static void
add_thread (gpointer data)
{
  const Addition *addition = data;
  g_autoptr (JdSpelling) spelling = jd_spelling_open (addition->language);

  jd_spelling_add_personal (spelling, addition->word);
}

void
vacancy_review_add_word (VacancyReview *self, const char *word)
{
  JdSpelling *spelling;
  Addition *addition;

  g_return_if_fail (VACANCY_IS_REVIEW (self) && word);
  spelling = vacancy_dictionary_spelling (vacancy_dictionary_of (self->session));
  if (spelling)
    jd_spelling_ignore_all (spelling, word);
  addition = g_new (Addition, 1);
  *addition = (Addition) { g_strdup (vacancy_session_posting (self->session)->language), g_strdup (word) };
  vacancy_thread_work (NULL, add_thread, NULL, addition, addition_free);
  forget (self);
}

void
vacancy_review_set_typing (VacancyReview *self, const char *place, const char *word)
{
  g_autofree char *key = NULL;

  g_return_if_fail (VACANCY_IS_REVIEW (self));
  key = word ? place_key (place, word) : NULL;
  if (g_strcmp0 (key, self->typing) == 0)
    return;
  g_free (self->typing);
  self->typing = g_steal_pointer (&key);
  /* The word as it was a key ago must not come up in between. */
  if (!vacancy_idle_work_is_queued (self->work, pass_job, self))
    publish (self);
}

VacancySuggester *
vacancy_review_get_suggester (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  if (!self->suggester)
    self->suggester = vacancy_suggester_new (vacancy_session_posting (self->session)->language);
  return self->suggester;
}

/* @found by @check. */
static gboolean
apply_correction (VacancyReview *self, const JdCheck *check, const char *place, const char *found, guint occurrence, const char *correction, GError **error)
{
  JdPosting *after = vacancy_correction_edit (vacancy_session_posting (self->session), place, found, occurrence, correction, error);

  return vacancy_session_apply (self->session, after, check->fix_name ? _(check->fix_name) : _("Mend"));
}

gboolean
vacancy_review_correct (VacancyReview *self, VacancyFinding *finding, const char *correction, GError **error)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self) && VACANCY_IS_FINDING (finding), FALSE);
  return apply_correction (self, vacancy_finding_get (finding)->check, vacancy_finding_place (finding), vacancy_finding_word (finding), vacancy_finding_occurrence (finding),
                           correction, error);
}

gboolean
vacancy_review_correct_word (VacancyReview *self, const char *place, const char *word, guint occurrence, const char *correction, GError **error)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self) && place, FALSE);
  return apply_correction (self, &jd_check_spelling, place, word, occurrence, correction, error);
}

/* ---- GListModel ---- */

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  return VACANCY_REVIEW (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  const GPtrArray *items = VACANCY_REVIEW (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- life ---- */

VacancySession *
vacancy_review_get_session (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), NULL);
  return self->session;
}

VacancyReviewState
vacancy_review_get_state (VacancyReview *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW (self), VACANCY_REVIEW_CHECKING);
  return self->state;
}

VacancyReview *
vacancy_review_get (VacancySession *session)
{
  static const char key[] = "vacancy-review";
  VacancyReview *self;

  g_return_val_if_fail (VACANCY_IS_SESSION (session), NULL);
  self = g_object_get_data (G_OBJECT (session), key);
  if (!self)
    {
      self = g_object_new (VACANCY_TYPE_REVIEW, NULL);
      self->session = session;
      self->work = vacancy_idle_work_new (is_ready, self);
      self->pass = vacancy_review_pass_new (session);
      self->document_pass = vacancy_document_pass_new (session, document_passed, self);
      g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (vacancy_dictionary_of (session), "ready", G_CALLBACK (resume), self, G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (session), key, self, g_object_unref);
      if (self->settings)
        g_signal_connect_object (self->settings, "changed::silenced-rules", G_CALLBACK (rules_changed_cb), self, G_CONNECT_SWAPPED);
      vacancy_idle_work_queue (self->work, pass_job, self);
    }
  return self;
}

static void
vacancy_review_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STATE)
    g_value_set_int (value, VACANCY_REVIEW (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_review_finalize (GObject *object)
{
  VacancyReview *self = VACANCY_REVIEW (object);

  vacancy_idle_work_free (self->work);
  vacancy_review_pass_free (self->pass);
  vacancy_document_pass_free (self->document_pass);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->found);
  g_hash_table_unref (self->families);
  g_hash_table_unref (self->lines);
  g_ptr_array_unref (self->rules);
  g_object_unref (self->silenced);
  g_clear_object (&self->settings);
  g_hash_table_unref (self->ignored);
  g_free (self->typing);
  g_clear_object (&self->suggester);
  G_OBJECT_CLASS (vacancy_review_parent_class)->finalize (object);
}

static void
vacancy_review_class_init (VacancyReviewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vacancy_review_get_property;
  object_class->finalize = vacancy_review_finalize;
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, VACANCY_REVIEW_CHECKING, VACANCY_REVIEW_NO_DICTIONARY, VACANCY_REVIEW_CHECKING,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  document_checked = g_signal_new ("document-checked", VACANCY_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  line_changed = g_signal_new ("line-changed", VACANCY_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  words_changed = g_signal_new ("words-changed", VACANCY_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_review_init (VacancyReview *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  self->settings = jd_settings_open ("silenced-rules", G_VARIANT_TYPE ("a(sss)"));
  self->rules = jd_silenced_rules ();
  self->silenced = vacancy_finding_list_new ();
  self->lines = lines_new ();
  self->families = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    g_hash_table_insert (self->families, (gpointer) *check, vacancy_finding_list_new ());
  self->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
