// SPDX-License-Identifier: GPL-3.0-or-later
/* The window of the library with 100,000 blocks of one's own: what the main loop does for who scrolls in its table, beside a plain column view of as many rows, columns and lines. What counts is processor
 * time of the main thread, as in bench-editing. */
#include "../ui/library-window-util.h"
#include "bench-blocks.h"
#include "bench.h"
#include "describe/jd-block-column.h"

#define BLOCKS 100000
/* Of one measure; a notch of the wheel is about three rows. */
#define NOTCHES 60
#define NOTCH 130

/* ---- the main loop ---- */

/* Lets it work until it has had nothing to do for @quiet milliseconds. */
static void
work_until_quiet (int quiet)
{
  gint64 last = g_get_monotonic_time ();

  while (g_get_monotonic_time () - last < quiet * 1000)
    if (g_main_context_iteration (NULL, FALSE))
      last = g_get_monotonic_time ();
    else
      g_usleep (200);
}

/* What one frame costs, from what changed to the picture. */
static double
cost_of_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  const gint64 before = gdk_frame_clock_get_frame_counter (clock), end = g_get_monotonic_time () + G_USEC_PER_SEC;
  double cost = 0;

  while (gdk_frame_clock_get_frame_counter (clock) == before && g_get_monotonic_time () < end)
    {
      const double start = bench_cpu_now ();

      if (g_main_context_iteration (NULL, FALSE))
        cost += bench_cpu_now () - start;
      else
        g_usleep (100);
    }
  return cost;
}

/* ---- scrolling ---- */

typedef struct
{
  GtkColumnView *view;
  guint percent; /* of the frames, none of which costs more */
} Scrolled;

/* Down by the wheel, from somewhere in the middle. */
static double
measure_scrolling (gpointer data)
{
  const Scrolled *scrolled = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scrolled->view));
  double frames[NOTCHES];

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 3);
  work_until_quiet (100);
  for (guint i = 0; i < NOTCHES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + NOTCH);
      frames[i] = cost_of_frame (GTK_WIDGET (scrolled->view));
    }
  return bench_percentile (frames, NOTCHES, scrolled->percent);
}

/* ---- the peer ---- */

/* A row of the peer: what its cells say, by column. */
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
    row->cells[column] = jd_block_column_text (column, library, block, "en");
  return row;
}

static void
plain_setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GTK_TYPE_INSCRIPTION, "min-lines", 2, "nat-lines", 2, "nat-chars", 12, NULL));
}

static void
plain_bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  const PlainRow *row = gtk_list_item_get_item (list_item);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (list_item)), row->cells[GPOINTER_TO_UINT (column)]);
}

/* With as many columns as are shown in @table. */
static void
add_plain_columns (GtkColumnView *view, VacancyBlockTable *table)
{
  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    if (gtk_column_view_column_get_visible (table->columns[column]))
      {
        GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
        g_autoptr (GtkColumnViewColumn) made = NULL;

        g_signal_connect (factory, "setup", G_CALLBACK (plain_setup_cb), NULL);
        g_signal_connect (factory, "bind", G_CALLBACK (plain_bind_cb), GUINT_TO_POINTER (column));
        made = gtk_column_view_column_new (jd_block_column_title (column), factory);
        gtk_column_view_column_set_expand (made, column == JD_COLUMN_WORDING);
        gtk_column_view_append_column (view, made);
      }
}

static GListModel *
plain_rows (const JdLibrary *library)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  GListStore *rows = g_list_store_new (PLAIN_TYPE_ROW);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (made, plain_row_new (library, blocks->pdata[i]));
  g_list_store_splice (rows, 0, 0, made->pdata, made->len);
  return G_LIST_MODEL (rows);
}

/* In a window of its own, as large as @table. */
static GtkColumnView *
show_plain (VacancyBlockTable *table)
{
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new ();
  GListModel *rows = plain_rows (vacancy_block_list_get_library (table->list));
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (rows)));

  add_plain_columns (GTK_COLUMN_VIEW (view), table);
  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (GTK_WIDGET (table)), gtk_widget_get_height (GTK_WIDGET (table)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  work_until_quiet (300);
  return GTK_COLUMN_VIEW (view);
}

/* ---- all ---- */

static void
wait_for_rows (Fixture *fixture)
{
  ui_wait_until (n_found (fixture) >= BLOCKS && vacancy_block_list_get_counts (fixture->table->list) && !vacancy_block_list_is_searching (fixture->table->list), 120);
  work_until_quiet (500);
}

static void
bench_window (const char *folder)
{
  const char *const folders[] = { folder, NULL };
  Fixture fixture = { NULL };

  g_settings_set_strv (services ()->settings, "library-folders", folders);
  show_library (&fixture, 1280, 860);
  wait_for_rows (&fixture);
  Scrolled longest = { fixture.table->view, 100 }, median = { fixture.table->view, 50 }, plain = { show_plain (fixture.table), 50 };
  const BenchSide frames[] = { { "the longest frame", measure_scrolling, &longest }, { "the median", measure_scrolling, &median }, { "of a plain column view", measure_scrolling, &plain } };

  bench_ratio ("scrolling 100,000 blocks", "ms", &frames[0], &frames[1], 2);
  bench_ratio ("a frame of that", "ms", &frames[1], &frames[2], 3);
  destroy_windows ();
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_init ();
  char *folder = folder_new ();

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  start_application ();
  bench_make_blocks (folder, BLOCKS);
  bench_window (folder);
  vacancy_program_finish ();
  g_object_unref (application);
  folder_free (folder);
  folder_remove (scratch);
  return bench_result ();
}
