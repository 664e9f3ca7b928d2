// SPDX-License-Identifier: GPL-3.0-or-later
/* What is selected in the window of the library, or a role, is given on: a pack or a table is on the disk when it is told, and a failure says which file. */
#include "library-window-util.h"
#include "share/jd-pack.h"
#include "manage/vacancy-library-window-private.h"
#include "ui-keys.h"
#include "walk-util.h"

static const char *const ids[] = { "deploy", "fetch", NULL };

static gboolean
is_toast (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static char *
export_as (Fixture *fixture, VacancyOutgoingFormat format, const char *name, const char *told)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  vacancy_library_window_export (fixture->window, ids, format, path);
  ui_wait_until (ui_find (GTK_WIDGET (fixture->window), is_toast, told), 30);
  return path;
}

static AdwMessageDialog *
message (void)
{
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  return ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

/* With what the blocks need, and called as its file is. */
static void
test_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = export_as (fixture, VACANCY_OUTGOING_PACK, "team.vacancy-pack", "Exported “team.vacancy-pack”"), *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPack) pack = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  pack = jd_pack_parse (text, length, path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pack->name, ==, "team");
  g_assert_cmpuint (pack->blocks->len, ==, 2);
  g_assert_cmpuint (pack->levels->len, ==, 4);
}

/* With all its blocks, under the name of a file that is asked for in its menu. */
static void
test_role (Fixture *fixture, gconstpointer data)
{
  static const char *const roles[] = { "line-cook", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "cook.vacancy-pack", NULL), *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPack) pack = NULL;
  gsize length;

  vacancy_library_window_export (fixture->window, roles, VACANCY_OUTGOING_ROLES, path);
  ui_wait_until (ui_find (GTK_WIDGET (fixture->window), is_toast, "Exported “cook.vacancy-pack”"), 30);
  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  pack = jd_pack_parse (text, length, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pack->roles->len, ==, 1);
  g_assert_cmpstr (((const JdRole *) pack->roles->pdata[0])->id, ==, "line-cook");
}

/* A name without an ending gets one, but nothing is replaced then. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = export_as (fixture, VACANCY_OUTGOING_TABLE, "team", "Exported “team.csv”"), *full = g_strconcat (path, ".csv", NULL), *text = NULL;
  AdwMessageDialog *told;

  g_assert_true (g_file_get_contents (full, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Fetch {what}."));
  g_assert_null (strstr (text, "Bring wood for models."));
  vacancy_library_window_export (fixture->window, ids, VACANCY_OUTGOING_TABLE, path);
  told = message ();
  g_assert_cmpstr (adw_message_dialog_get_heading (told), ==, "Nothing Was Exported");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (told), "team.csv"));
  gtk_window_destroy (GTK_WINDOW (told));
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "team.vacancy-pack", NULL);
  AdwMessageDialog *told;

  vacancy_library_window_export (fixture->window, ids, VACANCY_OUTGOING_PACK, path);
  told = message ();
  g_assert_cmpstr (adw_message_dialog_get_heading (told), ==, "Nothing Was Exported");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (told), "gone/team.vacancy-pack"));
  gtk_window_destroy (GTK_WINDOW (told));
}

/* Only what is selected can be exported; which of both it shall be is asked. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  AdwMessageDialog *asks;

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "export"));
  select_block (fixture, "fetch");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "export"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "export", NULL);
  asks = message ();
  g_assert_cmpstr (adw_message_dialog_get_heading (asks), ==, "Export 1 Block");
  ui_assert_named_once (GTK_WIDGET (asks));
  walk_assert (GTK_WIDGET (asks));
  gtk_window_close (GTK_WINDOW (asks));
  ui_wait_until (!ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
}

/* By the keyboard, at a row. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("no real keys here");
      return;
    }
  select_block (fixture, "fetch");
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  g_assert_true (vacancy_block_table_focus_list (fixture->table));
  ui_settle ();
  ui_press (GDK_KEY_F10, GDK_SHIFT_MASK);
  ui_wait_until (ui_find_type (GTK_WIDGET (fixture->table->view), GTK_TYPE_POPOVER_MENU), 10);
  menu = ui_find_type (GTK_WIDGET (fixture->table->view), GTK_TYPE_POPOVER_MENU);
  ui_wait_until (gtk_widget_get_mapped (menu), 10);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (menu));
  g_assert_true (ui_menu_is_whole (menu));
  g_assert_nonnull (ui_find_text (menu, "Export…"));
  g_assert_nonnull (ui_find_text (menu, "Edit…"));
  g_assert_cmpstr (selected (fixture), ==, "fetch");
  gtk_popover_popdown (GTK_POPOVER (menu));
  ui_settle ();
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-export/pack", test_pack);
  add_library_case ("/library-export/role", test_role);
  add_library_case ("/library-export/table", test_table);
  add_library_case ("/library-export/failure", test_failure);
  add_library_case ("/library-export/asked", test_asked);
  add_library_case ("/library-export/menu", test_menu);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
