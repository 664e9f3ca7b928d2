// SPDX-License-Identifier: GPL-3.0-or-later
/* Which folders are on top of which, and what is said of those that cannot be read. */
#include "library/jd-library-stack.h"
#include "test-process.h"
#include "test-small-library.h"
#include "test-util.h"

typedef struct
{
  char *root, *starter, *team, *environment, *personal, *given;
} Fixture;

/* A folder with the role "cook", which is called what the folder is, and a role of its own. New string. */
static char *
put_library (const char *root, const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s/roles/cook.json", name);
  g_autofree char *own_file = g_strdup_printf ("%s/roles/%s.json", name, name);
  g_autofree char *role = g_strdup_printf ("{'format':1,'id':'cook','name':{'en':'%s'},'sections':[]}", name);
  g_autofree char *own = g_strdup_printf ("{'format':1,'id':'%s','name':{'en':'%s'},'sections':[]}", name, name);

  folder_put (root, file, role);
  folder_put (root, own_file, own);
  return g_build_filename (root, name, NULL);
}

/* The starter library and the personal folder are where the environment says, which main() has set. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->root = folder_new ();
  fixture->starter = put_library (fixture->root, "starter");
  fixture->team = put_library (fixture->root, "team");
  fixture->environment = put_library (fixture->root, "environment");
  fixture->given = put_library (fixture->root, "given");
  fixture->personal = jd_library_personal_folder ();
  g_setenv ("VACANCY_DATA_DIR", fixture->starter, TRUE);
  g_unsetenv ("VACANCY_LIBRARY_PATH");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_remove (fixture->personal);
  g_free (fixture->starter);
  g_free (fixture->team);
  g_free (fixture->environment);
  g_free (fixture->given);
  g_free (fixture->personal);
  folder_free (fixture->root);
}

static void
put_personal (void)
{
  g_autofree char *whole = put_library (g_get_user_data_dir (), "vacancy");
}

/* "starter team: NAME OF COOK | fault": which libraries are in, who has the last word, what was left out. New string. */
static char *
describe (const char *const *team, const char *const *given)
{
  static const char *const names[] = { "starter", "team", "environment", "vacancy", "given" };
  g_autoptr (GPtrArray) stack = jd_library_stack (team, given);
  g_autoptr (JdLibrary) library = jd_library_stack_load (stack, 0, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  const JdRole *cook = jd_library_role (library, "cook");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (jd_library_role (library, names[i]) != NULL)
      g_string_append_printf (out, "%s ", names[i]);
  g_string_append_printf (out, ": %s", cook != NULL ? jd_localized_get (cook->name, "en", NULL) : "nobody");
  for (guint i = 0; i < stack->len; i++)
    {
      const JdStackFolder *folder = g_ptr_array_index (stack, i);
      if (folder->error != NULL)
        g_string_append_printf (out, " | %u", folder->origin);
    }
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

#define assert_stack(team, given, expected) \
  G_STMT_START \
  { \
    g_autofree char *is = describe (team, given); \
    g_assert_cmpstr (is, ==, expected); \
  } \
  G_STMT_END

#define LIST(path) ((const char *const[]) { path, NULL })

static void
test_order (Fixture *fixture, gconstpointer data)
{
  assert_stack (NULL, NULL, "starter : starter");
  assert_stack (LIST (fixture->team), NULL, "starter team : team");
  g_setenv ("VACANCY_LIBRARY_PATH", fixture->environment, TRUE);
  assert_stack (LIST (fixture->team), NULL, "starter team environment : environment");
  put_personal ();
  assert_stack (LIST (fixture->team), NULL, "starter team environment vacancy : vacancy");
  assert_stack (LIST (fixture->team), LIST (fixture->given), "starter team environment vacancy given : given");
}

/* In a list the later one is on top. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup_printf ("%s::%s:", fixture->given, fixture->team);

  assert_stack (((const char *const[]) { fixture->given, fixture->team, NULL }), NULL, "starter team given : team");
  g_setenv ("VACANCY_LIBRARY_PATH", path, TRUE);
  assert_stack (NULL, NULL, "starter team given : team");
}

/* The rest is there all the same, and every folder has its own word. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->root, "nowhere", NULL);

  put_personal ();
  g_setenv ("VACANCY_LIBRARY_PATH", nowhere, TRUE);
  assert_stack (LIST (nowhere), LIST (nowhere), "starter vacancy : vacancy | 1 | 2 | 4");
  g_setenv ("VACANCY_DATA_DIR", nowhere, TRUE);
  assert_stack (LIST (fixture->team), NULL, "team vacancy : vacancy | 0 | 2");
}

/* Drafts alone are no library, and are no fault. */
static void
test_personal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *drafts = g_build_filename (fixture->personal, "drafts", NULL);
  g_autofree char *file = g_build_filename (fixture->personal, "variables.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (drafts, 0700), ==, 0);
  assert_stack (NULL, NULL, "starter : starter");
  g_assert_true (g_file_set_contents (file, "{ \"format\": 1, \"variables\": [] }\n", -1, NULL));
  assert_stack (NULL, NULL, "starter : starter");
}

/* What is said of the personal folder alone. New string. */
static char *
personal_fault (void)
{
  g_autoptr (GPtrArray) stack = jd_library_stack (NULL, NULL);
  g_autoptr (JdLibrary) library = jd_library_stack_load (stack, 0, NULL);
  const JdStackFolder *folder = g_ptr_array_index (stack, 1);

  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  g_assert_nonnull (jd_library_role (library, "starter"));
  return g_strdup (folder->error != NULL ? folder->error->message : "");
}

/* Something else in its place is no empty library. */
static void
test_personal_is_none (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = surround (fixture->personal, ": expected a folder that can be read, found a file where a folder is due", "");
  g_autofree char *loop = surround (fixture->personal, ": expected a folder that can be read, found links that lead in a circle", "");
  g_autofree char *told = NULL;

  g_assert_true (g_file_set_contents (fixture->personal, "", 0, NULL));
  told = personal_fault ();
  g_assert_cmpstr (told, ==, file);
  g_free (told);
  g_assert_cmpint (g_remove (fixture->personal), ==, 0);
  g_assert_cmpint (symlink ("vacancy", fixture->personal), ==, 0);
  told = personal_fault ();
  g_assert_cmpstr (told, ==, loop);
}

static int
is_told_closed (guint number, gpointer personal)
{
  g_autofree char *expected = surround (personal, ": expected a folder that can be read, found no permission", "");
  g_autofree char *told = personal_fault ();

  if (g_str_equal (told, expected))
    return 0;
  g_printerr ("%s\n", told);
  return 1;
}

/* Closed altogether, or open for only half of what reading it takes, or behind a folder that is closed: told in every case, since there may be blocks in it. */
static void
test_personal_closed (Fixture *fixture, gconstpointer data)
{
  static const mode_t modes[] = { 0700, 0701, 0703, 0704, 0706 };

  if (geteuid () != 0)
    {
      g_test_skip ("only root can become somebody else");
      return;
    }
  put_personal ();
  g_assert_cmpint (chmod (fixture->root, 0755), ==, 0);
  g_assert_cmpint (chmod (g_get_user_data_dir (), 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (chmod (fixture->personal, modes[i]), ==, 0);
      g_assert_cmpint (process_run_as_nobody (is_told_closed, fixture->personal), ==, 0);
    }
  g_assert_cmpint (chmod (fixture->personal, 0755), ==, 0);
  g_assert_cmpint (chmod (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_cmpint (process_run_as_nobody (is_told_closed, fixture->personal), ==, 0);
}

static void
put_block (const char *root, const char *folder, const char *id)
{
  g_autofree char *file = g_strdup_printf ("%s/library/duty/%s.json", folder, id);
  g_autofree char *json = g_strdup_printf ("{'format':1,'id':'%s','kind':'duty','title':'%s','body':{'en':'Work.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],"
                                           "'status':'approved'}",
                                           id, id);

  folder_put (root, file, json);
}

/* A block that is replaced is not one of the folder it is in. */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stack = jd_library_stack (LIST (fixture->team), NULL);

  put_block (fixture->root, "starter", "cook");
  put_block (fixture->root, "starter", "wash");
  put_block (fixture->root, "team", "wash");
  put_block (fixture->root, "team", "serve");
  put_block (fixture->root, "team", "smile");
  g_autoptr (JdLibrary) library = jd_library_stack_load (stack, 0, NULL);
  g_assert_cmpuint (jd_library_count_from (library, fixture->starter), ==, 1);
  g_assert_cmpuint (jd_library_count_from (library, fixture->team), ==, 3);
  g_assert_cmpuint (jd_library_count_from (library, fixture->root), ==, 0);
}

/* Where no settings of the program are installed nobody chose anything; the test program has none. */
static void
test_no_settings (void)
{
  g_auto (GStrv) folders = jd_library_team_folders ();

  g_assert_nonnull (folders);
  g_assert_null (folders[0]);
}

int
main (int argc, char **argv)
{
  char *home = folder_new ();
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_DATA_DIRS", home, TRUE);
  g_unsetenv ("GSETTINGS_SCHEMA_DIR");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/library-stack/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("order", test_order);
  ADD ("lists", test_lists);
  ADD ("left-out", test_left_out);
  ADD ("personal", test_personal);
  ADD ("personal-is-none", test_personal_is_none);
  ADD ("personal-closed", test_personal_closed);
  ADD ("count", test_count);
  g_test_add_func ("/library-stack/no-settings", test_no_settings);
  status = g_test_run ();
  folder_free (home);
  return status;
}
