// SPDX-License-Identifier: GPL-3.0-or-later
/* Which posting the window shows, and following it. */
#include "shell/vacancy-window-private.h"

static void
state_changed_cb (VacancyWindow *self)
{
  vacancy_window_update_title (self);
  vacancy_window_update_actions (self);
}

static void
save_state_changed_cb (VacancyWindow *self)
{
  vacancy_window_save_state_changed (self);
  vacancy_window_update_actions (self);
}

/* For every key: what there is to do follows the history and what is saved, but for the level. */
static void
changed_cb (VacancyWindow *self, JdPosting *before, JdPosting *after)
{
  vacancy_window_update_title (self);
  if (g_strcmp0 (before->level, after->level) != 0)
    vacancy_window_update_actions (self);
  vacancy_window_drop_undo_toast (self);
  vacancy_window_set_library_step (self, NULL);
}

static void
changed_on_disk_cb (VacancyWindow *self)
{
  vacancy_save_banner_show_changed (vacancy_workspace_get_banner (self->workspace));
}

void
vacancy_window_follow_posting (VacancyWindow *self)
{
  self->session_signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::save-state", G_CALLBACK (save_state_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::path", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "changed-on-disk", G_CALLBACK (changed_on_disk_cb), self);
  self->history_signals = g_signal_group_new (JD_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify", G_CALLBACK (vacancy_window_update_actions), self);
}

/* A part of the work, for it is more than a frame's: the classes one by one, and then the widgets. */
static gboolean
prepare_cb (gpointer data)
{
  VacancyWindow *self = data;
  const gboolean waits = !self->session && !self->opening;

  if (waits && vacancy_workspace_prepare_class ())
    return G_SOURCE_CONTINUE;
  self->preparing = 0;
  if (waits)
    self->spare = g_object_ref_sink (vacancy_workspace_new (self->services));
  return G_SOURCE_REMOVE;
}

void
vacancy_window_prepare_workspace (VacancyWindow *self)
{
  if (!self->workspace && !self->spare && self->preparing == 0)
    self->preparing = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

void
vacancy_window_forget_prepared (VacancyWindow *self)
{
  g_clear_handle_id (&self->preparing, g_source_remove);
  g_clear_object (&self->spare);
}

static void
ensure_workspace (VacancyWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GMenuModel *menu;

  if (self->workspace)
    return;
  self->workspace = VACANCY_WORKSPACE (self->spare ? self->spare : vacancy_workspace_new (self->services));
  vacancy_workspace_expect_width (self->workspace, gtk_widget_get_width (GTK_WIDGET (self->stack)));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->workspace), "posting");
  vacancy_window_forget_prepared (self);
  vacancy_workspace_add_actions (self->workspace, G_ACTION_MAP (self));
  builder = gtk_builder_new_from_resource ("/io/github/vacancy_app/Vacancy/menus.ui");
  menu = G_MENU_MODEL (gtk_builder_get_object (builder, "posting-menu"));
  self->history_menu = g_object_ref (G_MENU (gtk_builder_get_object (builder, "history-section")));
  vacancy_workspace_set_menu (self->workspace, menu);
}

void
vacancy_window_set_opening (VacancyWindow *self, const char *path)
{
  if (self->opening && *self->opening)
    vacancy_open_postings_end (self->services->postings, self->opening);
  g_free (self->opening);
  self->opening = g_strdup (path);
  if (path && *path)
    vacancy_open_postings_begin (self->services->postings, path);
}

/* Among the open postings is what windows show. */
static void
replace_session (VacancyWindow *self, VacancySession *session)
{
  if (self->session)
    vacancy_open_postings_remove (self->services->postings, self->session);
  g_set_object (&self->session, session);
  if (session)
    vacancy_open_postings_add (self->services->postings, session);
}

void
vacancy_window_set_session (VacancyWindow *self, VacancySession *session)
{
  g_return_if_fail (GTK_IS_WINDOW (self));
  vacancy_window_set_opening (self, NULL);
  if (session)
    ensure_workspace (self);
  vacancy_window_forget_saved (self);
  replace_session (self, session);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->history_signals, session ? vacancy_session_history (session) : NULL);
  vacancy_window_follow_record (self);
  gtk_stack_set_visible_child_name (self->stack, session ? "posting" : "start");
  if (self->workspace)
    vacancy_workspace_set_session (self->workspace, session);
  state_changed_cb (self);
  if (!session)
    vacancy_window_list_drafts (self);
}

void
vacancy_window_let_go (VacancyWindow *self)
{
  g_return_if_fail (GTK_IS_WINDOW (self));
  vacancy_window_set_opening (self, NULL);
  if (self->session)
    vacancy_open_postings_remove (self->services->postings, self->session);
}

void
vacancy_window_add_recent (VacancyWindow *self)
{
  const char *path = vacancy_session_path (self->session);

  if (path)
    vacancy_recents_add (self->services->recents, path, vacancy_session_posting (self->session));
}
