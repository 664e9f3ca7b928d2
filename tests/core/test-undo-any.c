// SPDX-License-Identifier: GPL-3.0-or-later
/* Undo of any sequence of changes of a library, whatever they are, restores its folders byte for byte, and so does redo. */
#include "test-random-change.h"
#include "test-util.h"

#define STEPS 50
#define RUNS (12 / TEST_STRIDE)

/* How often each was done, and changed something. */
static guint done[N_ACTS];

/* ---- a library in which something is in conflict ---- */

static char *
odd_says (const char *wording)
{
  g_autoptr (GString) text = g_string_new (ODD_BLOCK);

  g_string_replace (text, "Odd jobs.", wording, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put_odd (const char *folder, const char *name, const char *wording)
{
  g_autofree char *text = odd_says (wording);

  folder_put (folder, name, text);
}

/* Git's marks around both sides. */
static void
put_marked (const char *folder)
{
#define MARKED(text) "'format':1,'id':'marked','kind':'duty','title':'Marked','body':{'en':'" text "'}}\n"

  folder_put (folder, "library/duty/marked.json", "{\n<<<<<<< HEAD\n" MARKED ("Mine.") "=======\n" MARKED ("Theirs.") ">>>>>>> theirs\n");
}

/* What a merge left open in the block itself. */
static void
put_torn (const char *folder)
{
  g_autoptr (JdBlock) base = jd_block_new ("torn", JD_KIND_DUTY, "Torn", "en", "Cut the grass."), mine = jd_block_new ("torn", JD_KIND_DUTY, "Torn", "en", "Cut the hedge.");
  g_autoptr (JdBlock) theirs = jd_block_new ("torn", JD_KIND_DUTY, "Torn", "en", "Cut the wood.");
  g_auto (GStrv) conflicts = NULL;
  g_autoptr (JdBlock) merged = jd_block_merge (base, mine, theirs, "torn.json", &conflicts, NULL);
  gsize length;
  g_autofree char *json = jd_block_to_json (merged, &length);

  folder_put_bytes (folder, "library/duty/torn.json", json, length);
}

static void
set_up (Person *person, guint seed)
{
  Fixture *fixture = &person->fixture;

  person->random = g_rand_new_with_seed (seed);
  fixture_set_up (fixture, NULL);
  put_odd (fixture->team, "library/duty/odd (conflicted copy).json", "Odd jobs of all kinds.");
  put_odd (fixture->team, "library/duty/odd.sync-conflict-20261129-101010-ABCDEFG.json", "Odder jobs.");
  folder_put (fixture->team, "library/duty/team 2.json", SMALL_BLOCK ("duty", "team", SMALL_EN ("Work with many others."), "", ""));
  folder_put (fixture->team, "library/benefit/perk.json~", SMALL_BLOCK ("benefit", "perk", SMALL_EN ("Perks."), "", ""));
  folder_put (fixture->own, "library/duty/own (1).json", SMALL_BLOCK ("duty", "own", SMALL_EN ("Do all of it."), "", ""));
  put_marked (fixture->own);
  put_torn (fixture->team);
  fixture_load (fixture);
}

static void
tear_down (Person *person)
{
  fixture_tear_down (&person->fixture, NULL);
  g_rand_free (person->random);
}

/* ---- one step ---- */

/* A change of that sort, after some attempts, since much cannot be done with the blocks that chance gives. */
static JdLibraryChange *
make_some (Person *person, guint act, GError **error)
{
  JdLibraryChange *change = NULL;

  for (guint attempt = 0; attempt < 20 && (!change || jd_library_change_is_empty (change)); attempt++)
    {
      g_clear_pointer (&change, jd_library_change_free);
      g_clear_error (error);
      change = all_acts[act].make (person, error);
    }
  return change;
}

/* Does what can be done; whether anything was. Making a change writes nothing, and an empty one changes nothing. */
static gboolean
do_any (Person *person)
{
  Fixture *fixture = &person->fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_snapshot (fixture);
  const guint act = any_below (person, N_ACTS);
  JdLibraryChange *change = make_some (person, act, &error);
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
  done[act] += !empty;
  return !empty;
}

/* Whether it tells nothing but that a file lies beside a block, or has both sides. */
static gboolean
is_of_stray (const JdLibrary *library, const GError *fault)
{
  const GPtrArray *strays = jd_library_strays (library);

  for (guint i = 0; i < strays->len; i++)
    if (g_strcmp0 (((const JdStray *) strays->pdata[i])->fault, fault->message) == 0)
      return TRUE;
  return FALSE;
}

/* Nothing a person does leaves a file that cannot be read, and what nobody knows stays wherever the block is. */
static void
check_whole (const Fixture *fixture)
{
  static const char *const unknown[] = { "x-first", "x-behind", "x-old", "x-last" };
  const GPtrArray *faults = jd_library_faults (fixture->library);
  const JdBlock *odd = jd_library_block (fixture->library, "odd");
  gsize length;

  for (guint i = 0; i < faults->len; i++)
    if (!is_of_stray (fixture->library, faults->pdata[i]))
      g_error ("%s", ((const GError *) faults->pdata[i])->message);
  if (!odd)
    return;
  g_autofree char *json = jd_block_to_json (odd, &length);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_nonnull (strstr (json, unknown[i]));
}

/* ---- any sequence ---- */

/* Each step as it is done; a few are taken back at times, of which some may be done again. Where the list of changes stands then. */
static guint
do_steps (Person *person, GPtrArray *snapshots)
{
  Fixture *fixture = &person->fixture;
  guint at = 0;

  g_ptr_array_add (snapshots, fixture_snapshot (fixture));
  for (guint step = 0; step < STEPS; step++)
    {
      if (!do_any (person))
        continue;
      check_whole (fixture);
      g_ptr_array_set_size (snapshots, at + 1);
      g_ptr_array_add (snapshots, fixture_snapshot (fixture));
      at++;
      for (guint back = any_below (person, 8); back > 5 && at > 0; back--)
        {
          fixture_undo (fixture);
          at--;
        }
    }
  return at;
}

static void
any_sequence (Person *person)
{
  Fixture *fixture = &person->fixture;
  g_autoptr (GPtrArray) snapshots = g_ptr_array_new_with_free_func (g_free);
  guint at = do_steps (person, snapshots);

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
  for (guint seed = 1; seed <= RUNS; seed++)
    {
      Person person = { .random = NULL };

      g_test_message ("seed %u", seed);
      set_up (&person, seed);
      any_sequence (&person);
      tear_down (&person);
    }
  for (guint i = 0; i < N_ACTS; i++)
    {
      g_test_message ("%s: %u", all_acts[i].name, done[i]);
      g_assert_cmpuint (done[i], >, TEST_STRIDE == 1 ? 5 : 0);
    }
}

int
main (int argc, char **argv)
{
  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo-any/sequence", test_any_sequence);
  return fixture_run_tests ();
}
