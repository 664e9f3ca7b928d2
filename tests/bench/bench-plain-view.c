// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench-plain-view.h"

#include "describe/jd-block-column.h"

/* ---- a row ---- */

/* What its cells say, by column. */
#define PLAIN_TYPE_ROW (plain_row_get_type ())
G_DECLARE_FINAL_TYPE (PlainRow, plain_row, PLAIN, ROW, GObject)

struct _PlainRow
{
  GObject parent_instance;

  char *cells[JD_N_COLUMNS]; /* owned */
};

G_DEFINE_FINAL_TYPE (PlainRow, plain_row, G_TYPE_OBJECT)

static void
plain_row_finalize (GObject *object)
{
  PlainRow *self = PLAIN_ROW (object);

  for (guint i = 0; i < JD_N_COLUMNS; i++)
    g_free (self->cells[i]);
  G_OBJECT_CLASS (plain_row_parent_class)->finalize (object);
}

static void
plain_row_class_init (PlainRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = plain_row_finalize;
}

static void
plain_row_init (PlainRow *self)
{
}

static PlainRow *
plain_row_new (const JdLibrary *library, const JdBlock *block)
{
  PlainRow *row = g_object_new (PLAIN_TYPE_ROW, NULL);

  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    row->cells[column] = jd_block_column_text (column, library, block, NULL, "en");
  return row;
}

/* ---- rows ---- */

struct _BenchPlainRows
{
  GObject parent_instance;

  GHashTable *all;  /* owned; JdBlock, borrowed -> PlainRow, owned */
  GPtrArray *shown; /* owned; of PlainRow, borrowed */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BenchPlainRows, bench_plain_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return PLAIN_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return BENCH_PLAIN_ROWS (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  const GPtrArray *shown = BENCH_PLAIN_ROWS (model)->shown;

  return position < shown->len ? g_object_ref (shown->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
bench_plain_rows_finalize (GObject *object)
{
  BenchPlainRows *self = BENCH_PLAIN_ROWS (object);

  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->all);
  G_OBJECT_CLASS (bench_plain_rows_parent_class)->finalize (object);
}

static void
bench_plain_rows_class_init (BenchPlainRowsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = bench_plain_rows_finalize;
}

static void
bench_plain_rows_init (BenchPlainRows *self)
{
  self->all = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->shown = g_ptr_array_new ();
}

BenchPlainRows *
bench_plain_rows_new (const JdLibrary *library)
{
  BenchPlainRows *self = g_object_new (BENCH_TYPE_PLAIN_ROWS, NULL);
  const GPtrArray *blocks = jd_library_blocks (library);

  for (guint i = 0; i < blocks->len; i++)
    g_hash_table_insert (self->all, blocks->pdata[i], plain_row_new (library, blocks->pdata[i]));
  bench_plain_rows_show (self, blocks);
  return self;
}

void
bench_plain_rows_show (BenchPlainRows *self, const GPtrArray *blocks)
{
  const guint before = self->shown->len;

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (self->shown, g_hash_table_lookup (self->all, blocks->pdata[i]));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, blocks->len);
}

/* ---- the view ---- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GTK_TYPE_INSCRIPTION, "min-lines", 2, "nat-lines", 2, "nat-chars", 12, NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  const PlainRow *row = gtk_list_item_get_item (list_item);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (list_item)), row->cells[GPOINTER_TO_UINT (column)]);
}

static void
add_column (GtkColumnView *view, JdBlockColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  made = gtk_column_view_column_new (jd_block_column_title (column), factory);
  gtk_column_view_column_set_expand (made, column == JD_COLUMN_WORDING);
  gtk_column_view_append_column (view, made);
}

GtkColumnView *
bench_plain_view_show (BenchPlainRows *rows, const guint *columns, guint n_columns, int width, int height)
{
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (rows)))));

  for (guint i = 0; i < n_columns; i++)
    add_column (GTK_COLUMN_VIEW (view), columns[i]);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_COLUMN_VIEW (view);
}
