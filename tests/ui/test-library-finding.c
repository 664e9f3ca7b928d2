// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding blocks in the window of the library: filters that are completed and shown as chips, searches that are kept, favourites. */
#include "library-window-util.h"
#include "manage/vacancy-saved-searches.h"
#include "ui-keys.h"
#include "walk-util.h"

static gboolean
is_chip (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && ui_find_text (widget, label);
}

static GtkWidget *
chip (Fixture *fixture, const char *label)
{
  return ui_find (GTK_WIDGET (fixture->table->filters), is_chip, label);
}

static const char *
typed (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture->table->entry));
}

/* Each filter stands below the entry by its name, and goes with a press, and nothing else does. */
static void
test_chips (Fixture *fixture, gconstpointer data)
{
  guint before;

  type_search (fixture, "models");
  before = n_found (fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->table->filters)));
  type_search (fixture, "models kind:duty used:never");
  g_assert_cmpuint (n_found (fixture), <, before);
  g_assert_nonnull (chip (fixture, "Kind: Duties"));
  g_assert_nonnull (chip (fixture, "Used: Never"));
  gtk_widget_activate (chip (fixture, "Kind: Duties"));
  ui_wait_until (g_str_equal (typed (fixture), "models used:never"), 10);
  ui_settle ();
  gtk_widget_activate (chip (fixture, "Used: Never"));
  ui_wait_until (g_str_equal (typed (fixture), "models "), 10);
  ui_settle ();
  g_assert_cmpuint (n_found (fixture), ==, before);
}

/* A filter that names nothing finds nothing, and what it could name is told. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  type_search (fixture, "kind:nope");
  ui_wait_until (n_found (fixture) == 0, 10);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->table), "There is no “kind:nope”. There is: summary, about, duty, qualification, salary, benefit, conditions, process, legal, text"));
  type_search (fixture, "kind:duty zzzzzz");
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->table), "Try fewer or other words.") != NULL, 10);
}

static GtkListBoxRow *
first_value (Fixture *fixture)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (vacancy_search_filters_offered (fixture->table->filters)), 0);
}

static gboolean
are_offered (Fixture *fixture)
{
  return vacancy_search_filters_offered (fixture->table->filters) != NULL;
}

/* The menu begins a filter, whose values are offered to who types them; one that is pressed is put in. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  vacancy_block_table_focus_search (fixture->table);
  type_search (fixture, "models");
  g_assert_false (are_offered (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "filter.begin", "s", "level:");
  ui_settle ();
  g_assert_cmpstr (typed (fixture), ==, "models level:");
  g_assert_true (are_offered (fixture));
  g_assert_nonnull (ui_find_text (vacancy_search_filters_offered (fixture->table->filters), "Intern"));
  g_assert_true (is_focused (fixture, fixture->table->entry));
  gtk_widget_activate (GTK_WIDGET (first_value (fixture)));
  ui_settle ();
  g_assert_cmpstr (typed (fixture), ==, "models level:intern ");
  g_assert_false (are_offered (fixture));
  g_assert_nonnull (chip (fixture, "Level: Intern"));
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  vacancy_block_table_focus_search (fixture->table);
  type_search (fixture, "status:");
  gtk_editable_set_position (GTK_EDITABLE (fixture->table->entry), -1);
  vacancy_search_filters_update (fixture->table->filters, vacancy_block_list_get_search (fixture->table->list));
  ui_wait_until (are_offered (fixture), 10);
  ui_press (GDK_KEY_Down, 0);
  ui_press (GDK_KEY_Return, 0);
  ui_wait_until (g_str_equal (typed (fixture), "status:draft "), 10);
  g_assert_true (is_focused (fixture, fixture->table->entry));
  ui_press (GDK_KEY_k, 0);
  ui_press (GDK_KEY_i, 0);
  ui_press (GDK_KEY_n, 0);
  ui_press (GDK_KEY_d, 0);
  ui_press (GDK_KEY_colon, GDK_SHIFT_MASK);
  ui_wait_until (are_offered (fixture), 10);
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (!are_offered (fixture), 10);
  g_assert_cmpstr (typed (fixture), ==, "status:draft kind:");
  /* Without values, the key leads into the list. */
  ui_press (GDK_KEY_Down, 0);
  ui_wait_until (is_focused (fixture, fixture->rows), 10);
}

static void
answer_with (const char *name)
{
  GtkWidget *dialog;

  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  dialog = GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  walk_assert (dialog);
  if (name)
    gtk_editable_set_text (GTK_EDITABLE (ui_find_type (dialog, GTK_TYPE_ENTRY)), name);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  ui_settle ();
}

/* A search that is kept stands at the left, under its name or what it looks for, in the next window too; it is renamed, removed, and that taken back. */
static void
test_searches (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  guint found;

  type_search (fixture, "kind:duty status:draft");
  found = n_found (fixture);
  g_action_group_activate_action (actions, "save-search", NULL);
  answer_with (NULL);
  g_assert_nonnull (choice (fixture, "kind:duty status:draft"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->sidebar), "search.rename", "u", 0);
  answer_with ("Duties to finish");
  type_search (fixture, "");
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 1000, 700);
  choose (fixture, "Duties to finish");
  g_assert_cmpuint (n_found (fixture), ==, found);
  type_search (fixture, "zzzz");
  g_assert_cmpuint (n_found (fixture), ==, 0);
  type_search (fixture, "");
  gtk_widget_activate_action (GTK_WIDGET (fixture->sidebar), "search.remove", "u", 0);
  ui_settle ();
  g_assert_null (ui_find_text (GTK_WIDGET (fixture->sidebar), "Duties to finish"));
  g_assert_cmpuint (n_found (fixture), >, found);
  gtk_widget_activate (ui_find_action (GTK_WIDGET (fixture->window), "win.restore-searches"));
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), "Duties to finish"), 10);
  g_settings_reset (services ()->settings, VACANCY_SEARCHES_KEY);
}

/* A favourite is found at the left, in the next window too, until it is none. */
static void
test_favourites (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);

  g_assert_null (ui_find_text (GTK_WIDGET (fixture->sidebar), "Favourites"));
  select_block (fixture, "fetch");
  g_action_group_change_action_state (actions, "favourite", g_variant_new_boolean (TRUE));
  ui_settle ();
  choose (fixture, "Favourites");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 1000, 700);
  actions = G_ACTION_GROUP (fixture->window);
  choose (fixture, "Favourites");
  g_assert_cmpuint (n_found (fixture), ==, 1);
  select_block (fixture, "fetch");
  g_assert_true (g_variant_get_boolean (g_action_group_get_action_state (actions, "favourite")));
  g_action_group_change_action_state (actions, "favourite", g_variant_new_boolean (FALSE));
  ui_settle ();
  g_assert_cmpuint (n_found (fixture), ==, 0);
  g_settings_reset (services ()->settings, "library-favourites");
}

/* Where all blocks are selected, all that are found are; and what was found stays selected when there is more again. */
static void
test_all_selected (Fixture *fixture, gconstpointer data)
{
  const guint all = n_found (fixture);
  guint few;

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->table->selection));
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, all);
  type_search (fixture, "deploy");
  few = n_found (fixture);
  g_assert_cmpuint (few, <, all);
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, few);
  type_search (fixture, "");
  g_assert_cmpuint (n_found (fixture), ==, all);
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, few);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-finding/chips", test_chips);
  add_library_case ("/library-finding/unknown", test_unknown);
  add_library_case ("/library-finding/all-selected", test_all_selected);
  add_library_case ("/library-finding/menu", test_menu);
  add_library_case ("/library-finding/keys", test_keys);
  add_library_case ("/library-finding/searches", test_searches);
  add_library_case ("/library-finding/favourites", test_favourites);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
