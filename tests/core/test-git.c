// SPDX-License-Identifier: GPL-3.0-or-later
/* Folders of a library that stand in a repository: where it stands, what is not committed, what a block was, and committing. */
#include "git-util.h"
#include "base/jd-error.h"
#include "git/jd-git-block.h"
#include "git/jd-git-commit.h"
#include "git/jd-git-settle.h"
#include "git/jd-git-setup.h"
#include "git/jd-git.h"

#define BLOCK(id, text, rest) "{'format':1,'id':'" id "','kind':'duty','title':'Title of " id "','body':{'en':'" text "'},'variants':[" rest "],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}\n"
#define AT(level, text) "{'when':{'level':['" level "']},'body':{'en':'" text "'}}"

static JdGitStatus *
status_of (const char *folder)
{
  g_autoptr (GError) error = NULL;
  JdGitStatus *status = jd_git_status (folder, &error);

  g_assert_no_error (error);
  return status;
}

static const JdGitFile *
file_of (const JdGitStatus *status, const char *path)
{
  for (guint i = 0; i < status->files->len; i++)
    {
      const JdGitFile *file = g_ptr_array_index (status->files, i);

      if (g_str_equal (file->path, path))
        return file;
    }
  return NULL;
}

static void
assert_branch (const char *folder, const char *text)
{
  g_autoptr (JdGitStatus) status = status_of (folder);
  g_autofree char *branch = jd_git_branch_text (status);

  g_assert_cmpstr (branch, ==, text);
}

/* What @path was and is. */
static gboolean
versions_of (const char *folder, const JdGitStatus *status, const char *path, JdBlock **before, JdBlock **after)
{
  g_autoptr (GPtrArray) committed = jd_git_committed (folder, status);

  for (guint i = 0; i < status->files->len; i++)
    if (status->files->pdata[i] == file_of (status, path))
      return jd_git_block_versions (folder, status->files->pdata[i], committed->pdata[i], before, after, NULL);
  return FALSE;
}

/* ---- where it stands ---- */

static void
test_nothing (void)
{
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_git_status (folder, &error));
  g_assert_no_error (error);
  g_assert_null (jd_git_status ("/nowhere", &error));
  g_assert_no_error (error);
  folder_free (folder);
}

static void
test_states (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autofree char *team = g_build_filename (folder, "a team", NULL), *gone = g_build_filename (team, "library/duty/y.json", NULL);
  g_autoptr (JdGitStatus) none = NULL, some = NULL;

  folder_put (team, "library/duty/x.json", BLOCK ("x", "X.", ""));
  folder_put (team, "library/duty/y.json", BLOCK ("y", "Y.", ""));
  folder_put (folder, "library/duty/other.json", BLOCK ("other", "O.", ""));
  none = status_of (team);
  g_assert_null (none->commit);
  g_assert_cmpstr (none->branch, ==, "main");
  g_assert_cmpuint (jd_git_count (none, JD_GIT_ADDED, TRUE), ==, 2);
  git_commit (folder, "First");
  folder_put (team, "library/duty/x.json", BLOCK ("x", "Other.", ""));
  g_assert_cmpint (g_unlink (gone), ==, 0);
  folder_put (team, "library/legal/ä b.json", BLOCK ("z", "Z.", ""));
  folder_put (team, "levels/own.json", "{}");
  folder_put (team, "notes.txt", "not ours");
  folder_put (folder, "library/duty/other.json", BLOCK ("other", "Changed.", ""));
  some = status_of (team);
  g_assert_cmpuint (some->files->len, ==, 4);
  g_assert_cmpint (file_of (some, "library/duty/x.json")->state, ==, JD_GIT_CHANGED);
  g_assert_cmpstr (file_of (some, "library/duty/x.json")->id, ==, "x");
  g_assert_cmpint (file_of (some, "library/duty/y.json")->state, ==, JD_GIT_REMOVED);
  g_assert_cmpstr (file_of (some, "library/legal/ä b.json")->id, ==, "ä b");
  g_assert_true (file_of (some, "library/legal/ä b.json")->is_unknown);
  g_assert_null (file_of (some, "levels/own.json")->id);
  folder_free (folder);
}

/* Of what stands staged, and what was staged and then changed or removed. */
static void
test_staged (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autoptr (JdGitStatus) status = NULL;

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "X.", ""));
  git_commit (folder, "First");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Staged.", ""));
  folder_put (folder, "library/duty/n.json", BLOCK ("n", "New.", ""));
  git_does (folder, "add", "-A");
  git_does (folder, "mv", "library/duty/x.json", "library/duty/moved.json");
  status = status_of (folder);
  g_assert_cmpint (file_of (status, "library/duty/x.json")->state, ==, JD_GIT_REMOVED);
  g_assert_cmpint (file_of (status, "library/duty/moved.json")->state, ==, JD_GIT_ADDED);
  g_assert_false (file_of (status, "library/duty/n.json")->is_unknown);
  folder_free (folder);
}

/* A branch, none, and in the middle of whatever git can be in the middle of. */
static void
test_branches (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autoptr (JdGitStatus) detached = NULL, merge = NULL;
  g_autofree char *text = NULL, *number = NULL;

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "One.", ""));
  git_commit (folder, "First");
  git_does (folder, "checkout", "-q", "-b", "team/other");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Two.", ""));
  git_commit (folder, "Second");
  assert_branch (folder, "team/other");
  git_does (folder, "checkout", "-q", "main");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Three.", ""));
  git_commit (folder, "Third");
  git_fails (folder, "merge", "team/other");
  assert_branch (folder, "main, in the middle of a merge");
  merge = status_of (folder);
  g_assert_cmpuint (jd_git_count (merge, JD_GIT_CONFLICT, TRUE), ==, 1);
  git_does (folder, "merge", "--abort");
  git_fails (folder, "cherry-pick", "team/other");
  assert_branch (folder, "main, in the middle of a cherry-pick");
  git_does (folder, "cherry-pick", "--abort");
  git_fails (folder, "rebase", "team/other");
  assert_branch (folder, "main, in the middle of a rebase");
  git_does (folder, "rebase", "--abort");
  git_does (folder, "checkout", "-q", "--detach", "main");
  detached = status_of (folder);
  number = g_strdup_printf ("no branch (%s)", detached->commit);
  text = jd_git_branch_text (detached);
  g_assert_cmpstr (text, ==, number);
  folder_free (folder);
}

/* A work tree beside the repository has its own folder of git. */
static void
test_work_tree (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autofree char *beside = g_strconcat (folder, "-beside", NULL);

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "One.", ""));
  git_commit (folder, "First");
  git_does (folder, "worktree", "add", "-q", "-b", "side", beside);
  folder_put (beside, "library/duty/x.json", BLOCK ("x", "Two.", ""));
  git_commit (beside, "Second");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Three.", ""));
  git_commit (folder, "Third");
  git_fails (beside, "merge", "main");
  assert_branch (beside, "side, in the middle of a merge");
  assert_branch (folder, "main");
  folder_remove (beside);
  folder_free (folder);
}

/* ---- hostile repositories ---- */

/* A look runs none of the programs a repository names, and asks no network. */
static void
test_hostile (void)
{
  static const char *const keys[] = { "core.fsmonitor", "diff.external", "filter.evil.clean", "filter.evil.smudge", "diff.evil.textconv", "gpg.program", "core.pager", "core.sshCommand" };
  char *folder = git_new ();
  if (!folder)
    return;
  g_autofree char *program = g_build_filename (folder, "run", NULL), *ran = g_strconcat (folder, ".ran", NULL), *text = g_strdup_printf ("#!/bin/sh\ntouch %s\n", ran);
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (JdGitStatus) status = NULL;
  g_autoptr (JdBlock) before = NULL, after = NULL;

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "One.", ""));
  git_commit (folder, "First");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Two.", ""));
  folder_put_bytes (folder, "run", text, -1);
  g_assert_cmpint (g_chmod (program, 0755), ==, 0);
  folder_put (folder, ".git/info/attributes", "*.json filter=evil diff=evil\n");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    git_does (folder, "config", keys[i], program);
  git_does (folder, "config", "filter.evil.required", "true");
  git_does (folder, "config", "log.showSignature", "true");
  g_unlink (ran);
  status = status_of (folder);
  g_assert_cmpint (file_of (status, "library/duty/x.json")->state, ==, JD_GIT_CHANGED);
  g_assert_true (versions_of (folder, status, "library/duty/x.json", &before, &after));
  log = jd_git_log (folder, "library/duty/x.json", 10, NULL);
  g_assert_cmpuint (log->len, ==, 1);
  jd_git_is_set_up (folder);
  g_assert_false (g_file_test (ran, G_FILE_TEST_EXISTS));
  g_unlink (ran);
  folder_free (folder);
}

/* Variables that make git look elsewhere do not count, nor do signs in names of files that git takes for patterns. */
static void
test_environment (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autoptr (JdGitStatus) status = NULL, left = NULL;
  g_autoptr (GError) error = NULL;
  const char *const paths[] = { "library/duty/*.json", NULL };

  g_setenv ("GIT_DIR", "/nowhere", TRUE);
  g_setenv ("GIT_INDEX_FILE", "/nowhere/index", TRUE);
  folder_put (folder, "library/duty/*.json", BLOCK ("x", "One.", ""));
  folder_put (folder, "library/duty/y.json", BLOCK ("y", "One.", ""));
  status = status_of (folder);
  g_assert_cmpuint (status->files->len, ==, 2);
  g_assert_true (jd_git_commit (folder, status, paths, "One", &error));
  g_assert_no_error (error);
  left = status_of (folder);
  g_assert_cmpuint (left->files->len, ==, 1);
  g_assert_cmpstr (((const JdGitFile *) left->files->pdata[0])->path, ==, "library/duty/y.json");
  g_unsetenv ("GIT_DIR");
  g_unsetenv ("GIT_INDEX_FILE");
  folder_free (folder);
}

/* ---- committing ---- */

static char *
last_message (const char *folder)
{
  const char *const arguments[] = { "log", "-1", "--format=%an: %B", NULL };
  char *answer = jd_git_run (folder, JD_GIT_READ, arguments, NULL, NULL);

  return answer ? g_strchomp (answer) : NULL;
}

/* What is chosen, whether it is new, changed or gone; what is staged besides stays staged. */
static void
test_commit (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autoptr (JdGitStatus) status = NULL, left = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *gone = g_build_filename (folder, "library/duty/z.json", NULL), *message = NULL;
  const char *const paths[] = { "library/duty/new.json", "library/duty/x.json", "library/duty/z.json", NULL };

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "X.", ""));
  folder_put (folder, "library/duty/y.json", BLOCK ("y", "Y.", ""));
  folder_put (folder, "library/duty/z.json", BLOCK ("z", "Z.", ""));
  git_commit (folder, "First");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Other.", ""));
  folder_put (folder, "library/duty/y.json", BLOCK ("y", "Staged.", ""));
  git_does (folder, "add", "library/duty/y.json");
  folder_put (folder, "library/duty/new.json", BLOCK ("new", "New.", ""));
  g_assert_cmpint (g_unlink (gone), ==, 0);
  status = status_of (folder);
  g_assert_true (jd_git_commit (folder, status, paths, "Second\n\n# no comment", &error));
  g_assert_no_error (error);
  left = status_of (folder);
  g_assert_cmpuint (left->files->len, ==, 1);
  g_assert_cmpstr (((const JdGitFile *) left->files->pdata[0])->path, ==, "library/duty/y.json");
  message = last_message (folder);
  g_assert_cmpstr (message, ==, "Ann: Second\n\n# no comment");
  git_fails (folder, "diff", "--cached", "--quiet");
  folder_free (folder);
}

static void
expect_refused (const char *folder, const char *said)
{
  g_autoptr (JdGitStatus) status = status_of (folder), left = NULL;
  g_autoptr (GError) error = NULL;
  const char *const paths[] = { "library/duty/new.json", NULL };

  g_assert_false (jd_git_commit (folder, status, paths, "Second", &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, said));
  left = status_of (folder);
  g_assert_true (file_of (left, "library/duty/new.json") && file_of (left, "library/duty/new.json")->is_unknown);
}

/* A hook says no in its own words; nobody is asked who commits; another git is at work. Nothing is staged by that. */
static void
test_refused (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autofree char *hook = g_build_filename (folder, ".git/hooks/pre-commit", NULL), *lock = g_build_filename (folder, ".git/index.lock", NULL);

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "X.", ""));
  git_commit (folder, "First");
  folder_put (folder, "library/duty/new.json", BLOCK ("new", "New.", ""));
  folder_put (folder, ".git/hooks/pre-commit", "#!/bin/sh\necho 'No duties on Mondays.'\nexit 1\n");
  g_assert_cmpint (g_chmod (hook, 0755), ==, 0);
  expect_refused (folder, "No duties on Mondays.");
  g_assert_cmpint (g_unlink (hook), ==, 0);
  g_setenv ("GIT_AUTHOR_NAME", "", TRUE);
  g_setenv ("GIT_COMMITTER_NAME", "", TRUE);
  expect_refused (folder, "git does not know who you are");
  g_setenv ("GIT_AUTHOR_NAME", "Ann", TRUE);
  g_setenv ("GIT_COMMITTER_NAME", "Ann", TRUE);
  folder_put (folder, ".git/index.lock", "");
  expect_refused (folder, "index.lock");
  g_assert_cmpint (g_unlink (lock), ==, 0);
  folder_free (folder);
}

/* ---- messages ---- */

static void
assert_message (const char *folder, const char *const *paths, const char *expected)
{
  g_autoptr (JdGitStatus) status = status_of (folder);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (JdGitChange));
  g_autofree char *message = NULL;

  for (; *paths; paths++)
    {
      JdBlock *before = NULL, *after = NULL;
      const JdGitFile *file = file_of (status, *paths);

      g_assert_nonnull (file);
      if (file->id)
        g_assert_true (versions_of (folder, status, file->path, &before, &after));
      g_array_append_val (changes, ((JdGitChange){ file, before, after }));
    }
  message = jd_git_message (library, changes, "en");
  g_assert_cmpstr (message, ==, expected);
  for (guint i = 0; i < changes->len; i++)
    {
      const JdGitChange *change = &g_array_index (changes, JdGitChange, i);

      if (change->before)
        jd_block_unref ((JdBlock *) change->before);
      if (change->after)
        jd_block_unref ((JdBlock *) change->after);
    }
}

static void
test_message (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autofree char *gone = g_build_filename (folder, "library/duty/z.json", NULL);

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "X.", AT ("intern", "Learn X.")));
  folder_put (folder, "library/duty/z.json", BLOCK ("z", "Z.", ""));
  git_commit (folder, "First");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "X.", AT ("intern", "Learn all of X.")));
  folder_put (folder, "library/duty/new.json", BLOCK ("new", "New.", ""));
  folder_put (folder, "levels/own.json", "{}");
  g_assert_cmpint (g_unlink (gone), ==, 0);
  assert_message (folder, (const char *const[]){ "library/duty/x.json", NULL }, "Title of x: wording for intern");
  assert_message (folder, (const char *const[]){ "library/duty/new.json", NULL }, "Add Title of new");
  assert_message (folder, (const char *const[]){ "library/duty/z.json", NULL }, "Remove Title of z");
  assert_message (folder, (const char *const[]){ "levels/own.json", "library/duty/x.json", NULL }, "Change 2 files of the library\n\nAdd levels/own.json\nTitle of x: wording for intern\n");
  folder_free (folder);
}

/* Names may hold whatever a name can; what is no block, or was none, is said to be so. */
static void
test_versions (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autoptr (JdGitStatus) status = NULL;
  JdBlock *before = NULL, *after = NULL;

  folder_put (folder, "library/duty/a\nb.json", BLOCK ("x", "One.", ""));
  folder_put (folder, "library/duty/b c blob 7.json", BLOCK ("x", "Two.", ""));
  folder_put (folder, "library/duty/broken.json", "{");
  folder_put (folder, "library/duty/empty.json", "");
  git_commit (folder, "First");
  folder_put (folder, "library/duty/a\nb.json", BLOCK ("x", "Uno.", ""));
  folder_put (folder, "library/duty/b c blob 7.json", BLOCK ("x", "Due.", ""));
  folder_put (folder, "library/duty/broken.json", BLOCK ("x", "Whole.", ""));
  folder_put (folder, "library/duty/empty.json", BLOCK ("x", "Full.", ""));
  folder_put (folder, "library/duty/new.json", BLOCK ("x", "New.", ""));
  status = status_of (folder);
  g_assert_true (versions_of (folder, status, "library/duty/b c blob 7.json", &before, &after));
  g_assert_cmpstr (jd_localized_get (before->body, "en", NULL), ==, "Two.");
  g_assert_cmpstr (jd_localized_get (after->body, "en", NULL), ==, "Due.");
  jd_block_unref (before);
  jd_block_unref (after);
  g_assert_true (versions_of (folder, status, "library/duty/a\nb.json", &before, &after));
  g_assert_null (before);
  jd_block_unref (after);
  g_assert_true (versions_of (folder, status, "library/duty/new.json", &before, &after));
  g_assert_null (before);
  jd_block_unref (after);
  g_assert_false (versions_of (folder, status, "library/duty/broken.json", &before, &after));
  g_assert_true (versions_of (folder, status, "library/duty/empty.json", &before, &after));
  g_assert_null (before);
  jd_block_unref (after);
  folder_free (folder);
}

/* ---- the past ---- */

static void
test_log (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autofree char *team = g_build_filename (folder, "team", NULL);
  g_autoptr (GPtrArray) log = NULL, none = NULL, nothing = jd_git_log (folder, "library/duty/x.json", 10, NULL);
  g_autoptr (JdBlock) first = NULL, missing = NULL;
  g_autoptr (GError) error = NULL;
  const JdGitCommit *commit;

  g_assert_cmpuint (nothing->len, ==, 0);
  folder_put (team, "library/duty/old name.json", BLOCK ("x", "A text that is long enough to be known again by.", ""));
  git_commit (folder, "First: a | b");
  git_does (folder, "mv", "team/library/duty/old name.json", "team/library/duty/x.json");
  git_commit (folder, "Moved");
  folder_put (team, "library/duty/y.json", BLOCK ("y", "Y.", ""));
  git_commit (folder, "Another");
  folder_put (team, "library/duty/x.json", BLOCK ("x", "A text that is long enough to be known again.", ""));
  git_commit (folder, "Shorter");
  log = jd_git_log (team, "library/duty/x.json", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 3);
  commit = log->pdata[0];
  g_assert_cmpstr (commit->subject, ==, "Shorter");
  g_assert_cmpstr (commit->by, ==, "Ann");
  g_assert_cmpuint (strlen (commit->on), ==, strlen ("2026-11-30"));
  commit = log->pdata[2];
  g_assert_cmpstr (commit->subject, ==, "First: a | b");
  g_assert_cmpstr (commit->path, ==, "team/library/duty/old name.json");
  first = jd_git_block_at (team, commit, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jd_localized_get (first->body, "en", NULL), ==, "A text that is long enough to be known again by.");
  none = jd_git_log (team, "library/duty/z.json", 10, &error);
  g_assert_cmpuint (none->len, ==, 0);
  folder_free (folder);
}

/* ---- conflicts ---- */

/* Without the driver git writes its marks into the file; what each side says is known all the same. */
static void
test_sides (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autoptr (JdGitSides) sides = NULL;
  g_autoptr (JdGitStatus) middle = NULL, settled = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  const char *const paths[] = { "library/duty/x.json", NULL };
  g_autofree char *message = NULL;

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Dive to forty metres.", AT ("intern", "Watch.")));
  git_commit (folder, "First");
  git_does (folder, "checkout", "-q", "-b", "other");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Dive to sixty metres.", AT ("intern", "Watch closely.")));
  git_commit (folder, "Sixty");
  git_does (folder, "checkout", "-q", "main");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Dive to fifty metres.", AT ("intern", "Watch.")));
  git_commit (folder, "Fifty");
  git_fails (folder, "merge", "other");
  sides = jd_git_sides (folder, "library/duty/x.json", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sides->places[0], ==, "body.en");
  g_assert_null (sides->places[1]);
  g_assert_cmpstr (jd_localized_get (sides->kept->body, "en", NULL), ==, "Dive to fifty metres.");
  g_assert_cmpstr (jd_localized_get (sides->taken->body, "en", NULL), ==, "Dive to sixty metres.");
  g_assert_cmpstr (jd_localized_get (((const JdVariant *) sides->kept->variants->pdata[0])->body, "en", NULL), ==, "Watch closely.");
  middle = status_of (folder);
  g_assert_false (jd_git_commit (folder, middle, paths, "Merge", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_clear_error (&error);
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Dive deep.", AT ("intern", "Watch closely.")));
  g_assert_true (jd_git_settle (folder, "library/duty/x.json", &error));
  settled = status_of (folder);
  g_assert_cmpuint (jd_git_count (settled, JD_GIT_CONFLICT, FALSE), ==, 0);
  g_assert_true (jd_git_commit (folder, settled, paths, "Both together", &error));
  g_assert_no_error (error);
  after = status_of (folder);
  g_assert_cmpint (after->middle, ==, JD_GIT_NOTHING);
  g_assert_cmpuint (after->files->len, ==, 0);
  message = last_message (folder);
  g_assert_cmpstr (message, ==, "Ann: Both together");
  folder_free (folder);
}

/* One side changed what the other removed; that it is gone settles it, too, and a rebase goes on from there. */
static void
test_removed_in_rebase (void)
{
  char *folder = git_new ();
  if (!folder)
    return;
  g_autofree char *path = g_build_filename (folder, "library/duty/x.json", NULL);
  g_autoptr (JdGitSides) sides = NULL;
  g_autoptr (JdGitStatus) settled = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  const char *const none[] = { NULL };

  folder_put (folder, "library/duty/x.json", BLOCK ("x", "One.", ""));
  git_commit (folder, "First");
  git_does (folder, "checkout", "-q", "-b", "other");
  folder_put (folder, "library/duty/x.json", BLOCK ("x", "Two.", ""));
  folder_put (folder, "library/duty/y.json", BLOCK ("y", "Y.", ""));
  git_commit (folder, "Changed");
  git_does (folder, "checkout", "-q", "main");
  git_does (folder, "rm", "-q", "library/duty/x.json");
  git_commit (folder, "Removed");
  git_does (folder, "checkout", "-q", "other");
  git_fails (folder, "rebase", "main");
  sides = jd_git_sides (folder, "library/duty/x.json", &error);
  g_assert_no_error (error);
  g_assert_true (sides->base && !sides->ours && sides->theirs && !sides->kept);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (jd_git_settle (folder, "library/duty/x.json", &error));
  g_assert_no_error (error);
  settled = status_of (folder);
  g_assert_cmpuint (jd_git_count (settled, JD_GIT_CONFLICT, FALSE), ==, 0);
  g_assert_true (jd_git_commit (folder, settled, none, "-", &error));
  g_assert_no_error (error);
  after = status_of (folder);
  g_assert_cmpint (after->middle, ==, JD_GIT_NOTHING);
  g_assert_cmpstr (after->branch, ==, "other");
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  git_begin ();
  g_test_add_func ("/git/nothing", test_nothing);
  g_test_add_func ("/git/states", test_states);
  g_test_add_func ("/git/staged", test_staged);
  g_test_add_func ("/git/branches", test_branches);
  g_test_add_func ("/git/work-tree", test_work_tree);
  g_test_add_func ("/git/hostile", test_hostile);
  g_test_add_func ("/git/environment", test_environment);
  g_test_add_func ("/git/commit", test_commit);
  g_test_add_func ("/git/refused", test_refused);
  g_test_add_func ("/git/message", test_message);
  g_test_add_func ("/git/versions", test_versions);
  g_test_add_func ("/git/log", test_log);
  g_test_add_func ("/git/sides", test_sides);
  g_test_add_func ("/git/removed-in-rebase", test_removed_in_rebase);
  return g_test_run ();
}
