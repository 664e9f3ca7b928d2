// SPDX-License-Identifier: GPL-3.0-or-later
#include <json-glib/json-glib.h>

#include "cli-run.h"

#define PREP "Prepare your station before service"

static gboolean
has_english (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) run = cli ("spell", path);
  gboolean has = strstr (run->err, "No spelling dictionary") == NULL;
  if (!has)
    g_test_skip ("no English dictionary is installed");
  folder_free (folder);
  return has;
}

static void
test_clean (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) run = cli ("spell", path);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpstr (run->err, ==, "");
  folder_free (folder);
}

static void
test_findings (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, PREP, "Prepare your statoin before service");
  g_autoptr (CliRun) run = cli ("spell", path);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->out, "duties\tcook-prep\t13\tstatoin\tstation"));
  g_autoptr (CliRun) json = cli ("spell", path, "--format", "json");
  g_assert_cmpint (json->status, ==, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json->out, &error);
  g_assert_no_error (error);
  JsonArray *findings = json_object_get_array_member (json_node_get_object (root), "findings");
  g_assert_cmpuint (json_array_get_length (findings), ==, 1);
  JsonObject *finding = json_array_get_object_element (findings, 0);
  g_assert_cmpstr (json_object_get_string_member (finding, "section"), ==, "duties");
  g_assert_cmpstr (json_object_get_string_member (finding, "block"), ==, "cook-prep");
  g_assert_cmpint (json_object_get_int_member (finding, "offset"), ==, 13);
  g_assert_cmpstr (json_object_get_string_member (finding, "word"), ==, "statoin");
  JsonArray *suggestions = json_object_get_array_member (finding, "suggestions");
  g_assert_cmpstr (json_array_get_string_element (suggestions, 0), ==, "station");
  folder_free (folder);
}

/* In a block of several bullets the offset runs on, with one character in between. */
static void
test_offset_in_block (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, PREP, "Köche cook.\\n\\nThey use the statoin");
  g_autoptr (CliRun) run = cli ("spell", path);
  assert_contains (run->out, "duties\tcook-prep\t0\tKöche\t");
  assert_contains (run->out, "duties\tcook-prep\t25\tstatoin\t");
  folder_free (folder);
}

/* The title has neither section nor block. */
static void
test_title (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "cook.vacancy", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "line-cook", "--level", "entry", "--set", "title=Line Ckoo", "-o", path);
  g_autoptr (CliRun) run = cli ("spell", path);
  assert_contains (run->out, "-\t-\t5\tCkoo\t");
  g_autoptr (CliRun) json = cli ("spell", path, "--format", "json");
  assert_lacks (json->out, "\"section\"");
  folder_free (folder);
}

/* Names from the facts, terms of the trade and personal words are right. */
static void
test_right_words (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "cook.vacancy", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "line-cook", "--level", "entry", "--set", "company=Grzbrk", "--set", "location=Wageningen, NL", "-o", path);
  cli_replace_in_file (path, PREP, "Brunoise and Kubernetes and Grzbrk's sautéed vrnkl");
  g_autoptr (CliRun) before = cli ("spell", path);
  g_assert_cmpint (before->status, ==, 1);
  assert_contains (before->out, "\tvrnkl\t");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (before->out), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);

  folder_put_bytes (folder, "en_US.dic", "vrnkl\n", -1);
  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
  g_autoptr (CliRun) after = cli ("spell", path);
  g_unsetenv ("ENCHANT_CONFIG_DIR");
  g_assert_cmpint (after->status, ==, 0);
  folder_free (folder);
}

static void
test_no_dictionary (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, "\"language\": \"en\"", "\"language\": \"tlh\"");
  g_autoptr (CliRun) run = cli ("spell", path);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "");
  assert_contains (run->err, "No spelling dictionary");
  assert_contains (run->err, "tlh");
  g_autoptr (CliRun) json = cli ("spell", path, "--format", "json");
  g_assert_cmpint (json->status, ==, 1);
  g_assert_cmpstr (json->out, ==, "{\n  \"findings\": []\n}\n");
  folder_free (folder);
}

/* The posting's language chooses the dictionary; another of the language is told. */
static void
test_other_dictionary (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, "\"language\": \"en\"", "\"language\": \"en-AQ\"");
  g_autoptr (CliRun) run = cli ("spell", path);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->err, "en-AQ");
  folder_free (folder);
}

/* A posting of so many words that is not in the language it says: told in one line, the words of a line that has none of it are not listed, and soon. */
static void
test_other_language (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "cook.vacancy", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text, "gruuzn%c%ck ", 'a' + i % 26, 'a' + i / 26 % 26);
  g_autofree char *made = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, PREP, text->str);
  g_autoptr (CliRun) run = cli ("spell", path);
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->err, "cook.vacancy: most words are not in the dictionary for en; is that its language?");
  g_assert_null (strstr (run->out, "gruuznaak"));
  g_auto (GStrv) lines = g_strsplit (g_strchomp (run->err), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  folder_free (folder);
}

/* What is not most of it is a mistake; of many only the first are looked up, each once. */
static void
test_many_mistakes (void)
{
  if (!has_english ())
    return;
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "the statoin of a wordd%c%c and the kitchen with all you need ", 'a' + i % 26, 'a' + i / 26);
  cli_replace_in_file (path, PREP, text->str);
  g_autoptr (CliRun) run = cli ("spell", path);
  assert_contains (run->err, "suggestions are for the first 30 words");
  assert_lacks (run->err, "most words");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (run->out), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 80);
  g_assert_true (strstr (lines[78], "\tstatoin\tstation") != NULL);
  g_assert_true (g_str_has_suffix (lines[77], "\t"));
  g_autoptr (CliRun) without = cli ("spell", path, "--no-suggest");
  g_assert_cmpint (without->status, ==, 1);
  assert_lacks (without->out, "station");
  g_assert_cmpstr (without->err, ==, "");
  g_autoptr (CliRun) json = cli ("spell", path, "--no-suggest", "--format", "json");
  assert_contains (json->out, "\"suggestions\": []");
  folder_free (folder);
}

static void
test_standard_input (void)
{
  if (!has_english ())
    return;
  g_autoptr (CliRun) made = cli ("new", "--role", "line-cook", "--level", "entry", "--set", "company=X");
  g_autoptr (CliRun) run = cli_in (made->out, "spell", "-");
  g_assert_cmpint (run->status, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-spell/clean", test_clean);
  g_test_add_func ("/cli-spell/findings", test_findings);
  g_test_add_func ("/cli-spell/offset-in-block", test_offset_in_block);
  g_test_add_func ("/cli-spell/title", test_title);
  g_test_add_func ("/cli-spell/right-words", test_right_words);
  g_test_add_func ("/cli-spell/no-dictionary", test_no_dictionary);
  g_test_add_func ("/cli-spell/other-dictionary", test_other_dictionary);
  g_test_add_func ("/cli-spell/other-language", test_other_language);
  g_test_add_func ("/cli-spell/many-mistakes", test_many_mistakes);
  g_test_add_func ("/cli-spell/standard-input", test_standard_input);
  return cli_test_run ();
}
