// SPDX-License-Identifier: GPL-3.0-or-later
/* What the command makes of checks of both scopes: more-checks.c. */
#include <json-glib/json-glib.h>

#include "cli-run.h"

static const char posting[]
    = "{ \"format\": 1, \"id\": \"x\", \"language\": \"%s\", \"facts\": { \"title\": \"Baker\", \"company\": \"Yahoo!\", \"locations\": [ { \"text\": \"Utrecht\" } ], \"apply\": \"tel:020123456\" },"
      " \"sections\": [ { \"id\": \"s\", \"kind\": \"text\", \"heading\": \"Work\", \"placements\": ["
      " { \"id\": \"text-1\", \"kind\": \"text\", \"state\": \"detached\", \"text\": \"%s\" },"
      " { \"id\": \"text-2\", \"kind\": \"text\", \"state\": \"detached\", \"text\": \"%s\" } ] } ] }";

static void
test_clean (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You bake.", "You clean up.");
  g_autoptr (CliRun) run = cli_in (text, "check", "-");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
}

/* Family after family, each in the order of the text; names are not looked at; offsets are those of the block. */
static void
test_lines (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You bäke!\\n\\nFor {company}!", "§ You baek");
  g_autoptr (CliRun) run = cli_in (text, "check", "-");
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, "-\t-\t0\tsigns\tBaker\tThere are signs below.\ns\t-\t0\tsigns\tWork\tThere are signs below.\n");
  assert_contains (run->out, "s\ttext-2\t6\tspelling\tbaek\t“baek” is not in the dictionary.\n");
  /* The one of the company is a name's. */
  g_assert_true (g_str_has_suffix (run->out, "s\ttext-1\t8\tloud\t!\tThat is loud.\ns\ttext-1\t20\tloud\t!\tThat is loud.\n"));
}

static void
test_repeated (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You bake.", "YOU BAKE");
  g_autoptr (CliRun) run = cli_in (text, "check", "-");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "s\ttext-2\t0\trepeated\tYOU BAKE\tThis line says the same as one before it.\n");
}

/* The rules that ship, at a place of the job. */
static void
test_law (void)
{
  g_autofree char *plain = g_strdup_printf (posting, "en", "You bake.", "You clean up.");
  g_autoptr (GString) text = g_string_new (plain);
  g_string_replace (text, "\"text\": \"Utrecht\"", "\"text\": \"Vilnius\", \"place\": \"LT/Vilnius\"", 1);
  g_autoptr (CliRun) run = cli_in (text->str, "check", "-");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->out, "-\t-\t0\tpay/pay\tBaker\tThe posting does not say the pay. Has to stand in the posting: Lithuania, Labour Code, article 25."));
  assert_contains (run->out, " This is not legal advice. Source: bnt.eu; ");
  g_autoptr (CliRun) json = cli_in (text->str, "check", "-", "--format", "json");
  assert_contains (json->out, "\"message\": \"The posting does not say the pay.\"");
  assert_contains (json->out, "\"why\": \"Has to stand in the posting: Lithuania");
  assert_contains (json->out, "\"line\": \"#\"");
  assert_contains (json->out, "\"length\": 5");
  assert_contains (json->out, "\"source\": \"bnt.eu; ");
  assert_contains (json->out, "\"fills\": \"pay\"");
  assert_contains (json->out, "lt: posting\"");
}

/* How long and how hard the whole is to read stands beside the findings. */
static void
test_reading (void)
{
  const char *prose = "You bake bread for the whole town, and on the days before a feast you make cakes, tarts, rolls and all that people ask for, until late at night, when we clean up.";
  g_autofree char *text = g_strdup_printf (posting, "en", prose, "You like it.");
  g_autoptr (CliRun) run = cli_in (text, "check", "-", "--format", "json");
  g_autoptr (JsonNode) root = json_from_string (run->out, NULL);
  JsonObject *reading = json_object_get_object_member (json_node_get_object (root), "reading"), *figures = json_object_get_object_member (reading, "figures");
  g_assert_cmpint (json_object_get_int_member (reading, "prose_words"), ==, 36);
  g_assert_cmpint (json_object_get_int_member (reading, "sentences"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (reading, "minutes"), ==, 1);
  g_assert_cmpfloat (json_object_get_double_member (figures, "flesch"), >, 60);
  g_assert_cmpfloat (json_object_get_double_member (figures, "lix"), <, 30);
  g_assert_cmpstr (json_object_get_string_member (reading, "compared_by"), ==, "flesch");
  g_assert_cmpfloat (json_object_get_double_member (reading, "easier_than"), >, 0.75);
}

/* What is silenced is counted, and told with the reason, until the words are others. */
static void
test_silence (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You bake!", "You clean up!");
  g_autoptr (CliRun) silenced = cli_in (text, "silence", "-", "loud", "--line", "text-2", "--reason", "They mean it");
  g_assert_cmpint (silenced->status, ==, 0);
  g_autoptr (CliRun) one = cli_in (silenced->out, "check", "-");
  g_assert_cmpint (one->status, ==, 1);
  g_assert_cmpstr (one->out, ==, "s\ttext-1\t8\tloud\t!\tThat is loud.\n");
  assert_contains (one->err, "1 finding is silenced");
  g_autoptr (CliRun) list = cli_in (silenced->out, "check", "-", "--silenced");
  g_assert_cmpint (list->status, ==, 0);
  g_assert_true (g_str_has_prefix (list->out, "loud\ttext-2\t!\t20"));
  g_assert_true (g_str_has_suffix (list->out, "\tholds\tThey mean it\n"));

  g_autoptr (GString) calm = g_string_new (silenced->out);
  g_string_replace (calm, "up!", "up.", 1);
  g_autoptr (CliRun) past = cli_in (calm->str, "check", "-", "--silenced");
  g_assert_true (g_str_has_suffix (past->out, "\tpast\tThey mean it\n"));

  g_autoptr (CliRun) again = cli_in (silenced->out, "unsilence", "-", "loud"), two = cli_in (again->out, "check", "-");
  g_assert_cmpint (again->status, ==, 0);
  g_assert_null (strstr (again->out, "silenced"));
  g_assert_cmpstr (two->out, ==, "s\ttext-1\t8\tloud\t!\tThat is loud.\ns\ttext-2\t12\tloud\t!\tThat is loud.\n");
}

static void
test_silence_usage (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You bake!", "You clean up.");
  g_autoptr (CliRun) without = cli_in (text, "silence", "-", "loud"), blank = cli_in (text, "silence", "-", "loud", "--reason", " ");
  g_autoptr (CliRun) unknown = cli_in (text, "silence", "-", "laud", "--reason", "x"), elsewhere = cli_in (text, "silence", "-", "loud", "--line", "text-2", "--reason", "x");
  g_autoptr (CliRun) nowhere = cli_in (text, "silence", "-", "board/nowhere/missing/pay", "--reason", "x"), none = cli_in (text, "unsilence", "-", "loud");
  g_assert_true (without->status == 2 && blank->status == 2 && unknown->status == 2 && elsewhere->status == 2 && nowhere->status == 2 && none->status == 2);
  assert_contains (without->err, "--reason is needed");
  assert_contains (unknown->err, "did you mean");
  assert_contains (elsewhere->err, "finds nothing at the line");
  assert_contains (none->err, "silenced rule");
}

/* What a job board asks for is no finding of its check, nor one that keeps the file from being made with --strict. */
static void
test_silence_board (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You bake.", "You clean up.");
  g_autoptr (CliRun) before = cli_in (text, "board", "check", "-", "--board", "indeed");
  assert_contains (before->out, "indeed\terror\tmissing\treferencenumber\t");
  g_autoptr (CliRun) silenced = cli_in (text, "silence", "-", "board/indeed/missing/reference", "--reason", "The feed has numbers of its own");
  g_assert_cmpint (silenced->status, ==, 0);
  g_autoptr (CliRun) after = cli_in (silenced->out, "board", "check", "-", "--board", "indeed");
  g_assert_null (strstr (after->out, "referencenumber"));
  assert_contains (after->err, "1 finding is silenced");
  g_autoptr (CliRun) list = cli_in (silenced->out, "check", "-", "--silenced");
  assert_contains (list->out, "board/indeed/missing/reference\t-\t-\t");
  g_assert_true (g_str_has_suffix (list->out, "\t-\tThe feed has numbers of its own\n"));
}

static void
test_json (void)
{
  g_autofree char *text = g_strdup_printf (posting, "en", "You bake!", "You clean up.");
  g_autoptr (CliRun) run = cli_in (text, "check", "-", "--format", "json");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (run->out, &error);
  g_assert_no_error (error);
  g_assert_cmpint (run->status, ==, 1);
  JsonArray *findings = json_object_get_array_member (json_node_get_object (root), "findings");
  g_assert_cmpuint (json_array_get_length (findings), ==, 1);
  JsonObject *finding = json_array_get_object_element (findings, 0);
  g_assert_cmpstr (json_object_get_string_member (finding, "check"), ==, "loud");
  g_assert_cmpstr (json_object_get_string_member (finding, "severity"), ==, "hint");
  g_assert_cmpstr (json_object_get_string_member (finding, "section"), ==, "s");
  g_assert_cmpstr (json_object_get_string_member (finding, "block"), ==, "text-1");
  g_assert_cmpint (json_object_get_int_member (finding, "offset"), ==, 8);
  g_assert_cmpstr (json_object_get_string_member (finding, "text"), ==, "!");
  g_assert_cmpstr (json_object_get_string_member (finding, "message"), ==, "That is loud.");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (finding, "fixes"), 0), ==, ".");
}

/* All but the spelling is looked at, and the status says that something was not. */
static void
test_no_dictionary (void)
{
  g_autofree char *loud = g_strdup_printf (posting, "eo", "Vi bakas!", "Vi purigas.");
  g_autofree char *calm = g_strdup_printf (posting, "eo", "Vi bakas.", "Vi purigas.");
  g_autoptr (CliRun) run = cli_in (loud, "check", "-");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "s\ttext-1\t8\tloud\t!\tThat is loud.\n");
  assert_contains (run->err, "No spelling dictionary for");
  g_autoptr (CliRun) nothing = cli_in (calm, "check", "-");
  g_assert_cmpint (nothing->status, ==, 1);
  g_assert_cmpstr (nothing->out, ==, "");
}

static void
test_usage (void)
{
  g_autoptr (CliRun) help = cli ("help", "check");
  assert_contains (help->out, "\n  repeated       Said Twice\n");
  assert_contains (help->out, "\n  loud           Loud\n");
  g_autoptr (CliRun) none = cli ("check");
  g_assert_cmpint (none->status, ==, 2);
  g_autoptr (CliRun) format = cli ("check", "-", "--format", "xml");
  g_assert_cmpint (format->status, ==, 2);
  g_autoptr (CliRun) broken = cli_in ("{", "check", "-");
  g_assert_cmpint (broken->status, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-check/clean", test_clean);
  g_test_add_func ("/cli-check/lines", test_lines);
  g_test_add_func ("/cli-check/law", test_law);
  g_test_add_func ("/cli-check/reading", test_reading);
  g_test_add_func ("/cli-check/repeated", test_repeated);
  g_test_add_func ("/cli-check/json", test_json);
  g_test_add_func ("/cli-check/silence", test_silence);
  g_test_add_func ("/cli-check/silence-usage", test_silence_usage);
  g_test_add_func ("/cli-check/silence-board", test_silence_board);
  g_test_add_func ("/cli-check/no-dictionary", test_no_dictionary);
  g_test_add_func ("/cli-check/usage", test_usage);
  return cli_test_run ();
}
