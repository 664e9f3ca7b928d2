// SPDX-License-Identifier: GPL-3.0-or-later
/* Folders of the library that stand in repositories of git: what is not committed there. */
#include "change/vacancy-git-dialog.h"
#include "manage/vacancy-library-window-private.h"

static void
changes_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  g_autofree char *folder = vacancy_library_sidebar_get_repository (self->sidebar);

  if (folder)
    vacancy_git_dialog_present (GTK_WINDOW (self), self->services, self->git, folder);
}

/* By its id, whatever is selected. */
static void
edit_block_action (GSimpleAction *action, GVariant *id, gpointer data)
{
  VacancyLibraryWindow *self = data;

  vacancy_block_table_select (self->table, g_variant_get_string (id, NULL));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit", NULL);
}

static void
git_changed_cb (VacancyLibraryWindow *self)
{
  g_auto (GStrv) folders = vacancy_git_folders (self->git);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "git-changes")), folders[0] != NULL);
}

void
vacancy_library_window_follow_git (VacancyLibraryWindow *self)
{
  self->git = vacancy_git_new (self->services->library);
  vacancy_library_sidebar_set_git (self->sidebar, self->git);
  vacancy_block_view_set_git (self->view, self->git, self->services->changes);
  g_signal_connect_object (self->git, "changed", G_CALLBACK (git_changed_cb), self, G_CONNECT_SWAPPED);
  git_changed_cb (self);
}

void
vacancy_library_window_add_git (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "git-changes", .activate = changes_action },
    { .name = "edit-block", .parameter_type = "s", .activate = edit_block_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
