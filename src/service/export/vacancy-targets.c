// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold: a thread has references of its own to all it reads, and what it found is for the document it was found in. One thread at most is at work, on one board after the other; when it
 * tells what it found, those whose answer is not of the document as it is now get their turn, so that nobody counts edits. Threads are cancelled with the list, and then come back to nobody. */
#include "export/vacancy-targets.h"

#include "base/jd-locale.h"
#include "base/jd-today.h"
#include "board/jd-dry-run.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"

#define DELAY_MS 250
#define KEY "export-boards"

struct _VacancyTargets
{
  GObject parent_instance;

  /* owned */
  VacancySession *session;
  GSettings *settings;
  JdBoards *boards;        /* NULL: not read yet */
  GPtrArray *items;        /* of VacancyTarget: formats, then boards */
  GCancellable *cancellable;

  char *country; /* that boards were offered for; NULL: it cannot be told */

  guint beginning, timer;
  gboolean running; /* a thread */
};

enum
{
  BOARDS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void vacancy_targets_list_model (GListModelInterface *interface);
G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyTargets, vacancy_targets, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vacancy_targets_list_model))

static VacancyTarget *
target_at (VacancyTargets *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}

/* ---- looking at boards ---- */

/* A thread tells what it found at several boards together, this often: each time costs a picture of the list. */
#define TELL_MS 60

/* A board, and what was found there; NULL: it was not looked at yet. */
typedef struct
{
  VacancyTarget *target;
  GPtrArray *issues;
} Found;

/* For the thread. */
typedef struct
{
  GArray *boards; /* of Found */
  JdDocument *document;
  JdLibrary *library;
} Look;

static void
found_clear (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->issues, g_ptr_array_unref);
  g_object_unref (found->target);
}

static void
look_free (gpointer data)
{
  Look *look = data;

  g_array_unref (look->boards);
  jd_document_unref (look->document);
  g_clear_pointer (&look->library, jd_library_unref);
  g_free (look);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  const gint64 end = g_get_monotonic_time () + TELL_MS * 1000;
  g_autofree char *today = jd_today ();

  for (guint i = 0; i < look->boards->len && g_get_monotonic_time () < end && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Found *found = &g_array_index (look->boards, Found, i);
      const JdBoardJob job
          = { .board = vacancy_target_get_board (found->target), .posting = look->document->posting, .document = look->document, .library = look->library };
      found->issues = jd_dry_run (&job, today);
    }
  g_task_return_boolean (task, TRUE);
}

static void look_at_next (VacancyTargets *self);

static void
take_found (VacancyTargets *self, Look *look)
{
  for (guint i = 0; i < look->boards->len; i++)
    {
      Found *found = &g_array_index (look->boards, Found, i);

      if (!found->issues)
        continue;
      vacancy_target_take_issues (found->target, look->document, g_steal_pointer (&found->issues));
      if (look->library != vacancy_session_library (self->session))
        vacancy_target_forget (found->target);
    }
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  VacancyTargets *self;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  self = data;
  self->running = FALSE;
  take_found (self, g_task_get_task_data (G_TASK (result)));
  /* Edits wait until the person rests. */
  if (self->timer == 0)
    look_at_next (self);
}

/* Takes over @boards. */
static void
look_at (VacancyTargets *self, GArray *boards)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, looked_cb, self);
  JdLibrary *library = vacancy_session_library (self->session);
  Look *look = g_new0 (Look, 1);

  look->boards = boards;
  look->document = jd_document_ref (vacancy_session_document (self->session));
  look->library = library ? jd_library_ref (library) : NULL;
  self->running = TRUE;
  g_task_set_source_tag (task, look_at);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
is_current (VacancyTargets *self, VacancyTarget *target)
{
  return vacancy_target_is_of (target, vacancy_session_document (self->session));
}

/* Those whose answer is an old one: formats at once, for they cost nothing, and boards in the order of the list. */
static void
look_at_next (VacancyTargets *self)
{
  g_autoptr (GArray) boards = g_array_new (FALSE, FALSE, sizeof (Found));

  g_array_set_clear_func (boards, found_clear);
  for (guint i = 0; i < self->items->len; i++)
    {
      VacancyTarget *target = target_at (self, i);
      const Found found = { target, NULL };

      if (is_current (self, target))
        continue;
      if (vacancy_target_get_exporter (target))
        vacancy_target_look (target, vacancy_session_document (self->session));
      else
        {
          g_object_ref (target);
          g_array_append_val (boards, found);
        }
    }
  if (boards->len > 0 && !self->running)
    look_at (self, g_steal_pointer (&boards));
}

/* ---- which boards ---- */

/* Where the job is, or else where most that is in its language comes from. New string. */
static char *
country_of (VacancyTargets *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const char *place = jd_posting_place (posting);

  return place ? g_strndup (place, 2) : jd_locale_likely_country (posting->language);
}

static gboolean
is_elsewhere (VacancyTargets *self)
{
  g_autofree char *country = country_of (self);

  return g_strcmp0 (country, self->country) != 0;
}

static gboolean
is_shown (VacancyTargets *self, const JdBoard *board, const char *country)
{
  g_autoptr (GVariant) chosen = g_settings_get_user_value (self->settings, KEY);
  g_auto (GStrv) ids = chosen ? g_variant_dup_strv (chosen, NULL) : NULL;

  return ids ? g_strv_contains ((const char *const *) ids, board->id) : jd_board_is_offered (board, country);
}

static VacancyTarget *
find_board (const GPtrArray *items, const JdBoard *board)
{
  for (guint i = 0; i < items->len; i++)
    if (vacancy_target_get_board (g_ptr_array_index (items, i)) == board)
      return g_object_ref (g_ptr_array_index (items, i));
  return NULL;
}

static GPtrArray *
list_boards (VacancyTargets *self)
{
  const GPtrArray *boards = jd_boards_list (self->boards);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  g_free (self->country);
  self->country = country_of (self);
  for (guint i = 0; i < boards->len; i++)
    {
      JdBoard *board = g_ptr_array_index (boards, i);
      VacancyTarget *target;

      if (!is_shown (self, board, self->country))
        continue;
      target = find_board (self->items, board);
      g_ptr_array_add (shown, target ? target : vacancy_target_new_board (board));
    }
  return shown;
}

static guint
count_formats (VacancyTargets *self)
{
  guint n = 0;

  while (n < self->items->len && vacancy_target_get_exporter (target_at (self, n)))
    n++;
  return n;
}

/* Tells no more than what is another: who has one of the list selected keeps it. */
static void
show_boards (VacancyTargets *self)
{
  g_autoptr (GPtrArray) shown = list_boards (self);
  const guint first = count_formats (self), n_before = self->items->len - first, n_after = shown->len;
  guint same = 0, same_end = 0;

  while (same < n_before && same < n_after && target_at (self, first + same) == shown->pdata[same])
    same++;
  while (same_end < n_before - same && same_end < n_after - same && target_at (self, self->items->len - 1 - same_end) == shown->pdata[n_after - 1 - same_end])
    same_end++;
  g_ptr_array_set_size (self->items, (int) first);
  g_ptr_array_extend_and_steal (self->items, g_steal_pointer (&shown));
  if (n_before != same + same_end || n_after != same + same_end)
    g_list_model_items_changed (G_LIST_MODEL (self), first + same, n_before - same - same_end, n_after - same - same_end);
  g_signal_emit (self, signals[BOARDS], 0);
  look_at_next (self);
}

static gboolean
look_cb (gpointer data)
{
  VacancyTargets *self = data;

  self->timer = 0;
  /* The job may be elsewhere by now. */
  if (self->boards && is_elsewhere (self))
    show_boards (self);
  else
    look_at_next (self);
  return G_SOURCE_REMOVE;
}

static void
queue (VacancyTargets *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, look_cb, self);
}

/* Levels of a library say what boards call them. */
static void
library_changed_cb (VacancyTargets *self)
{
  for (guint i = 0; i < self->items->len; i++)
    vacancy_target_forget (target_at (self, i));
  queue (self);
}

static void
boards_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_auto (GStrv) team = jd_library_team_folders ();

  g_task_return_pointer (task, jd_boards_load ((const char *const *) team, NULL), (GDestroyNotify) jd_boards_unref);
}

static void
boards_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JdBoards *boards = g_task_propagate_pointer (G_TASK (result), NULL);
  VacancyTargets *self = data;

  if (!boards)
    return;
  self->boards = boards;
  show_boards (self);
}

static gboolean
begin_cb (gpointer data)
{
  VacancyTargets *self = data;
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, boards_cb, self);

  self->beginning = 0;
  g_task_set_source_tag (task, begin_cb);
  g_task_run_in_thread (task, boards_thread);
  look_at_next (self);
  return G_SOURCE_REMOVE;
}

JdBoards *
vacancy_targets_get_boards (VacancyTargets *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGETS (self), NULL);
  return self->boards;
}

gboolean
vacancy_targets_is_shown (VacancyTargets *self, const JdBoard *board)
{
  g_autofree char *country = NULL;

  g_return_val_if_fail (VACANCY_IS_TARGETS (self) && board, FALSE);
  country = country_of (self);
  return is_shown (self, board, country);
}

void
vacancy_targets_set_shown (VacancyTargets *self, const JdBoard *board, gboolean shown)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  g_autofree char *country = NULL;
  g_auto (GStrv) ids = NULL;
  const GPtrArray *boards;

  g_return_if_fail (VACANCY_IS_TARGETS (self) && self->boards && board);
  country = country_of (self);
  boards = jd_boards_list (self->boards);
  for (guint i = 0; i < boards->len; i++)
    {
      const JdBoard *other = g_ptr_array_index (boards, i);
      if (other == board ? shown : is_shown (self, other, country))
        g_strv_builder_add (chosen, other->id);
    }
  ids = g_strv_builder_end (chosen);
  g_settings_set_strv (self->settings, KEY, (const char *const *) ids);
}

/* ---- the list ---- */

VacancySession *
vacancy_targets_get_session (VacancyTargets *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGETS (self), NULL);
  return self->session;
}

VacancyTarget *
vacancy_targets_find (VacancyTargets *self, VacancyTargetGroup group, const char *id)
{
  g_return_val_if_fail (VACANCY_IS_TARGETS (self) && id, NULL);
  for (guint i = 0; i < self->items->len; i++)
    if (vacancy_target_get_group (target_at (self, i)) == group && g_str_equal (vacancy_target_get_id (target_at (self, i)), id))
      return target_at (self, i);
  return NULL;
}

gboolean
vacancy_targets_is_current (VacancyTargets *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGETS (self), FALSE);
  for (guint i = 0; i < self->items->len; i++)
    if (!is_current (self, target_at (self, i)))
      return FALSE;
  return self->boards != NULL;
}

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_TARGET;
}

static guint
get_n_items (GListModel *model)
{
  return VACANCY_TARGETS (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint index)
{
  VacancyTargets *self = VACANCY_TARGETS (model);

  return index < self->items->len ? g_object_ref (target_at (self, index)) : NULL;
}

static void
vacancy_targets_list_model (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* ---- life ---- */

static void
chosen_cb (VacancyTargets *self)
{
  if (self->boards)
    show_boards (self);
}

VacancyTargets *
vacancy_targets_new (VacancySession *session, GSettings *settings)
{
  VacancyTargets *self = g_object_new (VACANCY_TYPE_TARGETS, NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  for (const JdExporter *const *exporter = jd_exporters (); *exporter; exporter++)
    g_ptr_array_add (self->items, vacancy_target_new_file (*exporter));
  g_signal_connect_object (session, "changed", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->beginning = g_idle_add_full (G_PRIORITY_LOW, begin_cb, self, NULL);
  return self;
}

static void
vacancy_targets_dispose (GObject *object)
{
  VacancyTargets *self = VACANCY_TARGETS (object);

  g_clear_handle_id (&self->beginning, g_source_remove);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (vacancy_targets_parent_class)->dispose (object);
}

static void
vacancy_targets_finalize (GObject *object)
{
  VacancyTargets *self = VACANCY_TARGETS (object);

  g_clear_pointer (&self->boards, jd_boards_unref);
  g_ptr_array_unref (self->items);
  g_free (self->country);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (vacancy_targets_parent_class)->finalize (object);
}

static void
vacancy_targets_class_init (VacancyTargetsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_targets_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_targets_finalize;
  signals[BOARDS] = g_signal_new ("boards", VACANCY_TYPE_TARGETS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_targets_init (VacancyTargets *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}
