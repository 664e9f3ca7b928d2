// SPDX-License-Identifier: GPL-3.0-or-later
/* Changes of a library on the disk: done, undone and done again, whoever else is at work. */
#include "manage/jd-library-undo.h"

#include "base/jd-text.h"
#include "test-library-fixture.h"
#include "test-util.h"

/* ---- whatever a person does ---- */

#define STEPS 40
#define RUNS 12

static const char *const words[] = { "quick", "slow", "early", "new", "kitchen", "clean" };
static const char *const targets[] = { "own", "free", "odd", "team", "cook", "fetch", "knife", "perk", "wage", "hours", "old" };

static const char *
any (const Fixture *fixture)
{
  const GPtrArray *blocks = jd_library_blocks (fixture->library);

  return ((const JdBlock *) g_ptr_array_index (blocks, g_test_rand_int_range (0, blocks->len)))->id;
}

static JdLibraryChange *
add_one (Fixture *fixture, GError **error)
{
  g_autofree char *id = jd_library_edit_free_id (&fixture->edit, fixture->own, words[g_test_rand_int_range (0, 6)]);
  g_autoptr (JdBlock) block = jd_block_new (id, g_test_rand_int_range (0, JD_N_KINDS), "A title", "en", "Some wording");

  return jd_library_edit_add (&fixture->edit, g_test_rand_bit () ? fixture->own : fixture->team, block, error);
}

static JdLibraryChange *
save_one (Fixture *fixture, const char *id, GError **error)
{
  const JdBlock *block = fixture_block (fixture, id);
  g_autofree char *wording = g_strdup_printf ("Wording %d", g_test_rand_int ());
  g_autoptr (JdBlock) changed = jd_block_revise (block, "en", wording, NULL, NULL, NULL);

  return jd_library_edit_save (&fixture->edit, block, changed, error);
}

/* NULL with @error for what cannot be done, as it happens. */
static JdLibraryChange *
any_change (Fixture *fixture, GError **error)
{
  const JdLibraryEdit *edit = &fixture->edit;
  const char *id = any (fixture), *other = targets[g_test_rand_int_range (0, G_N_ELEMENTS (targets))];
  const char *const ids[] = { id, g_str_equal (id, other) || !jd_library_block (fixture->library, other) ? NULL : other, NULL };
  const char *const tags[] = { words[g_test_rand_int_range (0, 6)], "odd", NULL };
  const char *folder = g_test_rand_bit () ? fixture->own : fixture->team;

  switch (g_test_rand_int_range (0, 14))
    {
    case 0: return add_one (fixture, error);
    case 1: return save_one (fixture, id, error);
    case 2: return jd_library_edit_restore_revision (edit, id, g_test_rand_int_range (0, fixture_block (fixture, id)->history->len + 1), error);
    case 3: return jd_library_edit_duplicate (edit, ids, error);
    case 4: return jd_library_edit_retire (edit, ids, error);
    case 5: return jd_library_edit_restore (edit, ids, error);
    case 6: return jd_library_edit_tags (edit, ids, tags, NULL, error);
    case 7: return jd_library_edit_tags (edit, ids, NULL, tags, error);
    case 8: return jd_library_edit_move (edit, ids, folder, error);
    case 9: return jd_library_edit_copy (edit, ids, folder, error);
    case 10: return jd_library_edit_reset (edit, ids, error);
    case 11: return jd_library_edit_remove (edit, ids, g_test_rand_bit () ? any (fixture) : NULL, NULL, error);
    case 12: return jd_library_edit_make_one (edit, any (fixture), ids, error);
    default:
      return g_test_rand_bit () ? jd_library_edit_add_to_role (edit, ids, "odd", NULL, error) : jd_library_edit_drop_from_role (edit, ids, "cook", error);
    }
}

/* Does what can be done; whether anything was. */
static gboolean
do_any (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_snapshot (fixture);
  JdLibraryChange *change = any_change (fixture, &error);
  g_autofree char *between = fixture_snapshot (fixture);

  g_assert_cmpstr (before, ==, between);
  if (!change)
    {
      g_assert_nonnull (error);
      return FALSE;
    }
  g_assert_no_error (error);
  const gboolean empty = jd_library_change_is_empty (change);
  fixture_apply (fixture, change, NULL);
  g_autofree char *after = fixture_snapshot (fixture);
  g_assert_cmpint (empty, ==, g_str_equal (before, after));
  return !empty;
}

/* Nothing a person does leaves a file that cannot be read, and what nobody knows stays wherever the block is. */
static void
check_whole (const Fixture *fixture)
{
  const GPtrArray *faults = jd_library_faults (fixture->library);
  const JdBlock *odd = jd_library_block (fixture->library, "odd");
  gsize length;

  if (faults->len > 0)
    g_error ("%s", ((const GError *) g_ptr_array_index (faults, 0))->message);
  if (!odd)
    return;
  g_autofree char *json = jd_block_to_json (odd, &length);
  static const char *const unknown[] = { "x-first", "x-behind", "x-in", "x-old", "x-last" };
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_nonnull (strstr (json, unknown[i]));
}

static void
any_sequence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) snapshots = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  g_ptr_array_add (snapshots, fixture_snapshot (fixture));
  for (guint step = 0; step < STEPS; step++)
    {
      if (!do_any (fixture))
        continue;
      check_whole (fixture);
      g_ptr_array_set_size (snapshots, at + 1);
      g_ptr_array_add (snapshots, fixture_snapshot (fixture));
      at++;
      /* A few steps back, of which some may be done again. */
      for (guint back = g_test_rand_int_range (0, 8); back > 5 && at > 0; back--)
        {
          fixture_undo (fixture);
          at--;
        }
    }
  for (guint turn = 0; turn < 2; turn++)
    {
      for (; at > 0; at--)
        {
          g_autofree char *now = fixture_snapshot (fixture);
          g_assert_cmpstr (now, ==, snapshots->pdata[at]);
          fixture_undo (fixture);
        }
      g_autofree char *first = fixture_snapshot (fixture);
      g_assert_cmpstr (first, ==, snapshots->pdata[0]);
      g_assert_false (jd_library_undo (NULL, NULL));
      while (jd_library_redo (NULL, NULL))
        at++;
      g_assert_cmpuint (at, ==, snapshots->len - 1);
    }
}

static void
test_any_sequence (void)
{
  for (guint run = 0; run < RUNS; run++)
    {
      Fixture fixture = { NULL };

      fixture_set_up (&fixture, NULL);
      any_sequence (&fixture, NULL);
      fixture_tear_down (&fixture, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/library-undo/any-sequence", test_any_sequence);
  return g_test_run ();
}
