// SPDX-License-Identifier: GPL-3.0-or-later
/* The program as a whole: its command line, several windows, the end of it, and being killed. */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "library/jd-library-stack.h"
#include "shell/vacancy-application-private.h"
#include "window-util.h"

static const char *self_path;

static VacancyWindow *
open_window (const char *path)
{
  VacancyWindow *window = vacancy_window_new (GTK_APPLICATION (application), services ());

  if (path)
    vacancy_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)), 10);
  if (path)
    ui_wait_until (vacancy_window_get_session (window), 10);
  ui_settle ();
  return window;
}

static void
test_version (void)
{
  const char *arguments[] = { g_getenv ("VACANCY_EXE"), "--version", NULL };
  g_autofree char *output = NULL, *fault = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &fault, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_str_has_prefix (output, "Vacancy " VACANCY_VERSION "\n"));
  g_assert_cmpstr (fault, ==, "");
}

/* The library comes by itself after the first frame, and is looked at again when a folder is added; one that is not there is told, and changes nothing. */
static void
test_library (void)
{
  VacancyWindow *window = open_window (NULL);
  static const char *const folders[] = { "/nowhere/R&D", NULL };
  g_autofree char *faults = NULL;
  JdLibrary *before;
  guint count = 0;

  ui_wait_until (vacancy_library_store_is_loaded (services ()->library), 30);
  before = jd_library_ref (vacancy_library_store_get_library (services ()->library));
  g_assert_cmpuint (jd_library_blocks (before)->len, >, 100);
  g_assert_null (vacancy_library_store_faults (services ()->library, &count));
  g_settings_set_strv (services ()->settings, "library-folders", folders);
  ui_wait_until ((faults = vacancy_library_store_faults (services ()->library, &count)), 30);
  g_assert_true (vacancy_library_store_get_library (services ()->library) == before);
  g_assert_cmpuint (count, ==, 1);
  g_assert_nonnull (strstr (faults, "/nowhere/R&D"));
  g_settings_reset (services ()->settings, "library-folders");
  ui_settle ();
  jd_library_unref (before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
put_role (const char *folder, const char *name)
{
  g_autofree char *roles = g_build_filename (folder, "roles", NULL);
  g_autofree char *path = g_build_filename (roles, "diver.json", NULL);
  g_autofree char *role = g_strdup_printf ("{ \"format\": 1, \"id\": \"diver\", \"name\": { \"en\": \"%s\" }, \"sections\": [] }", name);

  g_assert_cmpint (g_mkdir_with_parents (roles, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, role, -1, NULL));
}

/* What the role of put_role() is called once the library is read again. */
static const char *
read_role (void)
{
  g_autoptr (JdLibrary) before = jd_library_ref (vacancy_library_store_get_library (services ()->library));
  JdRole *role;

  vacancy_library_store_reload (services ()->library);
  ui_wait_until (vacancy_library_store_get_library (services ()->library) != before, 30);
  role = jd_library_role (vacancy_library_store_get_library (services ()->library), "diver");
  return role ? jd_localized_get (role->name, "en", NULL) : NULL;
}

/* A team's folder lies above the starter library, one's own above both; as on the command line (tests/cli/test-main.c). */
static void
test_stack (void)
{
  VacancyWindow *window = open_window (NULL);
  g_autofree char *team = g_dir_make_tmp ("vacancy-team-XXXXXX", NULL);
  g_autofree char *personal = jd_library_personal_folder ();
  g_autofree char *roles = g_build_filename (personal, "roles", NULL);
  const char *const folders[] = { team, NULL };

  ui_wait_until (vacancy_library_store_is_loaded (services ()->library), 30);
  put_role (team, "team");
  g_settings_set_strv (services ()->settings, "library-folders", folders);
  g_assert_cmpstr (read_role (), ==, "team");
  put_role (personal, "own");
  g_assert_cmpstr (read_role (), ==, "own");
  g_settings_reset (services ()->settings, "library-folders");
  folder_remove (roles);
  folder_remove (team);
  g_assert_null (read_role ());
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_windows (void)
{
  VacancyWindow *window = open_window (NULL);

  activate (application, "new-window");
  g_assert_cmpuint (count_windows (), ==, 2);
  activate (application, "preferences");
  activate (application, "shortcuts");
  activate (application, "about");
  g_assert_nonnull (ui_find_window (ADW_TYPE_PREFERENCES_WINDOW));
  g_assert_nonnull (ui_find_window (GTK_TYPE_SHORTCUTS_WINDOW));
  g_assert_nonnull (ui_find_window (ADW_TYPE_ABOUT_WINDOW));
  gtk_window_destroy (ui_find_window (ADW_TYPE_PREFERENCES_WINDOW));
  gtk_window_destroy (ui_find_window (GTK_TYPE_SHORTCUTS_WINDOW));
  gtk_window_destroy (ui_find_window (ADW_TYPE_ABOUT_WINDOW));
  gtk_window_destroy (GTK_WINDOW (window));
  activate (application, "quit");
  ui_wait_until (count_windows () == 0, 10);
}

static void
test_debug_info (void)
{
  g_autofree char *info = vacancy_application_debug_info (application);

  g_assert_nonnull (strstr (info, "Vacancy " VACANCY_VERSION));
  g_assert_nonnull (strstr (info, "/vacancy/drafts"));
}

/* Quitting asks about each; the first one that stays stops it. */
static void
test_quit (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-app-XXXXXX", NULL);
  g_autofree char *one = g_build_filename (folder, "one.vacancy", NULL), *two = g_build_filename (folder, "two.vacancy", NULL);

  put_posting (one, "One");
  put_posting (two, "Two");
  type_company (open_window (one), "A");
  type_company (open_window (two), "B");
  activate (application, "quit");
  answer ("cancel");
  g_assert_cmpuint (count_windows (), ==, 2);
  activate (application, "quit");
  answer ("discard");
  answer ("discard");
  ui_wait_until (count_windows () == 0, 10);
  folder_remove (folder);
}

/* Asked before a log-out: what is unsaved is on disk as a draft whatever comes. */
static void
test_query_end (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-app-XXXXXX", NULL), *path = g_build_filename (folder, "one.vacancy", NULL);
  g_autofree char *drafts = jd_drafts_folder ();
  g_autoptr (GPtrArray) list = NULL;
  VacancyWindow *window;

  put_posting (path, "One");
  window = open_window (path);
  vacancy_session_set_draft_delay (60 * 1000);
  type_company (window, "unsaved");
  g_signal_emit_by_name (application, "query-end");
  list = jd_drafts_list (drafts, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  vacancy_session_discard (vacancy_window_get_session (window));
  gtk_window_destroy (GTK_WINDOW (window));
  folder_remove (folder);
}

/* ---- told to end ---- */

#define SAVES 5

/* The other program: is told to end with saves under way. */
static void
leaver (const char *path)
{
  VacancyWindow *window;

  start_application ();
  window = open_window (path);
  for (guint i = 1; i <= SAVES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      type_company (window, name);
      vacancy_session_save_async (vacancy_window_get_session (window), NULL, FALSE, NULL, NULL);
    }
  G_APPLICATION_GET_CLASS (application)->shutdown (G_APPLICATION (application));
}

/* g_application_quit() asks nobody, yet what was to be saved is, and no draft of it is left. */
static void
test_told_to_end (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-app-XXXXXX", NULL), *path = g_build_filename (folder, "one.vacancy", NULL);
  g_autofree char *drafts = jd_drafts_folder ();
  const char *arguments[] = { self_path, "--leaver", path, NULL };
  g_autoptr (JdPosting) posting = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  put_posting (path, "One");
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
  posting = jd_posting_file_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (atoi (posting->facts->company), ==, SAVES);
  list = jd_drafts_list (drafts, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  folder_remove (folder);
}

/* ---- killed ---- */

/* The other program: opens the posting in a window, changes it, and waits to be killed. */
static void
victim (const char *path)
{
  VacancyWindow *window;

  start_application ();
  window = open_window (path);
  type_company (window, "typed before the crash");
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
holds_draft (const char *folder)
{
  g_autoptr (GDir) drafts = g_dir_open (folder, 0, NULL);
  const char *name;

  while (drafts && (name = g_dir_read_name (drafts)))
    if (g_str_has_suffix (name, ".draft"))
      return TRUE;
  return FALSE;
}

static void
test_killed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-app-XXXXXX", NULL), *path = g_build_filename (folder, "one.vacancy", NULL);
  g_autofree char *drafts = jd_drafts_folder ();
  const char *arguments[] = { self_path, "--victim", path, NULL };
  VacancyWindow *window;
  GtkWidget *discard;
  GPid pid;

  put_posting (path, "One");
  g_assert_true (g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL));
  /* Its draft is on the disk, but not offered while it runs. */
  while (!holds_draft (drafts))
    {
      g_autoptr (GPtrArray) list = jd_drafts_list (drafts, NULL);

      g_assert_cmpuint (list->len, ==, 0);
      g_usleep (20 * 1000);
      g_assert_cmpint (waitpid (pid, NULL, WNOHANG), ==, 0);
    }
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  waitpid (pid, NULL, 0);
  window = open_window (path);
  g_assert_cmpstr (vacancy_session_posting (vacancy_window_get_session (window))->facts->company, ==, "typed before the crash");
  discard = ui_find_action (GTK_WIDGET (window), "win.discard-recovered");
  g_assert_true (gtk_widget_get_mapped (discard));
  vacancy_session_discard (vacancy_window_get_session (window));
  gtk_window_destroy (GTK_WINDOW (window));
  folder_remove (folder);
}

static void
add (void)
{
  start_application ();
  g_test_add_func ("/app/version", test_version);
  g_test_add_func ("/app/library", test_library);
  g_test_add_func ("/app/library/stack", test_stack);
  g_test_add_func ("/app/windows", test_windows);
  g_test_add_func ("/app/debug-info", test_debug_info);
  g_test_add_func ("/app/quit", test_quit);
  g_test_add_func ("/app/query-end", test_query_end);
  g_test_add_func ("/app/told-to-end", test_told_to_end);
  g_test_add_func ("/app/killed", test_killed);
}

int
main (int argc, char **argv)
{
  self_path = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--victim"))
    {
      gtk_init ();
      adw_init ();
      victim (argv[2]);
      return EXIT_FAILURE;
    }
  if (argc == 3 && g_str_equal (argv[1], "--leaver"))
    {
      gtk_init ();
      adw_init ();
      leaver (argv[2]);
      return EXIT_SUCCESS;
    }
  return window_test_main (argc, argv, add);
}
