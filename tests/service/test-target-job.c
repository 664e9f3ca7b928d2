// SPDX-License-Identifier: GPL-3.0-or-later
/* A posting on its way to a target: what the file holds and is called, what goes onto the clipboard, and all of them written into a folder. */
#include "export/vacancy-target-job.h"

#include "board/jd-board-file.h"
#include "board/jd-boards.h"
#include "export-files-util.h"
#include "library/jd-library-stack.h"
#include "review-util.h"
#include "store/jd-posting-file.h"
#include "session-util.h"

typedef struct
{
  char *folder, *path; /* path: of the posting */
  VacancySession *session;
  JdBoards *boards;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) team = jd_library_team_folders ();
  g_autoptr (JdLibrary) library = jd_library_new ();
  JdPosting *posting = output_posting ("Baker", (const char *const[]){ "Bake <bread> at **{company}**.", NULL }, NULL);

  posting = output_set (output_set (posting, "company", "Bakery"), "location", "Utrecht, NL");
  fixture->folder = folder_new ();
  fixture->path = folder_path (fixture->folder, "postings/baker.vacancy");
  g_assert_true (jd_posting_file_save (fixture->path, posting, NULL));
  jd_posting_unref (posting);
  fixture->session = session_at (library, fixture->path);
  fixture->boards = jd_boards_load ((const char *const *) team, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  VacancySession *session = fixture->session;

  vacancy_session_discard (session);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (fixture->session);
  ui_wait_until (!session, 30);
  jd_boards_unref (fixture->boards);
  g_free (fixture->path);
  folder_free (fixture->folder);
}

static VacancyTarget *
board_target (Fixture *fixture, const char *id)
{
  JdBoard *board = jd_boards_find (fixture->boards, id);

  g_assert_nonnull (board);
  return vacancy_target_new_board (board);
}

static VacancyTargetJob *
board_job (Fixture *fixture, const char *id)
{
  g_autoptr (VacancyTarget) target = board_target (fixture, id);

  return vacancy_target_job_new (target, fixture->session, NULL);
}

static VacancyTargetJob *
file_job (Fixture *fixture, const JdExporter *exporter, const JdExportOptions *options)
{
  g_autoptr (VacancyTarget) target = vacancy_target_new_file (exporter);

  return vacancy_target_job_new (target, fixture->session, options);
}

/* ---- the file ---- */

/* It is what the format makes of the document, as the options say. */
static void
test_format (Fixture *fixture, gconstpointer data)
{
  const JdExportOptions narrow = { .wrap = 10 };
  g_autoptr (VacancyTargetJob) job = file_job (fixture, &jd_export_text, NULL), wrapped = file_job (fixture, &jd_export_text, &narrow);
  JdDocument *document = vacancy_session_document (fixture->session);
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL), *narrow_text = jd_export_one (&jd_export_text, document, &narrow, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *made = vacancy_target_job_make (job, &length, &error), *made_narrow = vacancy_target_job_make (wrapped, NULL, &error);
  g_autofree char *name = vacancy_target_job_file_name (job);

  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, text);
  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_cmpstr (made_narrow, ==, narrow_text);
  g_assert_cmpstr (made_narrow, !=, text);
  g_assert_cmpstr (name, ==, "Baker - Bakery.txt");
  g_assert_null (vacancy_target_job_board (job));
  g_assert_true (vacancy_target_job_posting (job) == vacancy_session_posting (fixture->session));
}

/* It is what the board is sent, and is named after it. */
static void
test_board (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyTargetJob) job = board_job (fixture, "email");
  const JdBoardJob to_board = { .board = vacancy_target_job_board (job),
                                .posting = vacancy_session_posting (fixture->session),
                                .document = vacancy_session_document (fixture->session),
                                .library = vacancy_session_library (fixture->session) };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *made = vacancy_target_job_make (job, &length, &error), *again = vacancy_target_job_make (job, NULL, NULL), *name = vacancy_target_job_file_name (job);

  g_assert_no_error (error);
  g_assert_cmpstr (vacancy_target_job_board (job)->id, ==, "email");
  g_assert_true (jd_board_file_write (&to_board, 1, expected, NULL));
  g_assert_cmpstr (made, ==, expected->str);
  g_assert_cmpstr (again, ==, expected->str);
  g_assert_cmpuint (length, ==, expected->len);
  g_assert_cmpstr (name, ==, "Baker - Bakery.email.html");
}

/* What is edited behind it is not in it, and it outlives the session. */
static void
test_as_it_was (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (JdPosting) posting = jd_edit_set_value (vacancy_session_posting (fixture->session), "title", "Miller", NULL);
  VacancySession *session = vacancy_session_new (library, posting, NULL, NULL);
  g_autoptr (VacancyTarget) target = vacancy_target_new_file (&jd_export_text), box = board_target (fixture, "text-box");
  g_autoptr (VacancyTargetJob) job = vacancy_target_job_new (target, session, NULL), at_board = vacancy_target_job_new (box, session, NULL);

  output_set_value (session, "title", "Smith");
  g_autoptr (VacancyTargetJob) later = vacancy_target_job_new (target, session, NULL);
  vacancy_session_discard (session);
  g_object_unref (session);
  g_autofree char *before = vacancy_target_job_make (job, NULL, NULL), *after = vacancy_target_job_make (later, NULL, NULL);
  g_autofree char *sent = vacancy_target_job_make (at_board, NULL, NULL), *name = vacancy_target_job_file_name (at_board);
  g_assert_true (strstr (before, "Miller") && !strstr (before, "Smith"));
  g_assert_true (strstr (after, "Smith") && !strstr (after, "Miller"));
  g_assert_nonnull (sent);
  g_assert_cmpstr (name, ==, "Miller - Bakery.text-box.txt");
}

#define LONG "A title of more than the seventy-five characters that this board takes at most, and then some"

/* What the board does not take makes no file, and is nothing to copy. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "title", LONG);
  g_autoptr (VacancyTargetJob) job = board_job (fixture, "indeed");
  g_autoptr (GError) error = NULL, copy_error = NULL;
  gsize length = 0;

  g_assert_null (vacancy_target_job_make (job, &length, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "75"));
  g_assert_null (vacancy_target_job_copy (job, FALSE, &copy_error));
  g_assert_cmpstr (copy_error->message, ==, error->message);
}

/* ---- the clipboard ---- */

/* "text/html text/plain;charset=utf-8" */
static char *
types_of (const GPtrArray *copies)
{
  g_autoptr (GString) types = g_string_new (NULL);

  for (guint i = 0; i < copies->len; i++)
    g_string_append_printf (types, "%s%s", i > 0 ? " " : "", ((const VacancyTargetCopy *) copies->pdata[i])->mime_type);
  return g_string_free (g_steal_pointer (&types), FALSE);
}

static GPtrArray *
copy (VacancyTargetJob *job, gboolean source, const char *types)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *copies = vacancy_target_job_copy (job, source, &error);

  g_assert_no_error (error);
  g_autofree char *found = types_of (copies);
  g_assert_cmpstr (found, ==, types);
  for (guint i = 0; i < copies->len; i++)
    {
      const VacancyTargetCopy *one = copies->pdata[i];
      g_assert_cmpuint (one->length, ==, strlen (one->data));
      g_assert_cmpuint (one->length, >, 0);
    }
  return copies;
}

static const char *
data_of (const GPtrArray *copies, guint index)
{
  return ((const VacancyTargetCopy *) copies->pdata[index])->data;
}

#define PLAIN "text/plain;charset=utf-8"
#define RICH "text/rtf text/richtext application/rtf text/html " PLAIN

/* A page is pasted with headings and lists wherever it goes, and so is what no clipboard holds; its source is one text. */
static void
test_copy_rich (Fixture *fixture, gconstpointer data)
{
  const JdExporter *const rich[] = { &jd_export_html, &jd_export_html_fragment, &jd_export_rtf, &jd_export_pdf };

  for (guint i = 0; i < G_N_ELEMENTS (rich); i++)
    {
      g_autoptr (VacancyTargetJob) job = file_job (fixture, rich[i], NULL), text = file_job (fixture, &jd_export_text, NULL);
      g_autoptr (GPtrArray) copies = copy (job, FALSE, RICH);
      g_autofree char *plain = vacancy_target_job_make (text, NULL, NULL);
      g_assert_true (g_str_has_prefix (data_of (copies, 0), "{\\rtf"));
      g_assert_cmpstr (data_of (copies, 1), ==, data_of (copies, 0));
      g_assert_cmpstr (data_of (copies, 2), ==, data_of (copies, 0));
      g_assert_nonnull (strstr (data_of (copies, 3), "&lt;bread"));
      g_assert_cmpstr (data_of (copies, 4), ==, plain);
    }
  g_autoptr (VacancyTargetJob) page = file_job (fixture, &jd_export_html, NULL);
  g_autoptr (GPtrArray) source = copy (page, TRUE, PLAIN);
  g_autofree char *html = vacancy_target_job_make (page, NULL, NULL);
  g_assert_cmpstr (data_of (source, 0), ==, html);
}

/* What is read as it is goes as that. */
static void
test_copy_text (Fixture *fixture, gconstpointer data)
{
  const JdExporter *const plain[] = { &jd_export_text, &jd_export_markdown, &jd_export_jsonld };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autoptr (VacancyTargetJob) job = file_job (fixture, plain[i], NULL);
      g_autoptr (GPtrArray) copies = copy (job, FALSE, PLAIN), source = copy (job, TRUE, PLAIN);
      g_assert_cmpstr (data_of (copies, 0), ==, data_of (source, 0));
    }
}

/* A board that takes a body with markup gets that, and text where none is shown; of its source, and of forms and files, there is one text. */
static void
test_copy_board (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyTargetJob) email = board_job (fixture, "email"), box = board_job (fixture, "text-box"), seek = board_job (fixture, "seek");
  g_autoptr (GPtrArray) body = copy (email, FALSE, "text/html " PLAIN), source = copy (email, TRUE, PLAIN);
  g_autoptr (GPtrArray) text = copy (box, FALSE, PLAIN), fields = copy (seek, FALSE, PLAIN);
  g_autofree char *form = vacancy_target_job_make (seek, NULL, NULL);

  g_assert_cmpstr (data_of (source, 0), ==, data_of (body, 0));
  g_assert_nonnull (strstr (data_of (body, 0), "&lt;bread"));
  g_assert_nonnull (strchr (data_of (body, 0), '>'));
  g_assert_true (strstr (data_of (body, 1), "<bread> at") && !strstr (data_of (body, 1), "&lt;") && !strstr (data_of (body, 1), "<p>"));
  g_assert_nonnull (strstr (data_of (text, 0), "Bakery"));
  g_assert_cmpstr (data_of (fields, 0), ==, form);
}

static void
test_source (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyTarget) page = vacancy_target_new_file (&jd_export_html), pdf = vacancy_target_new_file (&jd_export_pdf), box = board_target (fixture, "text-box");

  g_assert_true (vacancy_target_has_source (page));
  g_assert_false (vacancy_target_has_source (pdf));
  g_assert_true (vacancy_target_has_source (box));
}

/* ---- writing ---- */

static VacancyExportFile *
add_file (Fixture *fixture, GPtrArray *files, VacancyTarget *target, const char *folder)
{
  VacancyExportFile *file = vacancy_export_file_new (target, fixture->session, NULL, folder);

  g_ptr_array_add (files, file);
  g_object_unref (target);
  return file;
}

static GPtrArray *
all_files (Fixture *fixture, const char *folder)
{
  static const char *const boards[] = { "email", "text-box", "seek", "careers-page" };
  GPtrArray *files = g_ptr_array_new_with_free_func (vacancy_export_file_free);

  for (guint i = 0; jd_exporters ()[i]; i++)
    add_file (fixture, files, vacancy_target_new_file (jd_exporters ()[i]), folder);
  for (guint i = 0; i < G_N_ELEMENTS (boards); i++)
    add_file (fixture, files, board_target (fixture, boards[i]), folder);
  return files;
}

static void
assert_written (const VacancyExportFile *file)
{
  gsize length, expected_length;
  g_autofree char *found = NULL, *expected = vacancy_target_job_make (file->job, &expected_length, NULL);

  g_assert_no_error (file->error);
  g_assert_true (g_file_get_contents (file->path, &found, &length, NULL));
  g_assert_cmpmem (found, length, expected, expected_length);
}

static guint
n_entries_of (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (entries);
  while (g_dir_read_name (entries))
    n++;
  return n;
}

/* No two targets have one file. */
static void
test_save_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = all_files (fixture, fixture->folder);
  const guint before = n_entries_of (fixture->folder);

  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 0);
  g_assert_cmpuint (n_entries_of (fixture->folder), ==, before + files->len);
  for (guint i = 0; i < files->len; i++)
    assert_written (files->pdata[i]);
}

/* Who is asked about one that exists and says no finds all as it was, and nothing is left half written. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = all_files (fixture, fixture->folder);
  VacancyExportFile *last = files->pdata[files->len - 1];
  g_autofree char *mine = NULL;

  g_assert_true (g_file_set_contents (last->path, "mine", -1, NULL));
  const guint before = n_entries_of (fixture->folder);
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 1);
  g_assert_true (last->exists);
  g_assert_cmpuint (n_entries_of (fixture->folder), ==, before);
  g_assert_true (g_file_get_contents (last->path, &mine, NULL, NULL));
  g_assert_cmpstr (mine, ==, "mine");
}

/* A folder that is none, a name that a folder has, and a posting that the board does not take: each is told of its file, and the one that can be written is. */
static void
test_failures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (vacancy_export_file_free);

  output_set_value (fixture->session, "title", LONG);
  VacancyExportFile *no_folder = add_file (fixture, files, vacancy_target_new_file (&jd_export_text), fixture->path);
  VacancyExportFile *taken = add_file (fixture, files, vacancy_target_new_file (&jd_export_markdown), fixture->folder);
  VacancyExportFile *refused = add_file (fixture, files, board_target (fixture, "indeed"), fixture->folder);
  VacancyExportFile *fine = add_file (fixture, files, vacancy_target_new_file (&jd_export_html), fixture->folder);
  g_assert_cmpint (g_mkdir (taken->path, 0777), ==, 0);
  taken->may_replace = TRUE;
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 0);
  g_assert_true (no_folder->error && taken->error && refused->error);
  g_assert_nonnull (strstr (no_folder->error->message, "baker.vacancy"));
  g_assert_nonnull (strstr (refused->error->message, "75"));
  g_assert_false (g_file_test (refused->path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (taken->path, G_FILE_TEST_IS_DIR));
  assert_written (fine);
  /* Tried again, what was wrong before is forgotten. */
  g_assert_cmpint (g_rmdir (taken->path), ==, 0);
  fine->may_replace = TRUE;
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 0);
  assert_written (taken);
}

/* What goes to a board is put down, byte for byte, and what is a format is not. */
static void
test_put_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (vacancy_export_file_free);
  VacancyRecord *record = vacancy_record_of (fixture->session);
  VacancyExportFile *text = add_file (fixture, files, vacancy_target_new_file (&jd_export_text), fixture->folder);
  VacancyExportFile *board = add_file (fixture, files, board_target (fixture, "email"), fixture->folder);

  ui_wait_until (vacancy_record_get_evidence (record), 30);
  text->record = g_object_ref (record);
  board->record = g_object_ref (record);
  g_assert_cmpuint (write_export_files (fixture->session, files), ==, 0);
  g_assert_true (!text->bytes && !board->bytes);
  ui_wait_until (jd_evidence_entries (vacancy_record_get_evidence (record))->len == 1, 30);
  const JdEvidenceEntry *entry = jd_evidence_entries (vacancy_record_get_evidence (record))->pdata[0];
  g_autofree char *made = vacancy_target_job_make (board->job, NULL, NULL);
  g_autoptr (GBytes) bytes = jd_evidence_bytes (vacancy_record_get_evidence (record), entry->sha256, NULL);
  g_assert_cmpint (entry->act, ==, JD_EVIDENCE_EXPORTED);
  g_assert_cmpstr (entry->target, ==, "email");
  g_assert_cmpstr (entry->file, ==, "Baker - Bakery.email.html");
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), made, strlen (made));
}

static void
add (void)
{
#define ADD(path, func) g_test_add ("/target-job/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("format", test_format);
  ADD ("board", test_board);
  ADD ("as-it-was", test_as_it_was);
  ADD ("refused", test_refused);
  ADD ("copy-rich", test_copy_rich);
  ADD ("copy-text", test_copy_text);
  ADD ("copy-board", test_copy_board);
  ADD ("source", test_source);
  ADD ("save-all", test_save_all);
  ADD ("cancelled", test_cancelled);
  ADD ("failures", test_failures);
  ADD ("put-down", test_put_down);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
