// SPDX-License-Identifier: GPL-3.0-or-later
/* Where a block is used, as the library window shows it. */
#include "window-util.h"
#include "walk-util.h"
#include "../service/newer-library.h"
#include "change/vacancy-uses-list.h"

typedef struct
{
  char *folder;
  VacancyUsageIndex *index;
  VacancyUsesList *list;
  GtkWindow *window;
  JdLibrary *newer;
} Fixture;

static void
save (Fixture *fixture, const char *name, const char *variable, const char *value)
{
  g_autofree char *path = folder_path (fixture->folder, name);
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdPosting) edited = jd_edit_set_value (posting, variable, value, NULL);

  g_assert_true (jd_posting_file_save (path, edited, NULL));
}

static void
show_block (Fixture *fixture, const char *id)
{
  vacancy_uses_list_show (fixture->list, fixture->newer, jd_library_block (fixture->newer, id));
  ui_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->newer = newer_library_of_two ();
  save (fixture, "earlier.vacancy", "title", "Modeller");
  save (fixture, "old & <gone>.vacancy", "posted", "2026-11-01");
  fixture->index = vacancy_usage_index_new (services ()->library, services ()->postings, services ()->settings);
  fixture->list = VACANCY_USES_LIST (g_object_new (VACANCY_TYPE_USES_LIST, NULL));
  fixture->window = ui_show_in_window (GTK_WIDGET (fixture->list), 420, 500);
  vacancy_services_start (services ());
  ui_wait_until (vacancy_library_store_is_loaded (services ()->library), 60);
  vacancy_uses_list_set_index (fixture->list, fixture->index, services ()->settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  VacancyUsageIndex *index = fixture->index;

  g_settings_reset (services ()->settings, "posting-folders");
  gtk_window_destroy (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (index), (gpointer *) &index);
  g_object_unref (fixture->index);
  ui_wait_until (index == NULL, 60);
  jd_library_unref (fixture->newer);
  folder_free (fixture->folder);
}

static GtkListBoxRow *
row_at (Fixture *fixture, int index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (ui_find_type (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX)), index);
}

static gboolean
says (Fixture *fixture, int index, const char *text)
{
  return row_at (fixture, index) && ui_find_text (GTK_WIDGET (row_at (fixture, index)), text);
}

static void
look_in_folder (Fixture *fixture)
{
  const char *const folders[] = { fixture->folder, NULL };

  g_settings_set_strv (services ()->settings, "posting-folders", folders);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  show_block (fixture, NEWER_ID);
  ui_wait_until (says (fixture, 0, "Machine Learning Engineer"), 60);
  g_assert_true (says (fixture, 0, "Role"));
  g_assert_null (row_at (fixture, 1));
  g_assert_false (gtk_list_box_row_get_activatable (row_at (fixture, 0)));
  look_in_folder (fixture);
  ui_wait_until (row_at (fixture, 2), 60);
  g_assert_true (says (fixture, 1, "Modeller"));
  g_assert_true (says (fixture, 1, "earlier.vacancy"));
  g_assert_true (says (fixture, 1, "earlier revision"));
  g_assert_true (says (fixture, 2, "old & <gone>.vacancy"));
  g_assert_true (says (fixture, 2, "posted"));
  g_assert_true (gtk_list_box_row_get_activatable (row_at (fixture, 1)));
  ui_assert_named_once (GTK_WIDGET (fixture->list));
  walk_assert (GTK_WIDGET (fixture->list));
}

/* What cannot be read is told beside what can; a block nobody uses says so. */
static void
test_notes (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->folder, "broken.vacancy", "[");
  look_in_folder (fixture);
  show_block (fixture, NEWER_ID);
  ui_wait_until (row_at (fixture, 3), 60);
  g_assert_true (says (fixture, 3, "1 posting or folder cannot be read"));
  show_block (fixture, "ml-pay-us-by-level");
  g_assert_true (says (fixture, 0, "Not used"));
  g_assert_true (says (fixture, 1, "1 posting or folder cannot be read"));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Whoever stands in a row stays there when it was looked again and nothing is new. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *row;
  guint changed = 0;

  look_in_folder (fixture);
  show_block (fixture, NEWER_ID);
  ui_wait_until (row_at (fixture, 2), 60);
  row = row_at (fixture, 1);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_connect_swapped (fixture->index, "changed", G_CALLBACK (count_cb), &changed);
  vacancy_usage_index_look (fixture->index);
  ui_wait_until (changed > 0, 60);
  g_assert_true (row_at (fixture, 1) == row);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (row));
  save (fixture, "another.vacancy", "title", "Modeller");
  vacancy_usage_index_look (fixture->index);
  ui_wait_until (row_at (fixture, 3), 60);
}

/* A folder is named below the list, and taken away there. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_path_get_basename (fixture->folder);
  GtkWidget *label;
  g_auto (GStrv) left = NULL;

  show_block (fixture, NEWER_ID);
  look_in_folder (fixture);
  ui_wait_until (row_at (fixture, 2), 60);
  label = ui_find_text (GTK_WIDGET (fixture->list), name);
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  left = g_settings_get_strv (services ()->settings, "posting-folders");
  g_assert_cmpuint (g_strv_length (left), ==, 0);
  g_assert_null (ui_find_text (GTK_WIDGET (fixture->list), name));
  ui_wait_until (!row_at (fixture, 1), 60);
}

static void
add_cases (void)
{
  start_application ();
  g_test_add ("/uses-list/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/uses-list/notes", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/uses-list/stays", Fixture, NULL, set_up, test_stays, tear_down);
  g_test_add ("/uses-list/places", Fixture, NULL, set_up, test_places, tear_down);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_cases);
}
