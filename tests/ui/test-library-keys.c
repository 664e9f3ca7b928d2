// SPDX-License-Identifier: GPL-3.0-or-later
/* All of the window of the library without mouse and screen: each of its pages, panes, menus and dialogs is walked through by Tab (walk-util.h), and left by Escape to where the keyboard was. */
#include "library-window-util.h"
#include "ui-keys.h"
#include "walk-util.h"

/* The windows that came since, from the oldest; only the newest is looked at. */
static GtkWindow *
dialog_of (Fixture *fixture)
{
  GtkWindow *newest = NULL;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item; item = item->next)
    if (item->data != fixture->window && gtk_window_get_transient_for (item->data) && gtk_widget_get_mapped (item->data))
      newest = item->data;
  return newest;
}

/* ---- the window ---- */

static void
show_page (Fixture *fixture, const char *page)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string (page));
  ui_settle ();
}

/* One window for all of them: what takes time is to read the library. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = jd_library_folder_name (fixture->folder);

  choose (fixture, team);
  select_block (fixture, "deploy");
  walk_assert (fixture->window);
  type_search (fixture, "nothing says this kind:duty");
  walk_assert (fixture->window);
  show_page (fixture, "roles");
  walk_assert (fixture->window);
  show_page (fixture, "levels");
  walk_assert (fixture->window);
}

/* ---- menus ---- */

/* Whether the keyboard is in the list of blocks then; otherwise there is nobody to press keys. */
static gboolean
go_to_list (Fixture *fixture, const char *block)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return FALSE;
    }
  select_block (fixture, block);
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  g_assert_true (vacancy_block_table_focus_list (fixture->table));
  ui_settle ();
  return TRUE;
}

static GtkWidget *
open_menu (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  ui_press (key, modifiers);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (fixture->window)), 10);
  ui_settle ();
  return ui_find_open_popover (GTK_WIDGET (fixture->window));
}

static void
press_until_closed (Fixture *fixture, guint key)
{
  ui_press (key, 0);
  ui_wait_until (!ui_find_open_popover (GTK_WIDGET (fixture->window)), 10);
  ui_settle ();
}

/* Menus that are opened by keys from the list are left to it. */
static void
test_menus (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
  } menus[] = { { GDK_KEY_F10, 0 }, { GDK_KEY_t, GDK_CONTROL_MASK }, { GDK_KEY_F10, GDK_SHIFT_MASK } };

  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      GtkWidget *before;

      if (!go_to_list (fixture, "deploy"))
        return;
      before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      walk_assert (open_menu (fixture, menus[i].key, menus[i].modifiers));
      press_until_closed (fixture, GDK_KEY_Escape);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == before);
    }
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  vacancy_block_table_focus_search (fixture->table);
  gtk_menu_button_popup (fixture->table->filter_button);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (fixture->window)), 10);
  ui_settle ();
  walk_assert (ui_find_open_popover (GTK_WIDGET (fixture->window)));
  gtk_menu_button_popdown (fixture->table->filter_button);
  ui_settle ();
}

/* What is selected, and how much is found, is said where the keyboard is. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  vacancy_block_table_focus_search (fixture->table);
  type_search (fixture, "bring models");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->table->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (fixture->table->summary));
  type_search (fixture, "nothing says this");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->table->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "0 blocks");
  type_search (fixture, "");
  select_block (fixture, "deploy");
  g_assert_true (vacancy_block_table_focus_list (fixture->table));
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->table->selection), vacancy_block_list_find (fixture->table->list, "fetch"), FALSE);
  ui_settle ();
  ui_assert_told (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "2 selected");
}

/* Of several that exclude each other. */
static gboolean
is_choice (GtkWidget *widget, gconstpointer text)
{
  const int radio = 2;
  int role = 0;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    g_object_get (widget, "role", &role, NULL);
  return role == radio && ui_find_text (widget, text);
}

/* The item that says @text, by arrows from the top. */
static void
choose_order (Fixture *fixture, const char *text)
{
  GtkWidget *wanted = ui_find (open_menu (fixture, GDK_KEY_t, GDK_CONTROL_MASK), is_choice, text);

  g_assert_nonnull (wanted);
  for (guint i = 0; i < WALK_MOST && gtk_window_get_focus (GTK_WINDOW (fixture->window)) != wanted; i++)
    {
      ui_press (GDK_KEY_Down, 0);
      ui_settle ();
    }
  press_until_closed (fixture, GDK_KEY_Return);
}

static void
assert_sorted (Fixture *fixture, const char *column, gboolean is_descending, const char *told)
{
  g_autofree char *sort = NULL;
  gboolean descending;

  g_settings_get (services ()->settings, "library-sort", "(sb)", &sort, &descending);
  g_assert_cmpstr (sort, ==, column);
  g_assert_cmpint (descending, ==, is_descending);
  g_assert_cmpstr (strstr (gtk_label_get_text (fixture->table->summary), "sorted"), ==, told);
}

/* As by the headings, which no key leads to: told, remembered, and taken back. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  if (!go_to_list (fixture, "deploy"))
    return;
  choose_order (fixture, "Wording");
  assert_sorted (fixture, "wording", FALSE, "sorted by “Wording”");
  ui_assert_told (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "sorted by “Wording”");
  choose_order (fixture, "Descending");
  assert_sorted (fixture, "wording", TRUE, "sorted by “Wording”, descending");
  choose_order (fixture, "Changed");
  assert_sorted (fixture, "changed", TRUE, "sorted by “Changed”, descending");
  choose_order (fixture, "Best Match");
  assert_sorted (fixture, "", FALSE, NULL);
}

/* ---- dialogs ---- */

typedef struct
{
  const char *what, *block, *action;
} Dialog;

static const Dialog dialogs[] = {
  { "tags", "deploy", "tags" },
  { "history", "deploy", "history" },
  { "export", "deploy", "export" },
  { "form/duty", "deploy", "edit" },
  { "form/qualification", "years", "edit" },
  { "form/salary", "wage", "edit" },
  { "form/legal", "equal", "edit" },
};

static void
look_at_dialog (Fixture *fixture, const Dialog *dialog)
{
  GtkWidget *before;

  g_test_message ("%s", dialog->what);
  select_block (fixture, dialog->block);
  vacancy_block_table_focus_list (fixture->table);
  before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), dialog->action, NULL);
  ui_wait_until (dialog_of (fixture), 10);
  ui_settle ();
  walk_assert (dialog_of (fixture));
  gtk_window_close (dialog_of (fixture));
  ui_wait_until (!dialog_of (fixture), 10);
  ui_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == before);
}

static void
test_dialogs (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    look_at_dialog (fixture, &dialogs[i]);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-keys/pages", test_pages);
  add_library_case ("/library-keys/menus", test_menus);
  add_library_case ("/library-keys/filters", test_filters);
  add_library_case ("/library-keys/told", test_told);
  add_library_case ("/library-keys/sort", test_sort);
  add_library_case ("/library-keys/dialogs", test_dialogs);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
