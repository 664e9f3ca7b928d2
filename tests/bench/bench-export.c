// SPDX-License-Identifier: GPL-3.0-or-later
/* Opening the window Export with all formats and job boards there are, until nothing in it changes any more; beside a plain dialog with a row for each of them, a check and a button in each. What counts
 * is processor time of the main thread, which the boards are not looked at on. */
#include "../ui/ui-util.h"
#include "bench-window.h"
#include "bench-posting.h"
#include "export/vacancy-export-window.h"
#include "export/vacancy-targets.h"
#include "shell/vacancy-application.h"

#define QUIET_MS 200
#define BUDGET 1.2

static VacancyServices *services;
static guint n_targets; /* that there are */

static double
measure_window (gpointer session)
{
  const double start = bench_cpu_now ();
  VacancyExportWindow *window = vacancy_export_window_present (NULL, services, session);
  const double made = bench_cpu_now () - start;
  const double opened = made + bench_busy_until_quiet (QUIET_MS);

  gtk_window_destroy (GTK_WINDOW (window));
  bench_busy_until_quiet (QUIET_MS);
  return opened;
}

static GtkWidget *
row_new (guint number)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new (), *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *title = g_strdup_printf ("Target %u", number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "What it is for, in a sentence that people read.");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), copy);
  return row;
}

static double
measure_peer (gpointer data)
{
  const double start = bench_cpu_now ();
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  for (guint i = 0; i < n_targets; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (i));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 580, 680);
  gtk_window_present (GTK_WINDOW (window));
  const double made = bench_cpu_now () - start;
  const double opened = made + bench_busy_until_quiet (QUIET_MS);

  gtk_window_destroy (GTK_WINDOW (window));
  bench_busy_until_quiet (QUIET_MS);
  return opened;
}

/* So that all are in the list. */
static void
show_all_boards (VacancySession *session)
{
  g_autoptr (VacancyTargets) targets = vacancy_targets_new (session, services->settings);
  const GPtrArray *boards;

  ui_wait_until (vacancy_targets_get_boards (targets), 60);
  boards = jd_boards_list (vacancy_targets_get_boards (targets));
  for (guint i = 0; i < boards->len; i++)
    vacancy_targets_set_shown (targets, boards->pdata[i], TRUE);
  n_targets = g_list_model_get_n_items (G_LIST_MODEL (targets));
  ui_wait_until (vacancy_targets_is_current (targets), 60);
}

int
main (int argc, char **argv)
{
  bench_begin ();
  g_autofree char *scratch = ui_scratch_init ();
  g_autoptr (JdLibrary) library = bench_library ();
  g_autoptr (JdPosting) posting = bench_posting (library, 0, 60);
  g_autoptr (VacancySession) session = vacancy_session_new (library, posting, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  VacancyApplication *application;

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  application = vacancy_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  services = vacancy_application_get_services (application);
  show_all_boards (session);

  const BenchSide ours = { "export window", measure_window, session };
  const BenchSide peer = { "a dialog of as many rows", measure_peer, NULL };
  what = g_strdup_printf ("the export window opens with %u targets", n_targets);
  bench_ratio (what, "ms", &ours, &peer, BUDGET);
  g_object_unref (application);
  folder_remove (scratch);
  return bench_result ();
}
