// SPDX-License-Identifier: GPL-3.0-or-later
/* What the window hears of repositories: in which folders, and what is done there, while the main loop waits for nothing. */
#include "../core/git-util.h"
#include "library/vacancy-git-work.h"
#include "library/vacancy-git.h"
#include "loop-util.h"
#include "posting/vacancy-thread-work.h"

#define BLOCK(text) "{'format':1,'id':'x','kind':'duty','title':'X','body':{'en':'" text "'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}"

static VacancyLibraryStore *
store_with (const char *folder)
{
  VacancyLibraryStore *store = vacancy_library_store_new ();
  const char *const folders[] = { folder, NULL };

  vacancy_library_store_load (store, folders);
  ui_wait_until (vacancy_library_store_is_loaded (store), 30);
  return store;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Most folders are in no repository: nobody hears of that. */
static void
test_none (void)
{
  char *folder = folder_new ();
  guint count = 0;

  folder_put (folder, "library/duty/x.json", BLOCK ("One."));
  g_autoptr (VacancyLibraryStore) store = store_with (folder);
  g_autoptr (VacancyGit) git = vacancy_git_new (store);
  g_signal_connect_swapped (git, "changed", G_CALLBACK (count_cb), &count);
  vacancy_git_refresh (git);
  vacancy_program_finish ();
  g_assert_cmpuint (count, ==, 0);
  g_assert_null (vacancy_git_text (git, folder));
  folder_free (folder);
}

typedef struct
{
  gboolean is_done;
  char *message;
  GPtrArray *commits;
  JdBlock *block;
  VacancyGitLook *look;
} Answer;

static void
done_cb (const GError *error, gpointer data)
{
  Answer *answer = data;

  answer->is_done = TRUE;
  answer->message = error ? g_strdup (error->message) : NULL;
}

static void
looked_cb (VacancyGitLook *look, gpointer data)
{
  ((Answer *) data)->look = look;
}

static void
logged_cb (GPtrArray *commits, gpointer data)
{
  ((Answer *) data)->commits = commits;
}

static void
block_cb (JdBlock *block, const GError *error, gpointer data)
{
  g_assert_no_error (error);
  ((Answer *) data)->block = block;
}

/* What is changed is counted once the library was read again, and no more once it is committed; the past of a block is there to be looked at. */
static void
test_commit (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  Answer answer = { FALSE };
  const char *const paths[] = { "library/duty/x.json", NULL };

  folder_put (folder, "library/duty/x.json", BLOCK ("One."));
  git_commit (folder, "First");
  g_autoptr (VacancyLibraryStore) store = store_with (folder);
  g_autoptr (VacancyGit) git = vacancy_git_new (store);
  ui_wait_until (vacancy_git_status (git, folder), 30);
  folder_put (folder, "library/duty/x.json", BLOCK ("Two."));
  vacancy_library_store_reload (store);
  ui_wait_until (vacancy_git_status (git, folder)->files->len == 1, 30);
  g_autofree char *text = vacancy_git_text (git, folder);
  g_assert_cmpstr (text, ==, "main · 1 not committed");

  vacancy_git_look (folder, looked_cb, &answer);
  ui_wait_until (answer.look, 30);
  g_assert_cmpuint (answer.look->items->len, ==, 1);
  g_autofree char *message = vacancy_git_message (vacancy_library_store_get_library (store), answer.look, paths);
  g_assert_cmpstr (message, ==, "X: wording");
  vacancy_git_look_free (answer.look);

  vacancy_git_commit (folder, g_strdupv ((char **) paths), message, done_cb, &answer);
  ui_wait_until (answer.is_done, 30);
  g_assert_null (answer.message);
  vacancy_git_refresh (git);
  ui_wait_until (vacancy_git_status (git, folder)->files->len == 0, 30);

  vacancy_git_log (folder, "library/duty/x.json", logged_cb, &answer);
  ui_wait_until (answer.commits, 30);
  g_assert_cmpuint (answer.commits->len, ==, 2);
  vacancy_git_block_at (folder, answer.commits->pdata[1], block_cb, &answer);
  ui_wait_until (answer.block, 30);
  g_assert_cmpstr (jd_localized_get (answer.block->body, "en", NULL), ==, "One.");
  jd_block_unref (answer.block);
  g_ptr_array_unref (answer.commits);
  folder_free (folder);
}

/* One that git may not use is said to be there, and how it may. */
static void
test_fault (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  if (geteuid () != 0)
    {
      g_test_skip ("only root can give folders away");
      folder_free (folder);
      return;
    }
  folder_put (folder, "library/duty/x.json", BLOCK ("One."));
  git_commit (folder, "First");
  g_autofree char *inside = g_build_filename (folder, ".git", NULL);
  g_assert_cmpint (chown (inside, 12345, 12345), ==, 0);
  g_assert_cmpint (chown (folder, 12345, 12345), ==, 0);
  g_autoptr (VacancyLibraryStore) store = store_with (folder);
  g_autoptr (VacancyGit) git = vacancy_git_new (store);
  ui_wait_until (vacancy_git_fault (git, folder), 30);
  g_assert_nonnull (strstr (vacancy_git_fault (git, folder), "git config --global --add safe.directory"));
  g_autofree char *text = vacancy_git_text (git, folder);
  g_assert_cmpstr (text, ==, "a repository that git does not use");
  folder_free (folder);
}

static void
add (void)
{
  g_test_add_func ("/git/none", test_none);
  g_test_add_func ("/git/commit", test_commit);
  g_test_add_func ("/git/fault", test_fault);
}

int
main (int argc, char **argv)
{
  git_begin ();
  return loop_test_main (argc, argv, add);
}
