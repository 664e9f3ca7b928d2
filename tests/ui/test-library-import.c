// SPDX-License-Identifier: GPL-3.0-or-later
/* Packs and tables in the window of the library: looked at, chosen from, brought in at once, and taken back. */
#include "../core/sample-pack.h"
#include "library-window-util.h"
#include "measure-util.h"
#include "walk-util.h"
#include "change/vacancy-incoming-dialog.h"
#include "change/vacancy-incoming-row.h"
#include "manage/vacancy-library-window-private.h"

#include <glib/gstdio.h>

static const JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static char *
import_text (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  folder_put (fixture->folder, name, text);
  vacancy_library_window_import (fixture->window, path);
  return path;
}

static GtkWidget *
dialog_of (void)
{
  ui_wait_until (ui_find_window (VACANCY_TYPE_INCOMING_DIALOG), 30);
  ui_settle ();
  return GTK_WIDGET (ui_find_window (VACANCY_TYPE_INCOMING_DIALOG));
}

static GtkWidget *
row_of (GtkWidget *dialog, const char *title)
{
  GtkWidget *label = ui_find_text (dialog, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, VACANCY_TYPE_INCOMING_ROW);
}

static gboolean
is_check (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

static void
check (GtkWidget *row, const char *label, gboolean active)
{
  GtkWidget *button = ui_find (row, is_check, label);

  g_assert_nonnull (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
}

static void
press (GtkWidget *dialog, const char *label)
{
  GtkWidget *text = ui_find_text (dialog, label);

  g_assert_nonnull (text);
  g_signal_emit_by_name (gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON), "clicked");
}

/* Nothing is there before it is chosen; what was chosen is, and one step takes all of it back. */
static void
test_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_text (fixture, "kitchen.vacancy-pack", sample_pack);
  GtkWidget *dialog = dialog_of ();

  ui_assert_named_once (dialog);
  walk_assert (dialog);
  g_assert_nonnull (ui_find_text (dialog, "kitchen.vacancy-pack"));
  g_assert_nonnull (ui_find_text (dialog, "1 new · 1 changed · 1 in conflict"));
  g_assert_nonnull (ui_find_text (dialog, "A kitchen (CC0)"));
  g_assert_nonnull (ui_find_text (row_of (dialog, "Soup"), "All levels · English"));
  g_assert_nonnull (ui_find_text (row_of (dialog, "Fetch"), "Both changed: All levels · English"));
  g_assert_null (block ("soup"));
  check (row_of (dialog, "Fetch"), "Take what comes in", TRUE);
  check (row_of (dialog, "Old"), "Bring in", FALSE);
  press (dialog, "Import");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_INCOMING_DIALOG), 30);
  g_assert_nonnull (block ("soup"));
  g_assert_cmpint (block ("old")->revision, ==, 1);
  g_assert_cmpstr (jd_localized_get (block ("fetch")->body, "en", NULL), ==, "Fetch it.");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->window), "Import Pack"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (!block ("soup"), 30);
  g_assert_cmpstr (jd_localized_get (block ("fetch")->body, "en", NULL), ==, "Fetch {what}.");
}

/* All of it by one button, into a folder of one's choice; once it is there, there is nothing to bring in. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_text (fixture, "kitchen.vacancy-pack", sample_pack);
  GtkWidget *dialog = dialog_of ();
  JdLibraryPlace place;

  press (dialog, "Take None");
  ui_settle ();
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_ancestor (ui_find_text (dialog, "Import"), GTK_TYPE_BUTTON)));
  press (dialog, "Take All");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_type (dialog, GTK_TYPE_DROP_DOWN)), 1);
  ui_settle ();
  press (dialog, "Import");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_INCOMING_DIALOG), 30);
  g_assert_true (jd_library_find_block (vacancy_library_store_get_library (services ()->library), "soup", &place));
  g_assert_cmpstr (place.folder, ==, fixture->folder);
  g_assert_cmpint (block ("old")->revision, ==, 2);
  vacancy_library_window_import (fixture->window, path);
  dialog = dialog_of ();
  g_assert_true (gtk_widget_get_mapped (ui_find_text (dialog, "All of It Is Here Already")));
  gtk_window_close (GTK_WINDOW (dialog));
  ui_wait_until (!ui_find_window (VACANCY_TYPE_INCOMING_DIALOG), 10);
}

/* Somebody changed a block after it was looked at: nothing is brought in, and the dialog says so. */
static void
test_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_text (fixture, "kitchen.vacancy-pack", sample_pack);
  GtkWidget *dialog = dialog_of ();

  folder_put (fixture->folder, "library/duty/old.json", PACK_BLOCK ("old", "Old", "Theirs.", "'revision':7,'history':[]"));
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (block ("old")->revision == 7, 30);
  press (dialog, "Import");
  ui_wait_until (ui_find_text (dialog, "the block “old” was changed meanwhile; look at what comes in once more"), 30);
  g_assert_null (block ("soup"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_text (fixture, "rows.csv", "id;kind;title;wording\nsoup;duty;Soup;Cook soup.\nfetch;duty;Fetch;Fetch more.\n");
  GtkWidget *dialog = dialog_of ();

  walk_assert (dialog);
  g_assert_nonnull (ui_find_text (dialog, "1 new · 1 changed"));
  g_assert_nonnull (ui_find_text (dialog, "Read as utf-8, with “;” between cells."));
  press (dialog, "Import");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_INCOMING_DIALOG), 30);
  g_assert_cmpstr (jd_localized_get (block ("soup")->body, "en", NULL), ==, "Cook soup.");
  g_assert_cmpint (block ("fetch")->revision, ==, 2);
}

static void
expect_refused (Fixture *fixture, const char *name, const char *text, const char *heading, const char *said)
{
  g_autofree char *path = import_text (fixture, name, text);
  AdwMessageDialog *told;
  GtkWidget *extra;

  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  told = ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  extra = adw_message_dialog_get_extra_child (told);
  g_assert_cmpstr (adw_message_dialog_get_heading (told), ==, heading);
  g_assert_nonnull (strstr (extra ? gtk_label_get_text (GTK_LABEL (ui_find_type (extra, GTK_TYPE_LABEL))) : adw_message_dialog_get_body (told), said));
  g_assert_null (ui_find_window (VACANCY_TYPE_INCOMING_DIALOG));
  gtk_window_destroy (GTK_WINDOW (told));
  ui_settle ();
}

/* Each is told with its file and its place, and nothing comes in. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  expect_refused (fixture, "bad.csv", "id;kind;title;wording\nsoup;duty;Soup;Cook soup.\nx;stew;X;Y\n", "The Table Has Faults", "3");
  expect_refused (fixture, "bad.vacancy-pack", "{'format':1,'blocks':[{'format':1,'id':'x'}]}", "This Cannot Be Imported", "bad.vacancy-pack");
  expect_refused (fixture, "empty.vacancy-pack", "", "This Cannot Be Imported", "empty.vacancy-pack");
  g_assert_null (block ("soup"));
}

/* What a file manager opens comes to the window of the library, also when that is not there yet. */
static void
test_opened (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "kitchen.vacancy-pack", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  folder_put (fixture->folder, "kitchen.vacancy-pack", sample_pack);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_application_open (G_APPLICATION (application), &file, 1, "");
  g_assert_nonnull (ui_find_text (dialog_of (), "Soup"));
  g_assert_nonnull (ui_find_window (VACANCY_TYPE_LIBRARY_WINDOW));
}

static GtkDropTarget *
file_target_of (GtkWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller) && gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)), GDK_TYPE_FILE_LIST))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static gboolean
drop_file (GtkWindow *window, const char *path)
{
  GtkDropTarget *target = file_target_of (window);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList list = { .data = file };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &list);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  return taken;
}

/* On the window of a posting as on the library's: what blocks come from opens the import there, anything else is left to the page. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "kitchen.vacancy-pack", NULL), *folder = g_build_filename (fixture->folder, "db_99_1_text", NULL);
  GtkWindow *window;

  folder_put (fixture->folder, "kitchen.vacancy-pack", sample_pack);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  window = GTK_WINDOW (ui_find_window (VACANCY_TYPE_WINDOW));
  g_assert_nonnull (window);
  g_assert_false (drop_file (window, "/tmp/photo.png"));
  g_assert_true (drop_file (window, path));
  g_assert_nonnull (ui_find_text (dialog_of (), "Soup"));
  gtk_window_destroy (GTK_WINDOW (dialog_of ()));
  g_assert_true (drop_file (window, folder));
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG))), ==, "Occupations of O*NET");
  gtk_window_destroy (GTK_WINDOW (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
}

/* Occupations are asked for by their codes; what comes of them is looked at like a pack, with who has to be credited. */
static void
test_onet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *samples = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core", "samples", "onet", "db_99_1_text", NULL);
  AdwMessageDialog *asks;
  GtkWidget *entry, *dialog;

  vacancy_library_window_import_onet (fixture->window, samples);
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  asks = ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_false (adw_message_dialog_get_response_enabled (asks, "read"));
  entry = ui_find_type (GTK_WIDGET (asks), GTK_TYPE_ENTRY);
  walk_assert (asks);
  gtk_editable_set_text (GTK_EDITABLE (entry), "99-1001.00");
  adw_message_dialog_response (asks, "read");
  dialog = dialog_of ();
  g_assert_nonnull (ui_find_text (dialog, "db_99_1_text"));
  g_assert_nonnull (ui_find (dialog, is_check, "Bring in"));
  walk_assert (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_text (fixture, "kitchen.vacancy-pack", sample_pack);
  GtkWidget *dialog = dialog_of ();

  ui_assert_sizes (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-import/pack", test_pack);
  add_library_case ("/library-import/all", test_all);
  add_library_case ("/library-import/meanwhile", test_meanwhile);
  add_library_case ("/library-import/table", test_table);
  add_library_case ("/library-import/refused", test_refused);
  add_library_case ("/library-import/opened", test_opened);
  add_library_case ("/library-import/dropped", test_dropped);
  add_library_case ("/library-import/onet", test_onet);
  add_library_case ("/library-import/sizes", test_sizes);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
