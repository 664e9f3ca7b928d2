// SPDX-License-Identifier: GPL-3.0-or-later
/* Every part of a window can be reached and left by keys alone, and the window of shortcuts says which keys there are. */
#include "editor/vacancy-editor.h"
#include "library/vacancy-library-pane.h"
#include "review/vacancy-findings-pane.h"
#include "shell/vacancy-status-bar.h"
#include "start/vacancy-start-page.h"
#include "ui-keys.h"
#include "window-util.h"

static VacancyWindow *
show (int width, int height, gboolean with_posting)
{
  VacancyWindow *window = show_window (width, height);

  if (with_posting)
    {
      g_autoptr (JdPosting) posting = cook_posting (NULL);
      g_autoptr (VacancySession) session = vacancy_session_new (vacancy_library_store_get_library (services ()->library), posting, NULL, NULL);

      vacancy_window_set_session (window, session);
    }
  ui_settle ();
  return window;
}

static void
close_window (VacancyWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

static GtkWidget *
focus (VacancyWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static gboolean
is_within (VacancyWindow *window, GType type)
{
  return focus (window) && gtk_widget_get_ancestor (focus (window), type) != NULL;
}

/* ---- Tab ---- */

/* Presses Tab until the focus is inside a widget of @type; FALSE after many. */
static gboolean
tab_until (VacancyWindow *window, GtkDirectionType direction, GType type)
{
  for (guint i = 0; i < 60; i++)
    {
      if (is_within (window, type))
        return TRUE;
      g_signal_emit_by_name (window, "move-focus", direction);
      ui_settle ();
    }
  return FALSE;
}

static void
test_tab (void)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  VacancyWindow *window = show (1280, 850, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_assert_true (is_within (window, VACANCY_TYPE_EDITOR));
      g_assert_true (tab_until (window, directions[i], ADW_TYPE_HEADER_BAR));
      g_assert_true (tab_until (window, directions[i], VACANCY_TYPE_LIBRARY_PANE));
      g_assert_true (tab_until (window, directions[i], VACANCY_TYPE_EDITOR));
      g_assert_true (tab_until (window, directions[i], VACANCY_TYPE_STATUS_BAR));
      g_assert_true (tab_until (window, directions[i], VACANCY_TYPE_EDITOR));
    }
  close_window (window);
}

static void
test_tab_start (void)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  VacancyWindow *window = show (1000, 700, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_assert_true (tab_until (window, directions[i], VACANCY_TYPE_START_PAGE));
      g_assert_true (tab_until (window, directions[i], ADW_TYPE_HEADER_BAR));
    }
  close_window (window);
}

/* ---- F6 ---- */

static void
walk (VacancyWindow *window, const char *action, const GType *types, guint n_types)
{
  for (guint i = 0; i < n_types; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
      ui_settle ();
      if (!is_within (window, types[i]))
        g_error ("%s, step %u: the focus is not in a %s but in a %s", action, i, g_type_name (types[i]), focus (window) ? G_OBJECT_TYPE_NAME (focus (window)) : "-");
    }
}

static void
test_parts (void)
{
  VacancyWindow *window = show (1280, 850, TRUE);
  const GType forward[] = { VACANCY_TYPE_STATUS_BAR, ADW_TYPE_HEADER_BAR, VACANCY_TYPE_LIBRARY_PANE, VACANCY_TYPE_EDITOR };
  const GType backward[] = { VACANCY_TYPE_LIBRARY_PANE, ADW_TYPE_HEADER_BAR, VACANCY_TYPE_STATUS_BAR, VACANCY_TYPE_EDITOR };

  g_assert_true (is_within (window, VACANCY_TYPE_EDITOR));
  walk (window, "next-part", forward, G_N_ELEMENTS (forward));
  walk (window, "previous-part", backward, G_N_ELEMENTS (backward));
  close_window (window);
}

/* ---- the menu ---- */

static void
test_menu (void)
{
  for (guint with_posting = 0; with_posting < 2; with_posting++)
    {
      VacancyWindow *window = show (1280, 850, with_posting);

      if (!ui_can_press_keys ())
        {
          g_test_skip ("the X server's test extension is not there");
          close_window (window);
          return;
        }
      ui_give_focus (GTK_WINDOW (window));
      ui_wait_until (gtk_window_is_active (GTK_WINDOW (window)), 10);
      ui_press (GDK_KEY_F10, 0);
      ui_wait_until (ui_find_open_popover (GTK_WIDGET (window)), 10);
      ui_press (GDK_KEY_Escape, 0);
      ui_wait_until (!ui_find_open_popover (GTK_WIDGET (window)), 10);
      close_window (window);
    }
}

/* ---- a narrow window ---- */

typedef struct
{
  const char *action;
  guint count;
} Shown;

static void
count_shown (GtkWidget *root, Shown *shown)
{
  shown->count += gtk_widget_get_mapped (root) && ui_match_action (root, shown->action);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    count_shown (child, shown);
}

/* What is done with a posting takes one press in a narrow window, too. */
static void
test_narrow (void)
{
  static const char *const actions[] = { "win.findings", "win.preview", "win.export" };
  static const int widths[] = { 360, 1280 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      VacancyWindow *window = show (widths[i], 640, TRUE);

      for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
        {
          Shown shown = { actions[j] };

          count_shown (GTK_WIDGET (window), &shown);
          g_assert_cmpuint (shown.count, >=, 1);
        }
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, widths[i]);
      close_window (window);
    }
}

/* ---- the window of shortcuts ---- */

/* Keys that no table of ours has: text views, menus and lists bring them, or the page takes them as they come. */
static const char *const others[] = { "F10", "<Shift>F10", "Return", "BackSpace", "slash", "<Shift>Up", "<Shift>Down", "<Control>a", "<Control>c",
                                     "<Control>v", "<Control>Tab", "Tab", "Home", "End", "Delete", "Menu", "F2", "Down" };

static void
add_key (GHashTable *keys, guint key, GdkModifierType modifiers)
{
  g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
}

/* One, or from one to another: "<Control>1...<Control>3". */
static void
add_range (GHashTable *keys, const char *accelerators)
{
  g_auto (GStrv) ends = g_strsplit (accelerators, "...", 2);
  guint first, last;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (ends[0], &first, &modifiers) || !gtk_accelerator_parse (ends[1] ? ends[1] : ends[0], &last, &modifiers))
    g_error ("not a shortcut: %s", accelerators);
  for (guint key = first; key <= last; key++)
    add_key (keys, key, modifiers);
}

static void
add_keys (GHashTable *keys, const char *accelerators)
{
  g_auto (GStrv) all = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; all[i]; i++)
    add_range (keys, all[i]);
}

static void
collect_shown (GtkWidget *root, GHashTable *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (root))
    {
      g_autofree char *accelerator = NULL;

      g_object_get (root, "accelerator", &accelerator, NULL);
      add_keys (keys, accelerator);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    collect_shown (child, keys);
}

/* The shortcuts of actions that @widget and its class have. */
static void
collect_bound (GtkWidget *widget, GHashTable *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && GTK_IS_NAMED_ACTION (action))
            add_key (keys, gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)), gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)));
        }
    }
}

static GHashTable *
bound_keys (VacancyWindow *window)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  for (guint i = 0; actions[i]; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);

      for (guint j = 0; accels[j]; j++)
        add_keys (keys, accels[j]);
    }
  collect_bound (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_EDITOR), keys);
  add_keys (keys, "<Control>z");
  add_keys (keys, "<Control><Shift>z");
  return keys;
}

static void
assert_subset (GHashTable *keys, GHashTable *of, const char *where)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (of, key))
      g_error ("%s is not %s", (const char *) key, where);
}

static void
test_shortcuts (void)
{
  VacancyWindow *window = show (1000, 700, TRUE);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/vacancy_app/Vacancy/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) bound = bound_keys (window);

  collect_shown (GTK_WIDGET (overlay), shown);
  assert_subset (bound, shown, "in the window of shortcuts");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_keys (bound, others[i]);
  assert_subset (shown, bound, "bound to anything");
  gtk_window_destroy (overlay);
  close_window (window);
}

/* It fits a small screen. */
static void
test_shortcuts_size (void)
{
  VacancyWindow *window = show (1000, 700, FALSE);
  GtkWindow *overlay;

  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  ui_settle ();
  overlay = ui_find_window (GTK_TYPE_SHORTCUTS_WINDOW);
  g_assert_nonnull (overlay);
  g_test_message ("%d x %d", gtk_widget_get_width (GTK_WIDGET (overlay)), gtk_widget_get_height (GTK_WIDGET (overlay)));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (overlay)), <=, 580);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (overlay)), <=, 800);
  gtk_window_destroy (overlay);
  close_window (window);
}

/* A popover that has no keyboard focus in it, as one that is closing, takes Enter all the same; GTK 4.8 would ask the widget that has it. */
static void
test_enter_without_focus (void)
{
  VacancyWindow *window = show (1280, 850, TRUE);

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      close_window (window);
      return;
    }
  ui_give_focus (GTK_WINDOW (window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (window)), 10);
  ui_press (GDK_KEY_F10, 0);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (window)), 10);
  ui_settle ();
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  ui_press (GDK_KEY_Return, 0);
  ui_press (GDK_KEY_KP_Enter, 0);
  ui_settle ();
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (!ui_find_open_popover (GTK_WIDGET (window)), 10);
  close_window (window);
}

/* ---- names ---- */

static void
test_named_once (void)
{
  VacancyWindow *window = show (1280, 850, TRUE);

  ui_assert_named_once (GTK_WIDGET (window));
  close_window (window);
}

static void
add (void)
{
  start_application ();
  g_test_add_func ("/keyboard/tab", test_tab);
  g_test_add_func ("/keyboard/tab-start", test_tab_start);
  g_test_add_func ("/keyboard/parts", test_parts);
  g_test_add_func ("/keyboard/menu", test_menu);
  g_test_add_func ("/keyboard/enter-without-focus", test_enter_without_focus);
  g_test_add_func ("/keyboard/narrow", test_narrow);
  g_test_add_func ("/keyboard/shortcuts", test_shortcuts);
  g_test_add_func ("/keyboard/shortcuts-size", test_shortcuts_size);
  g_test_add_func ("/keyboard/named-once", test_named_once);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
