// SPDX-License-Identifier: GPL-3.0-or-later
/* A library folder in a real repository, in the middle of a merge or a rebase that stopped at two blocks: one that the merge driver left, telling what is in conflict, and one that git left with its
 * marks. What is said of it, that nothing either side wrote is lost whatever is tried meanwhile, and that settling both ends it. */
#include "../cli/cli-run.h"
#include "../core/git-util.h"
#include "../service/loop-util.h"
#include "library/vacancy-elsewhere.h"
#include "library/vacancy-git-work.h"
#include "library/vacancy-git.h"

#define DIVE "library/duty/dive.json"
#define PERK "library/benefit/perk.json"
#define SWIM "library/duty/swim.json"

#define BLOCK(kind, id, body, variants) \
  "{'format':1,'id':'" id "','kind':'" kind "','title':'" id "','body':{'en':'" body "'},'variants':[" variants "],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}\n"
#define AT(level, text) "{'when':{'level':['" level "']},'body':{'en':'" text "'}}"

typedef struct
{
  const char *command; /* of git */
  const char *says;
  const char *mine[2], *theirs[2]; /* of dive and perk: in a rebase mine is where it goes to */
} Middle;

static const Middle merge = { "merge", "main, in the middle of a merge · 3 not committed", { "Dive to fifty metres.", "Free towels." }, { "Dive to sixty metres.", "Free fins." } };
static const Middle rebase = { "rebase", "main, in the middle of a rebase · 3 not committed", { "Dive to sixty metres.", "Free fins." }, { "Dive to fifty metres.", "Free towels." } };

/* ---- the repository ---- */

static void
commit_blocks (const char *folder, const char *message, const char *dive, const char *perk, const char *swim)
{
  folder_put (folder, DIVE, dive);
  folder_put (folder, PERK, perk);
  folder_put (folder, SWIM, swim);
  git_commit (folder, message);
}

/* Benefits are merged line by line, as git would without us. */
static void
set_up (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, ".gitattributes", NULL);
  g_autoptr (CliRun) run = cli ("library", "git-setup", folder);

  g_assert_cmpint (run->status, ==, 0);
  g_autofree char *line = cli_read_file (path), *both = g_strconcat (line, "library/benefit/*.json merge=text\n", NULL);
  folder_put_bytes (folder, ".gitattributes", both, -1);
}

/* New; NULL, and the test is skipped, without git. */
static char *
stop_in (const Middle *middle)
{
  char *folder = git_new ();

  if (!folder)
    return NULL;
  set_up (folder);
  commit_blocks (folder, "First", BLOCK ("duty", "dive", "Dive to forty metres.", ""), BLOCK ("benefit", "perk", "Free water.", ""),
                 BLOCK ("duty", "swim", "Swim.", AT ("intern", "Watch.") "," AT ("senior", "Lead.")));
  git_does (folder, "checkout", "-q", "-b", "other");
  commit_blocks (folder, "Sixty", BLOCK ("duty", "dive", "Dive to sixty metres.", ""), BLOCK ("benefit", "perk", "Free fins.", ""),
                 BLOCK ("duty", "swim", "Swim.", AT ("intern", "Watch.") "," AT ("senior", "Lead them.")));
  git_does (folder, "checkout", "-q", "main");
  commit_blocks (folder, "Fifty", BLOCK ("duty", "dive", "Dive to fifty metres.", ""), BLOCK ("benefit", "perk", "Free towels.", ""),
                 BLOCK ("duty", "swim", "Swim.", AT ("intern", "Watch us.") "," AT ("senior", "Lead.")));
  git_fails (folder, middle->command, "other");
  return folder;
}

static char *
read_in (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return cli_read_file (path);
}

/* What both sides wrote, and what both made of what they did not write at once. */
static void
assert_both (const char *folder)
{
  g_autofree char *dive = read_in (folder, DIVE), *perk = read_in (folder, PERK), *swim = read_in (folder, SWIM);

  for (guint side = 0; side < 2; side++)
    {
      assert_contains (dive, side == 0 ? merge.mine[0] : merge.theirs[0]);
      assert_contains (perk, side == 0 ? merge.mine[1] : merge.theirs[1]);
    }
  assert_contains (swim, "Watch us.");
  assert_contains (swim, "Lead them.");
}

/* Nothing is settled yet, in the folder or in git. */
static void
assert_in_middle (const char *folder)
{
  g_autofree char *dive = read_in (folder, DIVE), *perk = read_in (folder, PERK);

  assert_both (folder);
  assert_contains (dive, "\"conflicts\"");
  assert_contains (perk, "<<<<<<< ");
  git_does (folder, "cat-file", "-e", ":2:" DIVE);
  git_does (folder, "cat-file", "-e", ":3:" DIVE);
  git_does (folder, "cat-file", "-e", ":2:" PERK);
  git_does (folder, "cat-file", "-e", ":3:" PERK);
}

/* All is committed, on the branch that it began on, and both sides are in it. */
static void
assert_ended (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdGitStatus) status = jd_git_status (folder, &error);
  g_autofree char *dive = read_in (folder, DIVE), *perk = read_in (folder, PERK);
  g_autoptr (CliRun) valid = cli ("library", "validate", folder), settle = cli ("library", "settle", "--library", folder);

  g_assert_no_error (error);
  g_assert_cmpint (status->middle, ==, JD_GIT_NOTHING);
  g_assert_cmpuint (status->files->len, ==, 0);
  g_assert_cmpstr (status->branch, ==, "main");
  git_does (folder, "merge-base", "--is-ancestor", "other", "HEAD");
  assert_both (folder);
  assert_lacks (dive, "conflicts");
  assert_lacks (perk, "<<<<");
  g_assert_cmpint (valid->status, ==, 0);
  g_assert_cmpint (settle->status, ==, 0);
}

/* ---- the command line ---- */

/* What is said: which blocks, where both sides are, and that only the marked one is no block by now. */
static void
check_commands (const char *folder)
{
  g_autoptr (CliRun) list = cli ("library", "settle", "--library", folder), valid = cli ("library", "validate", folder), found = cli ("library", "search", "metres", "--library", folder);

  g_assert_cmpint (list->status, ==, 1);
  assert_contains (list->out, "dive\t");
  assert_contains (list->out, DIVE);
  assert_contains (list->out, "perk\t");
  assert_contains (list->out, PERK);
  assert_lacks (list->out, "swim");
  g_assert_cmpint (valid->status, ==, 1);
  g_autofree char *told = g_strconcat (valid->out, valid->err, NULL);
  assert_contains (told, PERK);
  assert_lacks (told, SWIM);
  g_assert_cmpint (found->status, ==, 0);
  assert_contains (found->out, "dive");
}

/* Whatever somebody tries meanwhile. */
static void
check_attempts (const char *folder)
{
  g_autoptr (CliRun) set = cli ("library", "set", "perk", "title=Mine", "--library", folder), removed = cli ("library", "remove", "perk", "--library", folder);
  g_autoptr (CliRun) add = cli ("library", "add", "--kind", "benefit", "--id", "perk", "--title", "Perk", "--to", folder, "--library", folder, "Another perk.");
  g_autoptr (CliRun) tag = cli ("library", "tag", "dive", "--add", "deep", "--library", folder), dry = cli ("library", "settle", "dive", "--take", "mine", "--dry-run", "--library", folder);

  g_assert_cmpint (set->status, !=, 0);
  g_assert_cmpint (removed->status, !=, 0);
  g_assert_cmpint (add->status, !=, 0);
  assert_contains (add->err, PERK);
  g_assert_cmpint (tag->status, ==, 0);
  g_assert_cmpint (dry->status, ==, 0);
  assert_in_middle (folder);
}

/* Settled, taken back byte for byte, and done again. */
static void
settle_by_command (const char *folder)
{
  g_autofree char *dive_before = read_in (folder, DIVE), *perk_before = read_in (folder, PERK), *path = g_build_filename (folder, PERK, NULL);
  g_autoptr (CliRun) dive = cli ("library", "settle", "dive", "--take", "mine", "--library", folder), perk = cli ("library", "settle", path, "--take", "theirs", "--library", folder);

  g_assert_cmpint (dive->status, ==, 0);
  g_assert_cmpint (perk->status, ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CliRun) undo = cli ("library", "undo");
      g_assert_cmpint (undo->status, ==, 0);
    }
  g_autofree char *dive_after = read_in (folder, DIVE), *perk_after = read_in (folder, PERK);
  g_assert_cmpstr (dive_before, ==, dive_after);
  g_assert_cmpstr (perk_before, ==, perk_after);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CliRun) redo = cli ("library", "redo");
      g_assert_cmpint (redo->status, ==, 0);
    }
}

static void
test_commands (gconstpointer data)
{
  const Middle *middle = data;
  char *folder = stop_in (middle);

  if (!folder)
    return;
  assert_in_middle (folder);
  check_commands (folder);
  check_attempts (folder);
  settle_by_command (folder);
  git_does (folder, "add", "-A");
  if (middle == &merge)
    git_does (folder, "commit", "-q", "--no-edit");
  else
    git_does (folder, "rebase", "--continue");
  assert_ended (folder);
  folder_free (folder);
}

/* ---- what is behind the window ---- */

typedef struct
{
  const char *folder;
  VacancyLibraryStore *store;
  VacancyLibraryChanges *changes;
  VacancyElsewhere *elsewhere;
  VacancyGit *git;
  VacancyGitLook *look;
  gboolean is_done;
  char *message; /* of the last that was done */
} Window;

static void
open_window (Window *window, const char *folder)
{
  const char *const folders[] = { folder, NULL };

  window->folder = folder;
  window->store = vacancy_library_store_new ();
  vacancy_library_store_load (window->store, folders);
  ui_wait_until (vacancy_library_store_is_loaded (window->store), 30);
  window->changes = vacancy_library_changes_new (window->store);
  window->elsewhere = vacancy_elsewhere_new (window->store);
  window->git = vacancy_git_new (window->store);
  ui_wait_until (vacancy_git_status (window->git, folder), 30);
  ui_wait_until (vacancy_elsewhere_get_list (window->elsewhere)->len == 2, 30);
}

static void
close_window (Window *window)
{
  g_clear_object (&window->git);
  g_clear_object (&window->elsewhere);
  g_clear_object (&window->changes);
  g_clear_object (&window->store);
  g_free (window->message);
}

static void
done_cb (const GError *error, gpointer data)
{
  Window *window = data;

  g_free (window->message);
  window->message = g_strdup (error ? error->message : NULL);
  window->is_done = TRUE;
}

static void
changed_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  done_cb (error, data);
}

static void
looked_cb (VacancyGitLook *look, gpointer data)
{
  ((Window *) data)->look = look;
}

static const char *
commit_all (Window *window)
{
  GStrv paths = g_strdupv ((char **) (const char *const[]){ DIVE, PERK, SWIM, NULL });

  window->is_done = FALSE;
  vacancy_git_commit (window->folder, paths, "Both together", done_cb, window);
  ui_wait_until (window->is_done, 30);
  return window->message;
}

static const char *
tell_git (Window *window, const char *path)
{
  window->is_done = FALSE;
  vacancy_git_settle (window->folder, path, done_cb, window);
  ui_wait_until (window->is_done, 30);
  return window->message;
}

static const JdElsewhere *
elsewhere_of (const Window *window, const char *id)
{
  const GPtrArray *list = vacancy_elsewhere_get_list (window->elsewhere);

  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((const JdElsewhere *) list->pdata[i])->theirs->id, id))
      return list->pdata[i];
  g_assert_not_reached ();
}

static void
assert_says (const JdBlock *block, const char *wording)
{
  g_assert_cmpstr (jd_localized_get (block->body, "en", NULL), ==, wording);
}

static void
check_sides (const Window *window, const Middle *middle, const char *id, guint at)
{
  const JdElsewhere *elsewhere = elsewhere_of (window, id);

  assert_says (elsewhere->mine, middle->mine[at]);
  assert_says (elsewhere->theirs, middle->theirs[at]);
}

/* Both are told with what each side says, in the list of the library and in that of git. */
static void
check_told (Window *window, const Middle *middle)
{
  g_autofree char *text = vacancy_git_text (window->git, window->folder);

  g_assert_cmpstr (text, ==, middle->says);
  check_sides (window, middle, "dive", 0);
  check_sides (window, middle, "perk", 1);
  vacancy_git_look (window->folder, looked_cb, window);
  ui_wait_until (window->look, 30);
  g_assert_cmpuint (jd_git_count (window->look->status, JD_GIT_CONFLICT, TRUE), ==, 2);
  for (guint i = 0; i < window->look->items->len; i++)
    {
      const VacancyGitItem *item = window->look->items->pdata[i];

      g_assert_no_error (item->error);
      g_assert_cmpint (item->sides != NULL, ==, item->file->state == JD_GIT_CONFLICT);
      if (item->sides)
        g_assert_cmpstr (item->sides->places[0], ==, "body.en");
    }
  vacancy_git_look_free (g_steal_pointer (&window->look));
}

/* What says two things is not settled by saying so, and nothing is committed. */
static void
check_refused (Window *window)
{
  assert_contains (commit_all (window), "there are conflicts that are not settled");
  assert_contains (tell_git (window, DIVE), DIVE);
  assert_contains (window->message, "not settled yet");
  assert_contains (tell_git (window, PERK), PERK);
  assert_in_middle (window->folder);
}

static void
settle_in_window (Window *window, const char *id, JdSettleChoice choice)
{
  const JdElsewhere *elsewhere = elsewhere_of (window, id);
  g_autoptr (JdSettle) settle = jd_elsewhere_settle (elsewhere, "en");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < jd_settle_points (settle)->len; i++)
    jd_settle_choose (settle, i, choice);
  g_autoptr (JdBlock) block = jd_settle_build (settle, id, &error);
  g_assert_no_error (error);
  window->is_done = FALSE;
  vacancy_library_changes_do (window->changes, vacancy_elsewhere_settle (vacancy_elsewhere_get_library (window->elsewhere), elsewhere, block), changed_cb, window);
  ui_wait_until (window->is_done, 30);
  g_assert_cmpstr (window->message, ==, NULL);
}

static void
test_window (gconstpointer data)
{
  const Middle *middle = data;
  char *folder = stop_in (middle);
  Window window = { NULL };

  if (!folder)
    return;
  open_window (&window, folder);
  check_told (&window, middle);
  check_refused (&window);
  settle_in_window (&window, "dive", JD_SETTLE_THEIRS);
  ui_wait_until (vacancy_elsewhere_get_list (window.elsewhere)->len == 1, 30);
  settle_in_window (&window, "perk", JD_SETTLE_MINE);
  ui_wait_until (vacancy_elsewhere_get_list (window.elsewhere)->len == 0, 30);
  /* Git is told of each, so that nothing is committed by mistake. */
  assert_contains (commit_all (&window), "there are conflicts that are not settled");
  g_assert_cmpstr (tell_git (&window, DIVE), ==, NULL);
  g_assert_cmpstr (tell_git (&window, PERK), ==, NULL);
  g_assert_cmpstr (commit_all (&window), ==, NULL);
  assert_ended (folder);
  close_window (&window);
  folder_free (folder);
}

static void
add (void)
{
  g_test_add_data_func ("/git-middle/merge/commands", &merge, test_commands);
  g_test_add_data_func ("/git-middle/rebase/commands", &rebase, test_commands);
  g_test_add_data_func ("/git-middle/merge/window", &merge, test_window);
  g_test_add_data_func ("/git-middle/rebase/window", &rebase, test_window);
}

int
main (int argc, char **argv)
{
  git_begin ();
  g_setenv ("GIT_EDITOR", "true", TRUE);
  return loop_test_main (argc, argv, add);
}
