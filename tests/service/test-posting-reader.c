// SPDX-License-Identifier: GPL-3.0-or-later
/* What is opened: the file, or the draft that was left of it; and drafts that are left. Needs no display. */
#include "posting/vacancy-posting-reader.h"

#include "posting/vacancy-left-drafts.h"
#include "session-fixture.h"

/* A posting in a file, and the drafts where programs have them. */
typedef struct
{
  Fixture base;
  char *drafts;
  VacancyOpenPostings *postings;
} Reader;

static void
reader_set_up (Reader *reader, gconstpointer data)
{
  set_up (&reader->base, data);
  vacancy_session_set_draft_folder (NULL);
  reader->drafts = jd_drafts_folder ();
  reader->postings = vacancy_open_postings_new ();
  write_elsewhere (reader->base.path, "in the file");
}

static void
reader_tear_down (Reader *reader, gconstpointer data)
{
  g_clear_object (&reader->postings);
  tear_down (&reader->base, data);
  vacancy_drafts_settle ();
  folder_remove (reader->drafts);
  g_free (reader->drafts);
}

static void
put_draft (Reader *reader, const char *id, const char *source, const char *name)
{
  g_autofree char *etag = source ? jd_posting_file_etag (source) : NULL;
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) posting = jd_edit_set_value (empty, "company", name, NULL);

  g_assert_true (jd_drafts_write (reader->drafts, id, source, etag, posting, NULL));
  /* As when the program that wrote it has ended. */
  jd_drafts_release (reader->drafts, id);
}

static guint
count_drafts (Reader *reader)
{
  g_autoptr (GPtrArray) list = NULL;

  vacancy_drafts_settle ();
  list = jd_drafts_list (reader->drafts, NULL);
  return list->len;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
read_path (Reader *reader, const char *path, const char *draft)
{
  GAsyncResult *result = NULL;

  vacancy_posting_read_async (reader->postings, path, draft, read_cb, &result);
  ui_wait_until (result, 10);
  return result;
}

/* Reads and shows at once. */
static VacancySession *
open_path (Reader *reader, const char *path, const char *draft, gboolean *recovered, GError **error)
{
  g_autoptr (GAsyncResult) result = read_path (reader, path, draft);

  return vacancy_posting_read_finish (result, reader->base.library, recovered, error);
}

static void
test_file (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  gboolean recovered = TRUE;
  guint changed = 0;

  session = open_path (reader, reader->base.path, NULL, &recovered, NULL);
  g_assert_false (recovered);
  g_assert_cmpstr (company (session), ==, "in the file");
  g_assert_cmpstr (vacancy_session_path (session), ==, reader->base.path);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  /* It knows what the file held. */
  g_signal_connect_swapped (session, "changed-on-disk", G_CALLBACK (count_cb), &changed);
  work_for (400);
  g_assert_cmpuint (changed, ==, 0);
}

static void
test_file_gone (Reader *reader, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean recovered;

  g_assert_cmpint (g_remove (reader->base.path), ==, 0);
  g_assert_null (open_path (reader, reader->base.path, NULL, &recovered, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, reader->base.path));
}

static void
test_draft_of_file (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  gboolean recovered = FALSE;

  put_draft (reader, "lost", reader->base.path, "in the draft");
  session = open_path (reader, reader->base.path, NULL, &recovered, NULL);
  g_assert_true (recovered);
  g_assert_cmpstr (company (session), ==, "in the draft");
  g_assert_cmpstr (vacancy_session_path (session), ==, reader->base.path);
  g_assert_cmpstr (vacancy_session_draft (session), ==, "lost");
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_DRAFT);
}

/* A draft that says what the file says has done its work. */
static void
test_draft_says_the_same (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  gboolean recovered = TRUE;

  put_draft (reader, "same", reader->base.path, "in the file");
  session = open_path (reader, reader->base.path, NULL, &recovered, NULL);
  g_assert_false (recovered);
  g_assert_cmpint (vacancy_session_save_state (session), ==, VACANCY_SAVE_CLEAN);
  g_assert_cmpuint (count_drafts (reader), ==, 0);
}

/* A draft that is broken, or of another file, keeps nobody from the file. */
static void
test_other_drafts (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  g_autofree char *broken = g_build_filename (reader->drafts, "broken.draft", NULL);
  gboolean recovered = TRUE;

  put_draft (reader, "other", "/nowhere/other.vacancy", "other");
  put_draft (reader, "new", NULL, "never saved");
  g_assert_true (g_file_set_contents (broken, "{ \"format\": ", -1, NULL));
  session = open_path (reader, reader->base.path, NULL, &recovered, NULL);
  g_assert_false (recovered);
  g_assert_cmpstr (company (session), ==, "in the file");
  g_assert_cmpuint (count_drafts (reader), ==, 3);
}

static void
test_draft (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  gboolean recovered = FALSE;

  put_draft (reader, "new", NULL, "R&D <b>");
  session = open_path (reader, NULL, "new", &recovered, NULL);
  g_assert_true (recovered);
  g_assert_cmpstr (company (session), ==, "R&D <b>");
  g_assert_null (vacancy_session_path (session));
}

static void
test_draft_gone (Reader *reader, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean recovered;

  g_assert_null (open_path (reader, NULL, "never", &recovered, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
}

/* A file belongs to one session. */
static void
test_file_is_open (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) first = NULL, second = NULL;
  gboolean recovered = FALSE;

  first = open_path (reader, reader->base.path, NULL, &recovered, NULL);
  vacancy_open_postings_add (reader->postings, first);
  put_draft (reader, "lost", reader->base.path, "in the draft");
  second = open_path (reader, NULL, "lost", &recovered, NULL);
  g_assert_true (recovered);
  g_assert_null (vacancy_session_path (second));
}

/* What is open is no draft that was left. */
static void
test_draft_in_use (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) first = NULL, second = NULL;
  gboolean recovered;

  put_draft (reader, "lost", reader->base.path, "in the draft");
  first = open_path (reader, NULL, "lost", &recovered, NULL);
  vacancy_open_postings_add (reader->postings, first);
  second = open_path (reader, reader->base.path, NULL, &recovered, NULL);
  g_assert_false (recovered);
  g_assert_cmpstr (company (second), ==, "in the file");
}

/* Both have read it; the first that shows it has it, and keeps it. */
static void
test_two_at_once (Reader *reader, gconstpointer data)
{
  g_autoptr (GAsyncResult) one = NULL, two = NULL;
  g_autoptr (VacancySession) session = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = NULL;
  gboolean recovered, was_free;

  put_draft (reader, "lost", NULL, "in the draft");
  one = read_path (reader, NULL, "lost");
  two = read_path (reader, NULL, "lost");
  session = vacancy_posting_read_finish (two, reader->base.library, &recovered, NULL);
  vacancy_open_postings_add (reader->postings, session);
  g_assert_null (vacancy_posting_read_finish (one, reader->base.library, &recovered, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_clear_object (&one);
  vacancy_program_finish ();
  vacancy_drafts_settle ();
  posting = jd_drafts_take (reader->drafts, "lost", &was_free, NULL);
  g_assert_false (was_free);
}

/* Nobody wanted it any more: others may have it. */
static void
test_let_go (Reader *reader, gconstpointer data)
{
  GAsyncResult *result;
  g_autoptr (JdPosting) posting = NULL;
  gboolean was_free;

  put_draft (reader, "lost", NULL, "in the draft");
  result = read_path (reader, NULL, "lost");
  g_object_unref (result);
  work_for (50);
  vacancy_program_finish ();
  vacancy_drafts_settle ();
  posting = jd_drafts_take (reader->drafts, "lost", &was_free, NULL);
  g_assert_nonnull (posting);
  g_assert_true (was_free);
}

/* ---- what is left ---- */

static void
listed_cb (gpointer owner, GPtrArray *drafts)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < drafts->len; i++)
    g_string_append_printf (ids, "%s;", ((const JdDraft *) drafts->pdata[i])->id);
  g_object_set_data_full (owner, "ids", g_strdup (ids->str), g_free);
}

static void
assert_left (Reader *reader, const char *expected)
{
  vacancy_left_drafts_list (reader->postings, listed_cb, reader->postings);
  vacancy_program_finish ();
  g_assert_cmpstr (g_object_get_data (G_OBJECT (reader->postings), "ids"), ==, expected);
}

static void
discarded_cb (gpointer owner, const GError *error)
{
  g_object_set_data_full (owner, "told", g_strdup (error ? error->message : "gone"), g_free);
}

static void
assert_discarded (Reader *reader, const char *draft, const char *expected)
{
  vacancy_left_drafts_discard (reader->postings, draft, discarded_cb, reader->postings);
  vacancy_program_finish ();
  g_assert_cmpstr (g_object_get_data (G_OBJECT (reader->postings), "told"), ==, expected);
}

static void
test_left (Reader *reader, gconstpointer data)
{
  g_autoptr (VacancySession) session = NULL;
  gboolean recovered;

  assert_left (reader, "");
  put_draft (reader, "one", NULL, "one");
  assert_left (reader, "one;");
  session = open_path (reader, NULL, "one", &recovered, NULL);
  vacancy_open_postings_add (reader->postings, session);
  put_draft (reader, "two", NULL, "two");
  assert_left (reader, "two;");
  assert_discarded (reader, "one", "The draft is open in another window.");
  assert_discarded (reader, "two", "gone");
  assert_left (reader, "");
  g_assert_cmpuint (count_drafts (reader), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = ui_scratch_init ();
  int status;

  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/posting-reader/" path, Reader, NULL, reader_set_up, test, reader_tear_down)
  ADD ("file", test_file);
  ADD ("file/gone", test_file_gone);
  ADD ("file/draft", test_draft_of_file);
  ADD ("file/draft-says-the-same", test_draft_says_the_same);
  ADD ("file/other-drafts", test_other_drafts);
  ADD ("draft", test_draft);
  ADD ("draft/gone", test_draft_gone);
  ADD ("draft/file-is-open", test_file_is_open);
  ADD ("draft/in-use", test_draft_in_use);
  ADD ("draft/two-at-once", test_two_at_once);
  ADD ("draft/let-go", test_let_go);
  ADD ("left", test_left);
#undef ADD
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}
