// SPDX-License-Identifier: GPL-3.0-or-later
/* The folders a person adds to the library: one list in the settings, in which each stands once. */
#include "library/vacancy-library-folders.h"

#include <string.h>

#include "base/jd-error.h"
#include "loop-util.h"

typedef struct
{
  char *folder;
  GSettings *settings;
  GObject *owner;
  guint told;
  gboolean added;
  GError *error;
} Fixture;

static Fixture *current;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  current = fixture;
  fixture->folder = folder_new ();
  fixture->settings = g_settings_new (VACANCY_APP_ID);
  fixture->owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_settings_reset (fixture->settings, "library-folders");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "library-folders");
  g_object_unref (fixture->settings);
  g_object_unref (fixture->owner);
  g_clear_error (&fixture->error);
  folder_free (fixture->folder);
}

static void
added_cb (gpointer owner, const char *path, gboolean added, const GError *error)
{
  current->told++;
  current->added = added;
  g_clear_error (&current->error);
  current->error = error ? g_error_copy (error) : NULL;
}

static void
add_folder (Fixture *fixture, const char *path)
{
  const guint before = fixture->told;

  vacancy_library_folders_add (fixture->settings, path, fixture->owner, added_cb);
  ui_wait_until (fixture->told > before, 30);
}

static void
assert_folders (Fixture *fixture, const char *expected)
{
  g_auto (GStrv) folders = vacancy_library_folders_get (fixture->settings);
  g_autofree char *joined = g_strjoinv (" ", folders);

  g_assert_cmpstr (joined, ==, expected);
}

/* One of a library, and one that is empty, which is made one; but once. */
static void
test_added (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = g_build_filename (fixture->folder, "team", NULL), *empty = g_build_filename (fixture->folder, "empty", NULL), *library = g_build_filename (empty, "library", NULL);
  g_autofree char *both = g_strjoin (" ", team, empty, NULL);

  folder_put (fixture->folder, "team/roles/cook.json", "{}");
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  add_folder (fixture, team);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->added);
  add_folder (fixture, empty);
  g_assert_true (fixture->added);
  g_assert_true (g_file_test (library, G_FILE_TEST_IS_DIR));
  add_folder (fixture, team);
  g_assert_no_error (fixture->error);
  g_assert_false (fixture->added);
  assert_folders (fixture, both);
}

/* None of a library, none at all, a file; one whose name is no text, which no setting can hold. Nothing is made in them. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "letters", "nowhere", "letters/a.txt", "odd\xff" };
  g_autofree char *odd = g_build_filename (fixture->folder, names[3], NULL), *made = g_build_filename (fixture->folder, "letters", "library", NULL);

  folder_put (fixture->folder, "letters/a.txt", "Dear Sir");
  g_assert_cmpint (g_mkdir (odd, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      add_folder (fixture, path);
      g_assert_nonnull (fixture->error);
      g_assert_false (fixture->added);
      g_assert_true (i == 3 || strstr (fixture->error->message, path));
    }
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));
  assert_folders (fixture, "");
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  vacancy_library_folders_set (fixture->settings, (const char *const[]) { "/a", "/b", "/c", NULL });
  g_assert_true (vacancy_library_folders_move (fixture->settings, "/a", 1));
  assert_folders (fixture, "/b /a /c");
  g_assert_true (vacancy_library_folders_move (fixture->settings, "/c", -2));
  assert_folders (fixture, "/c /b /a");
  g_assert_true (vacancy_library_folders_move (fixture->settings, "/c", 99));
  assert_folders (fixture, "/b /a /c");
  g_assert_false (vacancy_library_folders_move (fixture->settings, "/c", 1));
  g_assert_false (vacancy_library_folders_move (fixture->settings, "/d", 1));
  vacancy_library_folders_remove (fixture->settings, "/a");
  assert_folders (fixture, "/b /c");
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/library-folders/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("added", test_added);
  ADD ("refused", test_refused);
  ADD ("moved", test_moved);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
