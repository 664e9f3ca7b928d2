// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/jd-library-edit.h"
#include "manage/jd-library-undo.h"
#include "test-small-library.h"

/* A stack of three folders to change: "starter" (read-only, the small library), "team" and "own". */
typedef struct
{
  char *folder, *starter, *team, *own;
  JdLibrary *library;
  JdLibraryEdit edit;
} Fixture;

/* Has members nobody knows wherever there can be some. */
#define ODD_BLOCK "{'format':1,'x-first':[1,2.5,null],'id':'odd','kind':'duty','title':'Odd','body':{'en':'Odd jobs.'},'x-behind':{'a':'b'},'variants':[{'when':{'level':['senior']},'body':{'en':'Odder jobs.'},'x-in':true}]," \
                  "'tags':['odd'],'families':['cook'],'revision':3,'history':[{'revision':2,'on':'2026-01-02','by':'Ann','why':'Shorter','body':{'en':'Odd.'},'x-old':1}],'status':'approved','notes':'N','x-last':'end'}"
#define ODD_ROLE "{'format':1,'id':'odd','name':{'en':'Odd'},'x-role':1,'sections':[{'id':'duties','kind':'duty','heading':{'en':'Duties'},'x-section':2,'blocks':['odd',{'block':'own','when':{'level':['mid']},'x-entry':3},'cook','team']}]}"
#define ODD_LEVEL "{'format':1,'id':'odd','order':90,'name':{'en':'Odd'},'inherits':'senior','x-level':1,'ops':[{'op':'add','block':'own','section':'duties','at':'end','x-op':2},{'op':'replace','block':'team','with':'odd'}]}"

/* What becomes of files does not depend on the disk, and in memory nobody waits for one. To be called before anything asks where temporary files are. */
static inline void
fixture_in_memory (void)
{
  if (access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

/* g_test_run (), with empty folders in place of the person's. G_TEST_OPTION_ISOLATE_DIRS leaks. */
static inline int
fixture_run_tests (void)
{
  static const char *const names[] = { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME" };
  char *home = folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_setenv (names[i], home, TRUE);
  int status = g_test_run ();
  folder_free (home);
  return status;
}

static inline void
fixture_load (Fixture *fixture)
{
  g_clear_pointer (&fixture->library, jd_library_unref);
  fixture->library = jd_library_new ();
  g_assert_true (jd_library_add_folder (fixture->library, fixture->starter, JD_FOLDER_READ_ONLY, NULL));
  g_assert_true (jd_library_add_folder (fixture->library, fixture->team, JD_FOLDER_WRITABLE, NULL));
  g_assert_true (jd_library_add_folder (fixture->library, fixture->own, JD_FOLDER_WRITABLE, NULL));
  fixture->edit.library = fixture->library;
}

static inline void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->starter = g_build_filename (fixture->folder, "starter", NULL);
  fixture->team = g_build_filename (fixture->folder, "team", NULL);
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (small_files); i++)
    folder_put (fixture->starter, small_files[i].name, small_files[i].json);
  folder_put (fixture->team, "library/duty/odd.json", ODD_BLOCK);
  folder_put (fixture->team, "library/duty/team.json", SMALL_BLOCK ("duty", "team", SMALL_EN ("Work with others."), "", ""));
  folder_put (fixture->team, "library/benefit/perk.json", SMALL_BLOCK ("benefit", "perk", SMALL_EN ("A perk."), "", ""));
  folder_put (fixture->team, "roles/odd.json", ODD_ROLE);
  folder_put (fixture->team, "levels/odd.json", ODD_LEVEL);
  folder_put (fixture->own, "library/duty/own.json", SMALL_BLOCK ("duty", "own", SMALL_EN ("Do it."), "", ""));
  folder_put (fixture->own, "library/duty/free.json", SMALL_BLOCK ("duty", "free", SMALL_EN ("Be free."), "", ""));
  fixture->edit = (JdLibraryEdit) { NULL, fixture->own, { .by = "Ann", .why = "because", .on = "2026-11-30" } };
  fixture_load (fixture);
}

static inline void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  jd_library_unref (fixture->library);
  folder_free (fixture->folder);
  g_free (fixture->starter);
  g_free (fixture->team);
  g_free (fixture->own);
  g_autofree char *changes = jd_library_undo_folder ();
  folder_remove (changes);
}

static inline int
fixture_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All names below @path, folders too, with what the files hold. @hidden: also those that begin with a dot. */
static inline void
fixture_describe (const char *path, gboolean hidden, GString *out)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);

  for (const char *name = entries ? g_dir_read_name (entries) : NULL; name; name = g_dir_read_name (entries))
    if (hidden || name[0] != '.')
      g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, fixture_compare);
  for (guint i = 0; i < names->len; i++)
    {
      const char *at = g_ptr_array_index (names, i);
      g_autofree char *data = NULL;

      g_string_append_printf (out, "%s\n", at);
      if (g_file_test (at, G_FILE_TEST_IS_DIR))
        fixture_describe (at, hidden, out);
      else if (g_file_get_contents (at, &data, NULL, NULL))
        g_string_append (out, data);
    }
}

static inline char *
fixture_snapshot (const Fixture *fixture)
{
  GString *out = g_string_new (NULL);

  fixture_describe (fixture->folder, TRUE, out);
  return g_string_free (out, FALSE);
}

/* Takes @change, which must have been made, does it, and reads the library again. */
static inline void
fixture_apply (Fixture *fixture, JdLibraryChange *change, GError *error)
{
  g_assert_no_error (error);
  g_assert_nonnull (change);
  jd_library_change_apply (change, &error);
  g_assert_no_error (error);
  jd_library_change_free (change);
  fixture_load (fixture);
}

static inline void
fixture_undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  jd_library_undo (NULL, &error);
  g_assert_no_error (error);
  fixture_load (fixture);
}

static inline JdBlock *
fixture_block (const Fixture *fixture, const char *id)
{
  JdBlock *block = jd_library_block (fixture->library, id);

  g_assert_nonnull (block);
  return block;
}
