// SPDX-License-Identifier: GPL-3.0-or-later
/* The window of the library with 100,000 blocks of one's own: what the main loop does for who types in its search and who scrolls in its table, beside a plain column view of as many rows,
 * columns and lines. What counts is processor time of the main thread, as in bench-editing. */
#include "../ui/library-window-util.h"
#include "bench-blocks.h"
#include "bench-plain-view.h"
#include "bench.h"
#include "manage/vacancy-library-window-private.h"
#include "own-time.h"
#include "widgets/vacancy-breakpoint-bin.h"

#define BLOCKS 100000
/* Of one measure; a notch of the wheel is about three rows. */
#define NOTCHES 60
#define NOTCH 130
/* The next letter comes so many milliseconds later, and after so many all is at rest. */
#define TYPED_AFTER 120
#define CLEARED_FOR 500
/* What typing may cost, beside the plain view. */
#define TURN 0.35
#define TURN_APART 0.25

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

/* ---- typing ---- */

typedef struct
{
  double longest;       /* turn of the main loop */
  double longest_apart; /* in which no frame was drawn: what this program does, and GTK when it makes rows */
} Turns;

static void
turn (Turns *turns, GdkFrameClock *clock)
{
  const gint64 frame = gdk_frame_clock_get_frame_counter (clock);
  const double start = bench_cpu_now ();

  if (!g_main_context_iteration (NULL, FALSE))
    {
      g_usleep (200);
      return;
    }
  const double took = bench_cpu_now () - start;
  turns->longest = MAX (turns->longest, took);
  if (gdk_frame_clock_get_frame_counter (clock) == frame)
    turns->longest_apart = MAX (turns->longest_apart, took);
}

/* @took: what the call did that led to it. */
static void
work (Turns *turns, GtkWidget *widget, double took, int milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  turns->longest = MAX (turns->longest, took);
  turns->longest_apart = MAX (turns->longest_apart, took);
  while (g_get_monotonic_time () < end)
    turn (turns, gtk_widget_get_frame_clock (widget));
}

/* Letter by letter; "kind" finds five, and with the colon it is all again. */
static const char *const searches[] = { "k", "ki", "kin", "kind", "kind:", "kind:d", "", "t", "tr", "tra", "" };

typedef struct
{
  VacancyBlockTable *table;
  GPtrArray *answers; /* of GPtrArray of JdBlock: what @table found of each search */
  BenchPlainRows *rows;
  GtkColumnView *plain;
  gboolean apart; /* Turns.longest_apart counts */
} Typed;

static double
result (const Typed *typed, const Turns *turns)
{
  return typed->apart ? turns->longest_apart : turns->longest;
}

static void
keep_answer (Typed *typed)
{
  GPtrArray *answer = g_ptr_array_new ();

  for (guint i = 0, count = g_list_model_get_n_items (G_LIST_MODEL (typed->table->list)); i < count; i++)
    g_ptr_array_add (answer, vacancy_block_list_get_block (typed->table->list, i));
  g_ptr_array_add (typed->answers, answer);
}

static double
measure_typing (gpointer data)
{
  Typed *typed = data;
  Turns turns = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      const double start = bench_cpu_now ();

      gtk_editable_set_text (GTK_EDITABLE (typed->table->entry), searches[i]);
      work (&turns, GTK_WIDGET (typed->table), bench_cpu_now () - start, *searches[i] ? TYPED_AFTER : CLEARED_FOR);
      if (typed->answers->len == i)
        keep_answer (typed);
    }
  return result (typed, &turns);
}

static double
measure_plain_typing (gpointer data)
{
  const Typed *typed = data;
  Turns turns = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      const double start = bench_cpu_now ();

      bench_plain_rows_show (typed->rows, typed->answers->pdata[i]);
      work (&turns, GTK_WIDGET (typed->plain), bench_cpu_now () - start, *searches[i] ? TYPED_AFTER : CLEARED_FOR);
    }
  return result (typed, &turns);
}

static void
bench_typing (VacancyBlockTable *table, BenchPlainRows *rows, GtkColumnView *plain)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Typed all = { table, answers, rows, plain, FALSE }, apart = { table, answers, rows, plain, TRUE };

  bench_ratio ("typing in 100,000 blocks, the longest turn", "ms", &(BenchSide){ "library window", measure_typing, &all }, &(BenchSide){ "a plain column view", measure_plain_typing, &all }, TURN);
  bench_ratio ("of turns without a frame", "ms", &(BenchSide){ "library window", measure_typing, &apart }, &(BenchSide){ "a plain column view", measure_plain_typing, &apart }, TURN_APART);
}

/* ---- what is ours ---- */

/* No deed of a person may keep the main loop for longer by what this program does, in milliseconds. */
#define OURS 8

typedef struct
{
  const char *what;
  void (*act) (gpointer window);
  double limit; /* 0: only told */
} Deed;

static void
type_searches (gpointer window)
{
  VacancyBlockTable *table = ((VacancyLibraryWindow *) window)->table;
  static guint next;

  gtk_editable_set_text (GTK_EDITABLE (table->entry), searches[next++ % G_N_ELEMENTS (searches)]);
}

static void
scroll_far (gpointer window)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (((VacancyLibraryWindow *) window)->table->view));
  const double upper = gtk_adjustment_get_upper (adjustment), now = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, now > upper / 2 ? upper / 5 : now + upper / 7);
}

static void
select_all (gpointer window)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (((VacancyLibraryWindow *) window)->table->selection));
}

static void
type_over_all (gpointer window)
{
  select_all (window);
  type_searches (window);
}

/* As a search that is kept, and what needs care. */
static void
choose_filter (gpointer window)
{
  static const char *const queries[] = { "kind:duty", "care:any", "kind:benefit plan", NULL };
  static guint next;
  const VacancyBlockQuery scope = { .kind = JD_KIND_OTHER, .query = queries[next++ % G_N_ELEMENTS (queries)] };

  vacancy_block_table_set_scope (((VacancyLibraryWindow *) window)->table, &scope);
}

static void
sort_by_another (gpointer window)
{
  VacancyBlockTable *table = ((VacancyLibraryWindow *) window)->table;
  static guint next;

  gtk_column_view_sort_by_column (table->view, table->columns[next++ % JD_N_COLUMNS], GTK_SORT_ASCENDING);
}

/* What all files say is read anew, its search, its counts and its care are made, and what says the same is looked for. */
static void
read_again (gpointer window)
{
  vacancy_library_store_reload (((VacancyLibraryWindow *) window)->services->library);
}

static gboolean
is_searching (gpointer window)
{
  return vacancy_block_list_is_searching (((VacancyLibraryWindow *) window)->table->list);
}

static double
measure_ours (gpointer data)
{
  gpointer *pair = data;
  const Deed *deed = pair[1];

  return own_time_longest (deed->act, pair[0], is_searching, CLEARED_FOR);
}

static void
bench_ours (VacancyLibraryWindow *window)
{
  static const Deed deeds[] = {
    { "typing in the search", type_searches, OURS },
    { "scrolling far", scroll_far, OURS },
    { "selecting all", select_all, OURS },
    { "typing when all is selected", type_over_all, OURS },
    { "choosing a kept search", choose_filter, OURS },
    { "sorting", sort_by_another, OURS },
    { "reading all of it again", read_again, OURS },
  };

  own_time_pass_on (VACANCY_TYPE_BREAKPOINT_BIN);
  own_time_begin ();
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *what = g_strdup_printf ("ours in the longest turn, %s", deeds[i].what);

      bench_limit (what, "ms", &(BenchSide){ "library window", measure_ours, (gpointer[]){ window, (gpointer) &deeds[i] } }, deeds[i].limit);
    }
}

/* ---- all ---- */

/* Until the index is there, and all is found that is almost the same. */
static void
wait_for_rows (Fixture *fixture)
{
  VacancyBlockList *list = fixture->table->list;

  ui_wait_until (n_found (fixture) >= BLOCKS && vacancy_block_list_get_counts (list) && !vacancy_block_list_is_searching (list), 300);
  ui_wait_until (!vacancy_duplicate_search_is_looking (fixture->window->duplicates), 300);
  work_until_quiet (500);
}

/* In a window of its own, as large as @table, and with as many columns. */
static GtkColumnView *
show_plain (VacancyBlockTable *table, BenchPlainRows *rows)
{
  guint columns[JD_N_COLUMNS], n_columns = 0;
  GtkColumnView *view;

  for (JdBlockColumn column = 0; column < JD_N_COLUMNS; column++)
    if (gtk_column_view_column_get_visible (table->columns[column]))
      columns[n_columns++] = column;
  view = bench_plain_view_show (rows, columns, n_columns, gtk_widget_get_width (GTK_WIDGET (table)), gtk_widget_get_height (GTK_WIDGET (table)));
  work_until_quiet (300);
  return view;
}

static void
bench_scrolling (VacancyBlockTable *table, GtkColumnView *view)
{
  Scrolled longest = { table->view, 100 }, median = { table->view, 50 }, plain = { view, 50 };
  const BenchSide frames[] = { { "the longest frame", measure_scrolling, &longest }, { "the median", measure_scrolling, &median }, { "of a plain column view", measure_scrolling, &plain } };

  bench_ratio ("scrolling 100,000 blocks", "ms", &frames[0], &frames[1], 2);
  bench_ratio ("a frame of that", "ms", &frames[1], &frames[2], 2);
}

static void
bench_window (const char *folder)
{
  const char *const folders[] = { folder, NULL };
  Fixture fixture = { NULL };

  g_settings_set_strv (services ()->settings, "library-folders", folders);
  show_library (&fixture, 1280, 860);
  wait_for_rows (&fixture);
  g_autoptr (BenchPlainRows) rows = bench_plain_rows_new (vacancy_block_list_get_library (fixture.table->list));
  GtkColumnView *plain = show_plain (fixture.table, rows);

  bench_typing (fixture.table, rows, plain);
  bench_scrolling (fixture.table, plain);
  bench_ours (fixture.window);
  destroy_windows ();
}

int
main (int argc, char **argv)
{
  bench_begin ();
  g_autofree char *scratch = ui_scratch_init (), *folder = bench_kept_blocks (BLOCKS);

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  start_application ();
  bench_window (folder);
  vacancy_program_finish ();
  g_object_unref (application);
  folder_remove (scratch);
  return bench_result ();
}
