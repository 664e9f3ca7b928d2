// SPDX-License-Identifier: GPL-3.0-or-later
/* Two things share one queue of idle work: the views that mark words, and the pass over the document that makes the list. A pass walks the nodes of the document; what one
 * placement gave is kept by the placement's pointer, so that only placements that are new since the last pass are looked at. */
#include "vacancy-proofreader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vacancy-correction.h"
#include "vacancy-place.h"

#define WAIT_MS 100
#define SLICE_US 2000

typedef struct
{
  VacancyProofFunc func;
  gpointer data;
} Job;

/* What a placement gave, and the part of the page it stood in. */
typedef struct
{
  GPtrArray *findings; /* of VacancyFinding */
  char *part;
} Known;

struct _VacancyProofreader
{
  GObject parent_instance;

  VacancySession *session; /* borrowed: it owns us */
  VacancyProofState state;
  VacancySuggester *suggester; /* NULL until asked for */

  /* idle work */
  GQueue jobs; /* of Job */
  guint source;

  /* the list */
  GPtrArray *items; /* of VacancyFinding: what is shown */
  GPtrArray *found; /* of VacancyFinding: what the last pass found, the ignored among them */
  GHashTable *known; /* JdPlacement, with a reference -> Known */
  GHashTable *ignored; /* set of "place\nword" */
  char *typing; /* the same form; NULL: none */

  /* the pass under way; document NULL: none */
  JdDocument *document;
  const JdNode *node; /* the next one */
  guint index;        /* of it */
  GHashTable *next_known;
  GPtrArray *next_found;
  char *place, *part; /* of the title, then of the heading of the section it is in */
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint words_changed;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyProofreader, vacancy_proofreader, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

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

/* ---- idle work ---- */

static gboolean
run_jobs (VacancyProofreader *self, gint64 deadline)
{
  while (!g_queue_is_empty (&self->jobs))
    {
      Job *job = g_queue_peek_head (&self->jobs);

      /* A job may ask for itself again while it runs, and is then not lost. */
      g_queue_pop_head (&self->jobs);
      if (!job->func (deadline, job->data))
        g_queue_push_head (&self->jobs, job);
      else
        g_free (job);
      if (g_get_monotonic_time () >= deadline)
        break;
    }
  return g_queue_is_empty (&self->jobs);
}

static gboolean
slice_cb (gpointer data)
{
  VacancyProofreader *self = data;

  /* Without its dictionary it goes on when that is there. */
  if (vacancy_session_prepare_spelling (self->session) && !run_jobs (self, g_get_monotonic_time () + SLICE_US))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
waited_cb (gpointer data)
{
  VacancyProofreader *self = data;

  self->source = g_idle_add_full (G_PRIORITY_LOW, slice_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
spelling_ready_cb (VacancyProofreader *self)
{
  if (self->source == 0 && !g_queue_is_empty (&self->jobs))
    waited_cb (self);
}

static gboolean
is_queued (VacancyProofreader *self, VacancyProofFunc func, gpointer data)
{
  for (GList *l = self->jobs.head; l; l = l->next)
    if (((Job *) l->data)->data == data && ((Job *) l->data)->func == func)
      return TRUE;
  return FALSE;
}

void
vacancy_proofreader_queue (VacancyProofreader *self, VacancyProofFunc func, gpointer data)
{
  Job *job;

  g_return_if_fail (VACANCY_IS_PROOFREADER (self) && func);
  if (is_queued (self, func, data))
    return;
  job = g_new0 (Job, 1);
  job->func = func;
  job->data = data;
  g_queue_push_tail (&self->jobs, job);
  if (self->source == 0)
    self->source = g_timeout_add_full (G_PRIORITY_LOW, WAIT_MS, waited_cb, self, NULL);
}

void
vacancy_proofreader_unqueue (VacancyProofreader *self, gpointer data)
{
  g_return_if_fail (VACANCY_IS_PROOFREADER (self));
  for (GList *l = self->jobs.head, *next; l; l = next)
    {
      next = l->next;
      if (((Job *) l->data)->data == data)
        {
          g_free (l->data);
          g_queue_delete_link (&self->jobs, l);
        }
    }
}

void
vacancy_proofreader_finish (VacancyProofreader *self)
{
  g_return_if_fail (VACANCY_IS_PROOFREADER (self));
  g_clear_handle_id (&self->source, g_source_remove);
  while (!run_jobs (self, G_MAXINT64))
    ;
}

/* ---- the list ---- */

static char *
place_key (const char *place, const char *word)
{
  return g_strconcat (place ? place : "", "\n", word, NULL);
}

static gboolean
is_shown (VacancyProofreader *self, VacancyFinding *finding)
{
  g_autofree char *key = NULL;

  if (!self->typing && g_hash_table_size (self->ignored) == 0)
    return TRUE;
  key = place_key (vacancy_finding_place (finding), vacancy_finding_word (finding));
  return g_strcmp0 (key, self->typing) != 0 && !g_hash_table_contains (self->ignored, key);
}

static GPtrArray *
shown_findings (VacancyProofreader *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->found->len; i++)
    if (is_shown (self, g_ptr_array_index (self->found, i)))
      g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (self->found, i)));
  return shown;
}

/* Tells of the smallest run that differs, so that a list keeps its place and its focus. */
static void
publish (VacancyProofreader *self)
{
  g_autoptr (GPtrArray) before = self->items;
  GPtrArray *after = shown_findings (self);
  guint head = 0, tail = 0;

  while (head < before->len && head < after->len && vacancy_finding_equal (before->pdata[head], after->pdata[head]))
    head++;
  while (tail < before->len - head && tail < after->len - head
         && vacancy_finding_equal (before->pdata[before->len - 1 - tail], after->pdata[after->len - 1 - tail]))
    tail++;
  self->items = after;
  if (before->len - head - tail > 0 || after->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, after->len - head - tail);
}

static void
set_state (VacancyProofreader *self, VacancyProofState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* ---- a pass over the document ---- */

static void
end_pass (VacancyProofreader *self)
{
  g_clear_pointer (&self->document, jd_document_unref);
  g_clear_pointer (&self->next_known, g_hash_table_unref);
  g_clear_pointer (&self->next_found, g_ptr_array_unref);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->part, g_free);
}

static void
start_pass (VacancyProofreader *self)
{
  self->document = jd_document_ref (vacancy_session_document (self->session));
  self->node = jd_document_next (self->document, NULL);
  self->index = 0;
  self->next_known = known_table_new ();
  self->next_found = g_ptr_array_new_with_free_func (g_object_unref);
  self->place = g_strdup (VACANCY_PLACE_TITLE);
  self->part = g_strdup (_("Title"));
}

static guint
count_word (const GPtrArray *findings, const char *word)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    if (strcmp (vacancy_finding_word (findings->pdata[i]), word) == 0)
      count++;
  return count;
}

/* The node as a document of its own, so that the check is the one an export gets. */
static void
check_node (VacancyProofreader *self, const char *place, GPtrArray *into)
{
  JdNode alone = *self->node;
  JdDocument document = { .root = &alone, .language = self->document->language };
  g_autoptr (GPtrArray) findings = NULL;

  alone.parent = alone.next = alone.first = NULL;
  findings = jd_spelling_check_document (vacancy_session_spelling (self->session), &document);
  for (guint i = 0; i < findings->len; i++)
    {
      JdFinding *finding = g_steal_pointer (&findings->pdata[i]);

      finding->node = self->index;
      g_ptr_array_add (into, vacancy_finding_new (finding, place, self->part, count_word (into, finding->text)));
    }
}

static void
advance (VacancyProofreader *self)
{
  self->node = jd_document_next (self->document, self->node);
  self->index++;
}

static void
enter_section (VacancyProofreader *self)
{
  const JdNode *heading = self->node->first;

  g_free (self->place);
  g_free (self->part);
  self->place = vacancy_place_of_heading (self->node->name);
  self->part = heading && heading->type == JD_NODE_HEADING ? jd_node_text (heading) : g_strdup ("");
}

static Known *
check_placement (VacancyProofreader *self, const JdPlacement *placement)
{
  Known *known = g_new0 (Known, 1);

  known->findings = g_ptr_array_new_with_free_func (g_object_unref);
  known->part = g_strdup (self->part);
  for (; self->node && self->node->placement == placement; advance (self))
    if (self->node->runs)
      check_node (self, placement->id, known->findings);
  return known;
}

static Known *
take_known (VacancyProofreader *self, const JdPlacement *placement)
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
pass_placement (VacancyProofreader *self)
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
pass_node (VacancyProofreader *self)
{
  if (self->node->placement)
    {
      pass_placement (self);
      return;
    }
  if (self->node->type == JD_NODE_SECTION)
    enter_section (self);
  if (self->node->type == JD_NODE_TITLE || self->node->type == JD_NODE_HEADING)
    {
      g_autoptr (GPtrArray) findings = g_ptr_array_new ();

      check_node (self, self->place, findings);
      g_ptr_array_extend_and_steal (self->next_found, g_steal_pointer (&findings));
    }
  advance (self);
}

static void
finish_pass (VacancyProofreader *self)
{
  g_ptr_array_unref (self->found);
  self->found = g_steal_pointer (&self->next_found);
  g_hash_table_unref (self->known);
  self->known = g_steal_pointer (&self->next_known);
  end_pass (self);
  publish (self);
  set_state (self, VACANCY_PROOF_DONE);
}

static gboolean
pass_job (gint64 deadline, gpointer data)
{
  VacancyProofreader *self = data;

  if (!self->document)
    {
      if (self->state == VACANCY_PROOF_CHECKING && !jd_spelling_has_dictionary (vacancy_session_spelling (self->session)))
        set_state (self, VACANCY_PROOF_NO_DICTIONARY);
      if (self->state == VACANCY_PROOF_NO_DICTIONARY)
        return TRUE;
      start_pass (self);
    }
  while (self->node)
    {
      pass_node (self);
      if (self->node && g_get_monotonic_time () >= deadline)
        return FALSE;
    }
  finish_pass (self);
  return TRUE;
}

/* What one pass has learned serves the next, also when it was broken off. */
static void
restart (VacancyProofreader *self)
{
  if (self->document)
    {
      GHashTableIter iter;
      gpointer placement, known;

      g_hash_table_iter_init (&iter, self->next_known);
      while (g_hash_table_iter_next (&iter, &placement, &known))
        {
          g_hash_table_iter_steal (&iter);
          g_hash_table_replace (self->known, placement, known);
        }
      end_pass (self);
    }
  vacancy_proofreader_queue (self, pass_job, self);
}

static void
forget (VacancyProofreader *self)
{
  end_pass (self);
  g_hash_table_remove_all (self->known);
  vacancy_proofreader_queue (self, pass_job, self);
  g_signal_emit (self, words_changed, 0);
}

static void
session_changed_cb (VacancyProofreader *self, JdPosting *before, JdPosting *after)
{
  if (strcmp (before->language, after->language) != 0)
    {
      set_state (self, VACANCY_PROOF_CHECKING);
      g_clear_object (&self->suggester);
      g_ptr_array_set_size (self->found, 0);
      publish (self);
      forget (self);
    }
  else if (before->facts != after->facts || before->variables != after->variables)
    forget (self);
  else
    restart (self);
}

/* ---- what counts as right ---- */

gboolean
vacancy_proofreader_is_ignored (VacancyProofreader *self, const char *place, const char *word)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (VACANCY_IS_PROOFREADER (self), FALSE);
  if (g_hash_table_size (self->ignored) == 0)
    return FALSE;
  key = place_key (place, word);
  return g_hash_table_contains (self->ignored, key);
}

void
vacancy_proofreader_ignore (VacancyProofreader *self, const char *place, const char *word)
{
  g_return_if_fail (VACANCY_IS_PROOFREADER (self) && word);
  if (place)
    {
      g_hash_table_add (self->ignored, place_key (place, word));
      publish (self);
      g_signal_emit (self, words_changed, 0);
    }
  else
    {
      vacancy_session_ignore_word (self->session, word);
      forget (self);
    }
}

void
vacancy_proofreader_add_word (VacancyProofreader *self, const char *word)
{
  g_return_if_fail (VACANCY_IS_PROOFREADER (self) && word);
  jd_spelling_add_personal (vacancy_session_spelling (self->session), word);
  forget (self);
}

void
vacancy_proofreader_set_typing (VacancyProofreader *self, const char *place, const char *word)
{
  g_autofree char *key = NULL;

  g_return_if_fail (VACANCY_IS_PROOFREADER (self));
  key = word ? place_key (place, word) : NULL;
  if (g_strcmp0 (key, self->typing) == 0)
    return;
  g_free (self->typing);
  self->typing = g_steal_pointer (&key);
  /* The word as it was a key ago must not come up in between. */
  if (!is_queued (self, pass_job, self))
    publish (self);
}

VacancySuggester *
vacancy_proofreader_get_suggester (VacancyProofreader *self)
{
  g_return_val_if_fail (VACANCY_IS_PROOFREADER (self), NULL);
  if (!self->suggester)
    self->suggester = vacancy_suggester_new (vacancy_session_posting (self->session)->language);
  return self->suggester;
}

static gboolean
apply_correction (VacancyProofreader *self, const char *place, const char *word, guint occurrence, const char *correction)
{
  JdPosting *posting = vacancy_session_posting (self->session);
  g_autoptr (GError) error = NULL;
  JdPosting *after = vacancy_correction_edit (posting, place, word, occurrence, correction, &error);

  if (error)
    g_signal_emit_by_name (self->session, "toast", error->message, FALSE);
  return vacancy_session_apply (self->session, after, _("Correct Spelling"));
}

gboolean
vacancy_proofreader_correct (VacancyProofreader *self, VacancyFinding *finding, const char *correction)
{
  g_return_val_if_fail (VACANCY_IS_PROOFREADER (self) && VACANCY_IS_FINDING (finding), FALSE);
  return apply_correction (self, vacancy_finding_place (finding), vacancy_finding_word (finding), vacancy_finding_occurrence (finding), correction);
}

gboolean
vacancy_proofreader_correct_word (VacancyProofreader *self, const char *place, const char *word, guint occurrence, const char *correction)
{
  g_return_val_if_fail (VACANCY_IS_PROOFREADER (self) && place, FALSE);
  return apply_correction (self, place, word, occurrence, correction);
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
  return VACANCY_PROOFREADER (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  const GPtrArray *items = VACANCY_PROOFREADER (model)->items;

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

VacancyProofState
vacancy_proofreader_get_state (VacancyProofreader *self)
{
  g_return_val_if_fail (VACANCY_IS_PROOFREADER (self), VACANCY_PROOF_CHECKING);
  return self->state;
}

VacancyProofreader *
vacancy_proofreader_get (VacancySession *session)
{
  static const char key[] = "vacancy-proofreader";
  VacancyProofreader *self;

  g_return_val_if_fail (VACANCY_IS_SESSION (session), NULL);
  self = g_object_get_data (G_OBJECT (session), key);
  if (!self)
    {
      self = g_object_new (VACANCY_TYPE_PROOFREADER, NULL);
      self->session = session;
      g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "spelling-ready", G_CALLBACK (spelling_ready_cb), self, G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (session), key, self, g_object_unref);
      vacancy_proofreader_queue (self, pass_job, self);
    }
  return self;
}

static void
vacancy_proofreader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STATE)
    g_value_set_int (value, VACANCY_PROOFREADER (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_proofreader_finalize (GObject *object)
{
  VacancyProofreader *self = VACANCY_PROOFREADER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_queue_clear_full (&self->jobs, g_free);
  end_pass (self);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->found);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->ignored);
  g_free (self->typing);
  g_clear_object (&self->suggester);
  G_OBJECT_CLASS (vacancy_proofreader_parent_class)->finalize (object);
}

static void
vacancy_proofreader_class_init (VacancyProofreaderClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vacancy_proofreader_get_property;
  object_class->finalize = vacancy_proofreader_finalize;
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, VACANCY_PROOF_CHECKING, VACANCY_PROOF_NO_DICTIONARY, VACANCY_PROOF_CHECKING,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  words_changed = g_signal_new ("words-changed", VACANCY_TYPE_PROOFREADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_proofreader_init (VacancyProofreader *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = known_table_new ();
  self->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
