// SPDX-License-Identifier: GPL-3.0-or-later
/* What the main loop does for a person at work, in a real window on a screen: opening a posting, a key press in a posting of 2,000 words with spelling, findings and preview following, and a change of level;
 * beside plain text views with the same lines, in the same toolkit. What counts is processor time of the main thread: the loop does not wait for anything else, and other work on the machine
 * does not show in the figures. */
#include "../ui/ui-util.h"
#include "bench-window.h"
#include "bench-posting.h"
#include "edit/jd-relevel.h"
#include "library/vacancy-library-index.h"
#include "shell/vacancy-application.h"
#include "shell/vacancy-window.h"
#include "text/vacancy-line-view.h"

#define WORDS 2000

static VacancyApplication *application;

static VacancyWindow *
show (JdLibrary *library, JdPosting *posting, double *opened)
{
  VacancyWindow *window = vacancy_window_new (GTK_APPLICATION (application), vacancy_application_get_services (application));
  g_autoptr (VacancySession) session = vacancy_session_new (library, posting, NULL, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 860);
  gtk_window_present (GTK_WINDOW (window));
  bench_busy_until_quiet (150);

  const double start = bench_cpu_now ();
  vacancy_window_set_session (window, session);
  const double set = bench_cpu_now () - start;
  *opened = set + bench_busy_until_quiet (150);
  return window;
}

/* ---- the peer: plain text views with the same lines ---- */

static void
add_plain_view (gpointer line, gpointer box)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), line, -1);
  gtk_box_append (GTK_BOX (box), view);
}

static GPtrArray *
plain_lines (const JdPosting *posting)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];

      for (guint j = 0; j < section->placements->len; j++)
        g_ptr_array_add (lines, jd_wording_plain (jd_placement_wording (section->placements->pdata[j])));
    }
  return lines;
}

static GtkWidget *
show_peer (GtkWidget *content, double *opened)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 720, 860);
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  bench_busy_until_quiet (150);

  const double start = bench_cpu_now ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  *opened = bench_cpu_now () - start + bench_busy_until_quiet (150);
  return window;
}

/* What a window with a plain text view for every line of @posting takes to open. */
static double
open_peer (const JdPosting *posting)
{
  g_autoptr (GPtrArray) lines = plain_lines (posting);
  const double start = bench_cpu_now ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  double opened;

  g_ptr_array_foreach (lines, add_plain_view, box);
  const double made = bench_cpu_now () - start;
  gtk_window_destroy (GTK_WINDOW (show_peer (box, &opened)));
  bench_busy_until_quiet (50);
  return made + opened;
}

/* The line of the page that has a text of its own, about in the middle of it. */
static gboolean
is_line (GtkWidget *widget, gconstpointer data)
{
  GtkTextBuffer *buffer = VACANCY_IS_LINE_VIEW (widget) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)) : NULL;

  return buffer && gtk_widget_get_mapped (widget) && gtk_text_buffer_get_char_count (buffer) > 40;
}

static void
collect_lines (GtkWidget *root, GPtrArray *lines)
{
  if (is_line (root, NULL))
    g_ptr_array_add (lines, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    collect_lines (child, lines);
}

static GtkWidget *
middle_line (VacancyWindow *window)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  collect_lines (GTK_WIDGET (window), lines);
  if (lines->len == 0)
    g_error ("the page has no lines");
  return lines->pdata[lines->len / 3];
}

/* ---- opening ---- */

typedef struct
{
  JdLibrary *library;
  JdPosting *posting;
} Opened;

static double
measure_open (gpointer data)
{
  const Opened *what = data;
  double opened;

  gtk_window_destroy (GTK_WINDOW (show (what->library, what->posting, &opened)));
  bench_busy_until_quiet (50);
  return opened;
}

static double
measure_open_peer (gpointer data)
{
  return open_peer (((Opened *) data)->posting);
}

static void
bench_open (JdLibrary *library, JdPosting *posting, const char *what, double budget)
{
  Opened opened = { library, posting };
  const BenchSide ours = { "posting", measure_open, &opened };
  const BenchSide peer = { "as many plain text views", measure_open_peer, &opened };

  bench_ratio (what, "ms", &ours, &peer, budget);
}

/* ---- keys ---- */

static double
measure_keys (gpointer line)
{
  return bench_keys_in (line, &(BenchKeys){ 100, 99, 150, 20 });
}

/* One plain text view that holds all of @posting. */
static GtkWidget *
plain_view (const JdPosting *posting)
{
  g_autoptr (GPtrArray) lines = plain_lines (posting);
  g_autofree char *text = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  double opened;

  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  add_plain_view (text, box);
  show_peer (box, &opened);
  return gtk_widget_get_first_child (box);
}

static void
bench_keys (VacancyWindow *window, const JdPosting *posting, const char *what, double budget)
{
  GtkWidget *plain = plain_view (posting);
  const BenchSide ours = { "vacancy", measure_keys, middle_line (window) };
  const BenchSide peer = { "a plain text view", measure_keys, plain };

  bench_ratio (what, "ms", &ours, &peer, budget);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (plain)));
  bench_busy_until_quiet (50);
}

/* ---- levels ---- */

typedef struct
{
  VacancyWindow *window;
  JdLibrary *library;
  JdPosting *posting;
  guint changes;
} Levels;

static double
measure_level (gpointer data)
{
  static const char *const levels[] = { "entry", "senior", "intern", "lead", "mid", "senior" };
  Levels *self = data;
  VacancySession *session = vacancy_window_get_session (self->window);
  const char *level = levels[self->changes++ % G_N_ELEMENTS (levels)];
  const double start = bench_cpu_now ();
  g_autoptr (JdRelevel) relevel = jd_relevel_new (self->library, vacancy_session_posting (session), level, NULL);

  vacancy_session_apply (session, jd_relevel_apply (relevel), "Level");
  return bench_cpu_now () - start + bench_busy_until_quiet (60);
}

static double
measure_level_peer (gpointer data)
{
  return open_peer (((Levels *) data)->posting);
}

static void
bench_level (JdLibrary *library, JdPosting *posting)
{
  double opened;
  Levels levels = { show (library, posting, &opened), library, posting, 0 };
  const BenchSide ours = { "change of level", measure_level, &levels };
  const BenchSide peer = { "as many plain text views", measure_level_peer, &levels };

  bench_ratio ("change of level in 60 blocks, beside opening them", "ms", &ours, &peer, 0.3);
  gtk_window_destroy (GTK_WINDOW (levels.window));
  bench_busy_until_quiet (50);
}

static void
turn_on (VacancyWindow *window, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);

  if (state && !g_variant_get_boolean (state))
    g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

int
main (int argc, char **argv)
{
  bench_begin ();
  g_autofree char *scratch = ui_scratch_init ();
  g_autoptr (JdLibrary) library = bench_library ();
  /* As whoever holds the library does in the program. */
  g_autoptr (VacancyLibraryIndex) index = vacancy_library_index_get (library);
  g_autoptr (GError) error = NULL;
  VacancyWindow *window;
  double opened;

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  application = vacancy_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  g_autoptr (JdPosting) sixty = bench_posting (library, 0, 60);
  bench_open (library, sixty, "a posting of 60 blocks opens", 1);
  bench_level (library, sixty);

  /* Before the findings are shown: the next window remembers that. */
  g_autoptr (JdPosting) huge = bench_posting (library, 0, 500);
  bench_open (library, huge, "a posting of 500 blocks opens", 0.2);

  g_autoptr (JdPosting) long_one = bench_posting (library, WORDS, 0);
  window = show (library, long_one, &opened);
  turn_on (window, "findings");
  bench_keys (window, long_one, "key press in 2,000 words, spelling and findings, p99", 1.3);
  gtk_window_destroy (GTK_WINDOW (window));

  window = show (library, huge, &opened);
  bench_keys (window, huge, "key press in 500 blocks, p99", 1.3);
  gtk_window_destroy (GTK_WINDOW (window));
  bench_busy_until_quiet (100);
  g_object_unref (application);
  folder_remove (scratch);
  return bench_result ();
}
