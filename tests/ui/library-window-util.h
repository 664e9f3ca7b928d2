// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The window of the library on a screen, with a library of the test's own in it. */
#include "../core/shelf.h"
#include "library/jd-library-stack.h"
#include "manage/vacancy-block-table-private.h"
#include "manage/vacancy-block-view.h"
#include "manage/vacancy-library-sidebar.h"
#include "manage/vacancy-library-window.h"
#include "window-util.h"

typedef struct
{
  char *folder; /* of a team: the shelf */
  VacancyLibraryWindow *window;
  VacancyBlockTable *table;
  VacancyLibrarySidebar *sidebar;
  VacancyBlockView *view;
  GtkWidget *rows; /* the list in the table */
} Fixture;

static inline GtkWidget *
part (Fixture *fixture, GType type)
{
  GtkWidget *found = ui_find_type (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (found);
  return found;
}

static inline void
show_library (Fixture *fixture, int width, int height)
{
  g_settings_set (services ()->settings, "library-size", "(ii)", width, height);
  g_action_group_activate_action (G_ACTION_GROUP (application), "library", NULL);
  fixture->window = VACANCY_LIBRARY_WINDOW (ui_find_window (VACANCY_TYPE_LIBRARY_WINDOW));
  g_assert_nonnull (fixture->window);
  fixture->table = VACANCY_BLOCK_TABLE (part (fixture, VACANCY_TYPE_BLOCK_TABLE));
  fixture->sidebar = VACANCY_LIBRARY_SIDEBAR (part (fixture, VACANCY_TYPE_LIBRARY_SIDEBAR));
  fixture->view = VACANCY_BLOCK_VIEW (part (fixture, VACANCY_TYPE_BLOCK_VIEW));
  fixture->rows = gtk_widget_get_last_child (GTK_WIDGET (fixture->table->view));
  ui_wait_until (vacancy_block_list_get_counts (fixture->table->list), 30);
  ui_settle ();
}

/* The library is that of the test alone: its team folder stands in for the starter library, too. */
static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { NULL, NULL };

  fixture->folder = shelf_write ();
  folders[0] = fixture->folder;
  g_settings_set_strv (services ()->settings, "library-folders", folders);
  show_library (fixture, 1200, 780);
  ui_wait_until (jd_library_block (vacancy_block_list_get_library (fixture->table->list), "deploy") && vacancy_block_list_get_counts (fixture->table->list), 30);
  ui_settle ();
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "vacancy", NULL), *own = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);

  destroy_windows ();
  g_settings_reset (services ()->settings, "library-folders");
  g_settings_reset (services ()->settings, "library-columns");
  g_settings_reset (services ()->settings, "library-page");
  g_settings_reset (services ()->settings, "library-sort");
  vacancy_program_finish ();
  ui_settle ();
  folder_remove (state);
  folder_remove (own);
  folder_free (fixture->folder);
}

/* All that the starter library and the test's own have, which is how many are listed while nothing is looked for. */
static inline guint
n_all (Fixture *fixture)
{
  return jd_library_blocks (vacancy_block_list_get_library (fixture->table->list))->len;
}

static inline guint
n_found (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->table->list));
}

/* A library as large as the starter library may be searched on a thread, which takes its time on a busy machine. */
static inline void
settle_search (Fixture *fixture)
{
  ui_settle ();
  ui_wait_until (!vacancy_block_list_is_searching (fixture->table->list), 30);
  ui_settle ();
}

static inline void
type_search (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->table->entry), text);
  settle_search (fixture);
}

static inline const char *
selected (Fixture *fixture)
{
  VacancyBlockItem *item = vacancy_block_table_get_selected (fixture->table);

  return item ? vacancy_block_item_get_block (item)->id : NULL;
}

static inline void
select_block (Fixture *fixture, const char *id)
{
  vacancy_block_table_select (fixture->table, id);
  ui_settle ();
  g_assert_cmpstr (selected (fixture), ==, id);
}

/* The row of the sidebar that says @name. */
static inline GtkListBoxRow *
choice (Fixture *fixture, const char *name)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (fixture->sidebar), name);

  g_assert_nonnull (label);
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
}

static inline void
choose (Fixture *fixture, const char *name)
{
  gtk_list_box_select_row (GTK_LIST_BOX (ui_find_type (GTK_WIDGET (fixture->sidebar), GTK_TYPE_LIST_BOX)), choice (fixture, name));
  settle_search (fixture);
}

static inline gboolean
is_focused (Fixture *fixture, gpointer within)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus && (focus == within || gtk_widget_is_ancestor (focus, within));
}

static inline void
add_library_case (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}
