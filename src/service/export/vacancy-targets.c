// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-targets-private.h"

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"

#define DELAY_MS 250
#define KEY "export-boards"

enum
{
  BOARDS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void vacancy_targets_list_model (GListModelInterface *interface);
G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyTargets, vacancy_targets, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vacancy_targets_list_model))

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

  while (n < self->items->len && vacancy_target_get_exporter (vacancy_targets_at (self, n)))
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

  while (same < n_before && same < n_after && vacancy_targets_at (self, first + same) == shown->pdata[same])
    same++;
  while (same_end < n_before - same && same_end < n_after - same && vacancy_targets_at (self, self->items->len - 1 - same_end) == shown->pdata[n_after - 1 - same_end])
    same_end++;
  g_ptr_array_set_size (self->items, (int) first);
  g_ptr_array_extend_and_steal (self->items, g_steal_pointer (&shown));
  if (n_before != same + same_end || n_after != same + same_end)
    g_list_model_items_changed (G_LIST_MODEL (self), first + same, n_before - same - same_end, n_after - same - same_end);
  g_signal_emit (self, signals[BOARDS], 0);
  vacancy_targets_look (self);
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
    vacancy_targets_look (self);
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
    vacancy_target_forget (vacancy_targets_at (self, i));
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
  vacancy_targets_look (self);
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
    if (vacancy_target_get_group (vacancy_targets_at (self, i)) == group && g_str_equal (vacancy_target_get_id (vacancy_targets_at (self, i)), id))
      return vacancy_targets_at (self, i);
  return NULL;
}

gboolean
vacancy_targets_is_current (VacancyTargets *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGETS (self), FALSE);
  for (guint i = 0; i < self->items->len; i++)
    if (!vacancy_targets_has_looked (self, vacancy_targets_at (self, i)))
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

  return index < self->items->len ? g_object_ref (vacancy_targets_at (self, index)) : NULL;
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
