// SPDX-License-Identifier: GPL-3.0-or-later
#include <json-glib/json-glib.h>

#include "cli-run.h"

#define BLOCK(body, intern, senior, more) \
  "{ 'format': 1, 'id': 'dive', 'kind': 'duty', 'title': 'Dive', 'body': { 'en': '" body "' }, 'variants': [" \
  " { 'when': { 'level': ['intern'] }, 'body': { 'en': '" intern "' } }, { 'when': { 'level': ['senior'] }, 'body': { 'en': '" senior "' } } ]" more " }"
#define PLAIN BLOCK ("Dive to forty metres.", "Dive with a buddy.", "Lead dives at night.", "")
#define FILE_NAME "library/duty/dive.json"

static JsonObject *
read_json (const char *path, JsonNode **root)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = cli_read_file (path);

  *root = json_from_string (data, &error);
  g_assert_no_error (error);
  return json_node_get_object (*root);
}

/* ---- merge-file ---- */

/* "base.json", "ours.json" and "theirs.json" in @folder are merged. */
static CliRun *
merge_files (const char *folder, const char *name)
{
  g_autofree char *base = g_build_filename (folder, "base.json", NULL), *ours = g_build_filename (folder, "ours.json", NULL), *theirs = g_build_filename (folder, "theirs.json", NULL);

  return name ? cli ("library", "merge-file", "--name", name, base, ours, theirs) : cli ("library", "merge-file", base, ours, theirs);
}

static CliRun *
merge_texts (const char *folder, const char *base, const char *ours, const char *theirs)
{
  folder_put (folder, "base.json", base);
  folder_put (folder, "ours.json", ours);
  folder_put (folder, "theirs.json", theirs);
  return merge_files (folder, NULL);
}

static void
test_merged (void)
{
  char *folder = folder_new ();
  g_autoptr (CliRun) run = merge_texts (folder, PLAIN, BLOCK ("Dive to fifty metres.", "Dive with a buddy.", "Lead dives at night.", ""), BLOCK ("Swim to forty metres.", "Dive with a friend.", "Lead dives at night.", ""));
  g_autofree char *path = g_build_filename (folder, "ours.json", NULL), *merged = cli_read_file (path), *again = NULL;

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpstr (run->err, ==, "");
  assert_contains (merged, "\"Swim to fifty metres.\"");
  assert_contains (merged, "\"Dive with a friend.\"");
  /* With itself it stays as it is. */
  folder_put_bytes (folder, "theirs.json", merged, -1);
  g_autoptr (CliRun) second = merge_files (folder, NULL);
  g_assert_cmpint (second->status, ==, 0);
  again = cli_read_file (path);
  g_assert_cmpstr (again, ==, merged);
  folder_free (folder);
}

static void
test_conflict (void)
{
  char *folder = folder_new ();
  g_autoptr (CliRun) run = merge_texts (folder, PLAIN, BLOCK ("Dive to fifty metres.", "Dive with a buddy.", "Lead dives at night.", ""), BLOCK ("Dive to sixty metres.", "Dive with a friend.", "Lead dives at night.", ""));
  g_autofree char *path = g_build_filename (folder, "ours.json", NULL), *place = g_strconcat (path, ": body.en: both sides changed it", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *block = read_json (path, &root);
  JsonObject *conflict = json_array_get_object_element (json_object_get_array_member (block, "conflicts"), 0);

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, place);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (block, "body"), "en"), ==, "Dive to fifty metres.");
  g_assert_cmpstr (json_object_get_string_member (conflict, "at"), ==, "body.en");
  g_assert_cmpstr (json_object_get_string_member (conflict, "base"), ==, "Dive to forty metres.");
  g_assert_cmpstr (json_object_get_string_member (conflict, "ours"), ==, "Dive to fifty metres.");
  g_assert_cmpstr (json_object_get_string_member (conflict, "theirs"), ==, "Dive to sixty metres.");
  folder_free (folder);
}

/* Both made it; git has no base then but an empty file. */
static void
test_empty_base (void)
{
  char *folder = folder_new ();
  g_autoptr (CliRun) run = merge_texts (folder, "", PLAIN, PLAIN);

  g_assert_cmpint (run->status, ==, 0);
  g_autoptr (CliRun) differ = merge_texts (folder, "", PLAIN, BLOCK ("Dive deep.", "Dive with a buddy.", "Lead dives at night.", ""));
  g_assert_cmpint (differ->status, ==, 1);
  folder_free (folder);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *base, *ours, *theirs, *culprit, *message;
  } cases[] = {
    { PLAIN, PLAIN, "{ 'format': 1, 'id': 'senior', 'order': 1, 'name': { 'en': 'S' } }", "theirs", "kind" },
    { PLAIN, "{ 'format': 1, 'id': 'r', 'name': { 'en': 'R' }, 'sections': [] }", PLAIN, "ours", "kind" },
    { "{ 'format': 1, 'id': 'p', 'language': 'en', 'sections': [] }", PLAIN, PLAIN, "base", "kind" },
    { PLAIN, "{ 'format': 1,\n<<<<<<< ours\n", PLAIN, "ours", "line 2" },
    { PLAIN, "", PLAIN, "ours", "" },
    { PLAIN, PLAIN, "", "theirs", "" },
    { PLAIN, PLAIN, "{ 'format': 99 }", "theirs", "format" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *folder = folder_new ();
      g_autoptr (CliRun) run = merge_texts (folder, cases[i].base, cases[i].ours, cases[i].theirs);
      g_autoptr (CliRun) named = merge_files (folder, FILE_NAME);
      g_autofree char *path = g_build_filename (folder, "ours.json", NULL), *after = cli_read_file (path), *before = json_text (cases[i].ours);
      g_autofree char *file = g_strconcat (cases[i].culprit, ".json", NULL), *side = g_strconcat (FILE_NAME " (", cases[i].culprit, ")", NULL);

      g_assert_cmpint (run->status, ==, 3);
      assert_contains (run->err, file);
      assert_contains (run->err, cases[i].message);
      assert_contains (run->err, "ours.json: not merged, and left as it is");
      assert_contains (named->err, side);
      g_assert_cmpstr (after, ==, before);
      folder_free (folder);
    }
}

static void
test_cannot_write (void)
{
  char *folder = folder_new ();
  g_autoptr (CliRun) none = merge_files (folder, NULL);
  g_assert_cmpint (none->status, ==, 3);
  g_autoptr (CliRun) usage = cli ("library", "merge-file", "a", "b");
  g_assert_cmpint (usage->status, ==, 2);
  if (geteuid () == 0)
    g_test_message ("root may write everywhere");
  else
    {
      folder_put (folder, "ours.json", PLAIN);
      g_chmod (folder, 0500);
      g_autoptr (CliRun) run = merge_texts (folder, PLAIN, PLAIN, PLAIN);
      g_assert_cmpint (run->status, ==, 3);
    }
  folder_free (folder);
}

/* ---- in repositories ---- */

static CliRun *
git (const char *folder, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  g_ptr_array_add (argv, (gpointer) "git");
  for (; *arguments; arguments++)
    g_ptr_array_add (argv, (gpointer) *arguments);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_set_cwd (launcher, folder);
  return cli_spawn (launcher, NULL, (const char *const *) argv->pdata);
}
#define git_gives(folder, expected, ...) \
  G_STMT_START \
  { \
    g_autoptr (CliRun) git_run = git ((folder), (const char *const[]){ __VA_ARGS__, NULL }); \
    g_assert_cmpint (git_run->status, ==, (expected)); \
  } \
  G_STMT_END

static void
commit (const char *folder, const char *text)
{
  folder_put (folder, FILE_NAME, text);
  git_gives (folder, 0, "add", "-A");
  git_gives (folder, 0, "commit", "-q", "-m", "next");
}

/* A repository that merges blocks, with one. NULL, and the test is skipped, without git. */
static char *
make_repository (void)
{
  g_autofree char *program = g_find_program_in_path ("git");

  if (!program)
    {
      g_test_skip ("git is not installed");
      return NULL;
    }
  char *folder = folder_new ();
  git_gives (folder, 0, "init", "-q", "-b", "one");
  g_autoptr (CliRun) run = cli ("library", "git-setup", folder);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, ".gitattributes: library/*/*.json merge=vacancy-block\n");
  assert_contains (run->out, "merge.vacancy-block.driver: ");
  commit (folder, PLAIN);
  git_gives (folder, 0, "branch", "two");
  return folder;
}

static void
assert_merged (const char *folder, const char *part)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL), *text = cli_read_file (path);

  assert_contains (text, part);
  assert_lacks (text, "<<<<");
  assert_lacks (text, "conflicts");
}

static void
test_two_levels (void)
{
  char *folder = make_repository ();
  if (!folder)
    return;
  commit (folder, BLOCK ("Dive to forty metres.", "Dive with an old buddy.", "Lead dives at night.", ", 'revision': 2"));
  git_gives (folder, 0, "checkout", "-q", "two");
  commit (folder, BLOCK ("Dive to forty metres.", "Dive with a buddy.", "Lead long dives at night.", ", 'revision': 2"));
  git_gives (folder, 0, "merge", "-q", "--no-edit", "one");
  assert_merged (folder, "\"Dive with an old buddy.\"");
  assert_merged (folder, "\"Lead long dives at night.\"");
  assert_merged (folder, "\"revision\": 3");
  folder_free (folder);
}

static void
test_same_words (void)
{
  char *folder = make_repository ();
  if (!folder)
    return;
  commit (folder, BLOCK ("Dive to fifty metres.", "Dive with a buddy.", "Lead dives at night.", ""));
  git_gives (folder, 0, "checkout", "-q", "two");
  commit (folder, BLOCK ("Dive to sixty metres.", "Dive with a buddy.", "Lead dives at night.", ""));
  g_autoptr (CliRun) run = git (folder, (const char *const[]){ "merge", "-q", "--no-edit", "one", NULL });
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, FILE_NAME ": body.en: both sides changed it");

  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autoptr (JsonNode) root = NULL;
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (read_json (path, &root), "conflicts")), ==, 1);
  g_autoptr (CliRun) valid = cli ("library", "validate", folder);
  g_assert_cmpint (valid->status, ==, 0);
  /* git knows that it is not decided. */
  g_autoptr (CliRun) state = git (folder, (const char *const[]){ "status", "--porcelain", NULL });
  assert_contains (state->out, "UU " FILE_NAME);
  folder_free (folder);
}

static void
test_rebase (void)
{
  char *folder = make_repository ();
  if (!folder)
    return;
  commit (folder, BLOCK ("Swim to forty metres.", "Dive with a buddy.", "Lead dives at night.", ""));
  git_gives (folder, 0, "checkout", "-q", "two");
  commit (folder, BLOCK ("Dive to fifty metres.", "Dive with a buddy.", "Lead dives at night.", ""));
  commit (folder, BLOCK ("Dive to fifty metres.", "Dive with a friend.", "Lead dives at night.", ", 'tags': ['diving']"));
  git_gives (folder, 0, "rebase", "-q", "one");
  assert_merged (folder, "\"Swim to fifty metres.\"");
  assert_merged (folder, "\"Dive with a friend.\"");
  assert_merged (folder, "\"diving\"");
  folder_free (folder);
}

/* Two branches that merged each other and went on, and a file of another kind beside. */
static void
test_history (void)
{
  char *folder = make_repository ();
  if (!folder)
    return;
  folder_put (folder, "levels/own.json", "{ 'format': 1, 'id': 'own', 'order': 1, 'name': { 'en': 'Own' } }");
  commit (folder, BLOCK ("Dive to fifty metres.", "Dive with a buddy.", "Lead dives at night.", ""));
  git_gives (folder, 0, "checkout", "-q", "two");
  commit (folder, BLOCK ("Dive to forty metres.", "Dive with a friend.", "Lead dives at night.", ""));
  git_gives (folder, 0, "branch", "before");
  git_gives (folder, 0, "merge", "-q", "--no-edit", "one");
  git_gives (folder, 0, "checkout", "-q", "one");
  git_gives (folder, 0, "merge", "-q", "--no-edit", "before");
  commit (folder, BLOCK ("Dive to fifty metres.", "Dive with a friend.", "Lead dives at dawn.", ", 'tags': ['a']"));
  git_gives (folder, 0, "checkout", "-q", "two");
  commit (folder, BLOCK ("Always dive to fifty metres.", "Dive with a friend.", "Lead dives at night.", ", 'tags': ['b']"));
  git_gives (folder, 0, "merge", "-q", "--no-edit", "one");
  assert_merged (folder, "\"Always dive to fifty metres.\"");
  assert_merged (folder, "\"Lead dives at dawn.\"");
  assert_merged (folder, "\"a\",\n    \"b\"");
  folder_free (folder);
}

/* A change brought over alone goes through the driver, too; and one taken back. */
static void
test_cherry_pick (void)
{
  char *folder = make_repository ();
  if (!folder)
    return;
  commit (folder, BLOCK ("Dive to forty metres.", "Dive with an old buddy.", "Lead dives at night.", ", 'revision': 2"));
  git_gives (folder, 0, "checkout", "-q", "two");
  commit (folder, BLOCK ("Dive to forty metres.", "Dive with a buddy.", "Lead long dives at night.", ", 'revision': 2"));
  git_gives (folder, 0, "cherry-pick", "one");
  assert_merged (folder, "\"Dive with an old buddy.\"");
  assert_merged (folder, "\"Lead long dives at night.\"");
  git_gives (folder, 0, "revert", "--no-edit", "HEAD~1");
  assert_merged (folder, "\"Dive with an old buddy.\"");
  assert_merged (folder, "\"Lead dives at night.\"");
  folder_free (folder);
}

/* ---- very many ---- */

#define BLOCKS 1000

/* Each block as @intern and @senior have it; wordings are as many and as different as those of a company. */
static void
write_blocks (const char *folder, const char *intern, const char *senior)
{
  for (guint i = 0; i < BLOCKS; i++)
    {
      g_autofree char *name = g_strdup_printf ("library/duty/b%u.json", i), *text = NULL;

      text = g_strdup_printf ("{ 'format': 1, 'id': 'b%u', 'kind': 'duty', 'title': 'Block %u', 'body': { 'en': 'Look after machine %u.' }, 'variants': [ "
                              "{ 'when': { 'level': ['intern'] }, 'body': { 'en': '%s machine %u.' } }, { 'when': { 'level': ['senior'] }, 'body': { 'en': '%s machine %u.' } } ], "
                              "'tags': [], 'families': [], 'revision': %d, 'history': [], 'status': 'approved' }",
                              i, i, i, intern, i, senior, i, strcmp (intern, "Watch") == 0 && strcmp (senior, "Run") == 0 ? 1 : 2);
      folder_put (folder, name, text);
    }
  git_gives (folder, 0, "add", "-A");
  git_gives (folder, 0, "commit", "-q", "-m", "next");
}

/* Two people changed another level of every block: there is no conflict in any, and both changes are in all. */
static void
test_thousand (void)
{
  char *folder = make_repository ();
  if (!folder)
    return;
  write_blocks (folder, "Watch", "Run");
  git_gives (folder, 0, "checkout", "-q", "-B", "two");
  write_blocks (folder, "Watch with a mentor", "Run");
  git_gives (folder, 0, "checkout", "-q", "one");
  write_blocks (folder, "Watch", "Run and teach others to run");
  git_gives (folder, 0, "merge", "-q", "--no-edit", "two");
  for (guint i = 0; i < BLOCKS; i++)
    {
      g_autofree char *name = g_strdup_printf ("library/duty/b%u.json", i), *path = g_build_filename (folder, name, NULL), *text = cli_read_file (path);

      assert_contains (text, "\"Watch with a mentor machine");
      assert_contains (text, "\"Run and teach others to run machine");
      assert_contains (text, "\"revision\": 3");
      assert_lacks (text, "conflicts");
    }
  g_autoptr (CliRun) valid = cli ("library", "validate", folder);
  g_assert_cmpint (valid->status, ==, 0);
  folder_free (folder);
}

/* ---- git-setup ---- */

static void
test_set_up_twice (void)
{
  char *folder = make_repository ();
  if (!folder)
    return;
  g_autofree char *path = g_build_filename (folder, ".gitattributes", NULL), *first = cli_read_file (path);
  g_autoptr (CliRun) again = cli ("library", "git-setup", folder);
  g_autofree char *second = cli_read_file (path);
  g_assert_cmpint (again->status, ==, 0);
  g_assert_cmpstr (second, ==, first);

  /* What else it says stays. */
  folder_put_bytes (folder, ".gitattributes", "*.png binary", -1);
  g_autoptr (CliRun) beside = cli ("library", "git-setup", folder);
  g_autofree char *third = cli_read_file (path);
  g_assert_cmpstr (third, ==, "*.png binary\nlibrary/*/*.json merge=vacancy-block\n");

  /* A library may be one folder of several. */
  g_autofree char *inner = g_build_filename (folder, "team", NULL);
  g_assert_cmpint (g_mkdir (inner, 0777), ==, 0);
  g_autoptr (CliRun) below = cli ("library", "git-setup", inner);
  g_assert_cmpint (below->status, ==, 0);
  git_gives (folder, 0, "add", "-A");
  g_autoptr (CliRun) attribute = git (folder, (const char *const[]){ "check-attr", "merge", "team/library/duty/x.json", "team/levels/x.json", NULL });
  g_assert_cmpstr (attribute->out, ==, "team/library/duty/x.json: merge: vacancy-block\nteam/levels/x.json: merge: unspecified\n");
  folder_free (folder);
}

static void
test_set_up_refused (void)
{
  char *folder = folder_new ();
  g_autofree char *program = g_find_program_in_path ("git"), *attributes = g_build_filename (folder, ".gitattributes", NULL), *path = g_strdup (g_getenv ("PATH"));

  if (program)
    {
      g_autoptr (CliRun) outside = cli ("library", "git-setup", folder);
      g_assert_cmpint (outside->status, ==, 1);
      assert_contains (outside->err, "work tree");
    }
  g_autoptr (CliRun) nowhere = cli ("library", "git-setup", "/nowhere/at/all");
  g_assert_cmpint (nowhere->status, ==, 3);
  g_setenv ("PATH", folder, TRUE);
  g_autoptr (CliRun) missing = cli ("library", "git-setup", folder);
  g_setenv ("PATH", path, TRUE);
  g_assert_cmpint (missing->status, ==, 1);
  assert_contains (missing->err, "git is missing");
  g_assert_false (g_file_test (attributes, G_FILE_TEST_EXISTS));
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("GIT_CONFIG_NOSYSTEM", "1", TRUE);
  for (const char *const *role = (const char *const[]){ "AUTHOR", "COMMITTER", NULL }; *role; role++)
    {
      g_autofree char *name = g_strdup_printf ("GIT_%s_NAME", *role), *mail = g_strdup_printf ("GIT_%s_EMAIL", *role);

      g_setenv (name, "Somebody", TRUE);
      g_setenv (mail, "somebody@example.com", TRUE);
    }
  g_test_add_func ("/cli-library-merge/merged", test_merged);
  g_test_add_func ("/cli-library-merge/conflict", test_conflict);
  g_test_add_func ("/cli-library-merge/empty-base", test_empty_base);
  g_test_add_func ("/cli-library-merge/refused", test_refused);
  g_test_add_func ("/cli-library-merge/cannot-write", test_cannot_write);
  g_test_add_func ("/cli-library-merge/two-levels", test_two_levels);
  g_test_add_func ("/cli-library-merge/same-words", test_same_words);
  g_test_add_func ("/cli-library-merge/rebase", test_rebase);
  g_test_add_func ("/cli-library-merge/history", test_history);
  g_test_add_func ("/cli-library-merge/cherry-pick", test_cherry_pick);
  g_test_add_func ("/cli-library-merge/thousand", test_thousand);
  g_test_add_func ("/cli-library-merge/set-up-twice", test_set_up_twice);
  g_test_add_func ("/cli-library-merge/set-up-refused", test_set_up_refused);
  return cli_test_run ();
}
