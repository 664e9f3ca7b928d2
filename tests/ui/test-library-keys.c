// SPDX-License-Identifier: GPL-3.0-or-later
/* All of the window of the library without mouse and screen: each of its pages, panes, menus and dialogs is walked through by Tab (walk-util.h), and left by Escape to where the keyboard was. */
#include "library-window-util.h"
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
test_blocks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = jd_library_folder_name (fixture->folder);

  choose (fixture, team);
  select_block (fixture, "deploy");
  walk_assert (fixture->window);
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = jd_library_folder_name (fixture->folder);

  choose (fixture, team);
  type_search (fixture, "nothing says this");
  walk_assert (fixture->window);
}

static void
test_page (Fixture *fixture, gconstpointer page)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string (page));
  ui_settle ();
  walk_assert (fixture->window);
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
test_dialog (Fixture *fixture, gconstpointer data)
{
  const Dialog *dialog = data;
  GtkWidget *before;

  select_block (fixture, dialog->block);
  vacancy_block_table_focus_list (fixture->table);
  before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), dialog->action, NULL);
  ui_wait_until (dialog_of (fixture), 10);
  ui_settle ();
  walk_assert (dialog_of (fixture));
  gtk_window_close (dialog_of (fixture));
  ui_settle ();
  g_assert_null (dialog_of (fixture));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == before);
}

static void
add (void)
{
  static const char *const pages[] = { "roles", "levels" };

  start_application ();
  add_library_case ("/library-keys/blocks", test_blocks);
  add_library_case ("/library-keys/nothing-found", test_nothing_found);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strconcat ("/library-keys/", pages[i], NULL);

      g_test_add (path, Fixture, pages[i], set_up, test_page, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strconcat ("/library-keys/", dialogs[i].what, NULL);

      g_test_add (path, Fixture, &dialogs[i], set_up, test_dialog, tear_down);
    }
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
