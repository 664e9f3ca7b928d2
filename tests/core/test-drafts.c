// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-drafts.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test-folder.h"

static JdPosting *
make_posting (const char *title)
{
  JdPosting *posting = jd_posting_new ("0c7a2b1e-0000-4000-8000-000000000000", "en");
  posting->facts->title = g_strdup (title);
  return posting;
}

static void
test_round_trip (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Köchin \"A\"");
  g_autoptr (GError) error = NULL;
  g_assert_true (jd_drafts_write (folder, "draft-1", "/home/me/cook.vacancy", "e7a6", posting, &error));
  g_assert_no_error (error);

  g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, 1);
  const JdDraft *draft = drafts->pdata[0];
  g_assert_cmpstr (draft->id, ==, "draft-1");
  g_assert_cmpstr (draft->source, ==, "/home/me/cook.vacancy");
  g_assert_cmpstr (draft->etag, ==, "e7a6");
  g_assert_cmpstr (draft->title, ==, "Köchin \"A\"");
  g_assert_no_error (draft->fault);
  g_autoptr (GDateTime) saved_at = g_date_time_new_from_iso8601 (draft->saved_at, NULL);
  g_assert_nonnull (saved_at);
  g_assert_true (g_str_has_suffix (draft->saved_at, "Z"));

  g_autoptr (JdPosting) loaded = jd_drafts_load (folder, "draft-1", &error);
  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (posting, loaded));
  folder_free (folder);
}

/* File names are bytes: what comes back is the same file. */
static void
test_odd_sources (void)
{
  static const char *const sources[] = { "/home/m\xe9/a%20b.vacancy", "/tmp/new\nline", "/tmp/o\xcc\x88.vacancy", "/tmp/\xe2\x80\xae.vacancy", "/tmp/100%" };
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_assert_true (jd_drafts_write (folder, "a", sources[i], NULL, posting, NULL));
      g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, NULL);
      const JdDraft *draft = drafts->pdata[0];
      g_assert_no_error (draft->fault);
      g_assert_cmpstr (draft->source, ==, sources[i]);
    }
  folder_free (folder);
}

static void
test_never_saved (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  g_assert_true (jd_drafts_write (folder, "a", NULL, NULL, posting, NULL));
  g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, NULL);
  const JdDraft *draft = drafts->pdata[0];
  g_assert_null (draft->source);
  g_assert_null (draft->etag);
  folder_free (folder);
}

/* Unknown members of the posting survive in a draft, odd numbers too. */
static void
test_unknown_members (void)
{
  static const char *const json
      = "{\n  \"format\": 1,\n  \"id\": \"0c7a2b1e-0000-4000-8000-000000000000\",\n  \"language\": \"en\",\n  \"facts\": {\n    \"locations\": []\n  },\n"
        "  \"variables\": {},\n  \"resolved\": {\n    \"params\": {},\n    \"variables\": []\n  },\n  \"removed\": [],\n  \"sections\": [],\n"
        "  \"later\": [\n    0.1,\n    1e+17,\n    9007199254740993,\n    null\n  ]\n}\n";
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_parse (json, strlen (json), "test", &error);
  g_assert_no_error (error);
  g_assert_true (jd_drafts_write (folder, "a", NULL, NULL, posting, &error));
  g_autoptr (JdPosting) loaded = jd_drafts_load (folder, "a", &error);
  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (posting, loaded));
  folder_free (folder);
}

static void
test_newest_first (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  static const char *const ids[] = { "m", "z", "a" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (jd_drafts_write (folder, ids[i], NULL, NULL, posting, NULL));
      g_usleep (2000);
    }
  g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (drafts->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((const JdDraft *) drafts->pdata[i])->id, ==, ids[2 - i]);
  folder_free (folder);
}

/* A broken draft is shown with what is wrong, behind those that can be read, and stays. */
static void
test_broken (void)
{
  static const char *const broken[] = {
    "",
    "{",
    "{ \"format\": 1 }",
    "{ \"format\": 1, \"saved_at\": 7, \"title\": \"x\", \"posting\": {} }",
    "{ \"format\": 1, \"saved_at\": \"2026-01-01T00:00:00Z\", \"title\": \"x\" }",
    "not json",
  };
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  g_assert_true (jd_drafts_write (folder, "good", NULL, NULL, posting, NULL));
  g_autofree char *path = folder_path (folder, "bad.draft");
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      folder_put_bytes (folder, "bad.draft", broken[i], -1);
      g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, NULL);
      g_assert_cmpuint (drafts->len, ==, 2);
      const JdDraft *bad = drafts->pdata[1];
      g_assert_cmpstr (bad->id, ==, "bad");
      g_assert_nonnull (bad->fault);
      g_assert_nonnull (strstr (bad->fault->message, "bad.draft"));
      g_autoptr (GError) error = NULL;
      g_assert_null (jd_drafts_load (folder, "bad", &error));
      g_assert_nonnull (error);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  folder_free (folder);
}

/* A draft around something that is no posting. */
static void
test_posting_of_wrong_type (void)
{
  static const char *const postings[] = { "[]", "7", "null", "{}", "\"text\"" };
  char *folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (postings); i++)
    {
      g_autofree char *json = g_strdup_printf ("{ \"format\": 1, \"saved_at\": \"2026-01-01T00:00:00Z\", \"title\": \"x\", \"posting\": %s }", postings[i]);
      folder_put_bytes (folder, "a.draft", json, -1);
      g_autoptr (GError) error = NULL;
      g_assert_null (jd_drafts_load (folder, "a", &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "a.draft"));
    }
  folder_free (folder);
}

static void
test_other_files_are_left (void)
{
  char *folder = folder_new ();
  folder_put_bytes (folder, "notes.txt", "mine", -1);
  folder_put_bytes (folder, "Bad Name.draft", "{}", -1);
  g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (drafts->len, ==, 0);
  folder_free (folder);
}

static void
test_remove (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  g_autofree char *path = folder_path (folder, "a.draft");
  g_autoptr (GError) error = NULL;
  g_assert_true (jd_drafts_write (folder, "a", NULL, NULL, posting, NULL));
  g_assert_true (jd_drafts_remove (folder, "a", &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  /* What was wanted is so already. */
  g_assert_true (jd_drafts_remove (folder, "a", &error));
  folder_free (folder);
}

/* No id reaches out of the folder. */
static void
test_ids (void)
{
  static const char *const ids[] = { "", "../a", "a/b", "A", "a.b", "-", "a\nb" };
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) write = NULL, load = NULL, remove = NULL;
      g_assert_false (jd_drafts_write (folder, ids[i], NULL, NULL, posting, &write));
      g_assert_error (write, JD_ERROR, JD_ERROR_VALUE);
      g_assert_null (jd_drafts_load (folder, ids[i], &load));
      g_assert_error (load, JD_ERROR, JD_ERROR_VALUE);
      g_assert_false (jd_drafts_remove (folder, ids[i], &remove));
      g_assert_error (remove, JD_ERROR, JD_ERROR_VALUE);
    }
  folder_free (folder);
}

static void
test_no_folder (void)
{
  char *folder = folder_new ();
  g_autofree char *none = g_build_filename (folder, "none", NULL);
  g_autoptr (GError) error = NULL, write = NULL, no_folder = NULL;
  g_autoptr (GPtrArray) drafts = jd_drafts_list (none, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, 0);
  /* The first draft makes it, where it can be made. */
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  g_assert_true (jd_drafts_write (none, "a", NULL, NULL, posting, NULL));
  g_autoptr (JdPosting) back = jd_drafts_load (none, "a", NULL);
  g_assert_true (jd_posting_equal (back, posting));

  folder_put_bytes (folder, "file", "", 0);
  g_autofree char *file = folder_path (folder, "file");
  g_autofree char *below = g_build_filename (file, "none", NULL);
  g_assert_false (jd_drafts_write (below, "a", NULL, NULL, posting, &write));
  g_assert_error (write, JD_ERROR, JD_ERROR_IO);
  g_assert_null (jd_drafts_list (file, &no_folder));
  g_assert_error (no_folder, JD_ERROR, JD_ERROR_IO);
  folder_free (folder);
}

static void
test_default_folder (void)
{
  g_autofree char *folder = jd_drafts_folder ();
  g_autofree char *ending = g_build_filename ("vacancy", "drafts", NULL);
  GStatBuf info;
  g_assert_true (g_str_has_suffix (folder, ending));
  g_assert_cmpint (g_stat (folder, &info), !=, 0);
  g_autoptr (GPtrArray) none = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (jd_drafts_remove (folder, "d1", NULL));
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");
  g_assert_true (jd_drafts_write (folder, "d1", NULL, NULL, posting, NULL));
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

/* Another program that writes a draft and goes on running. */
static pid_t
start_writer (const char *folder, const char *id)
{
  int ready[2];
  char sign = 0;

  g_assert_cmpint (pipe (ready), ==, 0);
  pid_t writer = fork ();
  if (writer == 0)
    {
      g_autoptr (JdPosting) posting = make_posting ("Elsewhere");
      gboolean written = jd_drafts_write (folder, id, NULL, NULL, posting, NULL);
      if (write (ready[1], written ? "y" : "n", 1) != 1)
        _exit (1);
      pause ();
      _exit (0);
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &sign, 1), ==, 1);
  g_assert_cmpint (sign, ==, 'y');
  close (ready[0]);
  return writer;
}

static guint
count_locks (const char *folder)
{
  g_autofree char *locks = g_strconcat (folder, ".locks", NULL);
  g_autoptr (GDir) entries = g_dir_open (locks, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (entries) != NULL)
    count++;
  return count;
}

/* What another program has open is not offered; what it left behind when it crashed is. */
static void
test_elsewhere (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Mine");
  pid_t writer = start_writer (folder, "theirs");

  g_assert_true (jd_drafts_write (folder, "mine", NULL, NULL, posting, NULL));
  g_autoptr (GPtrArray) running = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (running->len, ==, 1);
  g_assert_cmpstr (((JdDraft *) running->pdata[0])->id, ==, "mine");

  g_assert_cmpint (kill (writer, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (writer, NULL, 0), ==, writer);
  g_autoptr (GPtrArray) crashed = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (crashed->len, ==, 2);

  g_assert_true (jd_drafts_remove (folder, "theirs", NULL));
  g_assert_true (jd_drafts_remove (folder, "mine", NULL));
  g_assert_cmpuint (count_locks (folder), ==, 0);
  folder_free (folder);
}

static void
assert_refused (GError *error)
{
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "theirs.draft: expected a draft that nobody is at work on, found one that is open in another program"));
}

/* What another program has open is neither written, nor taken up, nor removed; reading it is in nobody's way. */
static void
test_refused (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Mine");
  g_autoptr (GError) write = NULL, take = NULL, remove = NULL, error = NULL;
  pid_t writer = start_writer (folder, "theirs");
  gboolean was_free;

  g_assert_false (jd_drafts_write (folder, "theirs", NULL, NULL, posting, &write));
  assert_refused (write);
  g_assert_null (jd_drafts_take (folder, "theirs", &was_free, &take));
  assert_refused (take);
  g_assert_false (jd_drafts_remove (folder, "theirs", &remove));
  assert_refused (remove);
  jd_drafts_release (folder, "theirs");
  g_autoptr (JdPosting) loaded = jd_drafts_load (folder, "theirs", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jd_posting_title (loaded), ==, "Elsewhere");
  g_assert_cmpuint (count_locks (folder), ==, 1);

  g_assert_cmpint (kill (writer, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (writer, NULL, 0), ==, writer);
  g_autoptr (JdPosting) taken = jd_drafts_take (folder, "theirs", &was_free, &error);
  g_assert_no_error (error);
  g_assert_true (jd_drafts_remove (folder, "theirs", &error));
  folder_free (folder);
}

/* Another program, which says on demand how many drafts it is offered; from before anything is taken, or it would have inherited that. */
typedef struct
{
  int question, answer;
  pid_t program;
} Asker;

static void
answer_all (const char *folder, int question, int answer)
{
  char sign;

  while (read (question, &sign, 1) == 1)
    {
      g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, NULL);
      sign = (char) drafts->len;
      if (write (answer, &sign, 1) != 1)
        return;
    }
}

static void
asker_start (Asker *asker, const char *folder)
{
  int question[2], answer[2];

  g_assert_cmpint (pipe (question), ==, 0);
  g_assert_cmpint (pipe (answer), ==, 0);
  asker->program = fork ();
  if (asker->program == 0)
    {
      close (question[1]);
      answer_all (folder, question[0], answer[1]);
      _exit (0);
    }
  close (question[0]);
  close (answer[1]);
  asker->question = question[1];
  asker->answer = answer[0];
}

static guint
asker_count (const Asker *asker)
{
  char sign = 0;

  g_assert_cmpint (write (asker->question, "?", 1), ==, 1);
  g_assert_cmpint (read (asker->answer, &sign, 1), ==, 1);
  return (guint) sign;
}

static void
asker_end (const Asker *asker)
{
  close (asker->question);
  close (asker->answer);
  g_assert_cmpint (waitpid (asker->program, NULL, 0), ==, asker->program);
}

/* A draft is somebody's from when it is taken up, not from when it is written; one that cannot be read is not. */
static void
test_take (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = make_posting ("Lost");
  g_autoptr (GError) error = NULL;
  Asker asker;
  gboolean was_free;

  asker_start (&asker, folder);
  g_assert_true (jd_drafts_write (folder, "lost", NULL, NULL, posting, NULL));
  jd_drafts_release (folder, "lost");
  g_assert_cmpuint (asker_count (&asker), ==, 1);
  g_autoptr (JdPosting) taken = jd_drafts_take (folder, "lost", &was_free, NULL);
  g_assert_true (was_free);
  g_assert_true (jd_posting_equal (posting, taken));
  g_assert_cmpuint (asker_count (&asker), ==, 0);
  g_autoptr (JdPosting) again = jd_drafts_take (folder, "lost", &was_free, NULL);
  g_assert_nonnull (again);
  g_assert_false (was_free);
  jd_drafts_release (folder, "lost");
  g_assert_cmpuint (asker_count (&asker), ==, 1);
  g_assert_cmpuint (count_locks (folder), ==, 0);

  asker_end (&asker);

  g_assert_null (jd_drafts_take (folder, "gone", &was_free, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_assert_cmpuint (count_locks (folder), ==, 0);
  folder_free (folder);
}

/* Who cannot see the folder cannot see the drafts; they are for their owner even where the folder is not. */
static void
test_private (void)
{
  char *folder = folder_new ();
  g_autofree char *path = folder_path (folder, "a.draft");
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  GStatBuf info;

  g_assert_true (jd_drafts_write (folder, "a", NULL, NULL, posting, NULL));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_true (jd_drafts_write (folder, "a", NULL, NULL, posting, NULL));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  char *home = folder_new ();
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_add_func ("/drafts/round-trip", test_round_trip);
  g_test_add_func ("/drafts/odd-sources", test_odd_sources);
  g_test_add_func ("/drafts/never-saved", test_never_saved);
  g_test_add_func ("/drafts/unknown-members", test_unknown_members);
  g_test_add_func ("/drafts/newest-first", test_newest_first);
  g_test_add_func ("/drafts/broken", test_broken);
  g_test_add_func ("/drafts/posting-of-wrong-type", test_posting_of_wrong_type);
  g_test_add_func ("/drafts/other-files-are-left", test_other_files_are_left);
  g_test_add_func ("/drafts/remove", test_remove);
  g_test_add_func ("/drafts/ids", test_ids);
  g_test_add_func ("/drafts/no-folder", test_no_folder);
  g_test_add_func ("/drafts/default-folder", test_default_folder);
  g_test_add_func ("/drafts/elsewhere", test_elsewhere);
  g_test_add_func ("/drafts/refused", test_refused);
  g_test_add_func ("/drafts/take", test_take);
  g_test_add_func ("/drafts/private", test_private);
  int status = g_test_run ();
  folder_free (home);
  return status;
}
