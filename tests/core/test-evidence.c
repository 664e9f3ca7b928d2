// SPDX-License-Identifier: GPL-3.0-or-later
/* The record of what was sent: byte for byte, through programs that are killed, damage, and others that write at the same moment. */
#include <signal.h>

#include "edit/jd-edit.h"
#include "export/jd-export.h"
#include "store/jd-evidence.h"
#include "store/jd-posting-file.h"
#include "test-process.h"
#include "test-random-edit.h"

typedef struct
{
  char *folder, *path, *record;
  JdPosting *posting;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->path = folder_path (fixture->folder, "cook.vacancy");
  fixture->posting = jd_posting_new ("0e4a7f9c-52c1-4d5e-9b60-2f1d6c7a8e01", "en");
  g_assert_true (jd_posting_file_save (fixture->path, fixture->posting, NULL));
  fixture->record = jd_evidence_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->record);
  jd_posting_unref (fixture->posting);
}

static guint
add (Fixture *fixture, JdEvidenceAct act, const char *target, const char *bytes, gssize length, GError **error)
{
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (act, target, TRUE);
  g_autoptr (GBytes) content = bytes != NULL ? g_bytes_new (bytes, length < 0 ? strlen (bytes) : (gsize) length) : NULL;

  jd_evidence_entry_describe (entry, fixture->posting);
  return jd_evidence_add (fixture->path, entry, content, NULL, error);
}

static JdEvidence *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JdEvidence *evidence = jd_evidence_load (fixture->path, &error);

  g_assert_no_error (error);
  return evidence;
}

static void
assert_bytes (const JdEvidence *evidence, guint number, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  const JdEvidenceEntry *entry = jd_evidence_find (evidence, number);

  g_assert_nonnull (entry);
  g_autoptr (GBytes) found = jd_evidence_bytes (evidence, entry->sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), bytes, length);
  g_assert_cmpint (entry->size, ==, (gint64) length);
}

static gsize
record_size (Fixture *fixture)
{
  struct stat info;

  g_assert_cmpint (stat (fixture->record, &info), ==, 0);
  return (gsize) info.st_size;
}

static char *
read_record (Fixture *fixture, gsize *length)
{
  char *data;

  g_assert_true (g_file_get_contents (fixture->record, &data, length, NULL));
  return data;
}

/* ---- what is kept ---- */

static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdEvidence) evidence = load (fixture);

  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 0);
  g_assert_cmpuint (jd_evidence_faults (evidence)->len, ==, 0);
  g_assert_null (jd_evidence_last (evidence, NULL));
  g_assert_true (g_str_has_suffix (fixture->record, "/cook.vacancy.evidence"));
  g_assert_false (g_file_test (fixture->record, G_FILE_TEST_EXISTS));
}

/* Everything that an entry says comes back. */
static void
test_entry (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (JD_EVIDENCE_POSTED, "Local <Paper>", FALSE);
  g_autoptr (GBytes) text = g_bytes_new_static ("Cook\n", 5);

  entry->file = g_strdup ("a\nb\xff.html");
  entry->on = g_strdup ("2026-11-14");
  entry->url = g_strdup ("https://example.com/1");
  jd_evidence_entry_describe (entry, fixture->posting);
  g_assert_cmpuint (jd_evidence_add (fixture->path, entry, NULL, text, NULL), ==, 1);
  g_autoptr (JdEvidence) evidence = load (fixture);
  const JdEvidenceEntry *found = jd_evidence_find (evidence, 1);
  g_assert_cmpuint (jd_evidence_faults (evidence)->len, ==, 0);
  g_assert_cmpint (found->act, ==, JD_EVIDENCE_POSTED);
  g_assert_cmpstr (found->target, ==, "Local <Paper>");
  g_assert_false (found->is_board);
  g_assert_cmpstr (found->file, ==, "a b\uFFFD.html");
  g_assert_cmpstr (found->on, ==, "2026-11-14");
  g_assert_cmpstr (found->url, ==, "https://example.com/1");
  g_assert_cmpstr (found->time, ==, entry->time);
  g_assert_cmpstr (found->posting, ==, fixture->posting->id);
  g_assert_cmpstr (found->language, ==, "en");
  g_assert_true (g_str_has_prefix (found->program, "Vacancy "));
  g_assert_null (found->sha256);
  g_assert_true (jd_evidence_last (evidence, "Local <Paper>") == found);
  g_assert_null (jd_evidence_last (evidence, "indeed"));
}

/* Text, binary, large, empty, and what JSON has trouble with; the same bytes stand there once. */
static void
test_contents (Fixture *fixture, gconstpointer data)
{
  static const char odd[] = "a\r\n\tb\x01\x7f\u2028\ufeff\ufffe \\u0000 \"\\\" </script> 👩‍🍳\n", binary[] = "%PDF\x00\xff\xfe\n";
  g_autofree char *large = g_strnfill (300000, 'x');

  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", odd, -1, NULL), ==, 1);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", binary, sizeof binary, NULL), ==, 2);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", large, -1, NULL), ==, 3);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_COPIED, "indeed", "", 0, NULL), ==, 4);
  const gsize size = record_size (fixture);
  g_assert_cmpuint (size, <, 10000);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_COPIED, "seek", odd, -1, NULL), ==, 5);
  g_assert_cmpuint (record_size (fixture) - size, <, 600);
  g_autoptr (JdEvidence) evidence = load (fixture);
  assert_bytes (evidence, 1, odd, strlen (odd));
  assert_bytes (evidence, 2, binary, sizeof binary);
  assert_bytes (evidence, 3, large, 300000);
  assert_bytes (evidence, 4, "", 0);
  assert_bytes (evidence, 5, odd, strlen (odd));
}

/* A new record can be seen by those who see the posting; what a link names has one record, wherever the link is. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = folder_path (fixture->folder, "elsewhere/link.vacancy");
  struct stat info;

  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "a", -1, NULL), ==, 1);
  g_assert_cmpint (stat (fixture->record, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0137, ==, 0);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_autoptr (JdEvidence) evidence = jd_evidence_load (link, NULL);
  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 1);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_POSTED, "indeed", NULL, 0, NULL), ==, 1);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_POSTED, "seek", NULL, 0, NULL), ==, 2);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_CLOSED, "indeed", NULL, 0, NULL), ==, 3);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_POSTED, "xing", NULL, 0, NULL), ==, 4);
  g_autoptr (JdEvidenceEntry) back = jd_evidence_entry_new (JD_EVIDENCE_TAKEN_BACK, NULL, FALSE);
  back->takes_back = 4;
  g_assert_cmpuint (jd_evidence_add (fixture->path, back, NULL, NULL, NULL), ==, 5);
  g_autoptr (JdEvidence) evidence = load (fixture);
  g_autoptr (GPtrArray) marks = jd_evidence_marks (evidence);
  g_assert_cmpuint (marks->len, ==, 2);
  const JdEvidenceMark *first = marks->pdata[0], *second = marks->pdata[1];
  g_assert_cmpuint (first->posted->number, ==, 2);
  g_assert_null (first->closed);
  g_assert_cmpuint (second->posted->number, ==, 1);
  g_assert_cmpuint (second->closed->number, ==, 3);
  g_assert_true (jd_evidence_find (evidence, 4)->is_taken_back);

  /* Posted anew, it is open again. */
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_POSTED, "indeed", NULL, 0, NULL), ==, 6);
  g_autoptr (JdEvidence) later = load (fixture);
  g_autoptr (GPtrArray) again = jd_evidence_marks (later);
  first = again->pdata[0];
  g_assert_cmpuint (first->posted->number, ==, 6);
  g_assert_null (first->closed);
}

/* Whatever a posting says, each of its exports comes back as it was. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  static const char *const formats[] = { "html", "text", "docx", "rtf", "md", "jsonld" };
  g_autoptr (JdLibrary) library = starter_library ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261130);
  g_autoptr (GPtrArray) sent = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  JdPosting *posting = jd_posting_ref (fixture->posting);

  for (guint i = 0; i < 60; i++)
    {
      gsize length;
      for (guint k = 0; k < 5; k++)
        {
          JdPosting *edited = random_edit (random, library, posting);
          jd_posting_unref (posting);
          posting = edited;
        }
      g_autoptr (JdDocument) document = jd_compose (posting);
      char *bytes = jd_export_one (jd_exporter_find (formats[i % G_N_ELEMENTS (formats)]), document, NULL, &length, NULL);
      if (bytes == NULL)
        continue;
      g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (JD_EVIDENCE_EXPORTED, formats[i % G_N_ELEMENTS (formats)], FALSE);
      jd_evidence_entry_describe (entry, posting);
      g_ptr_array_add (sent, g_bytes_new_take (bytes, length));
      g_assert_cmpuint (jd_evidence_add (fixture->path, entry, sent->pdata[sent->len - 1], NULL, NULL), ==, sent->len);
    }
  jd_posting_unref (posting);
  g_autoptr (JdEvidence) evidence = load (fixture);
  g_assert_cmpuint (jd_evidence_faults (evidence)->len, ==, 0);
  g_assert_cmpuint (sent->len, >, 40);
  for (guint i = 0; i < sent->len; i++)
    assert_bytes (evidence, i + 1, g_bytes_get_data (sent->pdata[i], NULL), g_bytes_get_size (sent->pdata[i]));
}

/* ---- what goes wrong ---- */

/* Cut off anywhere, as when the power goes: what stood there before is read, the rest is told, and the next is added whole. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  gsize first, length;

  add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "one\n", -1, NULL);
  first = record_size (fixture);
  add (fixture, JD_EVIDENCE_EXPORTED, "seek", "two\n", -1, NULL);
  g_autofree char *whole = read_record (fixture, &length);
  for (gsize cut = first; cut < length; cut += 5)
    {
      folder_put_bytes (fixture->folder, "cook.vacancy.evidence", whole, (gssize) cut);
      const guint number = add (fixture, JD_EVIDENCE_EXPORTED, "xing", "three\n", -1, NULL);
      g_assert_cmpuint (number, >, 1);
      g_autoptr (JdEvidence) evidence = load (fixture);
      assert_bytes (evidence, 1, "one\n", 4);
      assert_bytes (evidence, number, "three\n", 6);
      g_autofree char *now = read_record (fixture, &length);
      g_assert_cmpmem (now, cut, whole, cut);
      length = strlen (whole);
    }
}

static int
write_until_killed (guint number, gpointer data)
{
  g_autofree char *large = g_strnfill (200000, 'a');

  for (guint i = 0;; i++)
    {
      for (guint k = 0; k < 200000; k++)
        large[k] = (char) ('a' + (k * 7 + i * (number + 3) + k * k % (i + 5)) % 26);
      if (add (data, JD_EVIDENCE_EXPORTED, "indeed", large, -1, NULL) == 0)
        return 1;
    }
}

/* Programs that are killed while they write cost at most what they were writing. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      const pid_t process = fork ();
      if (process == 0)
        _exit (write_until_killed (i, fixture));
      g_usleep (20000 + i * 3777);
      kill (process, SIGKILL);
      g_assert_cmpint (waitpid (process, NULL, 0), ==, process);
      const guint number = add (fixture, JD_EVIDENCE_EXPORTED, "seek", "whole", -1, NULL);
      g_autoptr (JdEvidence) evidence = load (fixture);
      assert_bytes (evidence, number, "whole", 5);
      g_assert_cmpuint (jd_evidence_faults (evidence)->len, <=, i + 1);
      const GPtrArray *entries = jd_evidence_entries (evidence);
      for (guint k = 0; k < entries->len; k++)
        {
          g_autoptr (GBytes) bytes = jd_evidence_bytes (evidence, ((const JdEvidenceEntry *) entries->pdata[k])->sha256, NULL);
          g_assert_nonnull (bytes);
        }
    }
}

#define ADDED 40

static int
add_many (guint number, gpointer data)
{
  guint failed = 0;

  for (guint i = 0; i < ADDED; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u of %u", i, number);
      failed += add (data, JD_EVIDENCE_EXPORTED, "indeed", text, -1, NULL) == 0;
    }
  return (int) failed;
}

static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (process_run_all (4, add_many, fixture), ==, 0);
  g_autoptr (JdEvidence) evidence = load (fixture);
  const GPtrArray *entries = jd_evidence_entries (evidence);
  g_assert_cmpuint (jd_evidence_faults (evidence)->len, ==, 0);
  g_assert_cmpuint (entries->len, ==, 4 * ADDED);
  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpuint (((const JdEvidenceEntry *) entries->pdata[i])->number, ==, i + 1);
}

#define ENTRY(number, more) "{\n  'format': 1,\n  'entry': " number ",\n  'time': '2026-11-30T09:00:00Z',\n  'what': 'exported'" more "\n}\n"

/* Told by file and line; all else is read, stays in the file, and no number is given twice. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const faults[] = { "evidence: line 1, column 1: ", "evidence: line 2, entry: expected", "evidence: line 12, time: expected a time such as", "evidence: line 15, entry: expected a number of its own, found 2", "evidence: line 19, format: expected format 1" };
  gsize length, after;

  folder_put (fixture->folder, "cook.vacancy.evidence",
              "rubbish\n{ 'format': 1, 'entry': 'x' }\n" ENTRY ("2", ",\n  'of_a_newer': [ 1 ],\n  'board': 'indeed'")
              "{ 'format': 1,\n 'entry': 3, 'time': 'noon', 'what': 'copied' }\n" ENTRY ("2", "") "{ 'format': 2 }\n{ 'format': 1, 'something': 'newer' }\n");
  g_autofree char *before = read_record (fixture, &length);
  g_autoptr (JdEvidence) evidence = load (fixture);
  const GPtrArray *told = jd_evidence_faults (evidence);
  for (guint i = 0; i < told->len; i++)
    g_test_message ("%s", ((const GError *) told->pdata[i])->message);
  g_assert_cmpuint (told->len, ==, G_N_ELEMENTS (faults));
  g_assert_cmpuint (jd_evidence_entries (evidence)->len, ==, 1);
  g_assert_cmpstr (jd_evidence_find (evidence, 2)->target, ==, "indeed");
  for (guint i = 0; i < told->len; i++)
    g_assert_nonnull (strstr (((const GError *) told->pdata[i])->message, faults[i]));
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "seek", "x", -1, NULL), >, 3);
  g_autofree char *now = read_record (fixture, &after);
  g_assert_cmpmem (now, length, before, length);
}

/* A content that is not what its hash says is told when it is asked for, and written anew when it is sent again. */
static void
test_damaged_content (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize length;

  add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "The text", -1, NULL);
  g_autofree char *whole = read_record (fixture, &length);
  memcpy (strstr (whole, "The text"), "Tha", 3);
  folder_put_bytes (fixture->folder, "cook.vacancy.evidence", whole, (gssize) length);
  g_autoptr (JdEvidence) evidence = load (fixture);
  g_assert_null (jd_evidence_bytes (evidence, jd_evidence_find (evidence, 1)->sha256, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "cook.vacancy.evidence: "));
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "The text", -1, NULL), ==, 2);
  g_autoptr (JdEvidence) mended = load (fixture);
  assert_bytes (mended, 1, "The text", 8);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("/etc/passwd", fixture->record), ==, 0);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "x", -1, &error), ==, 0);
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_clear_error (&error);
  g_assert_cmpint (unlink (fixture->record), ==, 0);
  g_assert_cmpint (mkdir (fixture->record, 0777), ==, 0);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "x", -1, &error), ==, 0);
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_assert_null (jd_evidence_load (fixture->path, NULL));
  g_assert_cmpint (rmdir (fixture->record), ==, 0);
  g_assert_cmpint (mkfifo (fixture->record, 0666), ==, 0);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "x", -1, NULL), ==, 0);
  g_assert_null (jd_evidence_load (fixture->path, NULL));
  /* A posting that is gone leaves its record. */
  g_assert_cmpint (unlink (fixture->record), ==, 0);
  g_assert_cmpint (unlink (fixture->path), ==, 0);
  g_assert_cmpuint (add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "x", -1, NULL), ==, 1);
}

static int
add_as_nobody (guint number, gpointer data)
{
  g_autoptr (GError) error = NULL;

  return add (data, JD_EVIDENCE_EXPORTED, "indeed", "x", -1, &error) == 0 && g_error_matches (error, JD_ERROR, JD_ERROR_IO) && strstr (error->message, "no permission") ? 0 : 1;
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  if (geteuid () != 0)
    {
      g_test_skip ("only root can become somebody without rights");
      return;
    }
  g_assert_cmpint (chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (process_run_as_nobody (add_as_nobody, fixture), ==, 0);
  g_assert_false (g_file_test (fixture->record, G_FILE_TEST_EXISTS));
  add (fixture, JD_EVIDENCE_EXPORTED, "indeed", "mine", -1, NULL);
  const gsize size = record_size (fixture);
  g_assert_cmpint (process_run_as_nobody (add_as_nobody, fixture), ==, 0);
  g_assert_cmpuint (record_size (fixture), ==, size);
}

#define TEST(path, func) g_test_add ("/evidence/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("none", test_none);
  TEST ("entry", test_entry);
  TEST ("contents", test_contents);
  TEST ("place", test_place);
  TEST ("marks", test_marks);
  TEST ("random", test_random);
  TEST ("cut", test_cut);
  TEST ("killed", test_killed);
  TEST ("two-programs", test_two_programs);
  TEST ("damaged", test_damaged);
  TEST ("damaged-content", test_damaged_content);
  TEST ("no-file", test_no_file);
  TEST ("read-only", test_read_only);
  return g_test_run ();
}
