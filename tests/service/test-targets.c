// SPDX-License-Identifier: GPL-3.0-or-later
/* What a posting can leave as, how it stands to each, and the files that are written. */
#include "export/vacancy-targets.h"

#include "board/jd-dry-run.h"
#include "export-files-util.h"
#include "review-util.h"

typedef struct
{
  GSettings *settings;
  VacancySession *session;
  VacancyTargets *targets;
  guint changed; /* how often a target told so */
  char *folder;  /* for files */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  JdPosting *posting = output_posting ("Baker", (const char *const[]){ "Bake bread at {company}.", NULL }, NULL);

  posting = output_set (output_set (posting, "company", "Bakery"), "location", "Utrecht, NL");
  fixture->settings = g_settings_new (VACANCY_APP_ID);
  g_settings_reset (fixture->settings, "export-boards");
  fixture->session = output_session (posting);
  fixture->targets = vacancy_targets_new (fixture->session, fixture->settings);
  fixture->folder = g_dir_make_tmp ("vacancy-targets-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->targets);
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->settings);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
wait_for_all (Fixture *fixture)
{
  ui_wait_until (vacancy_targets_is_current (fixture->targets), 30);
}

static VacancyTarget *
board (Fixture *fixture, const char *id)
{
  return vacancy_targets_find (fixture->targets, VACANCY_TARGET_BOARD, id);
}

static VacancyTarget *
file (Fixture *fixture, const JdExporter *exporter)
{
  return vacancy_targets_find (fixture->targets, VACANCY_TARGET_FILE, exporter->id);
}

static void
set_fact (Fixture *fixture, const char *name, const char *value)
{
  vacancy_session_apply (fixture->session, output_set (jd_posting_ref (vacancy_session_posting (fixture->session)), name, value), "Test");
}

/* ---- the list ---- */

/* Formats are there from the beginning; of the boards those that are offered where the job is, once they were read, behind them. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  while (jd_exporters ()[n])
    n++;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->targets)), ==, n);
  g_assert_null (vacancy_targets_get_boards (fixture->targets));
  g_assert_cmpint (vacancy_target_get_state (file (fixture, &jd_export_html), NULL), ==, VACANCY_TARGET_UNKNOWN);
  wait_for_all (fixture);
  g_assert_cmpint (vacancy_target_get_state (file (fixture, &jd_export_html), NULL), ==, VACANCY_TARGET_READY);
  g_assert_true (board (fixture, "indeed") && board (fixture, "google") && board (fixture, "text-box"));
  g_assert_true (!board (fixture, "xing") && !board (fixture, "seek"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->targets)), <, 2 * n);
}

/* Another place has other boards; what is in both lists is the same target. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  VacancyTarget *indeed;

  wait_for_all (fixture);
  indeed = board (fixture, "indeed");
  set_fact (fixture, "location", "Berlin, DE");
  ui_wait_until (board (fixture, "xing"), 10);
  wait_for_all (fixture);
  g_assert_true (board (fixture, "indeed") == indeed);
  set_fact (fixture, "location", "Sydney, AU");
  ui_wait_until (board (fixture, "seek"), 10);
  g_assert_null (board (fixture, "xing"));
}

/* Who chose sees what was chosen wherever the job is. */
static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *all;
  g_auto (GStrv) ids = NULL;

  wait_for_all (fixture);
  vacancy_targets_set_shown (fixture->targets, jd_boards_find (vacancy_targets_get_boards (fixture->targets), "seek"), TRUE);
  g_assert_nonnull (board (fixture, "seek"));
  g_assert_nonnull (board (fixture, "indeed"));
  ids = g_settings_get_strv (fixture->settings, "export-boards");
  g_assert_true (g_strv_contains ((const char *const *) ids, "seek") && g_strv_contains ((const char *const *) ids, "indeed"));
  set_fact (fixture, "location", "Berlin, DE");
  wait_for_all (fixture);
  g_assert_true (board (fixture, "seek") && !board (fixture, "xing"));
  all = jd_boards_list (vacancy_targets_get_boards (fixture->targets));
  for (guint i = 0; i < all->len; i++)
    vacancy_targets_set_shown (fixture->targets, all->pdata[i], FALSE);
  g_assert_null (board (fixture, "indeed"));
  g_assert_false (vacancy_targets_is_shown (fixture->targets, all->pdata[0]));
}

/* ---- states ---- */

static void
count_cb (Fixture *fixture)
{
  fixture->changed++;
}

static char *
state (VacancyTarget *target)
{
  return vacancy_target_get_state_text (target);
}

#define assert_state(target, expected) \
  G_STMT_START \
  { \
    g_autofree char *found = state (target); \
    g_assert_cmpstr (found, ==, expected); \
  } \
  G_STMT_END

/* Many edits are one look, behind the last; until then the former answer stands. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  VacancyTarget *page = file (fixture, &jd_export_html), *box;

  wait_for_all (fixture);
  box = board (fixture, "text-box");
  assert_state (page, "ready");
  assert_state (box, "ready");
  g_signal_connect_swapped (box, "changed", G_CALLBACK (count_cb), fixture);
  for (guint i = 0; i < 20; i++)
    set_fact (fixture, "company", i < 19 ? "Another" : "");
  assert_state (page, "ready");
  g_assert_false (vacancy_targets_is_current (fixture->targets));
  wait_for_all (fixture);
  g_assert_cmpuint (fixture->changed, ==, 1);
  assert_state (page, "1 missing");
  assert_state (box, "1 missing");
  set_fact (fixture, "company", "Bakery");
  wait_for_all (fixture);
  assert_state (box, "ready");
}

/* What a board found is told with the target; a fact that is missing in the form and in the text is missing once. */
static void
test_issues (Fixture *fixture, gconstpointer data)
{
  VacancyTarget *indeed;
  guint n_facts = 0, n_missing;

  set_fact (fixture, "company", "");
  wait_for_all (fixture);
  indeed = board (fixture, "indeed");
  g_assert_null (vacancy_target_get_issues (file (fixture, &jd_export_html)));
  for (guint i = 0; i < vacancy_target_get_issues (indeed)->len; i++)
    n_facts += g_strcmp0 (((const JdBoardIssue *) vacancy_target_get_issues (indeed)->pdata[i])->fact, "company") == 0;
  g_assert_cmpint (vacancy_target_get_state (indeed, &n_missing), ==, VACANCY_TARGET_MISSING);
  g_assert_cmpuint (n_facts, >=, 1);
  set_fact (fixture, "company", "Bakery");
  wait_for_all (fixture);
  guint n_after;
  vacancy_target_get_state (indeed, &n_after);
  g_assert_cmpuint (n_after, ==, n_missing - 1);
}

/* A library that is read anew may have other names for levels. */
static void
test_library (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) library = jd_library_new ();

  wait_for_all (fixture);
  vacancy_session_set_library (fixture->session, library);
  g_assert_false (vacancy_targets_is_current (fixture->targets));
  wait_for_all (fixture);
}

/* A list that goes while a thread looks leaves nothing behind. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (vacancy_targets_get_boards (fixture->targets), 30);
}

/* ---- files ---- */

static void
assert_contents (const VacancyExportFile *written, const char *expected)
{
  g_autofree char *text = NULL;

  g_file_get_contents (written->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* A file that is there keeps all others from being written, until it may be replaced. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (vacancy_export_file_free);
  g_autofree char *name = NULL, *text = jd_export_one (&jd_export_text, vacancy_session_document (fixture->session), NULL, NULL, NULL);
  VacancyExportFile *first, *second;

  wait_for_all (fixture);
  g_ptr_array_add (files, first = vacancy_export_file_new (file (fixture, &jd_export_text), fixture->session, NULL, fixture->folder));
  g_ptr_array_add (files, second = vacancy_export_file_new (board (fixture, "text-box"), fixture->session, NULL, fixture->folder));
  name = g_path_get_basename (second->path);
  g_assert_cmpstr (name, ==, "Baker - Bakery.text-box.txt");
  g_assert_true (g_file_set_contents (second->path, "mine", -1, NULL));
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 1);
  g_assert_true (!first->exists && second->exists);
  g_assert_false (g_file_test (first->path, G_FILE_TEST_EXISTS));
  assert_contents (second, "mine");
  second->may_replace = TRUE;
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 0);
  g_assert_true (!first->error && !second->error);
  assert_contents (first, text);
}

/* One that was just chosen where something is was asked about by the chooser. */
static void
test_chosen_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (vacancy_export_file_free);
  VacancyExportFile *one = vacancy_export_file_new (file (fixture, &jd_export_text), fixture->session, NULL, fixture->folder);
  g_autofree char *text = vacancy_target_job_make (one->job, NULL, NULL);

  g_ptr_array_add (files, one);
  g_assert_true (g_file_set_contents (one->path, "mine", -1, NULL));
  one->was_chosen = TRUE;
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 0);
  assert_contents (one, text);
}

/* What cannot be written is told of its file; the others are written all the same. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (vacancy_export_file_free);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "not", "there", NULL);
  VacancyExportFile *first = vacancy_export_file_new (file (fixture, &jd_export_text), fixture->session, NULL, nowhere);
  VacancyExportFile *second = vacancy_export_file_new (file (fixture, &jd_export_html), fixture->session, NULL, fixture->folder);

  g_ptr_array_add (files, first);
  g_ptr_array_add (files, second);
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 0);
  g_assert_nonnull (first->error);
  g_assert_nonnull (strstr (first->error->message, "not/there"));
  g_assert_null (second->error);
  g_assert_true (g_file_test (second->path, G_FILE_TEST_EXISTS));
}

static void
add (void)
{
#define ADD(path, func) g_test_add ("/targets/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("list", test_list);
  ADD ("elsewhere", test_elsewhere);
  ADD ("chosen", test_chosen);
  ADD ("edits", test_edits);
  ADD ("issues", test_issues);
  ADD ("library", test_library);
  ADD ("gone", test_gone);
  ADD ("files", test_files);
  ADD ("chosen-file", test_chosen_file);
  ADD ("failure", test_failure);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
