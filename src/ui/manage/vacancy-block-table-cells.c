// SPDX-License-Identifier: GPL-3.0-or-later
/* The cells of the table: what stands in them, and when it is written there. */
#include "manage/vacancy-block-table-private.h"

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "library/vacancy-library-row.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-widget-util.h"

/* GTK has no word for what a column is: it is found by its factory. */
#define COLUMN "vacancy-column"
/* Of a wording's cell: the number of the search whose matches it shows. */
#define SEARCH "vacancy-search"

const char *
vacancy_block_table_get_query (VacancyBlockTable *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_TABLE (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* ---- what stands in them ---- */

static JdBlockColumn
column_of (gpointer factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (factory, COLUMN));
}

static char *
text_of (VacancyBlockTable *self, JdBlockColumn column, const JdBlock *block)
{
  return jd_block_column_text (column, vacancy_block_list_get_library (self->list), block, vacancy_block_list_get_uses (self->list), jd_program_language ());
}

/* NULL: nobody asks, or it needs nothing any more. New string. */
static char *
why_of (VacancyBlockTable *self, const JdBlock *block)
{
  const JdCare *care = self->shows_why ? vacancy_block_list_get_care (self->list) : NULL;

  return care ? jd_care_why (care, self->care, block, jd_program_language ()) : NULL;
}

static void
append_why (VacancyBlockTable *self, const JdBlock *block, GString *name)
{
  g_autofree char *why = why_of (self, block);

  if (why)
    g_string_append_printf (name, ", %s", why);
}

/* What a row of @block is called by who does not see it: GTK's rows have no name of their own. */
static char *
row_name (VacancyBlockTable *self, const JdBlock *block)
{
  GString *name = g_string_new (NULL);

  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    {
      g_autofree char *text = self->shown[column] || column <= JD_COLUMN_KIND ? text_of (self, column, block) : NULL;

      if (!text || !*text)
        continue;
      g_string_append (name, name->len > 0 ? ", " : "");
      /* A number alone says nothing. */
      if (column == JD_COLUMN_USED)
        g_string_append_printf (name, "%s ", jd_block_column_title (column));
      g_string_append (name, text);
    }
  append_why (self, block, name);
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

/* Where the text of a cell stands: that of a wording is above what care it needs. */
static GtkWidget *
text_of_cell (GtkWidget *box)
{
  GtkWidget *last = gtk_widget_get_last_child (box);

  return GTK_IS_BOX (last) ? gtk_widget_get_first_child (last) : last;
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
inscribe (GtkWidget *inscription, const char *text)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  vacancy_direction_align_inscription (GTK_INSCRIPTION (inscription));
}

/* Below the wording, for all rows or none, as they are of one height. @why: NULL: nothing. */
static void
show_why (VacancyBlockTable *self, GtkWidget *box, const char *why)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_widget_get_last_child (box));

  if (!self->shows_why && !gtk_widget_get_visible (label))
    return;
  gtk_widget_set_visible (label, self->shows_why);
  /* One line of wording stands right above. */
  gtk_inscription_set_yalign (GTK_INSCRIPTION (text_of_cell (box)), self->shows_why ? 1.0 : 0.5);
  inscribe (label, why ? why : "");
  vacancy_tooltip_set (label, why);
}

static void
show_cell (VacancyBlockTable *self, JdBlockColumn column, GtkWidget *box, const JdBlock *block)
{
  GtkWidget *inscription = text_of_cell (box);
  g_autofree char *all = text_of (self, column, block), *text = jd_text_shorten (all, JD_TEXT_SHOWN);

  inscribe (inscription, text);
  if (column == JD_COLUMN_WORDING)
    {
      g_autoptr (PangoAttrList) matches = vacancy_match_attributes (text, vacancy_block_table_get_query (self));
      g_autofree char *why = why_of (self, block);

      gtk_inscription_set_attributes (GTK_INSCRIPTION (inscription), matches);
      g_object_set_data (G_OBJECT (box), SEARCH, GUINT_TO_POINTER (self->searches));
      show_kind (box, block);
      show_why (self, box, why);
      name_row (self, box, block);
    }
  if (block->status == JD_STATUS_RETIRED)
    gtk_widget_add_css_class (inscription, "dim-label");
  else
    gtk_widget_remove_css_class (inscription, "dim-label");
}

/* What it said before is another block's. */
static void
empty_cell (VacancyBlockTable *self, GtkWidget *box)
{
  GtkWidget *text = text_of_cell (box);

  gtk_inscription_set_text (GTK_INSCRIPTION (text), "");
  if (text == gtk_widget_get_last_child (box))
    return;
  show_why (self, box, NULL);
  gtk_widget_set_css_classes (gtk_widget_get_first_child (box), (const char *[]) { NULL });
}

/* Of two lines, and of so many characters at least, and where there is room. By its functions, since many come at once and properties by their names cost a multiple. */
static GtkWidget *
inscription_new (guint least, guint most, float yalign)
{
  GtkInscription *self = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_min_lines (self, 2);
  gtk_inscription_set_nat_lines (self, 2);
  gtk_inscription_set_min_chars (self, least);
  gtk_inscription_set_nat_chars (self, most);
  gtk_inscription_set_yalign (self, yalign);
  gtk_inscription_set_text_overflow (self, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  return GTK_WIDGET (self);
}

static GtkWidget *
with_why_new (GtkWidget *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *why = inscription_new (18, 60, 0);

  gtk_widget_set_visible (why, FALSE);
  gtk_widget_add_css_class (why, "caption");
  gtk_widget_add_css_class (why, "care-why");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), why);
  return box;
}

/* In characters: at least, and where there is room. */
static void
cell_widths (JdBlockColumn column, guint *least, guint *most)
{
  *least = 8;
  *most = 12;
  if (column == JD_COLUMN_WORDING)
    {
      *least = 18;
      *most = 60;
    }
  else if (column == JD_COLUMN_USED)
    {
      *least = 4;
      *most = 5;
    }
}

static GtkWidget *
cell_new (JdBlockColumn column)
{
  guint least, most;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *text;

  if (column == JD_COLUMN_WORDING)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  /* As high in every row: else the list cannot say how long it is. */
  cell_widths (column, &least, &most);
  text = inscription_new (least, most, 0.5);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), column == JD_COLUMN_WORDING ? with_why_new (text) : text);
  return box;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_list_item_set_child (list_item, cell_new (column_of (factory)));
}

static void
fill (VacancyBlockTable *self, GtkListItem *list_item)
{
  VacancyBlockItem *item = vacancy_block_place_get_item (gtk_list_item_get_item (list_item));
  GtkWidget *box = gtk_list_item_get_child (list_item);

  if (item)
    show_cell (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (box), COLUMN)), box, vacancy_block_item_get_block (item));
  else
    empty_cell (self, box);
}

/* ---- what is not seen yet ---- */

/* Of one slice, in microseconds. */
#define SLICE 2000
/* So many are in sight at most where it is not known how high they are. */
#define FIRST_ROWS 40

static gboolean
fill_cb (gpointer data)
{
  VacancyBlockTable *self = data;
  const gint64 deadline = g_get_monotonic_time () + SLICE;
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->unfilled);
  while (g_get_monotonic_time () < deadline && g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      g_hash_table_iter_remove (&iter);
      fill (self, list_item);
    }
  if (g_hash_table_size (self->unfilled) > 0)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* All rows are as high; 0: it is not known yet. */
static int
row_height (VacancyBlockTable *self)
{
  GtkWidget *row = self->bound->len > 0 ? row_of (gtk_list_item_get_child (g_ptr_array_index (self->bound, 0))) : NULL;

  return row ? gtk_widget_get_height (row) : 0;
}

/* A little more to each side, for those who scroll on. */
static gboolean
is_in_sight (VacancyBlockTable *self, guint position)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double page = gtk_adjustment_get_page_size (adjustment), at = gtk_adjustment_get_value (adjustment), row = row_height (self);

  return row == 0 ? position < FIRST_ROWS : (position + 1) * row > at - page / 4 && position * row < at + page * 5 / 4;
}

/* GTK holds some hundred rows around those that are seen, and binds all of them when something changes; what is in them takes longer than a frame, and is written when there is time. */
static void
fill_in_time (VacancyBlockTable *self, GtkListItem *list_item, gboolean is_seen)
{
  if (is_seen)
    {
      g_hash_table_remove (self->unfilled, list_item);
      fill (self, list_item);
      return;
    }
  if (g_hash_table_add (self->unfilled, list_item))
    empty_cell (self, gtk_list_item_get_child (list_item));
  if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_cb, self, NULL);
}

/* ---- cells of a list ---- */

static void
place_changed_cb (VacancyBlockTable *self, VacancyBlockPlace *place)
{
  GSList *cells = g_hash_table_lookup (self->cells, place);
  const gboolean is_seen = cells && is_in_sight (self, gtk_list_item_get_position (cells->data));

  for (GSList *link = cells; link; link = link->next)
    fill_in_time (self, link->data, is_seen);
}

/* The table listens to a place once for all cells of its row. */
static void
add_cell (VacancyBlockTable *self, VacancyBlockPlace *place, GtkListItem *list_item)
{
  GSList *cells = g_hash_table_lookup (self->cells, place);

  if (!cells)
    g_signal_connect_object (place, "changed", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->cells, place, g_slist_prepend (cells, list_item));
}

static void
remove_cell (VacancyBlockTable *self, VacancyBlockPlace *place, GtkListItem *list_item)
{
  GSList *cells = g_slist_remove (g_hash_table_lookup (self->cells, place), list_item);

  if (cells)
    {
      g_hash_table_insert (self->cells, place, cells);
      return;
    }
  g_signal_handlers_disconnect_by_func (place, place_changed_cb, self);
  g_hash_table_remove (self->cells, place);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, VacancyBlockTable *self)
{
  if (vacancy_block_places_is_selecting (self->places))
    return;
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (list_item)), COLUMN, GUINT_TO_POINTER (column_of (factory)));
  fill_in_time (self, list_item, is_in_sight (self, gtk_list_item_get_position (list_item)));
  add_cell (self, gtk_list_item_get_item (list_item), list_item);
  if (column_of (factory) == JD_COLUMN_WORDING)
    g_ptr_array_add (self->bound, list_item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item, VacancyBlockTable *self)
{
  if (vacancy_block_places_is_selecting (self->places))
    return;
  remove_cell (self, gtk_list_item_get_item (list_item), list_item);
  if (column_of (factory) == JD_COLUMN_WORDING)
    g_ptr_array_remove_fast (self->bound, list_item);
  g_hash_table_remove (self->unfilled, list_item);
}

guint
vacancy_block_table_position (VacancyBlockTable *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *list_item = g_ptr_array_index (self->bound, i);
      GtkWidget *row = row_of (gtk_list_item_get_child (list_item));

      if (widget == row || gtk_widget_is_ancestor (widget, row))
        return gtk_list_item_get_position (list_item);
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The list without the headings above it. */
void
vacancy_block_table_scroll_to (VacancyBlockTable *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->places)))
    vacancy_block_places_finish (self->places);
  gtk_widget_activate_action (vacancy_find_widget (GTK_WIDGET (self->view), GTK_TYPE_LIST_VIEW), "list.scroll-to-item", "u", position);
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
        fill_in_time (self, list_item, is_in_sight (self, gtk_list_item_get_position (list_item)));
    }
}

/* The cell of @column beside that of a wording, whose child it gives; NULL: that is not shown. */
static GtkWidget *
beside (GtkWidget *wording, JdBlockColumn column)
{
  GtkWidget *cell = gtk_widget_get_parent (wording), *box = NULL;

  for (; cell; cell = gtk_widget_get_next_sibling (cell))
    {
      box = gtk_widget_get_first_child (cell);
      if (box && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (box), COLUMN)) == column)
        return box;
    }
  return NULL;
}

void
vacancy_block_table_update_uses (VacancyBlockTable *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *list_item = g_ptr_array_index (self->bound, i);
      GtkWidget *wording = gtk_list_item_get_child (list_item), *uses = beside (wording, JD_COLUMN_USED);
      VacancyBlockItem *item = vacancy_block_place_get_item (gtk_list_item_get_item (list_item));

      if (!uses || !item || g_hash_table_contains (self->unfilled, list_item))
        continue;
      show_cell (self, JD_COLUMN_USED, uses, vacancy_block_item_get_block (item));
      name_row (self, wording, vacancy_block_item_get_block (item));
    }
}

/* ---- life ---- */

GtkListItemFactory *
vacancy_block_table_cells (VacancyBlockTable *self, JdBlockColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

void
vacancy_block_table_init_cells (VacancyBlockTable *self)
{
  self->bound = g_ptr_array_new ();
  self->cells = g_hash_table_new (NULL, NULL);
  self->unfilled = g_hash_table_new (NULL, NULL);
}

void
vacancy_block_table_dispose_cells (VacancyBlockTable *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->unfilled, g_hash_table_unref);
}
