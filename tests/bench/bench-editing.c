// SPDX-License-Identifier: GPL-3.0-or-later
/* What the main loop does for a person at work, in a real window on a screen: opening a posting, a key press in a posting of 2,000 words with spelling, findings and preview following, and a change of level. What
 * counts is processor time of the main thread: the loop does not wait for anything else, and other work on the machine does not show in the figures. */
#include <time.h>

#include "../ui/ui-util.h"
#include "bench-posting.h"
#include "edit/jd-relevel.h"
#include "shell/vacancy-application.h"
#include "shell/vacancy-window.h"
#include "text/vacancy-line-view.h"

#define KEYS 300
#define WORDS 2000

static VacancyApplication *application;
/* Milliseconds of processor time of this thread. */
static double
now (void)
{
  struct timespec at;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

/* Lets the main loop work until it has had nothing to do for @quiet milliseconds; how long it was busy. */
static double
busy_until_quiet (int quiet)
{
  gint64 last = g_get_monotonic_time ();
  double busy = 0;

  while (g_get_monotonic_time () - last < quiet * 1000)
    {
      const double start = now ();

      if (g_main_context_iteration (NULL, FALSE))
        {
          busy += now () - start;
          last = g_get_monotonic_time ();
        }
      else
        g_usleep (200);
    }
  return busy;
}

static VacancyWindow *
show (JdLibrary *library, JdPosting *posting, double *opened)
{
  VacancyWindow *window = vacancy_window_new (GTK_APPLICATION (application), vacancy_application_get_services (application));
  g_autoptr (VacancySession) session = vacancy_session_new (library, posting, NULL, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 860);
  gtk_window_present (GTK_WINDOW (window));
  busy_until_quiet (150);

  const double start = now ();
  vacancy_window_set_session (window, session);
  const double set = now () - start;
  *opened = set + busy_until_quiet (150);
  return window;
}

/* ---- the peer: plain text views with the same lines, in the same toolkit, on the same machine at the same time ---- */

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
  busy_until_quiet (150);

  const double start = now ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  *opened = now () - start + busy_until_quiet (150);
  return window;
}

/* What a window with a plain text view for every line of @posting takes to open. */
static double
open_peer (const JdPosting *posting)
{
  g_autoptr (GPtrArray) lines = plain_lines (posting);
  const double start = now ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  double opened;

  g_ptr_array_foreach (lines, add_plain_view, box);
  const double made = now () - start;
  gtk_window_destroy (GTK_WINDOW (show_peer (box, &opened)));
  busy_until_quiet (50);
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

typedef struct
{
  double median, p99;
} Keys;

static Keys
press_keys (GtkWidget *line)
{
  static const char text[] = "and measure the results with care ";
  double took[KEYS];

  gtk_widget_grab_focus (line);
  busy_until_quiet (150);
  for (guint i = 0; i < KEYS; i++)
    {
      const char key[] = { text[i % (sizeof text - 1)], '\0' };
      const double start = now ();

      g_signal_emit_by_name (line, "insert-at-cursor", key);
      took[i] = now () - start + busy_until_quiet (20);
    }
  qsort (took, KEYS, sizeof (double), bench_compare);
  return (Keys) { took[KEYS / 2], took[KEYS * 99 / 100] };
}

/* The same keys in one plain text view that holds all of @posting. */
static Keys
press_peer_keys (const JdPosting *posting)
{
  g_autoptr (GPtrArray) lines = plain_lines (posting);
  g_autofree char *text = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  double opened;
  Keys keys;

  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  add_plain_view (text, box);
  window = show_peer (box, &opened);
  keys = press_keys (gtk_widget_get_first_child (box));
  gtk_window_destroy (GTK_WINDOW (window));
  busy_until_quiet (50);
  return keys;
}

static void
bench_keys (VacancyWindow *window, const JdPosting *posting, const char *name, double budget)
{
  const Keys peer = press_peer_keys (posting);
  const Keys ours = press_keys (middle_line (window));

  g_print ("%s: median %.2f ms; a plain text view: median %.2f, p99 %.2f ms\n", name, ours.median, peer.median, peer.p99);
  bench_report (name, ours.p99, "ms p99", budget);
}

static void
bench_level (VacancyWindow *window, JdLibrary *library)
{
  static const char *const levels[] = { "entry", "senior", "intern", "lead", "mid", "senior", "entry" };
  double took[G_N_ELEMENTS (levels)];

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      VacancySession *session = vacancy_window_get_session (window);
      const double start = now ();
      g_autoptr (JdRelevel) relevel = jd_relevel_new (library, vacancy_session_posting (session), levels[i], NULL);

      vacancy_session_apply (session, jd_relevel_apply (relevel), "Level");
      took[i] = now () - start + busy_until_quiet (60);
    }
  qsort (took, G_N_ELEMENTS (levels), sizeof (double), bench_compare);
  bench_report ("change of level, with its frames", took[G_N_ELEMENTS (levels) / 2], "ms", 30);
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
  g_autofree char *scratch = ui_scratch_init ();
  g_autoptr (JdLibrary) library = bench_library ();
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
  window = show (library, sixty, &opened);
  g_print ("60 plain text views open: %.1f ms\n", open_peer (sixty));
  bench_report ("a posting of 60 blocks opens", opened, "ms", 120);
  bench_level (window, library);
  gtk_window_destroy (GTK_WINDOW (window));

  g_autoptr (JdPosting) long_one = bench_posting (library, WORDS, 0);
  window = show (library, long_one, &opened);
  g_print ("a posting of %u words, %u blocks opens: %.1f ms\n", bench_count_words (long_one), bench_count_blocks (long_one), opened);
  turn_on (window, "findings");
  bench_keys (window, long_one, "key press in 2,000 words, spelling and findings", 8);
  turn_on (window, "preview");
  gtk_window_destroy (GTK_WINDOW (window));

  g_autoptr (JdPosting) huge = bench_posting (library, 0, 500);
  window = show (library, huge, &opened);
  g_print ("a posting of 500 blocks opens: %.1f ms; 500 plain text views: %.1f ms\n", opened, open_peer (huge));
  bench_keys (window, huge, "key press in 500 blocks", 16);
  gtk_window_destroy (GTK_WINDOW (window));
  busy_until_quiet (100);
  g_object_unref (application);
  ui_remove_tree (scratch);
  return bench_broken;
}
