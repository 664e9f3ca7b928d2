// SPDX-License-Identifier: GPL-3.0-or-later
/* Many exports at once are put down in the records of their postings: what is for job boards byte for byte, what could not be, and what changed meanwhile. */
#include "batch-fixture.h"
#include "board/jd-board-file.h"
#include "compose/jd-compose.h"
#include "store/jd-evidence.h"

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
  const char *told = jd_batch_row (batch, row).told;

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
  g_assert_nonnull (strstr (jd_batch_row (batch, 1).told, "Short summary"));
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/batch-record/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("record", test_record);
  ADD ("record-of-one", test_record_of_one);
  ADD ("no-record", test_no_record);
  ADD ("record-changed", test_record_changed);
  return g_test_run ();
}
