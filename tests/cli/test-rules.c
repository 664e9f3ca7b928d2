// SPDX-License-Identifier: GPL-3.0-or-later
/* Rules of law as the command line shows them, and files of one's own. */
#include <json-glib/json-glib.h>

#include "../core/test-folder.h"
#include "cli-run.h"

static void
test_list (void)
{
  g_autoptr (CliRun) run = cli ("rules", "list"), json = cli ("rules", "list", "--format", "json");
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  g_autoptr (JsonNode) root = json_from_string (json->out, NULL);
  JsonArray *rules = json_object_get_array_member (json_node_get_object (root), "rules");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  assert_contains (run->out, "us-wa\tposting\t2023-01-01\thigh\t2026-11-29\tWashington\n");
  assert_contains (run->out, "be\tnone\t-\tmedium\t");
  g_assert_cmpuint (json_array_get_length (rules), ==, g_strv_length (lines) - 1);
  assert_contains (json->out, "\"employees\": 15");
}

static void
test_show (void)
{
  g_autoptr (CliRun) run = cli ("rules", "show", "us-wa"), json = cli ("rules", "show", "us-wa", "--format", "json"), unknown = cli ("rules", "show", "us-wz");
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "rules/pay/us-wa.json", NULL), *file = cli_read_file (path);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "name\tWashington\nplace\tUS-WA\nremote\topen\nstage\tposting\nemployees\t15\nfrom\t2023-01-01\nasks\tpay\tThe posting does not say the pay.\n"));
  g_assert_true (g_str_has_suffix (run->out, "checked\t2026-11-29\nconfidence\thigh\n"));
  g_assert_cmpstr (json->out, ==, file);
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "there is no rule “us-wz”; did you mean “us-wa”?");
}

static void
test_validate (void)
{
  char *folder = folder_new ();
  g_autofree char *shipped = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "rules/pay/us-wa.json", NULL), *clause = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "rules/clauses/pay.json", NULL);
  g_autofree char *stray = g_build_filename (folder, "us-xx.json", NULL), *words = g_build_filename (folder, "clauses/x.json", NULL), *absent = g_build_filename (folder, "gone.json", NULL);
  g_autoptr (CliRun) good = cli ("rules", "validate", shipped, clause);

  folder_put (folder, "us-xx.json", "{'format':1,'id':'us-xx','name':{'en':'X'},'when':{'place':['US']},'stage':'posting','asks':['payy'],'source':['s'],'checked':'2026-11-29'}");
  folder_put (folder, "clauses/x.json", "{'format':1,'id':'x','message':{'en':'X'},'test':'nothing'}");
  g_autoptr (CliRun) bad = cli ("rules", "validate", stray, words), json = cli ("rules", "validate", stray, "--format", "json"), gone = cli ("rules", "validate", absent), none = cli ("rules", "validate");
  g_assert_cmpint (good->status, ==, 0);
  g_assert_cmpstr (good->out, ==, "");
  g_assert_cmpint (bad->status, ==, 1);
  assert_contains (bad->out, "us-xx.json: asks[0]: expected the id of a clause, found “payy”\n");
  assert_contains (bad->out, "clauses/x.json: line 1, test: expected one of words, ");
  g_assert_cmpint (json->status, ==, 1);
  assert_contains (json->out, "\"faults\": [");
  g_assert_cmpint (gone->status, ==, 3);
  g_assert_cmpint (none->status, ==, 2);
  folder_free (folder);
}

/* Laws for larger employers are not looked at by smaller ones. */
static void
test_employees (void)
{
  static const char posting[]
      = "{ \"format\": 1, \"id\": \"x\", \"language\": \"en\", \"facts\": { \"title\": \"Baker\", \"company\": \"C\", \"locations\": [ { \"text\": \"Tacoma\", \"place\": \"US-WA/Tacoma\" } ],"
        " \"apply\": \"tel:020123456\" }, \"sections\": [ ] }";
  g_autoptr (CliRun) any = cli_in (posting, "check", "-"), small = cli_in (posting, "check", "-", "--employees", "14"), large = cli_in (posting, "check", "-", "--employees", "15"),
                     odd = cli_in (posting, "check", "-", "--employees", "-1");

  assert_contains (any->out, "Washington (employers from 15 employees)");
  assert_lacks (small->out, "Washington");
  g_assert_cmpstr (large->out, ==, any->out);
  g_assert_cmpint (odd->status, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-rules/list", test_list);
  g_test_add_func ("/cli-rules/show", test_show);
  g_test_add_func ("/cli-rules/validate", test_validate);
  g_test_add_func ("/cli-rules/employees", test_employees);
  return g_test_run ();
}
