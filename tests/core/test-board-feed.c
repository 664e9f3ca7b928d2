// SPDX-License-Identifier: GPL-3.0-or-later
/* Feeds against a schema of each (samples/feed/BOARD.rng), made of what is known of the board and of nothing that the program does: what the dry run finds no error in is valid, alone and
 * with others. */
#include "board/jd-board-file.h"

#include <gio/gio.h>
#include <libxml/relaxng.h>

#include "board-postings.h"
#include "board/jd-dry-run.h"
#include "compose/jd-compose.h"
#include "shipped-boards.h"
#include "test-folder.h"

#define TODAY "2026-12-05"

static const char *const feeds[] = { "adzuna", "careerjet", "indeed", "jobrapido", "jooble", "linkedin", "talent", "xing", "ziprecruiter" };

static char *
schema_path (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".rng", NULL);

  return g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/feed", name, NULL);
}

static xmlRelaxNG *
read_schema (const char *id)
{
  g_autofree char *path = schema_path (id);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNG *schema = xmlRelaxNGParse (parser);

  xmlRelaxNGFreeParserCtxt (parser);
  g_assert_nonnull (schema);
  return schema;
}

static void
note_error (void *data, const char *format, ...)
{
  GString *out = data;
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (out, format, arguments);
  va_end (arguments);
}

/* What is wrong; "" when nothing is. */
static char *
faults_of (xmlRelaxNG *schema, const char *xml)
{
  xmlDoc *document = xmlReadMemory (xml, (int) strlen (xml), "feed.xml", NULL, XML_PARSE_NONET);
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_nonnull (document);
  xmlRelaxNGSetValidErrors (context, note_error, note_error, out);
  if (xmlRelaxNGValidateDoc (context, document) != 0)
    g_string_append (out, "invalid");
  xmlRelaxNGFreeValidCtxt (context);
  xmlFreeDoc (document);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- postings on their way ---- */

typedef struct
{
  GPtrArray *postings, *documents;
  GArray *jobs; /* of JdBoardJob */
} Batch;

static void
batch_init (Batch *batch)
{
  batch->postings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_posting_unref);
  batch->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_document_unref);
  batch->jobs = g_array_new (FALSE, FALSE, sizeof (JdBoardJob));
}

static void
batch_clear (Batch *batch)
{
  g_array_unref (batch->jobs);
  g_ptr_array_unref (batch->documents);
  g_ptr_array_unref (batch->postings);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

static gboolean
has_error (const JdBoardJob *job)
{
  g_autoptr (GPtrArray) issues = jd_dry_run (job, TODAY);

  for (guint i = 0; i < issues->len; i++)
    if (((const JdBoardIssue *) g_ptr_array_index (issues, i))->severity == JD_SEVERITY_ERROR)
      return TRUE;
  return FALSE;
}

/* Those without an error, each with an id and a reference of its own. */
static void
batch_add_good (Batch *batch, const JdBoard *board)
{
  FOREACH_BOARD_POSTING (row)
    {
      g_autoptr (JdPosting) posting = board_posting_new (row);
      g_free (posting->id);
      posting->id = g_strdup (row->name);
      if (posting->facts->reference)
        jd_fact_set (posting->facts, JD_FACT_OF (reference), g_strdup (row->name));
      g_autoptr (JdDocument) document = jd_compose (posting);
      const JdBoardJob job = { .board = board, .posting = posting, .document = document };
      if (has_error (&job))
        continue;
      g_array_append_val (batch->jobs, job);
      g_ptr_array_add (batch->postings, g_steal_pointer (&posting));
      g_ptr_array_add (batch->documents, g_steal_pointer (&document));
    }
}

static char *
file_of (const JdBoardJob *jobs, guint n_jobs)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  jd_board_file_write (jobs, n_jobs, out, &error);
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- what is sent ---- */

/* What Talent.com has once in a file is not the same in all. */
static gboolean
differs_once (const JdBoard *board)
{
  return g_str_equal (board->id, "talent");
}

static void
test_valid (gconstpointer data)
{
  const JdBoard *board = shipped_board (data);
  xmlRelaxNG *schema = read_schema (data);
  g_auto (Batch) batch = { NULL };

  batch_init (&batch);
  batch_add_good (&batch, board);
  g_assert_cmpuint (batch.jobs->len, >=, 6);
  for (guint i = 0; i < batch.jobs->len; i++)
    {
      const JdBoardJob *job = &g_array_index (batch.jobs, JdBoardJob, i);
      g_autofree char *xml = file_of (job, 1), *faults = faults_of (schema, xml);
      g_test_message ("%s", job->posting->id);
      g_assert_cmpstr (faults, ==, "");
    }
  if (!differs_once (board))
    {
      g_autofree char *xml = file_of (&g_array_index (batch.jobs, JdBoardJob, 0), batch.jobs->len), *faults = faults_of (schema, xml);
      g_assert_cmpstr (faults, ==, "");
    }
  xmlRelaxNGFree (schema);
}

/* jing tells other faults than libxml2. */
static void
test_jing (void)
{
  g_autofree char *jing = g_find_program_in_path ("jing");
  char *folder = NULL;

  if (!jing)
    {
      g_test_skip ("no jing");
      return;
    }
  folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      g_auto (Batch) batch = { NULL };
      batch_init (&batch);
      batch_add_good (&batch, shipped_board (feeds[i]));
      const guint count = differs_once (shipped_board (feeds[i])) ? 1 : batch.jobs->len;
      g_autofree char *xml = file_of (&g_array_index (batch.jobs, JdBoardJob, 0), count), *schema = schema_path (feeds[i]), *path = g_build_filename (folder, "feed.xml", NULL);
      g_autoptr (GError) error = NULL;
      g_file_set_contents (path, xml, -1, &error);
      g_assert_no_error (error);
      g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, jing, schema, path, NULL);
      g_autofree char *told = NULL;
      g_assert_no_error (error);
      g_subprocess_communicate_utf8 (process, NULL, NULL, &told, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (told, ==, "");
    }
  folder_free (folder);
}

/* ---- schemas that would find it ---- */

static const struct
{
  const char *board, *good, *bad;
} faults[] = {
  { "indeed", "[2026-12-01T00:00:00Z]", "[Tue, 01 Dec 2026]" },
  { "indeed", "[$90000 - $120000 per year]", "[$90,000 - $120,000 per year]" },
  { "indeed", "[$90000 - $120000 per year]", "[Competitive]" },
  { "indeed", "[$90000 - $120000 per year]", "[$90k per year]" },
  { "indeed", "[Hybrid remote]", "[WFH Flexible]" },
  { "indeed", "[2027-01-31]", "[1/31/2027]" },
  { "indeed", "[Austin]", "[1 Main Street, Austin]" },
  { "indeed", "<streetaddress><![CDATA[1 Main Street]]></streetaddress>", "" },
  { "indeed", "<category>", "<cityName>Austin</cityName><category>" },
  { "linkedin", "[90000]", "[90,000]" },
  { "linkedin", "[YEARLY]", "[yearly]" },
  { "linkedin", "[FULL_TIME]", "[Full-time]" },
  { "linkedin", "[12/1/2026]", "[2026-12-01]" },
  { "linkedin", "<partnerJobId><![CDATA[", "<partnerJobId><![CDATA[0123456789012345678901234567890123456789" },
  { "linkedin", "<posterEmail>", "<posterEmail>Ana " },
  { "ziprecruiter", "<category>", "<salary>1</salary><category>" },
  { "ziprecruiter", "[2026-12-01]", "[12/1/2026]" },
  { "adzuna", "<country><![CDATA[US]]>", "<country><![CDATA[USA]]>" },
  { "adzuna", "[full_time]", "[full-time]" },
  { "adzuna", "[year]", "[week]" },
  { "jooble", "[01.12.2026]", "[2026-12-01]" },
  { "jooble", " id=\"senior\"", "" },
  { "talent", "<salary_min>", "<amount>1</amount><salary_min>" },
  { "talent", "[2026-12-01]", "[01.12.2026]" },
  { "jobrapido", "[01/12/2026]", "[2026-12-01]" },
  { "careerjet", "[full-time]", "[Vollzeit]" },
  { "xing", "[PARTIALLY_REMOTE]", "[Hybrid]" },
  { "xing", "<reply_setting><![CDATA[url]]></reply_setting>", "" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (Batch) batch = { NULL };
      xmlRelaxNG *schema = read_schema (faults[i].board);
      batch_init (&batch);
      batch_add_good (&batch, shipped_board (faults[i].board));
      g_autofree char *xml = file_of (&g_array_index (batch.jobs, JdBoardJob, 0), 1);
      g_autoptr (GString) bad = g_string_new (xml);

      g_test_message ("%s: %s", faults[i].board, faults[i].bad);
      g_assert_cmpuint (g_string_replace (bad, faults[i].good, faults[i].bad, 1), ==, 1);
      g_autofree char *told = faults_of (schema, bad->str);
      g_assert_cmpstr (told, !=, "");
      xmlRelaxNGFree (schema);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      g_autofree char *path = g_strconcat ("/board-feed/valid/", feeds[i], NULL);
      g_test_add_data_func (path, feeds[i], test_valid);
    }
  g_test_add_func ("/board-feed/jing", test_jing);
  g_test_add_func ("/board-feed/faults", test_faults);
  return g_test_run ();
}
