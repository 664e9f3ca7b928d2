// SPDX-License-Identifier: GPL-3.0-or-later
/* New postings that begin as another one. */
#include "start/vacancy-new-dialog.h"
#include "window-util.h"

/* The window that is not @window. */
static VacancyWindow *
other_window (VacancyWindow *window)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (application)); item; item = item->next)
    if (VACANCY_IS_WINDOW (item->data) && item->data != (gpointer) window)
      return item->data;
  return NULL;
}

static void
assert_is_copy (VacancyWindow *window, JdPosting *of)
{
  JdPosting *posting = vacancy_session_posting (vacancy_window_get_session (window));
  g_autoptr (JdPosting) named = jd_posting_copy (posting);

  g_assert_cmpstr (posting->id, !=, of->id);
  g_free (named->id);
  named->id = g_strdup (of->id);
  g_assert_true (jd_posting_equal (named, of));
  g_assert_null (vacancy_window_get_path (window));
}

/* What the person sees is what there is twice, saved or not; the other goes on as it was. */
static void
test_duplicate (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture), *copy;
  g_autofree char *kept = NULL;

  type_company (window, "Loods 10");
  activate (window, "duplicate");
  g_assert_cmpuint (count_windows (), ==, 2);
  copy = other_window (window);
  assert_is_copy (copy, vacancy_session_posting (vacancy_window_get_session (window)));
  g_assert_cmpstr (vacancy_session_home (vacancy_window_get_session (copy)), ==, fixture->folder);
  ui_wait_until (ui_find_text (GTK_WIDGET (copy), "This is the copy. It is not saved yet."), 5);
  /* In one line, though the window had no width when it was told. */
  g_assert_false (gtk_label_get_wrap (GTK_LABEL (ui_find_text (GTK_WIDGET (copy), "This is the copy. It is not saved yet."))));
  g_assert_true (jd_history_is_modified (vacancy_session_history (vacancy_window_get_session (window))));
  type_company (copy, "Loods 11");
  g_assert_cmpstr (company (window), ==, "Loods 10");
  kept = company_in_file (fixture->path);
  g_assert_cmpstr (kept, ==, "Loods 9");
}

/* From the start page: into that window. */
static void
test_duplicate_file (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);
  g_autoptr (JdPosting) posting = jd_posting_file_load (fixture->path, NULL);

  vacancy_window_copy (window, fixture->path, NULL, FALSE);
  ui_wait_until (vacancy_window_get_session (window), 10);
  g_assert_cmpuint (count_windows (), ==, 1);
  assert_is_copy (window, posting);
}

static void
test_duplicate_draft (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);
  g_autoptr (JdPosting) posting = cook_posting ("Draft Inn");
  g_autofree char *folder = jd_drafts_folder ();
  g_autoptr (JdPosting) still = NULL;

  g_assert_true (jd_drafts_write (folder, "one", NULL, NULL, posting, NULL));
  vacancy_window_copy (window, NULL, "one", FALSE);
  ui_wait_until (vacancy_window_get_session (window), 10);
  assert_is_copy (window, posting);
  still = jd_drafts_load (folder, "one", NULL);
  g_assert_nonnull (still);
}

static void
test_duplicate_gone (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);

  vacancy_window_copy (window, "/nowhere/at/all.vacancy", NULL, TRUE);
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  g_assert_null (vacancy_window_get_session (window));
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_new_from (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  VacancyNewDialog *dialog;
  guint loaded = 0;

  activate (window, "new-from");
  dialog = VACANCY_NEW_DIALOG (ui_find_window (VACANCY_TYPE_NEW_DIALOG));
  /* A library that is read again meanwhile makes nothing be forgotten. */
  g_signal_connect_swapped (services ()->library, "notify::loaded", G_CALLBACK (count_cb), &loaded);
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (loaded > 0, 30);
  g_signal_handlers_disconnect_by_data (services ()->library, &loaded);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), VACANCY_TYPE_NEW_DIALOG, "company")), "Loods 12");
  gtk_widget_activate_default (GTK_WIDGET (dialog));
  ui_wait_until (count_windows () == 2, 10);
  g_assert_cmpstr (company (other_window (window)), ==, "Loods 12");
  g_assert_cmpstr (vacancy_session_home (vacancy_window_get_session (other_window (window))), ==, fixture->folder);
  g_assert_cmpstr (company (window), ==, "Loods 9");
}

static void
test_sample (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);

  vacancy_window_show_sample (window);
  ui_wait_until (vacancy_window_get_session (window), 10);
  g_assert_null (vacancy_window_get_path (window));
  g_assert_null (vacancy_session_home (vacancy_window_get_session (window)));
  g_assert_cmpuint (vacancy_session_posting (vacancy_window_get_session (window))->sections->len, >, 4);
  /* Nobody is asked to save it. */
  gtk_window_close (GTK_WINDOW (window));
  ui_wait_until (count_windows () == 0, 10);
}

static void
add (void)
{
  static const WindowCase cases[] = {
    { "/window-copy/duplicate", test_duplicate },
    { "/window-copy/duplicate/file", test_duplicate_file },
    { "/window-copy/duplicate/draft", test_duplicate_draft },
    { "/window-copy/duplicate/gone", test_duplicate_gone },
    { "/window-copy/new-from", test_new_from },
    { "/window-copy/sample", test_sample },
  };

  window_add_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
