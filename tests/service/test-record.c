// SPDX-License-Identifier: GPL-3.0-or-later
/* The record of an open posting: what is sent is put down, marks follow the history, and what changed since is told. */
#include "edit/jd-edit.h"
#include "edit/jd-line-diff.h"
#include "export/jd-export.h"
#include "export/vacancy-export-job.h"
#include "export/vacancy-record-changes.h"
#include "loop-util.h"
#include "session-util.h"
#include "../core/test-folder.h"

typedef struct
{
  char *folder, *path;
  JdLibrary *library;
  VacancySession *session;
  VacancyRecord *record;
  guint marked, changed;
  char *failed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changed++;
}

static void
marked_cb (Fixture *fixture, guint number)
{
  fixture->marked = number;
}

static void
failed_cb (Fixture *fixture, const char *message)
{
  g_free (fixture->failed);
  fixture->failed = g_strdup (message);
}

static void
open_session (Fixture *fixture)
{
  fixture->session = session_at (fixture->library, fixture->path);
  fixture->record = vacancy_record_of (fixture->session);
  g_signal_connect_swapped (fixture->record, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->record, "marked", G_CALLBACK (marked_cb), fixture);
  g_signal_connect_swapped (fixture->record, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) posting = jd_edit_set_value (empty, "title", "Line Cook", NULL);

  fixture->folder = folder_new ();
  fixture->path = folder_path (fixture->folder, "cook.vacancy");
  fixture->library = jd_library_new ();
  vacancy_session_set_draft_folder (fixture->folder);
  g_assert_true (jd_posting_file_save (fixture->path, posting, NULL));
  open_session (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  VacancyRecord *record = fixture->record;

  vacancy_session_discard (fixture->session);
  g_object_add_weak_pointer (G_OBJECT (record), (gpointer *) &record);
  g_object_unref (fixture->session);
  ui_wait_until (record == NULL, 30);
  jd_library_unref (fixture->library);
  g_free (fixture->failed);
  g_free (fixture->path);
  folder_free (fixture->folder);
  vacancy_session_set_draft_folder (NULL);
}

static const GPtrArray *
entries (Fixture *fixture)
{
  JdEvidence *evidence = vacancy_record_get_evidence (fixture->record);

  return evidence != NULL ? jd_evidence_entries (evidence) : NULL;
}

static guint
n_entries (Fixture *fixture)
{
  return entries (fixture) != NULL ? entries (fixture)->len : 0;
}

static const JdEvidenceEntry *
nth (Fixture *fixture, guint index)
{
  return entries (fixture)->pdata[index];
}

static void
send (Fixture *fixture, const char *bytes)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, strlen (bytes));

  vacancy_record_add_sent (fixture->record, vacancy_session_posting (fixture->session), "seek", TRUE, "/somewhere/form.txt", content);
}

static void
set_title (Fixture *fixture, const char *title)
{
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "title", title, NULL), "Title"));
}

static const char *
posted (Fixture *fixture)
{
  return vacancy_session_posting (fixture->session)->facts->posted;
}

/* ---- what is sent ---- */

static void
test_sent (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (vacancy_record_get_evidence (fixture->record) != NULL, 30);
  send (fixture, "the form");
  ui_wait_until (n_entries (fixture) == 1, 30);
  g_assert_cmpstr (nth (fixture, 0)->target, ==, "seek");
  g_assert_cmpstr (nth (fixture, 0)->file, ==, "form.txt");
  g_assert_cmpstr (nth (fixture, 0)->title, ==, "Line Cook");
  g_autoptr (GBytes) bytes = jd_evidence_bytes (vacancy_record_get_evidence (fixture->record), nth (fixture, 0)->sha256, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "the form", 8);
  /* Another program adds to it, and so does this one: nothing is lost. */
  g_autoptr (JdEvidenceEntry) other = jd_evidence_entry_new (JD_EVIDENCE_COPIED, "indeed", TRUE);
  g_assert_cmpuint (jd_evidence_add (fixture->path, other, NULL, NULL, NULL), ==, 2);
  send (fixture, "the form");
  ui_wait_until (n_entries (fixture) == 3, 30);
  g_assert_null (fixture->failed);
}

/* What is sent before the posting has a file is put down when it has one. */
static void
test_without_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("other", "en");
  g_autoptr (VacancySession) session = vacancy_session_new (fixture->library, posting, NULL, NULL);
  VacancyRecord *record = vacancy_record_of (session);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("early", 5);
  g_autofree char *path = folder_path (fixture->folder, "later.vacancy");

  g_assert_false (vacancy_record_has_place (record));
  vacancy_record_add_sent (record, posting, "text-box", TRUE, NULL, bytes);
  vacancy_session_save_async (session, path, TRUE, NULL, NULL);
  ui_wait_until (vacancy_record_get_evidence (record) != NULL && jd_evidence_entries (vacancy_record_get_evidence (record))->len == 1, 30);
  g_assert_cmpint (((const JdEvidenceEntry *) jd_evidence_entries (vacancy_record_get_evidence (record))->pdata[0])->act, ==, JD_EVIDENCE_COPIED);
}

static void
test_failed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = jd_evidence_path (fixture->path);

  ui_wait_until (vacancy_record_get_evidence (fixture->record) != NULL, 30);
  g_assert_cmpint (g_mkdir (file, 0777), ==, 0);
  send (fixture, "x");
  ui_wait_until (fixture->failed != NULL, 30);
  g_assert_nonnull (strstr (fixture->failed, "cook.vacancy.evidence"));
}

/* ---- marks ---- */

/* The mark and the date of the posting are one step: undone and done again together. */
static void
test_mark (Fixture *fixture, gconstpointer data)
{
  JdHistory *history = vacancy_session_history (fixture->session);

  vacancy_record_mark (fixture->record, "seek", TRUE, FALSE, "2026-11-14", "https://example.com/1");
  g_assert_cmpstr (posted (fixture), ==, "2026-11-14");
  ui_wait_until (fixture->marked == 1, 30);
  g_assert_cmpstr (nth (fixture, 0)->url, ==, "https://example.com/1");
  g_assert_cmpstr (nth (fixture, 0)->on, ==, "2026-11-14");
  g_assert_true (jd_history_undo (history));
  g_assert_null (posted (fixture));
  ui_wait_until (n_entries (fixture) == 2, 30);
  g_assert_true (nth (fixture, 0)->is_taken_back);
  g_assert_true (jd_history_redo (history));
  ui_wait_until (n_entries (fixture) == 3, 30);
  g_autoptr (GPtrArray) marks = jd_evidence_marks (vacancy_record_get_evidence (fixture->record));
  g_assert_cmpuint (marks->len, ==, 1);
}

/* Undone at once, before it is written: what comes of it is taken back all the same. */
static void
test_mark_at_once (Fixture *fixture, gconstpointer data)
{
  vacancy_record_mark (fixture->record, "seek", TRUE, FALSE, "2026-11-14", NULL);
  jd_history_undo (vacancy_session_history (fixture->session));
  ui_wait_until (n_entries (fixture) == 2, 30);
  g_assert_true (nth (fixture, 0)->is_taken_back);
  g_assert_null (posted (fixture));
}

/* The first day counts; a second place is no step, and is taken back by its number. */
static void
test_second_mark (Fixture *fixture, gconstpointer data)
{
  vacancy_record_mark (fixture->record, "seek", TRUE, FALSE, "2026-11-14", NULL);
  ui_wait_until (fixture->marked == 1, 30);
  vacancy_record_mark (fixture->record, "Local Paper", FALSE, FALSE, "2026-11-20", NULL);
  ui_wait_until (fixture->marked == 2, 30);
  g_assert_cmpstr (posted (fixture), ==, "2026-11-14");
  vacancy_record_mark (fixture->record, "seek", TRUE, TRUE, "2026-11-30", NULL);
  ui_wait_until (fixture->marked == 3, 30);
  vacancy_record_take_back (fixture->record, 2);
  ui_wait_until (n_entries (fixture) == 4, 30);
  g_assert_true (nth (fixture, 1)->is_taken_back);
  g_assert_cmpstr (posted (fixture), ==, "2026-11-14");
  vacancy_record_take_back (fixture->record, 1);
  g_assert_null (posted (fixture));
  ui_wait_until (n_entries (fixture) == 5, 30);
  g_assert_true (nth (fixture, 0)->is_taken_back);
}

/* ---- what changed ---- */

static void
compared_cb (gpointer owner, const VacancyRecordChanges *changes, gpointer data)
{
  GString *told = data;

  g_assert_no_error (changes->error);
  for (guint i = 0; i < changes->pairs->len; i++)
    {
      const JdLinePair *pair = changes->pairs->pdata[i];
      if (!pair->is_same)
        g_string_append_printf (told, "%s > %s\n", pair->before, pair->after);
    }
  g_string_append_c (told, '.');
}

static void
written_cb (gpointer owner, const GError *error, gpointer data)
{
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *path = folder_path (fixture->folder, "again.txt"), *again = NULL;
  gboolean written = FALSE;

  ui_wait_until (vacancy_record_get_evidence (fixture->record) != NULL, 30);
  send (fixture, "the form, byte for byte");
  ui_wait_until (n_entries (fixture) == 1, 30);
  set_title (fixture, "Head Cook");
  vacancy_record_compare (fixture->record, 1, compared_cb, fixture->record, told);
  ui_wait_until (told->len > 0, 30);
  g_assert_cmpstr (told->str, ==, "positionTitle: Line Cook > positionTitle: Head Cook\n.");
  vacancy_record_write (fixture->record, 1, path, written_cb, fixture->record, &written);
  ui_wait_until (written, 30);
  g_assert_true (g_file_get_contents (path, &again, NULL, NULL));
  g_assert_cmpstr (again, ==, "the form, byte for byte");
}

/* ---- reading ---- */

/* What is damaged is told, and all else is read. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, "damaged.vacancy");

  g_assert_true (jd_posting_file_save (path, vacancy_session_posting (fixture->session), NULL));
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (JD_EVIDENCE_COPIED, "indeed", TRUE);
  g_assert_cmpuint (jd_evidence_add (path, entry, NULL, NULL, NULL), ==, 1);
  g_autofree char *file = jd_evidence_path (path), *text = NULL;
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_autofree char *more = g_strconcat (text, "{ nothing of that kind\n", NULL);
  g_assert_true (g_file_set_contents (file, more, -1, NULL));
  g_autoptr (VacancySession) session = session_at (fixture->library, path);
  VacancyRecord *record = vacancy_record_of (session);
  g_signal_connect_swapped (record, "failed", G_CALLBACK (failed_cb), fixture);
  ui_wait_until (vacancy_record_get_evidence (record) != NULL, 30);
  g_assert_nonnull (fixture->failed);
  g_assert_nonnull (strstr (fixture->failed, "damaged.vacancy.evidence"));
  g_assert_cmpuint (jd_evidence_entries (vacancy_record_get_evidence (record))->len, ==, 1);
}

/* One that cannot be read at all is no record. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, "unreadable.vacancy"), *file = jd_evidence_path (path);

  g_assert_true (jd_posting_file_save (path, vacancy_session_posting (fixture->session), NULL));
  g_assert_cmpint (g_mkdir (file, 0777), ==, 0);
  g_autoptr (VacancySession) session = session_at (fixture->library, path);
  VacancyRecord *record = vacancy_record_of (session);
  g_assert_true (vacancy_record_get_session (record) == session);
  g_assert_true (vacancy_record_of (session) == record);
  g_signal_connect_swapped (record, "failed", G_CALLBACK (failed_cb), fixture);
  ui_wait_until (fixture->failed != NULL, 30);
  g_assert_nonnull (strstr (fixture->failed, "unreadable.vacancy.evidence"));
  g_assert_null (vacancy_record_get_evidence (record));
}

static void
assert_target (Fixture *fixture, const char *target, gboolean is_board, const char *expected)
{
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (JD_EVIDENCE_POSTED, target, is_board);

  g_assert_cmpstr (vacancy_record_target (fixture->record, entry), ==, expected);
}

/* Boards are read once, when somebody needs them; until then their ids stand for them. */
static void
test_boards (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (vacancy_record_get_evidence (fixture->record) != NULL, 30);
  const guint before = fixture->changed;
  assert_target (fixture, "jooble", TRUE, "jooble");
  g_assert_null (vacancy_record_get_boards (fixture->record));
  vacancy_record_need_boards (fixture->record);
  vacancy_record_need_boards (fixture->record);
  ui_wait_until (vacancy_record_get_boards (fixture->record) != NULL, 30);
  g_assert_cmpuint (fixture->changed, ==, before + 1);
  assert_target (fixture, "jooble", TRUE, "Jooble");
  assert_target (fixture, "no-such-board", TRUE, "no-such-board");
  assert_target (fixture, jd_export_pdf.id, FALSE, jd_export_pdf.name);
  assert_target (fixture, "The notice board", FALSE, "The notice board");
  assert_target (fixture, NULL, FALSE, "another place");
}

static void
test_wanted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);

  g_settings_set_boolean (settings, "record-boards", FALSE);
  g_assert_false (vacancy_record_is_wanted (settings));
  g_settings_set_boolean (settings, "record-boards", TRUE);
  g_assert_true (vacancy_record_is_wanted (settings));
  g_settings_reset (settings, "record-boards");
}

/* What many exports at once put down of it is read then. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyExportJob) job = vacancy_export_job_new ();
  g_autofree char *out = folder_path (fixture->folder, "out");
  const JdBatchTarget target = { .exporter = jd_exporter_find ("text") };
  const VacancyExportWish wish = { .source = fixture->folder, .library = fixture->library, .targets = &target, .n_targets = 1, .record = JD_BATCH_RECORD_ALL };
  ui_wait_until (vacancy_record_get_evidence (fixture->record) != NULL, 30);

  vacancy_export_job_plan (job, &wish);
  ui_wait_until (vacancy_export_job_get_state (job) == VACANCY_EXPORT_JOB_PLANNED, 30);
  vacancy_export_job_look (job, out);
  ui_wait_until (vacancy_export_job_get_state (job) == VACANCY_EXPORT_JOB_PLANNED, 30);
  vacancy_export_job_write (job, JD_BATCH_LEAVE);
  ui_wait_until (n_entries (fixture) == 1, 30);
  g_assert_cmpstr (nth (fixture, 0)->target, ==, "text");
  g_assert_cmpstr (nth (fixture, 0)->file, ==, "Line Cook.txt");
  ui_wait_until (vacancy_export_job_get_state (job) == VACANCY_EXPORT_JOB_DONE, 30);
}

#define TEST(path, func) g_test_add ("/record/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("sent", test_sent);
  TEST ("without-file", test_without_file);
  TEST ("failed", test_failed);
  TEST ("mark", test_mark);
  TEST ("mark-at-once", test_mark_at_once);
  TEST ("second-mark", test_second_mark);
  TEST ("changes", test_changes);
  TEST ("many", test_many);
  TEST ("damaged", test_damaged);
  TEST ("unreadable", test_unreadable);
  TEST ("boards", test_boards);
  TEST ("wanted", test_wanted);
  return g_test_run ();
}
