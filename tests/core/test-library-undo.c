// SPDX-License-Identifier: GPL-3.0-or-later
/* Changes of a library on the disk: done, undone and done again, whoever else is at work; whatever they are is in test-undo-any.c. */
#include "manage/jd-library-undo.h"

#include "test-library-fixture.h"
#include "test-process.h"
#include "test-util.h"
#include "item/jd-block-node.h"
#include "item/jd-block-set.h"

/* ---- the list ---- */

#define IDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
retire (Fixture *fixture, const char *id)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_library_edit_retire (&fixture->edit, IDS (id), &error);

  fixture_apply (fixture, change, error);
}

/* Takes @error, whose message is @message but for the folder of the fixture. */
static void
assert_error (const Fixture *fixture, GError *error, int code, const char *message)
{
  g_assert_error (error, JD_ERROR, code);
  g_autoptr (GString) text = g_string_new (error->message);
  g_string_replace (text, fixture->folder, "", 0);
  g_assert_cmpstr (text->str, ==, message);
  g_error_free (error);
}

static void
assert_next (const char *undo, const char *redo)
{
  g_autofree char *undone = jd_library_undo_label (), *redone = jd_library_redo_label ();

  g_assert_cmpstr (undone, ==, undo);
  g_assert_cmpstr (redone, ==, redo);
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;
  GError *error = NULL;

  assert_next (NULL, NULL);
  retire (fixture, "own");
  assert_next ("Retire 1 Block", NULL);
  JdLibraryChange *change = jd_library_edit_tags (&fixture->edit, IDS ("own", "team"), IDS ("x"), NULL, &error);
  fixture_apply (fixture, change, error);
  assert_next ("Change Tags of 2 Blocks", NULL);
  g_assert_true (jd_library_undo (&label, NULL));
  g_assert_cmpstr (label, ==, "Change Tags of 2 Blocks");
  assert_next ("Retire 1 Block", "Change Tags of 2 Blocks");
  g_assert_true (jd_library_undo (NULL, NULL));
  assert_next (NULL, "Retire 1 Block");
  g_assert_false (jd_library_undo (NULL, &error));
  assert_error (fixture, error, JD_ERROR_MISSING, "there is no change of the library to undo");
  /* What was undone cannot be done again once something else was done. */
  fixture_load (fixture);
  retire (fixture, "team");
  assert_next ("Retire 1 Block", NULL);
  error = NULL;
  g_assert_false (jd_library_redo (NULL, &error));
  assert_error (fixture, error, JD_ERROR_MISSING, "there is no change of the library to do again");
}

/* The list is bounded by number; what fell out stays done. */
static void
test_bounded (Fixture *fixture, gconstpointer data)
{
  guint undone = 0;
  GError *error = NULL;

  for (guint i = 0; i < JD_LIBRARY_UNDO_MOST + 5; i++)
    {
      g_autofree char *tag = g_strdup_printf ("t%u", i);
      JdLibraryChange *change = jd_library_edit_tags (&fixture->edit, IDS ("free"), IDS (tag), NULL, &error);
      fixture_apply (fixture, change, error);
    }
  while (jd_library_undo (NULL, NULL))
    undone++;
  g_assert_cmpuint (undone, ==, JD_LIBRARY_UNDO_MOST);
  fixture_load (fixture);
  g_assert_cmpuint (g_strv_length (fixture_block (fixture, "free")->tags), ==, 5);
}

/* One change larger than the list may be is done, and can be undone, all the same. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_IMPORT_PACK);
  GError *error = NULL;

  retire (fixture, "own");
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("library/text/large-%u.json", i);
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (8 * 1024 * 1024), 8 * 1024 * 1024);
      g_assert_true (jd_library_change_put (change, fixture->own, name, bytes, &error));
    }
  g_assert_true (jd_library_change_apply (change, &error));
  assert_next ("Import Pack", NULL);
  g_assert_true (jd_library_undo (NULL, &error));
  assert_next (NULL, "Import Pack");
}

/* A list somebody spoiled: the change is put aside and told once, and the ones before can be undone. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = jd_library_undo_folder (), *path = g_build_filename (folder, "00000002.done", NULL), *aside = g_build_filename (folder, "00000002.damaged", NULL);
  GError *error = NULL;

  retire (fixture, "own");
  retire (fixture, "team");
  g_autofree char *content = NULL;
  gsize length;
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  content[length - 20] ^= 1;
  g_assert_true (g_file_set_contents (path, content, length, NULL));
  g_assert_false (jd_library_undo (NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "00000002.done: expected a change of the library as it was noted, found a damaged file"));
  g_clear_error (&error);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (jd_library_undo (NULL, &error));
  /* Names that are none of ours are none of our business. */
  static const char *const names[] = { "0.done", "x.done", "00000009", "99999999999999999999.done", "-1.done", "00000007.other", "00000005.done/x" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    folder_put (folder, names[i], "x");
  assert_next (NULL, "Retire 1 Block");
}

/* ---- somebody else is at work ---- */

static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (JdLibraryChange) change = jd_library_edit_retire (&fixture->edit, IDS ("own", "team"), &error);

  folder_put (fixture->team, "library/duty/team.json", "{}");
  g_autofree char *before = fixture_snapshot (fixture);
  g_assert_false (jd_library_change_apply (change, &error));
  assert_error (fixture, error, JD_ERROR_REFUSED, "/team/library/duty/team.json: the file was changed by someone else");
  g_autofree char *after = fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_next (NULL, NULL);
}

static void
test_made_meanwhile (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (JdBlock) block = jd_block_new ("made", JD_KIND_DUTY, "Made", "en", "Mine.");
  g_autoptr (JdLibraryChange) change = jd_library_edit_add (&fixture->edit, fixture->own, block, &error);

  folder_put (fixture->own, "library/duty/made.json", "theirs");
  g_assert_false (jd_library_change_apply (change, &error));
  assert_error (fixture, error, JD_ERROR_REFUSED, "/own/library/duty/made.json: the file was changed by someone else");
}

/* Undoing and doing again is refused as a whole, and possible once the file is as it was. */
static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *path = g_build_filename (fixture->team, "library/duty/team.json", NULL), *content = NULL;
  JdLibraryChange *change = jd_library_edit_retire (&fixture->edit, IDS ("own", "team"), &error);

  fixture_apply (fixture, change, error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_remove (path);
  g_autofree char *before = fixture_snapshot (fixture);
  g_assert_false (jd_library_undo (NULL, &error));
  assert_error (fixture, error, JD_ERROR_REFUSED, "/team/library/duty/team.json: the file was changed by someone else");
  g_autofree char *after = fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
  folder_put_bytes (fixture->team, "library/duty/team.json", content, -1);
  fixture_undo (fixture);
  error = NULL;
  folder_put (fixture->team, "library/duty/team.json", "{}");
  g_assert_false (jd_library_redo (NULL, &error));
  assert_error (fixture, error, JD_ERROR_REFUSED, "/team/library/duty/team.json: the file was changed by someone else");
}

/* Many programs at once: each change is whole, and what is in the list is what was done. */
static int
add_tags (guint number, gpointer data)
{
  Fixture *fixture = data;
  guint failed = 0;

  for (guint i = 0; i < 5; i++)
    for (guint attempt = 0;; attempt++)
      {
        g_autofree char *tag = g_strdup_printf ("p%u-%u", number, i);
        g_autoptr (GError) error = NULL;

        fixture_load (fixture);
        g_autoptr (JdLibraryChange) change = jd_library_edit_tags (&fixture->edit, IDS ("own", "team"), IDS (tag), NULL, &error);
        if (change && jd_library_change_apply (change, &error))
          break;
        if (!g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED) || attempt == 500)
          {
            failed++;
            break;
          }
      }
  return (int) failed;
}

static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  guint undone = 0;

  g_assert_cmpuint (process_run_all (3, add_tags, fixture), ==, 0);
  fixture_load (fixture);
  g_assert_cmpuint (g_strv_length (fixture_block (fixture, "own")->tags), ==, 15);
  g_assert_cmpuint (g_strv_length (fixture_block (fixture, "team")->tags), ==, 15);
  while (jd_library_undo (NULL, NULL))
    undone++;
  g_assert_cmpuint (undone, ==, 15);
  fixture_load (fixture);
  g_assert_cmpuint (g_strv_length (fixture_block (fixture, "team")->tags), ==, 0);
}

/* ---- what is left half done ---- */

/* As a program that was killed in the middle left it: the state says so, and some files are done. */
static void
interrupt (const char *from, const char *to_state)
{
  g_autofree char *folder = jd_library_undo_folder (), *old = g_build_filename (folder, from, NULL), *new = g_build_filename (folder, to_state, NULL);

  g_assert_cmpint (g_rename (old, new), ==, 0);
}

static void
test_recover (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL, *before = fixture_snapshot (fixture), *path = g_build_filename (fixture->own, "library/duty/own.json", NULL), *content = NULL, *other = NULL;
  GError *error = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  JdLibraryChange *change = jd_library_edit_retire (&fixture->edit, IDS ("own", "team"), &error);
  fixture_apply (fixture, change, error);
  g_autofree char *after = fixture_snapshot (fixture);
  g_assert_true (g_file_get_contents (path, &other, NULL, NULL));
  /* Being done, one file is done and the other is not. */
  folder_put_bytes (fixture->own, "library/duty/own.json", content, -1);
  interrupt ("00000001.done", "00000001.doing");
  g_assert_true (jd_library_recover (&label, &error));
  g_assert_cmpstr (label, ==, "Retire 2 Blocks");
  g_autofree char *done = fixture_snapshot (fixture);
  g_assert_cmpstr (done, ==, after);
  /* Being undone. */
  folder_put_bytes (fixture->own, "library/duty/own.json", content, -1);
  interrupt ("00000001.done", "00000001.undoing");
  /* Any change looks first. */
  g_assert_true (jd_library_redo (NULL, &error));
  g_autofree char *again = fixture_snapshot (fixture);
  g_assert_cmpstr (again, ==, after);
  /* A file that was empty when the power went is written again; one that somebody else wrote is theirs. */
  folder_put_bytes (fixture->own, "library/duty/own.json", "", 0);
  interrupt ("00000001.done", "00000001.redoing");
  g_assert_true (jd_library_recover (NULL, &error));
  g_autofree char *filled = fixture_snapshot (fixture);
  g_assert_cmpstr (filled, ==, after);
  folder_put (fixture->own, "library/duty/own.json", "theirs");
  interrupt ("00000001.done", "00000001.undoing");
  g_assert_true (jd_library_recover (NULL, &error));
  g_autofree char *theirs = NULL;
  g_assert_true (g_file_get_contents (path, &theirs, NULL, NULL));
  g_assert_cmpstr (theirs, ==, "theirs");
  folder_put_bytes (fixture->own, "library/duty/own.json", content, -1);
  g_autofree char *end = fixture_snapshot (fixture);
  g_assert_cmpstr (end, ==, before);
  g_clear_pointer (&label, g_free);
  g_assert_true (jd_library_recover (&label, &error));
  g_assert_null (label);
}

/* ---- places where nothing can be written ---- */

static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (JdBlock) block = jd_block_new ("made", JD_KIND_DUTY, "Made", "en", "Mine.");
  g_autoptr (JdLibraryChange) change = jd_library_edit_add (&fixture->edit, fixture->team, block, &error);

  retire (fixture, "team");
  g_assert_cmpint (g_rename (fixture->team, elsewhere), ==, 0);
  g_assert_false (jd_library_change_apply (change, &error));
  assert_error (fixture, error, JD_ERROR_IO, "/team: expected the folder of a library, found no such folder");
  error = NULL;
  g_assert_false (jd_library_undo (NULL, &error));
  g_clear_error (&error);
  /* It comes back, and with it what can be undone. */
  g_assert_cmpint (g_rename (elsewhere, fixture->team), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_block (fixture, "team")->status, ==, JD_STATUS_APPROVED);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *outside = g_build_filename (fixture->folder, "outside.json", NULL), *path = g_build_filename (fixture->own, "library/duty/own.json", NULL);
  g_autofree char *folder = g_build_filename (fixture->own, "library/benefit", NULL), *content = NULL;

  /* A block that is a link to elsewhere, and a kind that is. */
  g_assert_cmpint (g_rename (path, outside), ==, 0);
  g_assert_cmpint (symlink (outside, path), ==, 0);
  JdLibraryChange *change = jd_library_edit_retire (&fixture->edit, IDS ("own"), &error);
  g_assert_null (change);
  assert_error (fixture, error, JD_ERROR_REFUSED, "/own/library/duty/own.json: expected a file in the folder of the library, found a link that leads out of it");
  error = NULL;
  g_assert_cmpint (symlink (fixture->starter, folder), ==, 0);
  g_autoptr (JdBlock) block = jd_block_new ("made", JD_KIND_BENEFIT, "Made", "en", "Mine.");
  change = jd_library_edit_add (&fixture->edit, fixture->own, block, &error);
  g_assert_null (change);
  assert_error (fixture, error, JD_ERROR_REFUSED, "/own/library/benefit/made.json: expected a file in the folder of the library, found a link that leads out of it");
  /* One that was put there between the making and the doing. */
  error = NULL;
  g_autoptr (JdLibraryChange) other = jd_library_edit_retire (&fixture->edit, IDS ("free"), &error);
  g_autofree char *free_path = g_build_filename (fixture->own, "library/duty/free.json", NULL);
  g_assert_cmpint (g_rename (free_path, outside), ==, 0);
  g_assert_cmpint (symlink ("../../../outside.json", free_path), ==, 0);
  g_assert_false (jd_library_change_apply (other, &error));
  assert_error (fixture, error, JD_ERROR_REFUSED, "/own/library/duty/free.json: expected a file in the folder of the library, found a link that leads out of it");
  g_assert_true (g_file_get_contents (outside, &content, NULL, NULL));
  g_assert_null (strstr (content, "retired"));
}

/* The library itself may be a link, as a folder that is kept elsewhere is. */
static void
test_linked_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *real = g_build_filename (fixture->folder, "real", NULL);

  g_assert_cmpint (g_rename (fixture->own, real), ==, 0);
  g_assert_cmpint (symlink ("real", fixture->own), ==, 0);
  retire (fixture, "own");
  g_assert_cmpint (fixture_block (fixture, "own")->status, ==, JD_STATUS_RETIRED);
  fixture_undo (fixture);
}

static void
test_folder_in_place (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (JdLibraryChange) change = jd_library_edit_retire (&fixture->edit, IDS ("own", "free"), &error);
  g_autofree char *path = g_build_filename (fixture->own, "library/duty/own.json", NULL);

  g_remove (path);
  g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
  g_assert_false (jd_library_change_apply (change, &error));
  assert_error (fixture, error, JD_ERROR_IO, "/own/library/duty/own.json: expected a file, found a folder");
}

static int
apply_as_other (guint number, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *state = g_build_filename (fixture->folder, "state", NULL);
  const char *const *ids = number == 0 ? IDS ("own", "team") : IDS ("own");

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_autoptr (JdLibraryChange) change = jd_library_edit_retire (&fixture->edit, ids, &error);
  if (!change || jd_library_change_apply (change, &error))
    return 1;
  return g_error_matches (error, JD_ERROR, JD_ERROR_IO) && strstr (error->message, "team.json") && strstr (error->message, "no permission") ? 0 : 2;
}

/* One of two folders cannot be written: neither is. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = jd_library_undo_folder (), *duties = g_build_filename (fixture->own, "library/duty", NULL), *own = g_build_filename (duties, "own.json", NULL);

  if (geteuid () != 0)
    {
      g_test_skip ("only root can become somebody else");
      return;
    }
  g_assert_cmpint (g_mkdir_with_parents (state, 0700), ==, 0);
  g_assert_cmpint (chmod (state, 0777), ==, 0);
  for (g_autofree char *at = g_strdup (state); strlen (at) > 4;)
    {
      char *above = g_path_get_dirname (at);
      g_free (at);
      at = above;
      (void) !chmod (at, 0777);
    }
  g_assert_cmpint (chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (chmod (duties, 0777), ==, 0);
  g_assert_cmpint (chmod (own, 0666), ==, 0);
  g_autofree char *before = fixture_snapshot (fixture);
  g_assert_cmpint (process_run_as_nobody (apply_as_other, fixture), ==, 0);
  g_autofree char *after = fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/library-undo/", name, NULL);

  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
  add ("labels", test_labels);
  add ("bounded", test_bounded);
  add ("large", test_large);
  add ("damaged", test_damaged);
  add ("changed-meanwhile", test_changed_meanwhile);
  add ("made-meanwhile", test_made_meanwhile);
  add ("changed-since", test_changed_since);
  add ("two-programs", test_two_programs);
  add ("recover", test_recover);
  add ("vanished", test_vanished);
  add ("links", test_links);
  add ("linked-folder", test_linked_folder);
  add ("folder-in-place", test_folder_in_place);
  add ("read-only", test_read_only);
  return fixture_run_tests ();
}
