// SPDX-License-Identifier: GPL-3.0-or-later
/* The columns of the table: which of them are shown, and what the table is sorted by, by its headings and by a menu. */
#include "manage/vacancy-block-table-private.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-menu-return.h"

/* JD_N_COLUMNS: there is none. */
static guint
column_called (const char *id)
{
  guint column = 0;

  while (column < JD_N_COLUMNS && !g_str_equal (jd_block_column_id (column), id))
    column++;
  return column;
}

/* ---- sorting ---- */

/* What a column is asked by the view's sorter, to learn which one that is and which way round. */
typedef struct
{
  VacancyBlockTable *table;
  JdBlockColumn column;
} Probe;

static int
probe_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Probe *probe = data;

  probe->table->asked = probe->column;
  return -1;
}

static GtkSorter *
probe_new (VacancyBlockTable *self, JdBlockColumn column)
{
  Probe *probe = g_new (Probe, 1);

  *probe = (Probe){ self, column };
  return GTK_SORTER (gtk_custom_sorter_new (probe_compare, probe, g_free));
}

/* GTK tells from 4.10 on which column is sorted by; before that it has to be asked to compare any two things. */
static guint
sorted_column (VacancyBlockTable *self, gboolean *descending)
{
  GtkOrdering ordering;

  self->asked = JD_N_COLUMNS;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self, self->list);
  *descending = ordering == GTK_ORDERING_LARGER;
  return self->asked;
}

char *
vacancy_block_table_sort_text (VacancyBlockTable *self)
{
  gboolean descending;
  const guint column = sorted_column (self, &descending);

  if (column == JD_N_COLUMNS)
    return NULL;
  /* Translators: %s is the heading of a column. */
  return g_strdup_printf (descending ? _("sorted by “%s”, descending") : _("sorted by “%s”"), jd_block_column_title (column));
}

/* The menu says what the headings say. */
static void
show_sorted (VacancyBlockTable *self, guint column, gboolean descending)
{
  g_simple_action_set_state (self->sort_by, g_variant_new_string (column < JD_N_COLUMNS ? jd_block_column_id (column) : ""));
  g_simple_action_set_state (self->sort_order, g_variant_new_string (descending ? "descending" : "ascending"));
  g_simple_action_set_enabled (self->sort_order, column < JD_N_COLUMNS);
}

static void
sorter_changed_cb (VacancyBlockTable *self)
{
  gboolean descending;
  const guint column = sorted_column (self, &descending);

  vacancy_block_list_sort (self->list, column, descending);
  show_sorted (self, column, descending);
  if (self->settings)
    g_settings_set (self->settings, "library-sort", "(sb)", column < JD_N_COLUMNS ? jd_block_column_id (column) : "", descending);
  self->sorted (self);
}

/* @column: JD_N_COLUMNS for none. */
static void
sort_by (VacancyBlockTable *self, guint column, gboolean descending)
{
  gtk_column_view_sort_by_column (self->view, column < JD_N_COLUMNS ? self->columns[column] : NULL, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
sort_by_cb (GSimpleAction *action, GVariant *state, VacancyBlockTable *self)
{
  gboolean descending;

  sorted_column (self, &descending);
  sort_by (self, column_called (g_variant_get_string (state, NULL)), descending);
}

static void
sort_order_cb (GSimpleAction *action, GVariant *state, VacancyBlockTable *self)
{
  gboolean descending;
  const guint column = sorted_column (self, &descending);

  sort_by (self, column, g_str_equal (g_variant_get_string (state, NULL), "descending"));
}

static GSimpleAction *
add_choice (GActionMap *map, const char *name, const char *chosen, GCallback change, VacancyBlockTable *self)
{
  GSimpleAction *action = g_simple_action_new_stateful (name, G_VARIANT_TYPE_STRING, g_variant_new_string (chosen));

  g_signal_connect (action, "change-state", change, self);
  g_action_map_add_action (map, G_ACTION (action));
  return action;
}

/* Headings are not reached by keys in GTK 4.8; the menu of the columns is. */
static void
add_sorting (VacancyBlockTable *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->sort_by = add_choice (G_ACTION_MAP (group), "by", "", G_CALLBACK (sort_by_cb), self);
  self->sort_order = add_choice (G_ACTION_MAP (group), "order", "ascending", G_CALLBACK (sort_order_cb), self);
  g_simple_action_set_enabled (self->sort_order, FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sort", G_ACTION_GROUP (group));
}

static void
append_sorting (GMenu *menu)
{
  g_autoptr (GMenu) by = g_menu_new (), order = g_menu_new ();

  g_menu_append (by, _("Best Match"), "sort.by::");
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    {
      g_autofree char *action = g_strconcat ("sort.by::", jd_block_column_id (column), NULL);

      g_menu_append (by, jd_block_column_title (column), action);
    }
  g_menu_append (order, _("Ascending"), "sort.order::ascending");
  g_menu_append (order, _("Descending"), "sort.order::descending");
  g_menu_append_section (menu, _("Sort By"), G_MENU_MODEL (by));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
}

/* ---- which are shown ---- */

/* Of the one column of a narrow table there is nothing to choose but the order. */
static void
update_menu (VacancyBlockTable *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!self->narrow)
    g_menu_append_section (menu, _("Columns"), G_MENU_MODEL (self->columns_section));
  append_sorting (menu);
  gtk_menu_button_set_menu_model (self->columns_button, G_MENU_MODEL (menu));
}

void
vacancy_block_table_update_columns (VacancyBlockTable *self)
{
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    gtk_column_view_column_set_visible (self->columns[column], column == JD_COLUMN_WORDING || (self->shown[column] && !self->narrow));
  update_menu (self);
}

static void
keep_columns (VacancyBlockTable *self)
{
  g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    if (self->shown[column] && column != JD_COLUMN_WORDING)
      g_strv_builder_add (shown, jd_block_column_id (column));
  ids = g_strv_builder_end (shown);
  g_settings_set_strv (self->settings, "library-columns", (const char *const *) ids);
}

static void
toggle_cb (GSimpleAction *action, GVariant *state, VacancyBlockTable *self)
{
  self->shown[column_called (g_action_get_name (G_ACTION (action)))] = g_variant_get_boolean (state);
  g_simple_action_set_state (action, state);
  vacancy_block_table_update_columns (self);
  if (self->settings)
    keep_columns (self);
}

static void
add_toggles (VacancyBlockTable *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (JdBlockColumn column = JD_COLUMN_WORDING + 1; column < JD_N_COLUMNS; column++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (jd_block_column_id (column), NULL, g_variant_new_boolean (self->shown[column]));
      g_autofree char *name = g_strconcat ("column.", jd_block_column_id (column), NULL);

      g_signal_connect (action, "change-state", G_CALLBACK (toggle_cb), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
      g_menu_append (self->columns_section, jd_block_column_title (column), name);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column", G_ACTION_GROUP (group));
}

void
vacancy_block_table_restore_columns (VacancyBlockTable *self)
{
  g_auto (GStrv) shown = g_settings_get_strv (self->settings, "library-columns");
  g_autofree char *sort = NULL;
  gboolean descending;

  g_settings_get (self->settings, "library-sort", "(sb)", &sort, &descending);
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    self->shown[column] = column == JD_COLUMN_WORDING || g_strv_contains ((const char *const *) shown, jd_block_column_id (column));
  add_toggles (self);
  vacancy_block_table_update_columns (self);
  if (column_called (sort) < JD_N_COLUMNS)
    sort_by (self, column_called (sort), descending);
}

void
vacancy_block_table_open_columns (VacancyBlockTable *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self));
  vacancy_menu_button_open (self->columns_button);
}

/* ---- life ---- */

void
vacancy_block_table_init_columns (VacancyBlockTable *self, void (*sorted) (VacancyBlockTable *self))
{
  self->sorted = sorted;
  self->columns_section = g_menu_new ();
  add_sorting (self);
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    {
      GtkColumnViewColumn *made = gtk_column_view_column_new (jd_block_column_title (column), vacancy_block_table_cells (self, column));
      g_autoptr (GtkSorter) sorter = probe_new (self, column);

      gtk_column_view_column_set_sorter (made, sorter);
      gtk_column_view_column_set_resizable (made, TRUE);
      gtk_column_view_column_set_expand (made, column == JD_COLUMN_WORDING);
      gtk_column_view_append_column (self->view, made);
      self->columns[column] = made;
      g_object_unref (made);
    }
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}
