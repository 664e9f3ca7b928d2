// SPDX-License-Identifier: GPL-3.0-or-later
/* What is done to the blocks that are selected once it is chosen with what: the role they come to, the block that takes their place. */
#include <glib/gi18n.h>

#include "base/jd-error.h"
#include "manage/vacancy-block-choice.h"
#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"

static JdLibrary *
library_of (VacancyLibraryWindow *self)
{
  return vacancy_block_list_get_library (vacancy_block_table_get_list (self->table));
}

/* ---- roles ---- */

static void
role_chosen_cb (const char *id, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_ADD_TO_ROLE, .ids = vacancy_block_table_get_ids (self->table), .with = g_strdup (id) };

  vacancy_library_window_do (self, &request);
}

static void
add_to_role_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;

  vacancy_choose_role (GTK_WIDGET (self->more_button), library_of (self), role_chosen_cb, self);
}

/* ---- blocks that go ---- */

static void
heir_chosen_cb (const char *id, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_REMOVE, .ids = vacancy_block_table_get_ids (self->table), .with = g_strdup (id) };

  vacancy_library_window_do (self, &request);
}

static void
response_cb (GtkWidget *dialog, const char *response, VacancyLibraryWindow *self)
{
  g_auto (GStrv) ids = vacancy_block_table_get_ids (self->table);

  if (g_str_equal (response, "replace") && ids[0])
    vacancy_choose_block (GTK_WIDGET (self->more_button), library_of (self), (const char *const *) ids, heir_chosen_cb, self);
  else if (g_str_equal (response, "retire"))
    g_action_group_activate_action (G_ACTION_GROUP (self), "retire", NULL);
}

/* What uses them stands in the message. */
static void
offer_another (VacancyLibraryWindow *self, const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Still in Use"), message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "retire", _("_Retire"), "replace", _("Choose _Another…"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "replace");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  vacancy_message_present (dialog);
}

/* Those of a read-only folder cannot go whatever takes their place. */
static gboolean
can_all_go (VacancyLibraryWindow *self)
{
  g_auto (GStrv) ids = vacancy_block_table_get_ids (self->table);
  JdLibraryPlace place;

  for (char **id = ids; *id; id++)
    if (!jd_library_find_block (library_of (self), *id, &place) || !place.writable)
      return FALSE;
  return ids[0] != NULL;
}

static void
removed_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  VacancyLibraryWindow *self = VACANCY_LIBRARY_WINDOW (widget);

  if (!gtk_window_get_application (GTK_WINDOW (self)))
    return;
  if (g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED) && can_all_go (self))
    offer_another (self, error->message);
  else if (error)
    vacancy_message_tell (GTK_WINDOW (self), _("This Cannot Be Done"), error->message);
  else if (label)
    vacancy_tell (widget, label, TRUE);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_REMOVE, .ids = vacancy_block_table_get_ids (self->table) };

  vacancy_library_changes_do (self->services->changes, g_memdup2 (&request, sizeof request), removed_cb, g_object_ref (self));
}

void
vacancy_library_window_add_choosing (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = { { .name = "add-to-role", .activate = add_to_role_action }, { .name = "delete-blocks", .activate = delete_action } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
