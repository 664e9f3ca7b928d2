// SPDX-License-Identifier: GPL-3.0-or-later
/* The window Export at work, beside the window of its posting, with all formats and job boards there are: what of ours keeps the main loop when it opens, when another target is chosen and when somebody
 * types in the posting behind it; and what a key there costs with it and without. */
#include "../ui/ui-util.h"
#include "bench-window.h"
#include "bench-posting.h"
#include "export/vacancy-export-window-private.h"
#include "library/vacancy-library-index.h"
#include "own-time.h"
#include "shell/vacancy-application.h"
#include "shell/vacancy-window.h"
#include "text/vacancy-line-view.h"
#include "widgets/vacancy-breakpoint-bin.h"

/* Longer than anything here waits until the person rests. */
#define QUIET_MS 350
/* No deed of a person may keep the main loop for longer by what this program does, in milliseconds. */
#define OURS 8
#define WORDS 2000
#define BUDGET 1.2

typedef struct
{
  VacancyServices *services;
  VacancySession *session;
  VacancyWindow *page;         /* of the posting */
  VacancyExportWindow *window; /* NULL: closed */
} Bench;

/* ---- windows ---- */

static void
open_window (gpointer data)
{
  Bench *self = data;

  self->window = vacancy_export_window_present (GTK_WINDOW (self->page), self->services, self->session);
}

static void
close_window (Bench *self)
{
  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
}

static void
ensure_window (Bench *self)
{
  if (!self->window)
    open_window (self);
  ui_wait_until (vacancy_targets_is_current (self->window->targets), 60);
}

static void
choose (Bench *self, VacancyTargetGroup group, const char *id)
{
  VacancyTarget *target = vacancy_targets_find (self->window->targets, group, id);

  if (!target)
    g_error ("there is no %s", id);
  vacancy_target_list_select (self->window->list, target);
}

/* What is behind another window has not the keyboard, but can be typed in by hand of this program. */
static GtkWidget *
find_line (GtkWidget *root)
{
  GtkTextBuffer *buffer = VACANCY_IS_LINE_VIEW (root) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)) : NULL;
  GtkWidget *found = buffer && gtk_widget_get_mapped (root) && gtk_text_buffer_get_char_count (buffer) > 40 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_line (child);
  return found;
}

/* ---- what is ours ---- */

static void
begin_text (Bench *self)
{
  ensure_window (self);
  choose (self, VACANCY_TARGET_FILE, jd_export_text.id);
}

static void
begin_page (Bench *self)
{
  ensure_window (self);
  choose (self, VACANCY_TARGET_FILE, jd_export_html.id);
}

static void
begin_pdf (Bench *self)
{
  ensure_window (self);
  choose (self, VACANCY_TARGET_FILE, jd_export_pdf.id);
}

static void
begin_board (Bench *self)
{
  ensure_window (self);
  choose (self, VACANCY_TARGET_BOARD, "linkedin");
}

static void
choose_page (gpointer self)
{
  choose (self, VACANCY_TARGET_FILE, jd_export_html.id);
}

static void
choose_pdf (gpointer self)
{
  choose (self, VACANCY_TARGET_FILE, jd_export_pdf.id);
}

static void
choose_board (gpointer self)
{
  choose (self, VACANCY_TARGET_BOARD, "linkedin");
}

static void
type (gpointer data)
{
  g_signal_emit_by_name (find_line (GTK_WIDGET (((Bench *) data)->page)), "insert-at-cursor", "a");
}

typedef struct
{
  const char *what;
  void (*prepare) (Bench *self);
  void (*act) (gpointer self);
  double limit; /* 0: only told */
} Deed;

static double
measure_ours (gpointer data)
{
  gpointer *pair = data;
  const Deed *deed = pair[1];

  deed->prepare (pair[0]);
  bench_busy_until_quiet (QUIET_MS);
  return own_time_longest (deed->act, pair[0], NULL, QUIET_MS);
}

static void
bench_ours (Bench *self)
{
  static const Deed deeds[] = {
    { "opening", close_window, open_window, OURS },
    { "choosing the web page", begin_text, choose_page, OURS },
    { "choosing PDF", begin_page, choose_pdf, OURS },
    { "choosing a job board", begin_text, choose_board, OURS },
    { "typing behind a web page", begin_page, type, OURS },
    { "typing behind a PDF", begin_pdf, type, OURS },
    { "typing behind a job board", begin_board, type, OURS },
  };

  own_time_pass_on (VACANCY_TYPE_BREAKPOINT_BIN);
  own_time_begin ();
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *what = g_strdup_printf ("ours in the longest turn, %s", deeds[i].what);

      bench_limit (what, "ms", &(BenchSide){ "export window", measure_ours, (gpointer[]){ self, (gpointer) &deeds[i] } }, deeds[i].limit);
    }
}

/* ---- keys ---- */

static double
measure_keys (Bench *self)
{
  return bench_keys_in (find_line (GTK_WIDGET (self->page)), &(BenchKeys){ 30, 90, QUIET_MS, 10 });
}

static double
measure_keys_behind (gpointer self)
{
  begin_page (self);
  return measure_keys (self);
}

static double
measure_keys_alone (gpointer self)
{
  close_window (self);
  return measure_keys (self);
}

static void
bench_keys (Bench *self)
{
  const BenchSide behind = { "with the export window", measure_keys_behind, self }, alone = { "without", measure_keys_alone, self };

  bench_ratio ("key press in 2,000 words behind the export window, p90", "ms", &behind, &alone, BUDGET);
}

/* ---- all ---- */

/* So that all are in the list. */
static void
show_all_boards (Bench *self)
{
  g_autoptr (VacancyTargets) targets = vacancy_targets_new (self->session, self->services->settings);
  const GPtrArray *boards;

  ui_wait_until (vacancy_targets_get_boards (targets), 60);
  boards = jd_boards_list (vacancy_targets_get_boards (targets));
  for (guint i = 0; i < boards->len; i++)
    vacancy_targets_set_shown (targets, boards->pdata[i], TRUE);
}

static void
bench_windows (GtkApplication *application, JdLibrary *library)
{
  g_autoptr (JdPosting) posting = bench_posting (library, WORDS, 0);
  g_autoptr (VacancySession) session = vacancy_session_new (library, posting, NULL, NULL);
  Bench self = { vacancy_application_get_services (VACANCY_APPLICATION (application)), session, NULL, NULL };

  show_all_boards (&self);
  self.page = vacancy_window_new (application, self.services);
  gtk_window_set_default_size (GTK_WINDOW (self.page), 1280, 860);
  gtk_window_present (GTK_WINDOW (self.page));
  vacancy_window_set_session (self.page, session);
  bench_busy_until_quiet (QUIET_MS);
  bench_keys (&self);
  bench_ours (&self);
  close_window (&self);
  gtk_window_destroy (GTK_WINDOW (self.page));
  bench_busy_until_quiet (100);
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
  VacancyApplication *application;

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  application = vacancy_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  bench_windows (GTK_APPLICATION (application), library);
  g_object_unref (application);
  folder_remove (scratch);
  return bench_result ();
}
