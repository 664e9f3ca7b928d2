// SPDX-License-Identifier: GPL-3.0-or-later
/* Many exports at once: the table tells what will be written, and what is written is that, whole, whatever becomes of the others. */
#include "batch/jd-batch.h"

#include <string.h>
#include <sys/resource.h>

#include "board/jd-board-file.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit-copy.h"
#include "edit/jd-edit.h"
#include "shipped-boards.h"
#include "store/jd-evidence.h"
#include "store/jd-posting-file.h"
#include "test-small-library.h"
#include "test-util.h"

#define TODAY "2026-12-05"
#define N_TARGETS 3

typedef struct
{
  char *folder; /* where postings are */
  char *out;    /* where exports go; is made */
  JdLibrary *library;
  JdBatchTarget targets[N_TARGETS]; /* text, a form, a file that holds many */
  GPtrArray *files;
  JdBatchRequest request;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->out = g_build_filename (fixture->folder, "out", NULL);
  fixture->library = small_library_new ();
  fixture->targets[0].exporter = jd_exporter_find ("text");
  fixture->targets[1].board = shipped_board ("seek");
  fixture->targets[2].board = shipped_board ("careerjet");
  fixture->files = g_ptr_array_new_with_free_func (g_free);
  fixture->request = (JdBatchRequest) { .library = fixture->library, .targets = fixture->targets, .n_targets = N_TARGETS, .folder = fixture->out, .today = TODAY };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->files);
  jd_library_unref (fixture->library);
  g_free (fixture->out);
  folder_free (fixture->folder);
}

static JdPosting *
cook (Fixture *fixture, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) first = small_posting (fixture->library, "mid");
  JdPosting *posting = jd_edit_duplicate (first);

  small_replace (&posting, jd_edit_set_value (posting, "company", "Harbor", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "location", "Utrecht, NL", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "apply", "mailto:a@b.example", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "title", title, &error), error);
  return posting;
}

static void
add (Fixture *fixture, const char *name, const char *title)
{
  g_autoptr (JdPosting) posting = cook (fixture, title);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, name, NULL));
  jd_posting_file_save (g_ptr_array_index (fixture->files, fixture->files->len - 1), posting, &error);
  g_assert_no_error (error);
}

static JdBatch *
plan (Fixture *fixture)
{
  if (!fixture->request.posting && !fixture->request.files)
    {
      g_ptr_array_add (fixture->files, NULL);
      fixture->request.files = (const char *const *) fixture->files->pdata;
    }
  JdBatch *batch = jd_batch_new (&fixture->request);

  g_assert_true (jd_batch_plan (batch, NULL, NULL, NULL));
  return batch;
}

static void
write_all (JdBatch *batch, JdBatchExisting existing)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_batch_write (batch, existing, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static char *
read_out (const Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->out, name, NULL);
  char *data = NULL;

  g_file_get_contents (path, &data, NULL, NULL);
  return data;
}

static guint
count_out (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  guint count = 0;

  while (dir && g_dir_read_name (dir))
    count++;
  return count;
}

static void
assert_name (const JdBatch *batch, guint row, const char *name)
{
  g_autofree char *found = jd_batch_row_name (batch, row);

  g_assert_cmpstr (found, ==, name);
}

static void
assert_state (const JdBatch *batch, guint row, JdBatchState state)
{
  g_assert_cmpstr (jd_batch_state_names[jd_batch_row (batch, row)->state], ==, jd_batch_state_names[state]);
}

/* ---- the table ---- */

static void
test_table (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "intern", "entry", NULL }, *const places[] = { "Utrecht, NL", "Houston, US-TX", NULL };
  g_autoptr (JdPosting) posting = cook (fixture, NULL);
  fixture->request.posting = posting;
  fixture->request.levels = levels;
  fixture->request.places = places;
  g_autoptr (JdBatch) batch = plan (fixture);

  g_assert_cmpuint (jd_batch_length (batch), ==, 2 * 2 * N_TARGETS);
  assert_name (batch, 0, "Kitchen Trainee - Harbor - Intern - Utrecht.txt");
  assert_name (batch, 1, "Kitchen Trainee - Harbor - Intern - Utrecht.seek.txt");
  assert_name (batch, 2, "careerjet.xml");
  assert_name (batch, 3, "Kitchen Trainee - Harbor - Intern - Houston.txt");
  assert_name (batch, 9, "Cook - Harbor - Entry - Houston.txt");
  g_assert_cmpstr (jd_batch_row_level (batch, 9), ==, "entry");
  g_assert_cmpstr (jd_batch_row_place (batch, 9), ==, "Houston, US-TX");
  g_assert_null (jd_batch_row_language (batch, 9));
  g_assert_null (jd_batch_row_file (batch, 9));
  assert_state (batch, 1, JD_BATCH_MISSING);
  g_assert_nonnull (strstr (jd_batch_row (batch, 1)->told, "Short summary"));
  g_assert_cmpuint (jd_batch_count_files (batch), ==, 4 + 4 + 1);
  g_assert_cmpuint (jd_batch_count_existing (batch), ==, 0);
  /* A plan writes nothing. */
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

/* Names that some file system takes for one are numbered, and no target takes the file of another. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "Springfield, US-IL", "Springfield, US-MA", NULL };
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "COOK");
  add (fixture, "3.vacancy", "Cook: a/b");
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, 0, "Cook - Harbor.txt");
  assert_name (batch, 3, "COOK - Harbor (2).txt");
  assert_name (batch, 6, "Cook a b - Harbor.txt");
  fixture->request.places = places;
  g_autoptr (JdBatch) elsewhere = plan (fixture);
  assert_name (elsewhere, 0, "Cook - Harbor - Springfield, US-IL.txt");
  assert_name (elsewhere, 3, "Cook - Harbor - Springfield, US-MA.txt");
}

static void
test_names_of_targets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = cook (fixture, "Cook"), other = cook (fixture, "Cook");
  g_autoptr (GError) error = NULL;
  small_replace (&other, jd_edit_set_value (other, "company", "Harbor.seek", &error), error);
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "a.vacancy", NULL));
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "b.vacancy", NULL));
  g_assert_true (jd_posting_file_save (fixture->files->pdata[0], posting, NULL) && jd_posting_file_save (fixture->files->pdata[1], other, NULL));
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, 1, "Cook - Harbor.seek.txt");
  assert_name (batch, 3, "Cook - Harbor.seek (2).txt");
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { "en", "de", NULL };
  g_autoptr (JdPosting) posting = cook (fixture, "Cook");
  fixture->request.posting = posting;
  fixture->request.languages = languages;
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, 0, "Cook - Harbor - en.txt");
  assert_name (batch, N_TARGETS, NULL);
  assert_state (batch, N_TARGETS, JD_BATCH_REFUSED);
  g_assert_nonnull (strstr (jd_batch_row (batch, N_TARGETS)->told, "no wording in German"));
  write_all (batch, JD_BATCH_LEAVE);
  g_assert_cmpuint (count_out (fixture), ==, N_TARGETS);
}

/* ---- writing ---- */

static void
test_written (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "Baker");
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);

  g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_WRITTEN), ==, 2 * N_TARGETS);
  g_assert_cmpuint (count_out (fixture), ==, 2 + 2 + 1);
  /* As one alone is exported, and all together. */
  JdBoardJob jobs[2];
  for (guint i = 0; i < 2; i++)
    {
      JdPosting *posting = jd_posting_file_load (fixture->files->pdata[i], NULL);
      jobs[i] = (JdBoardJob) { .board = fixture->targets[2].board, .posting = posting, .document = jd_compose (posting), .library = fixture->library };
    }
  g_autofree char *text = jd_export_one (fixture->targets[0].exporter, jobs[1].document, NULL, NULL, NULL), *written = read_out (fixture, "Baker - Harbor.txt");
  g_assert_cmpstr (written, ==, text);
  g_autoptr (GString) feed = g_string_new (NULL);
  g_autofree char *feed_written = read_out (fixture, "careerjet.xml");
  g_assert_true (jd_board_file_write (jobs, 2, feed, NULL));
  g_assert_cmpstr (feed_written, ==, feed->str);
  for (guint i = 0; i < 2; i++)
    {
      jd_document_unref ((JdDocument *) jobs[i].document);
      jd_posting_unref ((JdPosting *) jobs[i].posting);
    }
}

/* What cannot be read or written is told in its row, and the rest goes on. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  folder_put (fixture->folder, "2.vacancy", "{'format':1,'facts':7}");
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "2.vacancy", NULL));
  add (fixture, "3.vacancy", "Baker");
  g_autoptr (JdBatch) batch = plan (fixture);

  assert_name (batch, N_TARGETS, NULL);
  assert_state (batch, N_TARGETS, JD_BATCH_REFUSED);
  g_assert_nonnull (strstr (jd_batch_row (batch, N_TARGETS)->told, "2.vacancy"));
  g_assert_null (jd_batch_row_title (batch, N_TARGETS));
  g_autofree char *taken = folder_path (fixture->out, "Baker - Harbor.txt/inside");
  write_all (batch, JD_BATCH_OVERWRITE);
  assert_state (batch, 0, JD_BATCH_WRITTEN);
  assert_state (batch, 2 * N_TARGETS, JD_BATCH_FAILED);
  assert_state (batch, 2 * N_TARGETS + 1, JD_BATCH_WRITTEN);
  assert_state (batch, 2 * N_TARGETS + 2, JD_BATCH_WRITTEN);
  g_autofree char *feed = read_out (fixture, "careerjet.xml");
  g_assert_nonnull (strstr (feed, "Cook"));
  g_assert_nonnull (strstr (feed, "Baker"));
}

/* Two postings of one id are one to a board: the second is told, and stands in no file with the first. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  g_ptr_array_add (fixture->files, g_strdup (fixture->files->pdata[0]));
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);

  assert_state (batch, N_TARGETS, JD_BATCH_WRITTEN);
  assert_state (batch, N_TARGETS + 2, JD_BATCH_FAILED);
  g_assert_nonnull (strstr (jd_batch_row (batch, N_TARGETS + 2)->told, "another reference than “Cook” has"));
  g_assert_cmpuint (count_out (fixture), ==, 2 + 2 + 1);
}

/* A posting that is gone by the time it is written takes nothing with it. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "Baker");
  g_autoptr (JdBatch) batch = plan (fixture);
  g_assert_cmpint (g_unlink (fixture->files->pdata[0]), ==, 0);
  write_all (batch, JD_BATCH_LEAVE);

  assert_state (batch, 0, JD_BATCH_FAILED);
  assert_state (batch, 2, JD_BATCH_FAILED);
  assert_state (batch, 3, JD_BATCH_WRITTEN);
  assert_state (batch, 5, JD_BATCH_WRITTEN);
}

/* ---- what is there already ---- */

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  folder_put (fixture->out, "Cook - Harbor.txt", "mine");
  folder_put (fixture->out, "careerjet.xml", "mine");
  g_autoptr (JdBatch) batch = plan (fixture);
  g_assert_cmpuint (jd_batch_count_existing (batch), ==, 2);
  write_all (batch, JD_BATCH_LEAVE);
  assert_state (batch, 0, JD_BATCH_LEFT);
  assert_state (batch, 1, JD_BATCH_WRITTEN);
  assert_state (batch, 2, JD_BATCH_LEFT);
  g_autofree char *text = read_out (fixture, "Cook - Harbor.txt"), *feed = read_out (fixture, "careerjet.xml");
  g_assert_cmpstr (text, ==, "mine");
  g_assert_cmpstr (feed, ==, "mine");

  g_autoptr (JdBatch) beside = plan (fixture);
  write_all (beside, JD_BATCH_KEEP_BOTH);
  assert_name (beside, 0, "Cook - Harbor (2).txt");
  /* It holds the same, so there is nothing to keep both of. */
  assert_name (beside, 1, "Cook - Harbor.seek.txt");
  assert_name (beside, 2, "careerjet (2).xml");
  g_autofree char *still = read_out (fixture, "Cook - Harbor.txt"), *new_text = read_out (fixture, "Cook - Harbor (2).txt"), *new_feed = read_out (fixture, "careerjet (2).xml");
  g_assert_cmpstr (still, ==, "mine");
  g_assert_nonnull (new_text);

  g_autoptr (JdBatch) over = plan (fixture);
  write_all (over, JD_BATCH_OVERWRITE);
  g_assert_cmpuint (jd_batch_count (over, JD_BATCH_WRITTEN), ==, N_TARGETS);
  g_autofree char *over_text = read_out (fixture, "Cook - Harbor.txt"), *over_feed = read_out (fixture, "careerjet.xml");
  g_assert_cmpstr (over_text, ==, new_text);
  g_assert_cmpstr (over_feed, ==, new_feed);
}

/* No export costs a posting. */
static void
test_inputs (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  g_autofree char *link = folder_path (fixture->out, "Cook - Harbor.txt"), *former = NULL, *present = NULL;
  g_assert_cmpint (symlink (fixture->files->pdata[0], link), ==, 0);
  g_assert_true (g_file_get_contents (fixture->files->pdata[0], &former, NULL, NULL));
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_OVERWRITE);

  assert_state (batch, 0, JD_BATCH_FAILED);
  g_assert_true (g_file_get_contents (fixture->files->pdata[0], &present, NULL, NULL));
  g_assert_cmpstr (present, ==, former);
}

/* ---- the record ---- */

static JdEvidence *
record_of (const Fixture *fixture, guint file)
{
  JdEvidence *evidence = jd_evidence_load (fixture->files->pdata[file], NULL);

  g_assert_nonnull (evidence);
  g_assert_cmpuint (jd_evidence_faults (evidence)->len, ==, 0);
  return evidence;
}

/* Entry @number says that what is in @name went to @target, and holds @expected. */
static void
assert_entry (const JdEvidence *evidence, guint number, const char *target, const char *name, const char *expected)
{
  const JdEvidenceEntry *entry = jd_evidence_find (evidence, number);

  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->target, ==, target);
  g_assert_cmpstr (entry->file, ==, name);
  g_assert_nonnull (entry->posting);
  g_autoptr (GBytes) bytes = jd_evidence_bytes (evidence, entry->sha256, NULL), text = jd_evidence_bytes (evidence, entry->text, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
  g_assert_cmpuint (g_bytes_get_size (text), >, 0);
}

/* The file of a posting that is alone in it. New. */
static char *
write_alone (const Fixture *fixture, guint file)
{
  g_autoptr (JdPosting) posting = jd_posting_file_load (fixture->files->pdata[file], NULL);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = fixture->targets[2].board, .posting = posting, .document = document, .library = fixture->library };
  GString *alone = g_string_new (NULL);

  g_assert_true (jd_board_file_write (&job, 1, alone, NULL));
  return g_string_free (alone, FALSE);
}

/* What is for job boards is put down byte for byte beside each posting; of a file that holds many, what the posting is alone. */
static void
test_record (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Cook", "Baker" };
  add (fixture, "1.vacancy", titles[0]);
  add (fixture, "2.vacancy", titles[1]);
  fixture->request.record = JD_BATCH_RECORD_BOARDS;
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JdEvidence) evidence = record_of (fixture, i);
      g_autofree char *name = g_strdup_printf ("%s - Harbor.seek.txt", titles[i]), *form = read_out (fixture, name), *alone = write_alone (fixture, i);
      g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 2);
      assert_entry (evidence, 1, "seek", name, form);
      assert_entry (evidence, 2, "careerjet", "careerjet.xml", alone);
    }
  /* The name is the one it got; formats are put down when all is. */
  fixture->request.record = JD_BATCH_RECORD_ALL;
  folder_put (fixture->out, "Cook - Harbor.txt", "mine");
  g_autoptr (JdBatch) beside = plan (fixture);
  write_all (beside, JD_BATCH_KEEP_BOTH);
  g_autoptr (JdEvidence) evidence = record_of (fixture, 0);
  g_autofree char *text = read_out (fixture, "Cook - Harbor (2).txt"), *alone = write_alone (fixture, 0);
  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 5);
  assert_entry (evidence, 3, "text", "Cook - Harbor (2).txt", text);
  assert_entry (evidence, 5, "careerjet", "careerjet (2).xml", alone);
}

/* At several levels, of a posting that is given itself; without a file it has no place for a record. */
static void
test_record_of_one (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "intern", "entry", NULL };
  add (fixture, "1.vacancy", NULL);
  g_autoptr (JdPosting) posting = jd_posting_file_load (fixture->files->pdata[0], NULL);
  fixture->request.posting = posting;
  fixture->request.levels = levels;
  fixture->request.record = JD_BATCH_RECORD_BOARDS;
  g_autoptr (JdBatch) homeless = plan (fixture);
  write_all (homeless, JD_BATCH_LEAVE);
  g_autoptr (JdEvidence) none = record_of (fixture, 0);
  g_assert_cmpuint (jd_evidence_entries (none)->len, ==, 0);

  fixture->request.path = fixture->files->pdata[0];
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_OVERWRITE);
  g_autoptr (JdEvidence) evidence = record_of (fixture, 0);
  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 4);
  g_assert_cmpstr (jd_evidence_find (evidence, 1)->level, ==, "intern");
  g_assert_cmpstr (jd_evidence_find (evidence, 2)->level, ==, "entry");
  g_assert_cmpstr (jd_evidence_find (evidence, 4)->level, ==, "entry");
  g_assert_cmpstr (jd_evidence_find (evidence, 4)->target, ==, "careerjet");
}

static gboolean
tells (const JdBatch *batch, guint row, const char *text)
{
  const char *told = jd_batch_row (batch, row)->told;

  return told && strstr (told, text);
}

/* It is told, and what was written stays. */
static void
test_no_record (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "Baker");
  g_autofree char *taken = folder_path (fixture->folder, "1.vacancy.evidence/inside");
  fixture->request.record = JD_BATCH_RECORD_BOARDS;
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);

  g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_WRITTEN), ==, 2 * N_TARGETS);
  g_assert_nonnull (strstr (jd_batch_row (batch, 1)->told, "Short summary"));
  for (guint row = 0; row < 2 * N_TARGETS; row++)
    g_assert_cmpint (tells (batch, row, "exported, but not recorded: "), ==, row == 1 || row == 2);
  g_autoptr (JdEvidence) evidence = record_of (fixture, 1);
  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 2);
}

/* Saves the first posting with another title, once it is in what is being written. */
static void
change_first (guint done, guint total, gpointer data)
{
  const Fixture *fixture = data;

  if (done < total)
    return;
  g_autoptr (JdPosting) posting = jd_posting_file_load (fixture->files->pdata[0], NULL), changed = jd_edit_set_value (posting, "title", "Head Cook", NULL);
  g_assert_true (jd_posting_file_save (fixture->files->pdata[0], changed, NULL));
}

/* Nothing is put down that did not go out. */
static void
test_record_changed (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "Baker");
  fixture->request.record = JD_BATCH_RECORD_BOARDS;
  g_autoptr (JdBatch) batch = plan (fixture);
  g_assert_true (jd_batch_write (batch, JD_BATCH_LEAVE, NULL, change_first, fixture, NULL));

  g_autoptr (JdEvidence) evidence = record_of (fixture, 0), other = record_of (fixture, 1);
  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 1);
  g_assert_cmpstr (jd_evidence_find (evidence, 1)->target, ==, "seek");
  g_assert_true (tells (batch, 2, "not recorded: the posting was changed meanwhile"));
  g_assert_cmpuint (jd_evidence_entries (other)->len, ==, 2);
}

/* ---- without a plan ---- */

static void
assert_same_export (const char *one, const char *other, const char *name)
{
  g_autofree char *path = g_build_filename (one, name, NULL), *other_path = g_build_filename (other, name, NULL), *data = NULL, *other_data = NULL;
  gsize length, other_length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL) && g_file_get_contents (other_path, &other_data, &other_length, NULL));
  g_assert_cmpmem (data, length, other_data, other_length);
}

static void
assert_same_rows (const JdBatch *batch, const JdBatch *other)
{
  for (guint i = 0; i < jd_batch_length (batch); i++)
    {
      const JdBatchRow *row = jd_batch_row (batch, i), *found = jd_batch_row (other, i);
      g_autofree char *name = jd_batch_row_name (batch, i), *found_name = jd_batch_row_name (other, i);
      g_assert_cmpstr (jd_batch_state_names[found->state], ==, jd_batch_state_names[row->state]);
      g_assert_cmpint (found->exists, ==, row->exists);
      g_assert_cmpstr (found->told, ==, row->told);
      g_assert_cmpstr (found_name, ==, name);
      g_assert_cmpstr (jd_batch_row_title (other, i), ==, jd_batch_row_title (batch, i));
    }
}

/* Into a folder of its own in which one file is already; @planned: after a look at the table. New. */
static JdBatch *
write_to (Fixture *fixture, const char *folder, gboolean planned)
{
  folder_put (folder, "Cook - Harbor - Mid - Utrecht.txt", "mine");
  fixture->request.folder = folder;
  JdBatch *batch = jd_batch_new (&fixture->request);

  if (planned)
    g_assert_true (jd_batch_plan (batch, NULL, NULL, NULL));
  write_all (batch, JD_BATCH_KEEP_BOTH);
  return batch;
}

/* Of readable and broken files, of one name and of one id, of a wording that is missing in a language: the same is told and written. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "mid", "entry", NULL }, *const places[] = { "Utrecht, NL", "Houston, US-TX", NULL };
  add (fixture, "1.vacancy", "Cook");
  add (fixture, "2.vacancy", "COOK");
  folder_put (fixture->folder, "3.vacancy", "{'format':1,'facts':7}");
  g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, "3.vacancy", NULL));
  add (fixture, "4.vacancy", "Baker");
  g_ptr_array_add (fixture->files, g_strdup (fixture->files->pdata[0]));
  g_ptr_array_add (fixture->files, NULL);
  fixture->request.files = (const char *const *) fixture->files->pdata;
  fixture->request.levels = levels;
  fixture->request.places = places;
  for (guint strict = 0; strict < 2; strict++)
    {
      g_autofree char *folder = g_strdup_printf ("%s/planned-%u", fixture->folder, strict), *other_folder = g_strdup_printf ("%s/at-once-%u", fixture->folder, strict);
      fixture->request.strict = strict == 1;
      g_autoptr (JdBatch) batch = write_to (fixture, folder, TRUE), other = write_to (fixture, other_folder, FALSE);
      g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_WRITTEN), >, 0);
      g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_FAILED), >, 0);
      g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_REFUSED), >, 0);
      assert_same_rows (batch, other);
      for (guint i = 0; i < jd_batch_length (batch); i++)
        {
          g_autofree char *name = jd_batch_row_name (batch, i);
          if (jd_batch_row (batch, i)->state == JD_BATCH_WRITTEN)
            assert_same_export (folder, other_folder, name);
        }
    }
}

/* ---- stopping ---- */

typedef struct
{
  GCancellable *cancellable;
  guint last, total, stop_at;
} Watch;

static void
watch (guint done, guint total, gpointer data)
{
  Watch *self = data;

  g_assert_cmpuint (done, ==, self->last + 1);
  self->last = done;
  self->total = total;
  if (done == self->stop_at)
    g_cancellable_cancel (self->cancellable);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  Watch self = { 0 };
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.vacancy", i);
      add (fixture, name, "Cook");
    }
  g_autoptr (JdBatch) batch = plan (fixture);

  g_assert_true (jd_batch_write (batch, JD_BATCH_LEAVE, NULL, watch, &self, NULL));
  g_assert_cmpuint (self.last, ==, 5);
  g_assert_cmpuint (self.total, ==, 5);
  assert_name (batch, 4 * N_TARGETS, "Cook - Harbor (5).txt");
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch self = { .cancellable = cancellable, .stop_at = 3 };
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.vacancy", i);
      add (fixture, name, "Cook");
    }
  g_autoptr (JdBatch) batch = plan (fixture);
  g_assert_true (jd_batch_write (batch, JD_BATCH_LEAVE, cancellable, watch, &self, NULL));
  const guint n_written = jd_batch_count (batch, JD_BATCH_WRITTEN);

  /* Those at work came to their end; the rest was not begun. */
  g_assert_cmpuint (n_written, >=, 2 * 3 - 2);
  g_assert_cmpuint (n_written, <, 40);
  g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_STOPPED), ==, 40 * N_TARGETS - n_written);
  /* Whole files only, and none that holds many. */
  g_assert_cmpuint (count_out (fixture), ==, n_written);
  g_autofree char *first = read_out (fixture, "Cook - Harbor.txt"), *feed = read_out (fixture, "careerjet.xml");
  g_assert_nonnull (first);
  g_assert_null (feed);
  /* It goes on where it stopped, over what is there. */
  g_autoptr (JdBatch) again = plan (fixture);
  write_all (again, JD_BATCH_LEAVE);
  g_assert_cmpuint (jd_batch_count (again, JD_BATCH_WRITTEN), ==, 40 * N_TARGETS);
}

static void
test_cancel_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JdPosting) posting = cook (fixture, "Cook");
  fixture->request.posting = posting;
  g_autoptr (JdBatch) batch = jd_batch_new (&fixture->request);

  g_cancellable_cancel (cancellable);
  g_assert_false (jd_batch_plan (batch, cancellable, NULL, NULL));
}

/* ---- what it costs ---- */

#define FEW 100
#define TRIES 5

/* All of one name, which is where names and files could get in each other's way. */
static void
add_many (Fixture *fixture, const char *text, const char *id)
{
  for (guint i = 0; i < 4 * FEW; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.vacancy", i), *other = g_strdup_printf ("many-%03u", i);
      g_autoptr (GString) copy = g_string_new (text);
      g_assert_cmpuint (g_string_replace (copy, id, other, 0), >, 0);
      folder_put_bytes (fixture->folder, name, copy->str, -1);
      g_ptr_array_add (fixture->files, g_build_filename (fixture->folder, name, NULL));
    }
  g_ptr_array_add (fixture->files, NULL);
}

static gint64
user_time (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return (gint64) usage.ru_utime.tv_sec * G_USEC_PER_SEC + usage.ru_utime.tv_usec;
}

/* Of the last @n, into a folder of their own: where files have just been removed, ext4 takes longer to make new ones. */
static gint64
cost_of (Fixture *fixture, guint n)
{
  static guint number;
  g_autofree char *name = g_strdup_printf ("out-%u", number++), *out = g_build_filename (fixture->folder, name, NULL);
  const gint64 start = user_time ();

  fixture->request.files = (const char *const *) fixture->files->pdata + 4 * FEW - n;
  fixture->request.folder = out;
  g_autoptr (JdBatch) batch = plan (fixture);
  write_all (batch, JD_BATCH_LEAVE);
  g_assert_cmpuint (jd_batch_count (batch, JD_BATCH_WRITTEN), ==, n * N_TARGETS);
  return user_time () - start;
}

/* Of four times as many, four times as much; the rest of the room is for a machine with other work. The least of all tries counts. */
static void
test_cost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = cook (fixture, "Cook");
  g_autofree char *path = g_build_filename (fixture->folder, "first.vacancy", NULL), *text = NULL;
  gint64 few = G_MAXINT64, many = G_MAXINT64;

  g_assert_true (jd_posting_file_save (path, posting, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  add_many (fixture, text, posting->id);
  for (guint i = 0; i < TRIES && (i == 0 || many > 6 * few); i++)
    {
      few = MIN (few, cost_of (fixture, FEW));
      many = MIN (many, cost_of (fixture, 4 * FEW));
    }
  g_test_message ("%u: %.1f ms, %u: %.1f ms", FEW, few / 1000.0, 4 * FEW, many / 1000.0);
  g_assert_cmpint (many, <=, 6 * few);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/batch/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("table", test_table);
  ADD ("names", test_names);
  ADD ("names-of-targets", test_names_of_targets);
  ADD ("language", test_language);
  ADD ("written", test_written);
  ADD ("faults", test_faults);
  ADD ("twice", test_twice);
  ADD ("gone", test_gone);
  ADD ("existing", test_existing);
  ADD ("inputs", test_inputs);
  ADD ("record", test_record);
  ADD ("record-of-one", test_record_of_one);
  ADD ("no-record", test_no_record);
  ADD ("record-changed", test_record_changed);
  ADD ("at-once", test_at_once);
  ADD ("progress", test_progress);
  ADD ("cancel", test_cancel);
  ADD ("cancel-plan", test_cancel_plan);
  ADD ("cost", test_cost);
  return g_test_run ();
}
