// SPDX-License-Identifier: GPL-3.0-or-later
/* What is checked besides a posting: texts and pages from elsewhere, several files, some of the checks; and what is counted. */
#include "cli-run.h"

static const char posting[]
    = "{ \"format\": 1, \"id\": \"x\", \"language\": \"%s\", \"facts\": { \"title\": \"Baker\", \"company\": \"Yahoo!\", \"locations\": [ { \"text\": \"Utrecht\" } ], \"apply\": \"tel:020123456\" },"
      " \"sections\": [ { \"id\": \"s\", \"kind\": \"text\", \"heading\": \"Work\", \"placements\": ["
      " { \"id\": \"text-1\", \"kind\": \"text\", \"state\": \"detached\", \"text\": \"%s\" },"
      " { \"id\": \"text-2\", \"kind\": \"text\", \"state\": \"detached\", \"text\": \"%s\" } ] } ] }";

/* A text or a page from elsewhere is looked at as the posting it would become; only the checks that are asked for, and what is severe enough. */
static void
test_text (void)
{
  static const char text[] = "# Baker\n\n## Your tasks\n\n- The baker bakes with his/her team in order to sell bread.\n- You clean the ovens.\n";
  g_autoptr (CliRun) run = cli_in (text, "check", "-", "--family", "wording");
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, "wording/he-or-she\this/her\t“his/her”: Takes the reader for a man or a woman.");
  assert_contains (run->out, "wording/in-order-to\tin order to\t");
  g_autoptr (CliRun) severe = cli_in (text, "check", "-", "--family", "wording", "--severity", "warning");
  g_assert_cmpint (severe->status, ==, 1);
  assert_contains (severe->out, "his/her");
  assert_lacks (severe->out, "in order to");
  g_autoptr (CliRun) error = cli_in (text, "check", "-", "--family", "wording", "--severity", "error");
  g_assert_cmpint (error->status, ==, 0);
  g_assert_cmpstr (error->out, ==, "");
  g_autoptr (CliRun) page = cli_in ("<h1>Baker</h1><p>We need a <b>foreman</b> for the night.</p>", "check", "-", "--family", "wording", "--format", "json");
  g_assert_cmpint (page->status, ==, 1);
  assert_contains (page->out, "\"text\": \"foreman\"");
  assert_contains (page->out, "\"supervisor\"");
}

/* Several files, each with its name. */
static void
test_several (void)
{
  g_autofree char *folder = folder_new ();
  g_autofree char *one = g_build_filename (folder, "one.txt", NULL), *other = g_build_filename (folder, "other.txt", NULL);
  g_assert_true (g_file_set_contents (one, "# Baker\n\n## Your tasks\n\n- Bake bread as a ninja of the night.\n- Clean the ovens.\n", -1, NULL));
  g_assert_true (g_file_set_contents (other, "# Baker\n\n## Your tasks\n\n- Bake bread at night.\n- Clean the ovens.\n", -1, NULL));
  g_autoptr (CliRun) run = cli ("check", one, other, "--family", "wording");
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, "one.txt\t");
  assert_lacks (run->out, "other.txt\t");
  g_autoptr (CliRun) json = cli ("check", one, other, "--family", "wording", "--format", "json");
  assert_contains (json->out, "\"files\": [");
  assert_contains (json->out, "other.txt\"");
  g_autoptr (CliRun) silenced = cli ("check", one, other, "--silenced");
  g_assert_cmpint (silenced->status, ==, 2);
  folder_remove (folder);
}

/* Words that studies count as coded: counts and places, no verdict. */
static void
test_coded (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You lead a team of ambitious bakers.", "You support Lead Bakers, and share warmth.");
  g_autoptr (CliRun) run = cli_in (text, "check", "-", "--format", "json");
  assert_contains (run->out, "\"coded\": {");
  assert_contains (run->out, "\"words\": 14");
  assert_contains (run->out, "\"text\": \"ambitious\"");
  assert_contains (run->out, "\"in_100_words\": 14.29");
  assert_lacks (run->out, "\"text\": \"Lead\"");
  g_autofree char *german = g_strdup_printf (posting, "de", "Sie backen.", "Sie putzen.");
  g_autoptr (CliRun) none = cli_in (german, "check", "-", "--format", "json");
  assert_lacks (none->out, "\"coded\"");
}

static void
test_usage (void)
{
  g_autoptr (CliRun) family = cli_in ("", "check", "-", "--family", "wordings"), severity = cli_in ("", "check", "-", "--severity", "grave");
  g_assert_cmpint (family->status, ==, 2);
  assert_contains (family->err, "wording");
  g_assert_cmpint (severity->status, ==, 2);
  assert_contains (severity->err, "warning");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-check-text/text", test_text);
  g_test_add_func ("/cli-check-text/several", test_several);
  g_test_add_func ("/cli-check-text/coded", test_coded);
  g_test_add_func ("/cli-check-text/usage", test_usage);
  return cli_test_run ();
}
