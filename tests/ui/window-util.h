// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-edit.h"
#include "posting/vacancy-session-job.h"
#include "posting/vacancy-thread-work.h"
#include "shell/vacancy-application.h"
#include "shell/vacancy-window-private.h"
#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"
#include "ui-util.h"

/* Help for tests of the program's own windows: one application for all cases of a test program, and postings to open. */
static VacancyApplication *application;

/* To be called when GTK is there: by the function that adds the cases. */
static inline void
start_application (void)
{
  application = vacancy_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
}

static inline VacancyServices *
services (void)
{
  return vacancy_application_get_services (application);
}

static inline const char *
company (VacancyWindow *window)
{
  return vacancy_session_posting (vacancy_window_get_session (window))->facts->company;
}

/* What the file says. New string. */
static inline char *
company_in_file (const char *path)
{
  g_autoptr (JdPosting) posting = jd_posting_file_load (path, NULL);

  g_assert_nonnull (posting);
  return g_strdup (posting->facts->company);
}

/* The whole of a main(): @add starts the application. */
static inline int
window_test_main (int argc, char **argv, void (*add) (void))
{
  int status = ui_test_main (argc, argv, add);

  g_object_unref (application);
  return status;
}

static inline JdPosting *
cook_posting (const char *company)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) named = jd_edit_set_value (empty, "company", company, NULL);
  g_autoptr (JdPosting) titled = jd_edit_set_value (named, "title", "Line Cook", NULL);
  const char *id;
  g_autoptr (JdPosting) section = jd_edit_add_section (titled, 0, JD_KIND_DUTY, "What you will do", &id, NULL);
  JdPosting *posting = jd_edit_insert_text (section, id, 0, "Cook what guests order.", NULL, NULL);

  g_assert_nonnull (posting);
  return posting;
}

static inline void
put_posting (const char *path, const char *company)
{
  g_autoptr (JdPosting) posting = cook_posting (company);

  g_assert_true (jd_posting_file_save (path, posting, NULL));
}

static inline VacancyWindow *
show_window (int width, int height)
{
  VacancyWindow *window = vacancy_window_new (GTK_APPLICATION (application), services ());

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)), 10);
  ui_wait_until (vacancy_library_store_is_loaded (services ()->library), 30);
  return window;
}

/* The same with the posting at @path in it. */
static inline VacancyWindow *
show_file (const char *path, int width, int height)
{
  VacancyWindow *window = show_window (width, height);

  vacancy_window_open (window, path);
  ui_wait_until (vacancy_window_get_session (window), 10);
  ui_settle ();
  return window;
}

static inline guint
count_windows (void)
{
  guint count = 0;

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (application)); item; item = item->next)
    count += VACANCY_IS_WINDOW (item->data);
  return count;
}

/* Without a question: what is unsaved stays a draft. */
static inline void
destroy_windows (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item; item = item->next)
    if (GTK_IS_WINDOW (item->data) && !gtk_window_get_transient_for (item->data))
      gtk_window_destroy (item->data);
  ui_settle ();
}

/* To the question that comes. */
static inline void
answer (const char *response)
{
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)), response);
  vacancy_program_finish ();
  ui_settle ();
}

/* The step's name has what looks like a mnemonic. */
static inline void
type_company (VacancyWindow *window, const char *company)
{
  VacancySession *session = vacancy_window_get_session (window);

  g_assert_true (vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "company", company, NULL), "Set Com_pany"));
}

/* An action of a window or of the application, and what it began on a thread. */
static inline void
activate (gpointer group, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (group, action));
  g_action_group_activate_action (group, action, NULL);
  vacancy_program_finish ();
  ui_settle ();
}

/* ---- a case with a posting on the disk ---- */

typedef struct
{
  char *folder, *path; /* path: of a posting that is there */
} WindowFixture;

static inline void
window_set_up (WindowFixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vacancy-window-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "cook.vacancy", NULL);
  put_posting (fixture->path, "Loods 9");
}

static inline void
window_tear_down (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *drafts = jd_drafts_folder ();

  destroy_windows ();
  vacancy_program_finish ();
  folder_remove (drafts);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

typedef struct
{
  const char *path;
  void (*test) (WindowFixture *fixture, gconstpointer data);
} WindowCase;

/* The whole of what adds the cases. */
static inline void
window_add_cases (const WindowCase *cases, guint n_cases)
{
  start_application ();
  for (guint i = 0; i < n_cases; i++)
    g_test_add (cases[i].path, WindowFixture, NULL, window_set_up, cases[i].test, window_tear_down);
}

static inline VacancyWindow *
show_posting_window (WindowFixture *fixture)
{
  return show_file (fixture->path, 1280, 850);
}
