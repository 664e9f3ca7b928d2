// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-folder-row.h"

#include <glib/gi18n.h>

#include "review/vacancy-missing-row.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

/* New string. */
static char *
subtitle_of (const JdStackFolder *folder, guint n_blocks)
{
  g_autofree char *path = g_filename_display_name (folder->path);
  g_autofree char *count = n_blocks > 0 ? g_strdup_printf (ngettext ("%u block", "%u blocks", n_blocks), n_blocks) : g_strdup (_("No blocks yet"));

  return g_strdup_printf ("%s\n%s", count, path);
}

static GtkWidget *
add_button (GtkWidget *row, const JdStackFolder *folder, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *title = jd_library_folder_name (folder->path);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  vacancy_tooltip_set (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "^ay", folder->path);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  return button;
}

static void
show_missing (GtkWidget *row, GtkWidget *open)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  vacancy_tooltip_set (icon, _("This folder is not there"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("This folder is not there"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_visible (open, FALSE);
}

/* What is asked of a folder: for which row. Owned. */
typedef struct
{
  GtkWidget *row, *open;
  gboolean may_be_missing; /* a personal folder, as long as nothing was saved */
} Look;

static void
looked_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  Look *look = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, NULL);

  if (info && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    gtk_widget_set_sensitive (look->open, TRUE);
  else if (look->may_be_missing)
    gtk_widget_set_visible (look->open, FALSE);
  else
    show_missing (look->row, look->open);
  g_object_unref (look->row);
  g_object_unref (look->open);
  g_free (look);
}

/* A folder may be on a slow disk, or one that does not answer. */
static void
look_at (GtkWidget *row, GtkWidget *open, const JdStackFolder *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder->path);
  Look *look = g_new0 (Look, 1);

  look->row = g_object_ref (row);
  look->open = g_object_ref (open);
  look->may_be_missing = folder->origin == JD_STACK_PERSONAL;
  gtk_widget_set_sensitive (open, FALSE);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL, looked_cb, look);
}

GtkWidget *
vacancy_folder_row_new (const JdStackFolder *folder, guint n_blocks)
{
  g_autofree char *title = jd_library_folder_name (folder->path);
  g_autofree char *subtitle = subtitle_of (folder, n_blocks);
  GtkWidget *row = vacancy_plain_row_new (title, subtitle), *open;

  g_object_set (row, "title-lines", 1, NULL);
  vacancy_tooltip_set (row, folder->path);
  open = add_button (row, folder, "folder-open-symbolic", _("Open Folder"), "folders.open");
  if (folder->origin == JD_STACK_PREFERENCES)
    add_button (row, folder, "user-trash-symbolic", _("Remove From the List"), "folders.remove");
  look_at (row, open, folder);
  return row;
}
