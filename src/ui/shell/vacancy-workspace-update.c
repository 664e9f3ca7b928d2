// SPDX-License-Identifier: GPL-3.0-or-later
/* Newer wording for the posting: the bar that tells of it, made when there is something to tell, and the dialog in which it is decided on. */
#include "level/vacancy-update-dialog.h"
#include "shell/vacancy-workspace-private.h"

static void
offer_changed_cb (VacancyWorkspace *self)
{
  JdUpdate *update = vacancy_update_offer_get_update (self->offer);

  if (update && !self->update_banner)
    {
      self->update_banner = VACANCY_UPDATE_BANNER (vacancy_update_banner_new ());
      adw_bin_set_child (self->update_slot, GTK_WIDGET (self->update_banner));
      vacancy_workspace_lay_out (self);
    }
  if (self->update_banner)
    vacancy_update_banner_show (self->update_banner, update);
  if (self->update_action)
    g_simple_action_set_enabled (self->update_action, update != NULL);
}

/* As it was found, unless the posting was edited since. */
static JdUpdate *
current_update (VacancyWorkspace *self)
{
  JdUpdate *update = vacancy_update_offer_get_update (self->offer);
  JdPosting *posting = vacancy_session_posting (self->session);

  if (!update || jd_update_posting (update) == posting)
    return update ? jd_update_ref (update) : NULL;
  update = jd_update_new (vacancy_session_library (self->session), posting, NULL);
  if (update && jd_update_lines (update)->len == 0)
    g_clear_pointer (&update, jd_update_unref);
  return update;
}

static void
update_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWorkspace *self = data;
  g_autoptr (JdUpdate) update = self->session ? current_update (self) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  if (!update)
    return;
  dialog = vacancy_update_dialog_new (self->session, update);
  g_signal_connect_object (dialog, "applied", G_CALLBACK (vacancy_update_offer_decided), self->offer, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
vacancy_workspace_add_update_action (VacancyWorkspace *self, GActionMap *map)
{
  self->update_action = g_simple_action_new ("update", NULL);
  g_signal_connect_object (self->update_action, "activate", G_CALLBACK (update_action), self, 0);
  g_action_map_add_action (map, G_ACTION (self->update_action));
  offer_changed_cb (self);
}

void
vacancy_workspace_init_update (VacancyWorkspace *self)
{
  self->offer = vacancy_update_offer_new ();
  g_signal_connect_object (self->offer, "changed", G_CALLBACK (offer_changed_cb), self, G_CONNECT_SWAPPED);
}
