// SPDX-License-Identifier: GPL-3.0-or-later
/* "Save to My Library": what lands on the disk, what the person is told, and that the library has it at once. */
#include "library/vacancy-library-save.h"

#include "../core/test-block-file.h"
#include "library-util.h"
#include "library/jd-library-stack.h"
#include "manage/jd-library-undo.h"
#include "posting/vacancy-thread-work.h"

#define SECTION "duties"

typedef struct
{
  VacancyLibraryStore *store;
  VacancySession *session;
  char *folder;
  GString *told;
} Fixture;

static void
saved_cb (const GError *error, gpointer data)
{
  Fixture *fixture = data;

  g_string_append_printf (fixture->told, "%s|", error ? error->message : "saved");
}

static void
use_session (Fixture *fixture, VacancySession *session)
{
  g_set_object (&fixture->session, session);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = engineer_session ("senior");

  fixture->store = vacancy_library_store_new ();
  fixture->folder = jd_library_personal_folder ();
  fixture->told = g_string_new (NULL);
  use_session (fixture, session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* It may be read again still. */
  g_object_add_weak_pointer (G_OBJECT (fixture->store), (gpointer *) &fixture->store);
  g_object_unref (fixture->store);
  ui_wait_until (!fixture->store, 60);
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->told, TRUE);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
}

/* A new line of the duties that says @text. */
static const JdPlacement *
add_line (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *made;

  vacancy_session_apply (fixture->session, jd_edit_insert_text (vacancy_session_posting (fixture->session), SECTION, 0, "", &made, &error), "Insert");
  g_assert_no_error (error);
  id = g_strdup (made);
  if (*text)
    vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), id, text, &error), "Typing");
  g_assert_no_error (error);
  return jd_posting_placement (vacancy_session_posting (fixture->session), id, NULL, NULL);
}

static void
save (Fixture *fixture, VacancySession *session, const JdPlacement *placement)
{
  vacancy_library_save_wording (fixture->store, session, placement, saved_cb, fixture);
  vacancy_program_finish ();
}

/* What the folder holds now, read as the program reads it. */
static JdLibrary *
read_folder (Fixture *fixture)
{
  JdLibrary *library = jd_library_new ();

  g_assert_true (jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  g_assert_true (jd_library_add_folder (library, fixture->folder, JD_FOLDER_WRITABLE, NULL));
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  return library;
}

static void
test_new_block (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) library = NULL;
  JdBlock *block;

  save (fixture, fixture->session, add_line (fixture, "Plan R&D budgets, **all** of them."));
  g_assert_cmpstr (fixture->told->str, ==, "saved|");
  library = read_folder (fixture);
  block = jd_library_block (library, "my-plan-r-d-budgets-all-of-them");
  g_assert_nonnull (block);
  g_assert_cmpint (block->kind, ==, JD_KIND_DUTY);
  g_assert_cmpstr (block->title, ==, "Plan R&D budgets, all of them.");
  g_assert_cmpint (block->revision, ==, 1);
}

/* The same words again are another block; the first stays as it is. */
static void
test_collision (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) library = NULL;

  save (fixture, fixture->session, add_line (fixture, "Count the stock"));
  save (fixture, fixture->session, add_line (fixture, "Count the stock!"));
  library = read_folder (fixture);
  g_assert_cmpstr (jd_library_block (library, "my-count-the-stock")->title, ==, "Count the stock");
  g_assert_cmpstr (jd_library_block (library, "my-count-the-stock-2")->title, ==, "Count the stock!");
}

/* Words without a letter for a file name, and more words than a title has room for. */
static void
test_odd_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *word = g_strnfill (3000, 'x');
  g_autoptr (JdLibrary) library = NULL;

  save (fixture, fixture->session, add_line (fixture, "日本語"));
  save (fixture, fixture->session, add_line (fixture, "../../etc/passwd"));
  save (fixture, fixture->session, add_line (fixture, word));
  library = read_folder (fixture);
  g_assert_nonnull (jd_library_block (library, "my-block"));
  g_assert_nonnull (jd_library_block (library, "my-etc-passwd"));
  g_assert_cmpstr (fixture->told->str, ==, "saved|saved|saved|");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  save (fixture, fixture->session, add_line (fixture, ""));
  g_assert_cmpstr (fixture->told->str, ==, "An empty block cannot be saved|");
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
}

/* A file stands where the folder should be: that holds for root, too. */
static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *blocks = g_build_filename (fixture->folder, "library", NULL);

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (blocks, "", 0, NULL));
  save (fixture, fixture->session, add_line (fixture, "Count the stock"));
  g_assert_nonnull (strstr (fixture->told->str, blocks));
  g_assert_nonnull (strstr (fixture->told->str, "expected a folder that can be made"));
  g_assert_null (strstr (fixture->told->str, "Saved"));
}

/* The program's own library has the block at once, and what is saved from it again is its next revision. */
static void
test_reload_and_revise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  g_autoptr (JdPosting) posting = NULL;
  g_autoptr (JdPlacement) placement = NULL;
  g_autoptr (JdLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  const JdPlacement *line;
  JdBlock *block;

  save (fixture, fixture->session, add_line (fixture, "Count the stock"));
  ui_wait_until (jd_library_block (vacancy_library_store_get_library (fixture->store), "my-count-the-stock"), 30);

  library = jd_library_ref (vacancy_library_store_get_library (fixture->store));
  posting = engineer_posting (library, "senior");
  session = vacancy_session_new (library, posting, NULL, NULL);
  use_session (fixture, session);
  placement = jd_resolve_placement (library, posting, jd_library_block (library, "my-count-the-stock"), JD_FROM_EDIT, &error);
  g_assert_no_error (error);
  vacancy_session_apply (session, jd_edit_insert (posting, SECTION, 0, placement, &error), "Insert");
  vacancy_session_apply (session, jd_edit_set_text (vacancy_session_posting (session), placement->id, "Count all of the stock", &error), "Typing");
  g_assert_no_error (error);
  line = jd_posting_placement (vacancy_session_posting (session), placement->id, NULL, NULL);
  save (fixture, session, line);
  g_clear_pointer (&library, jd_library_unref);
  library = read_folder (fixture);
  block = jd_library_block (library, "my-count-the-stock");
  g_assert_cmpint (block->revision, ==, 2);
  g_assert_null (jd_library_block (library, "my-count-all-of-the-stock"));
  /* It is a change of the library like any other: somebody made it, and it can be undone. */
  g_autofree char *undo = jd_library_undo_label ();
  g_assert_nonnull (((const JdRevision *) block->history->pdata[0])->by);
  g_assert_cmpstr (undo, ==, "Save to My Library");
}

/* A block of a team's folder stays the team's. */
static void
test_team_block (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = g_dir_make_tmp ("vacancy-team-XXXXXX", NULL);
  g_autoptr (JdLibrary) library = jd_library_new (), saved = NULL;
  g_autoptr (JdBlock) block = jd_block_new ("team-duty", JD_KIND_DUTY, "Team", "en", "Do what the team does");
  g_autoptr (JdPosting) posting = NULL;
  g_autoptr (VacancySession) session = NULL;
  g_autoptr (JdPlacement) placement = NULL;
  g_autoptr (GError) error = NULL;

  folder_put_block (team, block);
  g_assert_true (jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  g_assert_true (jd_library_add_folder (library, team, JD_FOLDER_WRITABLE, NULL));
  folder_remove (team);
  posting = engineer_posting (library, "senior");
  session = vacancy_session_new (library, posting, NULL, NULL);
  use_session (fixture, session);
  placement = jd_resolve_placement (library, posting, jd_library_block (library, "team-duty"), JD_FROM_EDIT, &error);
  g_assert_no_error (error);
  vacancy_session_apply (session, jd_edit_insert (posting, SECTION, 0, placement, &error), "Insert");
  save (fixture, session, jd_posting_placement (vacancy_session_posting (session), placement->id, NULL, NULL));
  saved = read_folder (fixture);
  g_assert_nonnull (jd_library_block (saved, "my-do-what-the-team-does"));
  g_assert_null (jd_library_block (saved, "team-duty"));
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/library-save/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("new-block", test_new_block);
  ADD ("collision", test_collision);
  ADD ("odd-names", test_odd_names);
  ADD ("empty", test_empty);
  ADD ("unwritable", test_unwritable);
  ADD ("reload-and-revise", test_reload_and_revise);
  ADD ("team-block", test_team_block);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
