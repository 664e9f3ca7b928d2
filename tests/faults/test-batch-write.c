// SPDX-License-Identifier: GPL-3.0-or-later
/* Three postings are exported at once, for a format, a form and a file that holds many, with their records, by a program for which any one of the calls by which it changes files goes wrong, or all from
 * there on (fail-at.c). What is there then is whole, or is not there and told by name, and the rest is as if nothing had been. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "calls.h"
#include "../core/shipped-boards.h"
#include "../core/test-folder.h"
#include "../core/test-small-library.h"
#include "batch/jd-batch.h"
#include "edit/jd-edit-copy.h"
#include "edit/jd-edit.h"
#include "store/jd-evidence.h"
#include "store/jd-posting-file.h"

#define N_POSTINGS 3
#define N_TARGETS 3
#define CALLS_MIN 25 /* by which the victim changes files, at least: else nothing was counted */
#define CALLS_MAX 300

static const char *const titles[N_POSTINGS] = { "Baker", "Cook", "Waiter" };

/* The paths of the postings. New. */
static GStrv
list_postings (const char *folder)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();

  for (guint i = 0; i < N_POSTINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.vacancy", titles[i]), *path = g_build_filename (folder, name, NULL);
      g_strv_builder_add (files, path);
    }
  return g_strv_builder_end (files);
}

/* ---- the victim ---- */

/* "written", the name, and what is told, which has no line breaks. */
static void
print_row (const JdBatch *batch, guint row)
{
  const JdBatchRow found = jd_batch_row (batch, row);
  g_autofree char *name = jd_batch_row_name (batch, row), *told = g_strdelimit (g_strdup (found.told ? found.told : ""), "\n\t", ' ');

  printf ("%s\t%s\t%s\n", jd_batch_state_names[found.state], name, told);
}

static int
run_victim (const char *folder)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_auto (GStrv) files = list_postings (folder);
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  const JdBatchTarget targets[N_TARGETS] = { { .exporter = jd_exporter_find ("text") }, { .board = shipped_board ("seek") }, { .board = shipped_board ("careerjet") } };
  const JdBatchRequest request = { .library = library, .files = (const char *const *) files, .targets = targets, .n_targets = N_TARGETS, .folder = out, .today = "2026-12-05",
                                   .record = JD_BATCH_RECORD_BOARDS };
  g_autoptr (JdBatch) batch = jd_batch_new (&request);

  g_assert_true (jd_batch_write (batch, JD_BATCH_LEAVE, NULL, NULL, NULL, NULL));
  for (guint i = 0; i < jd_batch_length (batch); i++)
    print_row (batch, i);
  return EXIT_SUCCESS;
}

/* ---- what is left ---- */

typedef struct
{
  const char *program; /* borrowed */
  char *folder, *files, *out, *log;
  JdPosting *postings[N_POSTINGS];
  GHashTable *whole;   /* name of an export -> GBytes, when nothing goes wrong */
} Scene;

/* New. */
static JdPosting *
make_posting (JdPosting *first, const char *title)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_edit_duplicate (first);

  small_replace (&posting, jd_edit_set_value (posting, "company", "Harbor", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "location", "Utrecht, NL", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "apply", "mailto:a@b.example", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "title", title, &error), error);
  return posting;
}

static void
set_up (Scene *scene, gconstpointer program)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) first = small_posting (library, "mid");

  for (guint i = 0; i < N_POSTINGS; i++)
    scene->postings[i] = make_posting (first, titles[i]);
  scene->program = program;
  scene->folder = folder_new ();
  scene->files = g_build_filename (scene->folder, "files", NULL);
  scene->out = g_build_filename (scene->files, "out", NULL);
  scene->log = g_build_filename (scene->folder, "log", NULL);
  scene->whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

static void
tear_down (Scene *scene, gconstpointer data)
{
  g_hash_table_unref (scene->whole);
  for (guint i = 0; i < N_POSTINGS; i++)
    jd_posting_unref (scene->postings[i]);
  folder_free (scene->folder);
  g_free (scene->files);
  g_free (scene->out);
  g_free (scene->log);
}

static void
begin (const Scene *scene)
{
  g_auto (GStrv) files = list_postings (scene->files);

  folder_remove (scene->files);
  g_remove (scene->log);
  g_assert_cmpint (g_mkdir_with_parents (scene->files, 0700), ==, 0);
  for (guint i = 0; i < N_POSTINGS; i++)
    g_assert_true (jd_posting_file_save (files[i], scene->postings[i], NULL));
}

/* The rows that the victim printed; @at 0: nothing goes wrong. New. */
static GStrv
run (const Scene *scene, guint at, const char *how)
{
  const char *arguments[] = { scene->program, "--victim", scene->files, NULL };
  g_autofree char *number = g_strdup_printf ("%u", at), *output = NULL;
  const char *const variables[][2] = { { "LD_PRELOAD", g_getenv ("FAIL_LIBRARY") }, { "FAIL_FOLDER", scene->files }, { "FAIL_LOG", scene->log }, { "FAIL_HOW", how }, { "FAIL_AT", number } };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (variables) - (at == 0 ? 1 : 0); i++)
    environment = g_environ_setenv (environment, variables[i][0], variables[i][1], TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, environment, 0, NULL, NULL, &output, NULL, &status, &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return g_strsplit (g_strchomp (output), "\n", -1);
}

/* NULL: there is none. New. */
static GBytes *
read_export (const Scene *scene, const char *name)
{
  g_autofree char *path = g_build_filename (scene->out, name, NULL);
  char *data;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) ? g_bytes_new_take (data, length) : NULL;
}

static guint
count_exports (const Scene *scene)
{
  g_autoptr (GDir) dir = g_dir_open (scene->out, 0, NULL);
  guint count = 0;

  while (dir && g_dir_read_name (dir))
    count++;
  return count;
}

/* Whether it was written. What was is whole; what was not is not there, and is told by its name. */
static gboolean
check_row (const Scene *scene, char *const *row)
{
  g_autoptr (GBytes) found = read_export (scene, row[1]);

  if (!g_str_equal (row[0], "written"))
    {
      g_assert_cmpstr (row[0], ==, "failed");
      g_assert_null (found);
      if (!strstr (row[2], row[1]))
        g_error ("%s failed, and what is told does not name it: %s", row[1], row[2]);
      return FALSE;
    }
  g_assert_nonnull (found);
  g_assert_true (g_bytes_equal (found, g_hash_table_lookup (scene->whole, row[1])));
  return TRUE;
}

/* All entries are there, whole, of rows that were written and of which nothing else is told. */
static void
check_record (const Scene *scene, guint posting, guint n_entries)
{
  g_auto (GStrv) files = list_postings (scene->files);
  g_autoptr (JdEvidence) evidence = jd_evidence_load (files[posting], NULL);

  g_assert_nonnull (evidence);
  g_assert_cmpuint (jd_evidence_faults (evidence)->len, ==, 0);
  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      const JdEvidenceEntry *entry = g_ptr_array_index (jd_evidence_entries (evidence), i);
      g_autoptr (GBytes) bytes = jd_evidence_bytes (evidence, entry->sha256, NULL), text = jd_evidence_bytes (evidence, entry->text, NULL);
      g_assert_true (bytes && text);
    }
}

/* How many rows have something amiss. */
static guint
check (const Scene *scene, GStrv rows)
{
  guint n_amiss = 0;
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (g_strv_length (rows), ==, N_POSTINGS * N_TARGETS);
  for (guint posting = 0; posting < N_POSTINGS; posting++)
    {
      guint n_entries = 0;
      for (guint target = 0; target < N_TARGETS; target++)
        {
          g_auto (GStrv) row = g_strsplit (rows[posting * N_TARGETS + target], "\t", 3);
          const gboolean is_written = check_row (scene, row), is_recorded = is_written && target > 0 && !strstr (row[2], "not recorded: ");
          n_entries += is_recorded;
          n_amiss += !is_written || (target > 0 && !is_recorded);
          if (is_written)
            g_hash_table_add (there, g_strdup (row[1]));
          if (is_written && target > 0 && !is_recorded)
            g_assert_nonnull (strstr (row[2], ".vacancy.evidence"));
        }
      check_record (scene, posting, n_entries);
    }
  g_assert_cmpuint (count_exports (scene), ==, g_hash_table_size (there));
  return n_amiss;
}

/* How many calls there are, and what is written when none of them fails. */
static guint
learn (Scene *scene)
{
  begin (scene);
  g_auto (GStrv) rows = run (scene, 0, "once");
  for (char **line = rows; *line; line++)
    {
      g_auto (GStrv) row = g_strsplit (*line, "\t", 3);
      GBytes *bytes = read_export (scene, row[1]);
      g_assert_nonnull (bytes);
      g_hash_table_replace (scene->whole, g_strdup (row[1]), bytes);
    }
  g_assert_cmpuint (check (scene, rows), ==, 0);
  const guint calls = calls_in (scene->log);
  g_assert_cmpuint (calls, >, CALLS_MIN);
  g_assert_cmpuint (calls, <, CALLS_MAX);
  return calls;
}

/* The calls of several threads come in another order each time, so each number is some call. At most what one call is for fails: a file of one posting, the one of all, or one append to a record. */
static void
test_once (Scene *scene, gconstpointer data)
{
  const guint calls = learn (scene);
  guint n_failures = 0;

  for (guint at = 1; at <= calls; at++)
    {
      begin (scene);
      g_auto (GStrv) rows = run (scene, at, "once");
      const guint n_amiss = check (scene, rows);
      g_assert_cmpuint (n_amiss, <=, N_POSTINGS);
      n_failures += n_amiss > 0;
    }
  g_assert_cmpuint (n_failures, >, calls / 4);
}

static void
test_full (Scene *scene, gconstpointer data)
{
  const guint calls = learn (scene);

  for (guint at = 1; at <= calls; at++)
    {
      begin (scene);
      g_auto (GStrv) rows = run (scene, at, "full");
      check (scene, rows);
    }
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--victim"))
    return run_victim (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/batch-write/once", Scene, argv[0], set_up, test_once, tear_down);
  g_test_add ("/batch-write/full", Scene, argv[0], set_up, test_full, tear_down);
  return g_test_run ();
}
