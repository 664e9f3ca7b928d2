// SPDX-License-Identifier: GPL-3.0-or-later
/* The columns of the table: their cells, which of them are shown, and what the table is sorted by. */
#include "manage/vacancy-block-table-private.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "library/vacancy-library-row.h"

/* GTK has no word for what a column is: it is found by its factory. */
#define COLUMN "vacancy-column"
/* Of a wording's cell: the number of the search whose matches it shows. */
#define SEARCH "vacancy-search"

const char *
vacancy_block_table_query (VacancyBlockTable *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* ---- cells ---- */

static JdBlockColumn
column_of (gpointer factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (factory, COLUMN));
}

static char *
text_of (VacancyBlockTable *self, JdBlockColumn column, const JdBlock *block)
{
  return jd_block_column_text (column, vacancy_block_list_get_library (self->list), block, jd_program_language ());
}

/* What a row of @block is called by who does not see it: GTK's rows have no name of their own. */
static char *
row_name (VacancyBlockTable *self, const JdBlock *block)
{
  GString *name = g_string_new (NULL);

  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    {
      g_autofree char *text = self->shown[column] || column <= JD_COLUMN_KIND ? text_of (self, column, block) : NULL;

      if (text && *text)
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
    }
  if (block->status == JD_STATUS_RETIRED && !self->shown[JD_COLUMN_STATUS])
    g_string_append_printf (name, ", %s", jd_block_status_label (block->status));
  return g_string_free (name, FALSE);
}

/* Of a cell; NULL: it is in none yet. */
static GtkWidget *
row_of (GtkWidget *child)
{
  GtkWidget *cell = gtk_widget_get_parent (child);

  return cell ? gtk_widget_get_parent (cell) : NULL;
}

static void
name_row (VacancyBlockTable *self, GtkWidget *child, const JdBlock *block)
{
  GtkWidget *row = row_of (child);
  g_autofree char *all = NULL, *name = NULL;

  if (!row)
    return;
  all = row_name (self, block);
  name = jd_text_shorten (all, JD_TEXT_SHOWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A dot says the kind in the narrow table, where its column is not. */
static void
show_kind (GtkWidget *box, const JdBlock *block)
{
  GtkWidget *dot = gtk_widget_get_first_child (box);
  const char *const classes[] = { "kind-dot", vacancy_kind_style (block->kind), NULL };

  gtk_widget_set_css_classes (dot, (const char **) classes);
}

static void
show_cell (VacancyBlockTable *self, JdBlockColumn column, GtkWidget *box, const JdBlock *block)
{
  GtkWidget *inscription = gtk_widget_get_last_child (box);
  g_autofree char *all = text_of (self, column, block), *text = jd_text_shorten (all, JD_TEXT_SHOWN);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  if (column == JD_COLUMN_WORDING)
    {
      g_autoptr (PangoAttrList) matches = vacancy_match_attributes (text, vacancy_block_table_query (self));

      gtk_inscription_set_attributes (GTK_INSCRIPTION (inscription), matches);
      g_object_set_data (G_OBJECT (box), SEARCH, GUINT_TO_POINTER (self->searches));
      show_kind (box, block);
      name_row (self, box, block);
    }
  if (block->status == JD_STATUS_RETIRED)
    gtk_widget_add_css_class (inscription, "dim-label");
  else
    gtk_widget_remove_css_class (inscription, "dim-label");
}

static GtkWidget *
cell_new (JdBlockColumn column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *text = gtk_inscription_new (NULL);

  if (column == JD_COLUMN_WORDING)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  /* As high in every row: else the list cannot say how long it is. */
  g_object_set (text, "min-lines", 2, "nat-lines", 2, "min-chars", column == JD_COLUMN_WORDING ? 18 : 8, "nat-chars", column == JD_COLUMN_WORDING ? 60 : 12, "text-overflow",
                GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "hexpand", TRUE, "yalign", 0.5, NULL);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_list_item_set_child (list_item, cell_new (column_of (factory)));
}

static void
item_changed_cb (GtkListItem *list_item, GParamSpec *pspec, VacancyBlockItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *table = gtk_widget_get_ancestor (box, VACANCY_TYPE_BLOCK_TABLE);

  if (table)
    show_cell (VACANCY_BLOCK_TABLE (table), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (box), COLUMN)), box, vacancy_block_item_get_block (item));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, VacancyBlockTable *self)
{
  VacancyBlockItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);

  g_object_set_data (G_OBJECT (box), COLUMN, GUINT_TO_POINTER (column_of (factory)));
  show_cell (self, column_of (factory), box, vacancy_block_item_get_block (item));
  g_signal_connect_object (item, "notify::block", G_CALLBACK (item_changed_cb), list_item, G_CONNECT_SWAPPED);
  if (column_of (factory) == JD_COLUMN_WORDING)
    g_ptr_array_add (self->bound, list_item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item, VacancyBlockTable *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), item_changed_cb, list_item);
  g_ptr_array_remove_fast (self->bound, list_item);
}

GtkWidget *
vacancy_block_table_row (VacancyBlockTable *self, guint position)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *list_item = g_ptr_array_index (self->bound, i);

      if (gtk_list_item_get_position (list_item) == position)
        return row_of (gtk_list_item_get_child (list_item));
    }
  return NULL;
}

void
vacancy_block_table_update_matches (VacancyBlockTable *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *list_item = g_ptr_array_index (self->bound, i);
      GtkWidget *box = gtk_list_item_get_child (list_item);

      /* Those that were bound by the search itself know. */
      if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (box), SEARCH)) != self->searches)
        show_cell (self, JD_COLUMN_WORDING, box, vacancy_block_item_get_block (gtk_list_item_get_item (list_item)));
    }
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

static void
sorter_changed_cb (VacancyBlockTable *self)
{
  gboolean descending;
  const guint column = sorted_column (self, &descending);

  vacancy_block_list_sort (self->list, column, descending);
  if (self->settings)
    g_settings_set (self->settings, "library-sort", "(sb)", column < JD_N_COLUMNS ? jd_block_column_id (column) : "", descending);
  self->sorted (self);
}

/* ---- which are shown ---- */

void
vacancy_block_table_update_columns (VacancyBlockTable *self)
{
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    gtk_column_view_column_set_visible (self->columns[column], column == JD_COLUMN_WORDING || (self->shown[column] && !self->narrow));
  gtk_widget_set_visible (GTK_WIDGET (self->columns_button), !self->narrow);
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

static guint
column_called (const char *id)
{
  guint column = 0;

  while (column < JD_N_COLUMNS && !g_str_equal (jd_block_column_id (column), id))
    column++;
  return column;
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
  g_autoptr (GMenu) menu = g_menu_new ();

  for (JdBlockColumn column = JD_COLUMN_WORDING + 1; column < JD_N_COLUMNS; column++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (jd_block_column_id (column), NULL, g_variant_new_boolean (self->shown[column]));
      g_autofree char *name = g_strconcat ("column.", jd_block_column_id (column), NULL);

      g_signal_connect (action, "change-state", G_CALLBACK (toggle_cb), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
      g_menu_append (menu, jd_block_column_title (column), name);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (self->columns_button, G_MENU_MODEL (menu));
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
    gtk_column_view_sort_by_column (self->view, self->columns[column_called (sort)], descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* ---- life ---- */

static GtkListItemFactory *
factory_new (VacancyBlockTable *self, JdBlockColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

void
vacancy_block_table_init_columns (VacancyBlockTable *self, void (*sorted) (VacancyBlockTable *self))
{
  self->sorted = sorted;
  self->bound = g_ptr_array_new ();
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    {
      GtkColumnViewColumn *made = gtk_column_view_column_new (jd_block_column_title (column), factory_new (self, column));
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
