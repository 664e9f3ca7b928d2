// SPDX-License-Identifier: GPL-3.0-or-later
/* Translations of a library on the command line: a file for a language, and back as one step. */
#include "cli-run.h"

#define BLOCK "{\n  'format': 1,\n  'id': 'dive',\n  'kind': 'duty',\n  'title': 'Dive',\n  'body': {\n    'en': 'Dive from {boat}.'\n  }\n}\n"
#define HEAD "msgid \"\"\nmsgstr \"X-Vacancy-From: en\\nX-Vacancy-To: fr\\n\"\n\n"
#define DIVE(text) HEAD "msgctxt \"block/dive/body\"\nmsgid \"Dive from {boat}.\"\nmsgstr \"" text "\"\n"

static char *
make_library (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/dive.json", BLOCK);
  folder_put (folder, "roles/diver.json", "{'format':1,'id':'diver','name':{'en':'Diver','fr':'Plongeur'},'sections':[{'id':'duties','kind':'duty','heading':{'en':'Duties'},'blocks':['dive']}]}");
  return folder;
}

static char *
read_dive (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library/duty/dive.json", NULL);
  return cli_read_file (path);
}

static void
test_there_and_back (void)
{
  char *team = make_library ();
  g_autofree char *file = g_build_filename (team, "fr.po", NULL), *before = read_dive (team);
  g_autoptr (CliRun) written = cli ("library", "translate", "--to", "fr", "-o", file, "--library", team);
  g_assert_cmpint (written->status, ==, 0);
  assert_contains (written->err, " texts without wording in fr");
  g_autofree char *po = cli_read_file (file);
  assert_contains (po, "#. duty: Dive\n#. Has to stay: {boat}\nmsgctxt \"block/dive/body\"\nmsgid \"Dive from {boat}.\"\nmsgstr \"\"\n");
  assert_contains (po, "msgctxt \"role/diver/sections[duties].heading\"\n");
  assert_lacks (po, "msgctxt \"role/diver/name\"\n");

  cli_replace_in_file (file, "msgid \"Dive from {boat}.\"\nmsgstr \"\"", "msgid \"Dive from {boat}.\"\nmsgstr \"Plonger de {boat}.\"");
  cli_replace_in_file (file, "msgid \"Duties\"\nmsgstr \"\"", "msgid \"Duties\"\nmsgstr \"Missions\"");
  g_autoptr (CliRun) dry = cli ("library", "translate", file, "--library", team, "--dry-run");
  g_assert_cmpint (dry->status, ==, 0);
  assert_contains (dry->err, "nothing was written");
  g_autofree char *untouched = read_dive (team);
  g_assert_cmpstr (untouched, ==, before);

  g_autoptr (CliRun) taken = cli ("library", "translate", file, "--library", team);
  g_assert_cmpint (taken->status, ==, 0);
  g_assert_cmpstr (taken->out, ==, dry->out);
  assert_contains (taken->out, "+ Plonger de {boat}.\n");
  assert_contains (taken->out, "changed\trole\tdiver\tDiver\n");
  assert_contains (taken->err, "fr: translated 2, without wording yet ");
  g_autofree char *after = read_dive (team);
  assert_contains (after, "\"fr\": \"Plonger de {boat}.\"");
  assert_contains (after, "\"based_on\": {\n    \"fr\": 1\n  }");

  g_autoptr (CliRun) undone = cli ("library", "undo");
  assert_contains (undone->out, "Take Translations");
  g_autofree char *back = read_dive (team);
  g_assert_cmpstr (back, ==, before);
  folder_free (team);
}

/* All or nothing. */
static void
test_refused (void)
{
  char *team = make_library ();
  g_autofree char *before = read_dive (team);
  g_autoptr (CliRun) bad = cli_in (DIVE ("Plonger.") "\nmsgctxt \"block/none/body\"\nmsgid \"a\"\nmsgstr \"b\"\n", "library", "translate", "-", "--library", team);
  g_assert_cmpint (bad->status, ==, 3);
  assert_contains (bad->err, "line 4: expected the variable {boat}, as the text has it, found none");
  assert_contains (bad->err, "line 8: expected a msgctxt that names a text of the library, found “block/none/body”");
  assert_contains (bad->err, "nothing was written");
  g_autofree char *after = read_dive (team);
  g_assert_cmpstr (after, ==, before);

  g_autoptr (CliRun) moved = cli_in (HEAD "msgctxt \"role/diver/name\"\nmsgid \"Frogman\"\nmsgstr \"b\"\n", "library", "translate", "-", "--library", team);
  g_assert_cmpint (moved->status, ==, 1);
  assert_contains (moved->err, "line 4: expected a text as the library has it, found “Frogman”");
  folder_free (team);
}

/* What is read-only is copied into the folder that is named. */
static void
test_folder (void)
{
  char *to = folder_new ();
  g_autofree char *path = g_build_filename (to, "levels/intern.json", NULL);
  g_autoptr (CliRun) run = cli_in (HEAD "msgctxt \"level/intern/name\"\nmsgid \"Intern\"\nmsgstr \"Stagiaire\"\n", "library", "translate", "-", "--to-folder", to);
  g_assert_cmpint (run->status, ==, 0);
  g_autofree char *level = cli_read_file (path);
  assert_contains (level, "\"fr\": \"Stagiaire\"");
  folder_free (to);
}

static void
test_wrong_usage (void)
{
  static const struct
  {
    const char *arguments[5];
    const char *message;
  } cases[] = {
    { { NULL }, "say for which language" },
    { { "a.po", "--to", "fr" }, "say for which language" },
    { { "a.po", "-o", "b.po" }, "--from and --output are for a file that is written" },
    { { "--to", "en" }, "expected another language than that of the texts, found “en”" },
    { { "--to", "French!" }, "expected a language tag such as de-AT" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) argv = g_ptr_array_new ();
      g_ptr_array_add (argv, (gpointer) "library");
      g_ptr_array_add (argv, (gpointer) "translate");
      for (guint k = 0; cases[i].arguments[k]; k++)
        g_ptr_array_add (argv, (gpointer) cases[i].arguments[k]);
      g_ptr_array_add (argv, NULL);
      g_autoptr (CliRun) run = cli_with_input (NULL, (const char *const *) argv->pdata);
      g_assert_cmpint (run->status, ==, 2);
      assert_contains (run->err, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-translate/there-and-back", test_there_and_back);
  g_test_add_func ("/library-translate/refused", test_refused);
  g_test_add_func ("/library-translate/folder", test_folder);
  g_test_add_func ("/library-translate/wrong-usage", test_wrong_usage);
  return cli_test_run ();
}
