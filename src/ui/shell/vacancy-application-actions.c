// SPDX-License-Identifier: GPL-3.0-or-later
/* What the application does by itself, and every key. */
#include <enchant.h>
#include <glib/gi18n.h>

#include "library/jd-library-stack.h"
#include "shell/vacancy-application-private.h"
#include "shell/vacancy-preferences.h"
#include "shell/vacancy-shortcuts.h"
#include "store/jd-drafts.h"
#include "widgets/vacancy-message.h"

static GtkWindow *
active_window (gpointer application)
{
  return gtk_application_get_active_window (GTK_APPLICATION (application));
}

static void
new_window_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  gtk_window_present (GTK_WINDOW (vacancy_application_add_window (application)));
}

/* The path as its bytes, since names of files need not be text. */
static void
open_path_action (GSimpleAction *action, GVariant *path, gpointer application)
{
  const char *const paths[] = { g_variant_get_bytestring (path), NULL };

  vacancy_application_open_paths (application, paths);
}

static void
import_path_action (GSimpleAction *action, GVariant *path, gpointer application)
{
  vacancy_application_adopt_file (application, g_variant_get_bytestring (path));
}

static void
import_clipboard_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  vacancy_application_adopt_clipboard (application);
}

static void
library_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  vacancy_application_show_library (application, NULL);
}

static void
show_block_action (GSimpleAction *action, GVariant *id, gpointer application)
{
  vacancy_application_show_library (application, g_variant_get_string (id, NULL));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyApplication *self = data;

  gtk_window_present (vacancy_preferences_new (active_window (self), self->services));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  vacancy_shortcuts_present (active_window (application));
}

/* Beside the program's data, where help viewers look for it. New string. */
static char *
help_folder (void)
{
  g_autofree char *shared = g_path_get_dirname (VACANCY_DATA_DIR);

  return g_build_filename (shared, "help", NULL);
}

static void
help_shown_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = help_folder ();
  GtkWidget *dialog;

  if (gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  dialog = adw_message_dialog_new (gtk_widget_get_mapped (GTK_WIDGET (window)) ? GTK_WINDOW (window) : NULL, _("Help Cannot Be Shown"), NULL);
  /* Translators: %s is a folder; Yelp is a program. */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _("There is no program here that shows help, such as Yelp. The pages are in the folders named “vacancy” below “%s”."),
                                  folder);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  vacancy_message_present (dialog);
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  if (active_window (application))
    gtk_show_uri_full (active_window (application), "help:vacancy", GDK_CURRENT_TIME, NULL, help_shown_cb, NULL);
}

char *
vacancy_application_debug_info (VacancyApplication *self)
{
  g_autofree char *drafts = jd_drafts_folder ();
  g_autofree char *recents = jd_recents_file ();
  g_autofree char *personal = jd_library_personal_folder ();
  g_auto (GStrv) folders = g_settings_get_strv (self->services->settings, "library-folders");
  g_autofree char *added = g_strjoinv ("\n  ", folders);
  guint faults;
  g_autofree char *messages = vacancy_library_store_faults (self->services->library, &faults);
  const guint blocks = jd_library_blocks (vacancy_library_store_get_library (self->services->library))->len;

  return g_strdup_printf ("Vacancy %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\nEnchant %s\n\nStarter library: %s\nAdded folders: %s\nPersonal library: %s\nBlocks: %u\n"
                          "Faults: %u\n%s\n\nDrafts: %s\nRecent postings: %s\n",
                          VACANCY_VERSION, gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (), adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (), glib_major_version, glib_minor_version, glib_micro_version, enchant_get_version (), jd_library_starter_path (),
                          *added ? added : "-", personal, blocks, faults, messages ? messages : "", drafts, recents);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autofree char *debug = vacancy_application_debug_info (application);
  GtkWindow *about;

  about = g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", active_window (application), "modal", TRUE, "destroy-with-parent", TRUE, "application-name", _("Vacancy"),
                        "application-icon", VACANCY_APP_ID, "version", VACANCY_VERSION, "developer-name", _("The Vacancy contributors"), "comments",
                        _("Job postings, assembled from reusable blocks, fitted to a level and checked as you type. Nothing leaves this computer."), "license-type",
                        GTK_LICENSE_GPL_3_0, "debug-info", debug, "debug-info-filename", "vacancy-debug-info.txt",
                        /* Translators: your names, one a line. */
                        "translator-credits", _("translator-credits"), NULL);
  gtk_window_present (about);
}

/* Asks window by window; the first one that stays open stops it. The program ends with its last window. */
static void
quit_next (VacancyWindow *closed, gboolean is_closed, gpointer data)
{
  VacancyApplication *self = data;

  if (is_closed)
    for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item; item = item->next)
      if (VACANCY_IS_WINDOW (item->data) && item->data != closed)
        {
          vacancy_window_ask_close (item->data, quit_next, self);
          return;
        }
  if (is_closed && self->library)
    gtk_window_close (GTK_WINDOW (self->library));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  quit_next (NULL, TRUE, application);
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_action },
  { .name = "open-path", .parameter_type = "ay", .activate = open_path_action },
  { .name = "import-path", .parameter_type = "ay", .activate = import_path_action },
  { .name = "import-clipboard", .activate = import_clipboard_action },
  { .name = "library", .activate = library_action },
  { .name = "show-block", .parameter_type = "s", .activate = show_block_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "help", .activate = help_action },
  { .name = "about", .activate = about_action },
  { .name = "quit", .activate = quit_action },
};

/* Undo and redo are missing here: see vacancy-window-actions.c. */
static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.library", { "<Control>l" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question" } },
  { "app.help", { "F1" } },
  { "app.quit", { "<Control>q" } },
  { "win.new", { "<Control>n" } },
  { "win.duplicate", { "<Control><Shift>d" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.print", { "<Control>p" } },
  { "win.close", { "<Control>w" } },
  { "win.variables", { "<Shift>F2" } },
  { "win.sort-needs('')", { "<Control><Shift>m" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.copy-rich", { "<Control><Shift>c" } },
  { "win.preview", { "<Control><Shift>p" } },
  { "win.columns", { "<Control>t" } },
  { "win.back", { "<Alt>Left" } },
  { "win.library", { "F9" } },
  { "win.page::blocks", { "<Control>1" } },
  { "win.page::roles", { "<Control>2" } },
  { "win.page::levels", { "<Control>3" } },
  { "win.favourite", { "<Control>d" } },
  { "win.findings", { "<Control>F9" } },
  { "win.search-library", { "<Control><Shift>f" } },
  { "win.find", { "<Control>f" } },
  { "win.replace", { "<Control>h" } },
  { "win.find-next", { "F3", "<Control>g" } },
  { "win.find-previous", { "<Shift>F3", "<Control><Shift>g" } },
  { "win.next-misspelling", { "F7" } },
  { "win.previous-misspelling", { "<Shift>F7" } },
  { "win.next-finding", { "F8" } },
  { "win.previous-finding", { "<Shift>F8" } },
  { "win.next-part", { "F6" } },
  { "win.previous-part", { "<Shift>F6" } },
};

void
vacancy_application_add_actions (VacancyApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accels);
}
