// SPDX-License-Identifier: GPL-3.0-or-later
#include <json-glib/json-glib.h>
#include <sys/resource.h>

#include "cli-run.h"

static void
test_help (void)
{
  static const char *const commands[] = { "roles", "levels", "new", "set", "export", "level", "check", "spell", "explain", "import", "board", "library" };
  g_autoptr (CliRun) help = cli ("help");
  g_autoptr (CliRun) option = cli ("--help");
  g_assert_cmpint (help->status, ==, 0);
  g_assert_cmpstr (help->out, ==, option->out);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %s ", commands[i]);
      g_autofree char *usage = g_strdup_printf ("vacancy-cli %s ", commands[i]);
      assert_contains (help->out, line);
      g_autoptr (CliRun) one = cli ("help", commands[i]);
      g_autoptr (CliRun) same = cli (commands[i], "--help");
      g_assert_cmpint (one->status, ==, 0);
      assert_contains (one->out, usage);
      g_assert_cmpstr (one->out, ==, same->out);
    }
}

static void
test_help_lists_options (void)
{
  g_autoptr (CliRun) run = cli ("help", "new");
  assert_contains (run->out, "-o, --output=FILE");
  assert_contains (run->out, "--set=NAME=VALUE");
  g_autoptr (CliRun) below = cli ("help", "library", "show");
  g_assert_cmpint (below->status, ==, 0);
  assert_contains (below->out, "vacancy-cli library show ID");
}

static void
test_no_command (void)
{
  g_autoptr (CliRun) run = cli_with_input (NULL, (const char *const[]){ NULL });
  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->out, ==, "");
  assert_contains (run->err, "\n  export ");
}

static void
test_version (void)
{
  g_autoptr (CliRun) run = cli ("--version");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "vacancy-cli 0.");
  assert_contains (run->out, "\nGLib 2.");
  assert_contains (run->out, "\njson-glib (compiled with 1.");
  assert_contains (run->out, "\nenchant 2.");
}

static void
test_unknown (void)
{
  static const struct
  {
    const char *command, *hint;
  } cases[] = {
    { "exprot", "“export”" }, { "rolse", "“roles”" }, { "lib", "“library”" }, { "x", "roles, levels, new" }, { "", "roles" }, { "\xff\xfe", "roles" }, { "--frobnicate", "roles" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli (cases[i].command);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].hint);
    }
  g_autoptr (CliRun) help = cli ("help", "exprot");
  g_assert_cmpint (help->status, ==, 2);
  assert_contains (help->err, "“export”");
}

static void
test_roles (void)
{
  g_autoptr (CliRun) run = cli ("roles");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "line-cook\tLine Cook\n");
  assert_contains (run->out, "machine-learning-engineer\tMachine Learning Engineer\n");
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_levels (void)
{
  g_autoptr (CliRun) run = cli ("levels");
  g_assert_cmpint (run->status, ==, 0);
  const char *intern = strstr (run->out, "intern\tIntern\n"), *entry = strstr (run->out, "entry\tEntry"), *senior = strstr (run->out, "senior\tSenior\n");
  g_assert_true (intern != NULL && entry != NULL && senior != NULL);
  g_assert_true (intern < entry && entry < senior);
}

/* Standard output is JSON and nothing else. */
static void
test_json (void)
{
  static const char *const lists[] = { "roles", "levels" };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CliRun) run = cli (lists[i], "--format", "json");
      g_assert_cmpint (run->status, ==, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = json_from_string (run->out, &error);
      g_assert_no_error (error);
      JsonArray *list = json_object_get_array_member (json_node_get_object (root), lists[i]);
      g_assert_cmpuint (json_array_get_length (list), >=, 5);
      JsonObject *first = json_array_get_object_element (list, 0);
      g_assert_nonnull (json_object_get_string_member (first, "id"));
      g_assert_nonnull (json_object_get_string_member (first, "name"));
    }
}

static void
test_wrong_usage (void)
{
  static const char *const cases[][4] = {
    { "roles", "--format", "xml" }, { "roles", "extra" }, { "roles", "--nonsense" }, { "levels", "--format" }, { "roles", "--format", "jso" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_with_input (NULL, cases[i]);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, "vacancy-cli: ");
      assert_contains (run->err, "vacancy-cli help");
    }
  g_autoptr (CliRun) near = cli ("roles", "--format", "jso");
  assert_contains (near->err, "“json”");
}

/* What was typed comes back in messages, but cannot steer a terminal or pass for another message. */
static void
test_odd_bytes (void)
{
  static const char *const odd[] = { "--x\xff", "--\x1b[31mred", "--a\nvacancy-cli: all is well", "--\xc2\x9b", "\x07", "\xff\xfe", "/no\x1b/where\n.vacancy" };
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (CliRun) run = cli ("export", odd[i], "--format", "html");
      g_assert_cmpint (run->status, >=, 2);
      g_assert_true (g_utf8_validate (run->err, -1, NULL));
      assert_contains (run->err, "\xEF\xBF\xBD");
      assert_lacks (run->err, "\x1b");
      assert_lacks (run->err, "\nvacancy-cli:");
      g_autoptr (CliRun) command = cli (odd[i]);
      g_assert_cmpint (command->status, ==, 2);
      g_assert_true (g_utf8_validate (command->err, -1, NULL));
    }
}

static void
test_full_disk (void)
{
  g_autoptr (CliRun) roles = cli_full ("roles");
  g_assert_cmpint (roles->status, ==, 1);
  assert_contains (roles->err, "standard output");
}

/* Library folders: from the environment, personal, and on the command line; a later one is on top. */
static void
test_library_folders (void)
{
  char *folder = folder_new ();
  static const char *const folders[] = { "environment", "given" };
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/roles/diver.json", folders[i]);
      g_autofree char *data = g_strdup_printf ("{ \"format\": 1, \"id\": \"diver\", \"name\": { \"en\": \"%s\" }, \"sections\": [] }", folders[i]);
      folder_put_bytes (folder, name, data, -1);
    }
  g_autofree char *environment = g_build_filename (folder, "environment", NULL);
  g_autofree char *given = g_build_filename (folder, "given", NULL);
  g_autofree char *list = g_strconcat ("/nowhere/at/all::", environment, NULL);
  g_setenv ("VACANCY_LIBRARY_PATH", list, TRUE);
  g_autoptr (CliRun) from_environment = cli ("roles");
  g_autoptr (CliRun) from_option = cli ("roles", "--library", given);
  g_autoptr (CliRun) bad_option = cli ("roles", "--library", "/nowhere/at/all");
  g_unsetenv ("VACANCY_LIBRARY_PATH");
  g_assert_cmpint (from_environment->status, ==, 0);
  assert_contains (from_environment->out, "diver\tenvironment\n");
  assert_contains (from_environment->err, "/nowhere/at/all");
  assert_contains (from_option->out, "diver\tgiven\n");
  g_assert_cmpint (bad_option->status, ==, 3);
  g_autoptr (CliRun) none = cli ("roles");
  assert_lacks (none->out, "diver");
  folder_free (folder);
}

/* The personal folder counts when it has a library in it; drafts alone make none. */
static void
test_personal_folder (void)
{
  g_autofree char *personal = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);
  g_autofree char *drafts = g_build_filename (personal, "drafts", NULL);
  g_mkdir_with_parents (drafts, 0700);
  g_autoptr (CliRun) without = cli ("roles");
  g_assert_cmpint (without->status, ==, 0);
  g_assert_cmpstr (without->err, ==, "");
  folder_put_bytes (personal, "roles/diver.json", "{ \"format\": 1, \"id\": \"diver\", \"name\": { \"en\": \"Diver\" }, \"sections\": [] }", -1);
  g_autoptr (CliRun) with = cli ("roles");
  assert_contains (with->out, "diver\tDiver\n");
  folder_remove (personal);
}

/* A folder with a role that says whose it is. New string. */
static char *
put_diver (const char *root, const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s/roles/diver.json", name);
  g_autofree char *data = g_strdup_printf ("{ \"format\": 1, \"id\": \"diver\", \"name\": { \"en\": \"%s\" }, \"sections\": [] }", name);
  folder_put_bytes (root, file, data, -1);
  return g_build_filename (root, name, NULL);
}

/* The folders chosen in the window's preferences are in, and what is one's own is above them; as in the window (tests/ui/test-app.c). */
static void
test_preferences (void)
{
  char *folder = folder_new ();
  g_autofree char *team = put_diver (folder, "team");
  g_autofree char *keys = g_strdup_printf ("[io/github/vacancy_app/Vacancy]\nlibrary-folders=['/nowhere/at/all', '%s']\n", team);
  folder_put_bytes (g_get_user_config_dir (), "glib-2.0/settings/keyfile", keys, -1);
  g_autoptr (CliRun) chosen = cli ("roles");
  g_assert_cmpint (chosen->status, ==, 0);
  assert_contains (chosen->out, "diver\tteam\n");
  assert_contains (chosen->err, "left out, from the library folders of the preferences: /nowhere/at/all");

  g_autofree char *personal = put_diver (g_get_user_data_dir (), "vacancy");
  g_autoptr (CliRun) own = cli ("roles");
  assert_contains (own->out, "diver\tvacancy\n");
  folder_remove (personal);
  folder_put_bytes (g_get_user_config_dir (), "glib-2.0/settings/keyfile", "", -1);
  folder_free (folder);
}

/* One's own folder that cannot be read stops no command. */
static void
test_personal_unreadable (void)
{
  g_autofree char *personal = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);
  folder_put_bytes (personal, "library", "", 0);
  g_chmod (personal, 0100);
  g_autoptr (CliRun) run = cli ("roles");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "line-cook\t");
  if (g_access (personal, R_OK) != 0)
    assert_contains (run->err, "left out, your own library: ");
  g_chmod (personal, 0700);
  folder_remove (personal);
}

/* A broken file is told and the rest goes on. */
static void
test_broken_library_file (void)
{
  char *folder = folder_new ();
  folder_put_bytes (folder, "roles/broken.json", "{ \"format\": 1, ", -1);
  g_autoptr (CliRun) run = cli ("roles", "--library", folder);
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->err, "broken.json");
  assert_contains (run->out, "line-cook\t");
  folder_free (folder);
}

static void
test_no_starter_library (void)
{
  g_autofree char *data = g_strdup (g_getenv ("VACANCY_DATA_DIR"));
  g_setenv ("VACANCY_DATA_DIR", "/nowhere/at/all", TRUE);
  g_autoptr (CliRun) run = cli ("roles");
  g_setenv ("VACANCY_DATA_DIR", data, TRUE);
  g_assert_cmpint (run->status, ==, 3);
  assert_contains (run->err, "/nowhere/at/all");
}

/* Of the programs that were run, in microseconds of a processor: what else the machine does is not in it. */
static gint64
computed (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &usage), ==, 0);
  return (gint64) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

static gint64
time_of (gboolean ours)
{
  static const char *const nothing[] = { "true", NULL };
  const gint64 start = computed ();

  if (ours)
    cli_run_free (cli ("help"));
  else
    g_assert_true (g_spawn_sync (NULL, (char **) nothing, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  return computed () - start;
}

/* Beside a program that does nothing, so that it means the same on every machine; the best of several, since other programs run as well. Sanitizers make everything slower: VACANCY_TEST_SLOW says so. */
static void
test_starts_fast (void)
{
  gint64 ours = G_MAXINT64, nothing = G_MAXINT64;

  for (guint i = 0; i < 20; i++)
    {
      ours = MIN (ours, time_of (TRUE));
      nothing = MIN (nothing, time_of (FALSE));
    }
  g_test_message ("start: %.1f ms, of a program that does nothing %.1f ms", (double) ours / 1000, (double) nothing / 1000);
  if (g_getenv ("VACANCY_TEST_SLOW") == NULL)
    g_assert_cmpint (ours, <, 12 * nothing);
}

/* The loader lists them instead of starting the program. What makes pages comes with most of what there is to load, and is not needed to begin with. */
static void
test_loads_little (void)
{
  g_setenv ("LD_TRACE_LOADED_OBJECTS", "1", TRUE);
  g_autoptr (CliRun) run = cli ("help");
  g_unsetenv ("LD_TRACE_LOADED_OBJECTS");
  assert_contains (run->out, "libjson-glib");
  assert_lacks (run->out, "libcairo");
  assert_lacks (run->out, "libpango");
  assert_lacks (run->out, "libqpdf");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/help-lists-options", test_help_lists_options);
  g_test_add_func ("/cli/no-command", test_no_command);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/unknown", test_unknown);
  g_test_add_func ("/cli/roles", test_roles);
  g_test_add_func ("/cli/levels", test_levels);
  g_test_add_func ("/cli/json", test_json);
  g_test_add_func ("/cli/wrong-usage", test_wrong_usage);
  g_test_add_func ("/cli/odd-bytes", test_odd_bytes);
  g_test_add_func ("/cli/full-disk", test_full_disk);
  g_test_add_func ("/cli/library-folders", test_library_folders);
  g_test_add_func ("/cli/personal-folder", test_personal_folder);
  g_test_add_func ("/cli/personal-folder/unreadable", test_personal_unreadable);
  g_test_add_func ("/cli/preferences", test_preferences);
  g_test_add_func ("/cli/broken-library-file", test_broken_library_file);
  g_test_add_func ("/cli/no-starter-library", test_no_starter_library);
  g_test_add_func ("/cli/loads-little", test_loads_little);
  g_test_add_func ("/cli/starts-fast", test_starts_fast);
  return cli_test_run ();
}
