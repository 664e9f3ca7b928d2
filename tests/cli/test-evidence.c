// SPDX-License-Identifier: GPL-3.0-or-later
/* What was sent, where, and what changed since, by the command line. */
#include <json-glib/json-glib.h>

#include "cli-run.h"

typedef struct
{
  char *folder, *file, *record, *out;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board/cook.vacancy", NULL), *posting = cli_read_file (sample);

  fixture->folder = folder_new ();
  fixture->file = folder_path (fixture->folder, "cook.vacancy");
  fixture->record = g_strconcat (fixture->file, ".evidence", NULL);
  fixture->out = folder_path (fixture->folder, "out");
  folder_put_bytes (fixture->folder, "cook.vacancy", posting, -1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->record);
  g_free (fixture->out);
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* What is written for a job board is put down, what is only looked at is not, and formats only when that is asked for. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) shown = cli ("export", fixture->file, "--board", "seek"), none = cli ("evidence", "list", fixture->file);
  g_assert_cmpint (shown->status, ==, 0);
  g_assert_cmpint (none->status, ==, 0);
  g_assert_cmpstr (none->out, ==, "");
  g_autoptr (CliRun) left = cli ("export", fixture->file, "--board", "seek", "-d", fixture->out, "--no-record"), plain = cli ("export", fixture->file, "-f", "html", "-d", fixture->out);
  g_assert_true (left->status == 0 && plain->status == 0);
  g_assert_false (g_file_test (fixture->record, G_FILE_TEST_EXISTS));

  g_autoptr (CliRun) boards = cli ("export", fixture->file, "--board", "seek,ziprecruiter", "-d", fixture->out), formats = cli ("export", fixture->file, "-f", "html,docx", "-d", fixture->out, "--record");
  g_assert_true (boards->status == 0 && formats->status == 0);
  g_autoptr (CliRun) list = cli ("evidence", "list", fixture->file);
  g_autofree char *day = today ();
  g_autofree char *expected = g_strdup_printf ("1\t%s\texported\tSEEK\tLine Cook - Harbor & Sons Kitchens.seek.txt\n2\t%s\texported\tZipRecruiter\tziprecruiter.xml\n"
                                               "3\t%s\texported\tWeb page\tLine Cook - Harbor & Sons Kitchens.html\n", day, day, day);
  g_assert_true (g_str_has_prefix (list->out, expected));
  g_autoptr (CliRun) both = cli ("export", fixture->file, "--board", "seek", "--record", "--no-record");
  g_assert_cmpint (both->status, ==, 2);
}

/* Byte for byte, whatever the posting says by now. */
static void
test_export_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *docx = g_build_filename (fixture->out, "Line Cook - Harbor & Sons Kitchens.docx", NULL), *again = folder_path (fixture->folder, "again.docx");
  gsize length, second_length;
  g_autofree char *first = NULL, *second = NULL;

  g_autoptr (CliRun) run = cli ("export", fixture->file, "-f", "docx,text", "-d", fixture->out, "--record"), changed = cli ("set", fixture->file, "title=Head Cook");
  g_autoptr (CliRun) written = cli ("evidence", "export", fixture->file, "1", "-o", again), printed = cli ("evidence", "export", fixture->file, "2");
  g_assert_true (run->status == 0 && changed->status == 0 && written->status == 0 && printed->status == 0);
  g_assert_true (g_file_get_contents (docx, &first, &length, NULL) && g_file_get_contents (again, &second, &second_length, NULL));
  g_assert_cmpmem (first, length, second, second_length);
  g_assert_true (g_str_has_prefix (printed->out, "Line Cook\n\nCompany: "));
  g_autoptr (CliRun) absent = cli ("evidence", "export", fixture->file, "9"), word = cli ("evidence", "export", fixture->file, "one"), over = cli ("evidence", "export", fixture->file, "2", "-o", fixture->file);
  g_assert_true (absent->status == 2 && word->status == 2 && over->status == 2);
  assert_contains (absent->err, "expected the number of an entry");
}

/* Postings by boards, all at once: two of each are on record, and each of the four is written once more as it was. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *second = folder_path (fixture->folder, "second.vacancy"), *posting = cli_read_file (fixture->file);
  folder_put_bytes (fixture->folder, "second.vacancy", posting, -1);
  g_autoptr (CliRun) title = cli ("set", second, "title=Baker", "reference=C-5", "requisition=R-5");
  g_assert_cmpint (title->status, ==, 0);
  g_autoptr (CliRun) none = cli ("export", fixture->file, second, "-f", "text", "-b", "seek,ziprecruiter", "-d", fixture->out, "--overwrite", "--no-record");
  g_assert_false (g_file_test (fixture->record, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) run = cli ("export", fixture->file, second, "-f", "text", "-b", "seek,ziprecruiter", "-d", fixture->out, "--overwrite");
  assert_lacks (run->err, "not recorded");

  const struct { const char *file, *name, *alone; } rows[] = { { fixture->file, "Line Cook - Harbor & Sons Kitchens.seek.txt", "one.xml" }, { second, "Baker - Harbor & Sons Kitchens.seek.txt", "two.xml" } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *form = g_build_filename (fixture->out, rows[i].name, NULL), *feed = folder_path (fixture->folder, rows[i].alone);
      g_autoptr (CliRun) list = cli ("evidence", "list", rows[i].file), first = cli ("evidence", "export", rows[i].file, "1"), other = cli ("evidence", "export", rows[i].file, "2");
      g_autoptr (CliRun) alone = cli ("export", rows[i].file, "-b", "ziprecruiter", "-o", feed, "--no-record");
      g_autofree char *sent = cli_read_file (form), *sent_feed = cli_read_file (feed);
      assert_contains (list->out, "\texported\tSEEK\t");
      assert_contains (list->out, "\texported\tZipRecruiter\tziprecruiter.xml\n");
      assert_lacks (list->out, "\n3\t");
      g_assert_cmpstr (first->out, ==, sent);
      g_assert_cmpstr (other->out, ==, sent_feed);
    }
  g_autoptr (CliRun) all = cli ("export", fixture->file, second, "-f", "text", "-d", fixture->out, "--overwrite", "--record"), list = cli ("evidence", "list", fixture->file);
  assert_contains (list->out, "\n3\t");
}

/* Several postings in one file: each record has what there is of its own. */
static void
test_together (Fixture *fixture, gconstpointer data)
{
  g_autofree char *feed = folder_path (fixture->folder, "feed.xml"), *second = folder_path (fixture->folder, "second.vacancy"), *posting = cli_read_file (fixture->file);

  folder_put_bytes (fixture->folder, "second.vacancy", posting, -1);
  g_autoptr (CliRun) title = cli ("set", second, "title=Baker", "reference=C-5", "requisition=R-5"), run = cli ("export", fixture->file, second, "--board", "ziprecruiter", "-o", feed), own = cli ("evidence", "export", second, "1");
  g_assert_true (title->status == 0 && run->status == 0 && own->status == 0);
  assert_contains (own->out, "<title><![CDATA[Baker]]></title>");
  assert_lacks (own->out, "Line Cook");
}

/* What was silenced when it went out, and why. */
static void
test_silenced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) silenced = cli ("silence", fixture->file, "board/seek/changed", "--reason", "Told on the telephone");
  g_assert_cmpint (silenced->status, ==, 0);
  g_autoptr (CliRun) run = cli ("export", fixture->file, "--board", "seek", "-d", fixture->out), again = cli ("unsilence", fixture->file, "board/seek/changed");
  g_assert_true (run->status == 0 && again->status == 0);
  g_autoptr (CliRun) show = cli ("evidence", "show", fixture->file, "1"), json = cli ("evidence", "show", fixture->file, "1", "--format", "json");
  assert_contains (show->out, "silenced\tboard/seek/changed\tTold on the telephone\n");
  assert_contains (json->out, "\"reason\": \"Told on the telephone\"");
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("export", fixture->file, "--board", "seek", "-d", fixture->out), show = cli ("evidence", "show", fixture->file, "1"), json = cli ("evidence", "show", fixture->file, "1", "--format", "json");

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (show->out, "what\texported\nboard\tseek\nname\tSEEK\nfile\tLine Cook");
  assert_contains (show->out, "title\tLine Cook\nlevel\tentry\nplace\tUS-TX/Austin\nlanguage\ten-US\n");
  g_autoptr (JsonNode) root = json_from_string (json->out, NULL);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "entry"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "board"), ==, "seek");
}

static void
test_diff (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) nothing = cli ("evidence", "diff", fixture->file);
  g_assert_cmpint (nothing->status, ==, 2);
  assert_contains (nothing->err, "nothing that was sent is on record");

  g_autoptr (CliRun) run = cli ("export", fixture->file, "--board", "seek", "-d", fixture->out), same = cli ("evidence", "diff", fixture->file);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpint (same->status, ==, 0);
  g_assert_cmpstr (same->out, ==, "");
  g_autoptr (CliRun) changed = cli ("set", fixture->file, "title=Head Cook"), diff = cli ("evidence", "diff", fixture->file, "--target", "seek"), json = cli ("evidence", "diff", fixture->file, "1", "--format", "json");
  g_assert_cmpint (changed->status, ==, 0);
  g_assert_cmpint (diff->status, ==, 1);
  assert_contains (diff->out, "- positionTitle: Line Cook\n+ positionTitle: Head Cook\n");
  assert_lacks (diff->out, "positionLocation");
  g_assert_cmpint (json->status, ==, 1);
  assert_contains (json->out, "\"before\": \"positionTitle: Line Cook\",\n      \"after\": \"positionTitle: Head Cook\"");
  g_autoptr (CliRun) other = cli ("evidence", "diff", fixture->file, "--target", "indeed");
  g_assert_cmpint (other->status, ==, 2);
}

/* The posting itself says that it is posted, and since when; what a library has newer leaves it alone then. */
static void
test_mark (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) unset = cli ("set", fixture->file, "posted=");
  g_autoptr (CliRun) later = cli ("evidence", "mark", fixture->file, "--target", "indeed", "--on", "2026-11-14", "--url", "https://indeed.example/1");
  g_autoptr (CliRun) first = cli ("evidence", "mark", fixture->file, "--target", "Local Paper", "--on", "2026-11-10"), closed = cli ("evidence", "mark", fixture->file, "--target", "indeed", "--closed", "--on", "2026-12-01");
  g_assert_true (unset->status == 0 && later->status == 0 && first->status == 0 && closed->status == 0);
  g_autofree char *posting = cli_read_file (fixture->file);
  assert_contains (posting, "\"posted\": \"2026-11-10\"");
  g_autoptr (CliRun) list = cli ("evidence", "list", fixture->file), update = cli ("update", fixture->file, "--format", "json");
  g_assert_cmpstr (list->out, ==, "1\t2026-11-14\tposted\tIndeed\thttps://indeed.example/1\n2\t2026-11-10\tposted\tLocal Paper\t\n3\t2026-12-01\tclosed\tIndeed\t\n");
  assert_contains (update->out, "\"posted\": true");

  g_autoptr (CliRun) none = cli ("evidence", "mark", fixture->file), near = cli ("evidence", "mark", fixture->file, "--target", "indeeed"), day = cli ("evidence", "mark", fixture->file, "--target", "indeed", "--on", "2026-02-30");
  g_autoptr (CliRun) url = cli ("evidence", "mark", fixture->file, "--target", "indeed", "--url", "javascript:alert(1)"), in = cli ("evidence", "mark", "-", "--target", "indeed");
  g_assert_true (none->status == 2 && near->status == 2 && day->status == 2 && url->status == 2 && in->status == 2);
  assert_contains (near->err, "did you mean “indeed”?");
  g_autofree char *after = cli_read_file (fixture->file);
  g_assert_cmpstr (after, ==, posting);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("export", fixture->file, "--board", "seek", "-d", fixture->out);
  g_assert_cmpint (run->status, ==, 0);
  g_autofree char *record = cli_read_file (fixture->record), *damaged = g_strconcat ("{ \"format\": 1, \"entry\": 0 }\n", record, NULL);
  folder_put_bytes (fixture->folder, "cook.vacancy.evidence", damaged, -1);
  g_autoptr (CliRun) list = cli ("evidence", "list", fixture->file);
  g_assert_cmpint (list->status, ==, 1);
  assert_contains (list->err, "cook.vacancy.evidence: line 1, entry: expected");
  assert_contains (list->out, "exported\tSEEK\t");
  g_autoptr (CliRun) gone = cli ("evidence", "list", "/no/such.vacancy");
  g_assert_cmpint (gone->status, ==, 3);
}

/* What cannot be put down is told, and written all the same. */
static void
test_no_record (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkdir (fixture->record, 0777), ==, 0);
  g_autoptr (CliRun) run = cli ("export", fixture->file, "--board", "seek", "-d", fixture->out);
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "exported, but not recorded: ");
  g_autofree char *form = g_build_filename (fixture->out, "Line Cook - Harbor & Sons Kitchens.seek.txt", NULL);
  g_assert_true (g_file_test (form, G_FILE_TEST_IS_REGULAR));
}

#define TEST(path, func) g_test_add ("/cli-evidence/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("export", test_export);
  TEST ("export-again", test_export_again);
  TEST ("many", test_many);
  TEST ("together", test_together);
  TEST ("show", test_show);
  TEST ("silenced", test_silenced);
  TEST ("diff", test_diff);
  TEST ("mark", test_mark);
  TEST ("damaged", test_damaged);
  TEST ("no-record", test_no_record);
  return cli_test_run ();
}
