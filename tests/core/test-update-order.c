// SPDX-License-Identifier: GPL-3.0-or-later
/* What a writer decides of newer wordings commutes: for any of the lines, in any order, a few at a time, with the posting closed and opened between, the same bytes come of it, and what he did not
 * decide on is offered as before. */
#include "uses/jd-update.h"

#include "test-random-newer.h"
#include "test-util.h"

static JdLibrary *small;

/* How many decisions were tried, by which. */
static guint decided[JD_UPDATE_SKIP + 1];

/* What was decided of a line. */
typedef struct
{
  char *id; /* of its placement; owned */
  JdUpdateDecision decision;
} Choice;

static void
choice_clear (gpointer data)
{
  g_free (((Choice *) data)->id);
}

/* ---- one posting ---- */

static JdUpdate *
update_of (const JdLibrary *newer, JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  JdUpdate *update = jd_update_new (newer, posting, &error);

  g_assert_no_error (error);
  return update;
}

/* Any of the lines, decided in any way. */
static GArray *
choose (GRand *random, const JdUpdate *update)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  const GPtrArray *lines = jd_update_lines (update);

  g_array_set_clear_func (choices, choice_clear);
  for (guint i = 0; i < lines->len; i++)
    {
      const Choice choice = { g_strdup (((const JdUpdateLine *) g_ptr_array_index (lines, i))->mine->id), g_rand_int_range (random, 0, JD_UPDATE_SKIP + 1) };
      decided[choice.decision]++;
      g_array_append_val (choices, choice);
    }
  return choices;
}

static void
shuffle (GRand *random, GArray *choices)
{
  for (guint i = choices->len; i > 1; i--)
    {
      Choice *last = &g_array_index (choices, Choice, i - 1), *other = &g_array_index (choices, Choice, g_rand_int_range (random, 0, i));
      const Choice kept = *last;
      *last = *other;
      *other = kept;
    }
}

/* The posting with @count of @choices, from @start, decided at once. */
static JdPosting *
decide (const JdLibrary *newer, JdPosting *posting, const GArray *choices, guint start, guint count)
{
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  const GPtrArray *lines = jd_update_lines (update);

  for (guint i = start; i < start + count; i++)
    for (guint k = 0; k < lines->len; k++)
      if (g_str_equal (((const JdUpdateLine *) g_ptr_array_index (lines, k))->mine->id, g_array_index (choices, Choice, i).id))
        jd_update_decide (update, k, g_array_index (choices, Choice, i).decision);
  return jd_update_apply (update);
}

static JdPosting *
reopened (JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  JdPosting *again = jd_posting_parse (json, length, "saved", &error);

  g_assert_no_error (error);
  return again;
}

/* A few at a time. */
static JdPosting *
decide_by_turns (GRand *random, const JdLibrary *newer, JdPosting *posting, const GArray *choices)
{
  JdPosting *now = jd_posting_ref (posting);

  for (guint i = 0, count; i < choices->len; i += count)
    {
      const guint most = g_rand_int_range (random, 1, 4);

      count = MIN (choices->len - i, most);
      small_replace (&now, decide (newer, now, choices, i, count), NULL);
      if (g_rand_boolean (random))
        small_replace (&now, reopened (now), NULL);
    }
  return now;
}

/* The bytes of the posting, and what it is still offered. New string. */
static char *
tell (const JdLibrary *newer, JdPosting *posting)
{
  g_autofree char *json = jd_posting_to_json (posting, NULL);
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  const GPtrArray *lines = jd_update_lines (update);
  GString *out = g_string_new (json);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdUpdateLine *line = g_ptr_array_index (lines, i);
      g_string_append_printf (out, "offered %s: %d %s (%s)\n", line->mine->id, line->kind, line->theirs->base, line->merged ? line->merged : "");
    }
  return g_string_free (out, FALSE);
}

/* Every offer that nothing was decided on stands as it stood. */
static void
check_left (guint seed, const JdUpdate *before, const JdLibrary *newer, JdPosting *after, const GArray *choices)
{
  g_autofree char *told = tell (newer, after);

  for (guint i = 0; i < choices->len; i++)
    {
      const JdUpdateLine *line = g_ptr_array_index (jd_update_lines (before), i);
      g_autofree char *offer = g_strdup_printf ("offered %s: %d %s (%s)\n", line->mine->id, line->kind, line->theirs->base, line->merged ? line->merged : "");
      if (g_array_index (choices, Choice, i).decision == JD_UPDATE_LATER && !strstr (told, offer))
        g_error ("seed %u: expected in what is left\n%sfound\n%s", seed, offer, told);
    }
}

static void
check_posting (guint seed, GRand *random, const JdLibrary *newer, JdPosting *posting)
{
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  g_autoptr (GArray) choices = choose (random, update);
  g_autoptr (JdPosting) at_once = decide (newer, posting, choices, 0, choices->len);
  g_autofree char *expected = tell (newer, at_once);

  check_left (seed, update, newer, at_once, choices);
  for (guint order = 0; order < 3; order++)
    {
      shuffle (random, choices);
      g_autoptr (JdPosting) after = decide_by_turns (random, newer, posting, choices);
      g_autofree char *found = tell (newer, after);
      if (!g_str_equal (found, expected))
        g_error ("seed %u, order %u: expected\n%s\nfound\n%s", seed, order, expected, found);
    }
}

/* ---- many ---- */

static void
assert_all_tried (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (decided); i++)
    {
      g_assert_cmpuint (decided[i], >, 20 / TEST_STRIDE);
      decided[i] = 0;
    }
}

static void
test_small (void)
{
  for (guint seed = 1; seed <= 50 / TEST_STRIDE; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (JdLibrary) newer = random_newer (random, small);

      for (guint i = 0; i < 4; i++)
        {
          g_autoptr (JdPosting) posting = random_posting (random, small);
          check_posting (seed, random, newer, posting);
        }
    }
  assert_all_tried ();
}

/* As people have them: long, with variables, places and two languages. */
static JdPosting *
starter_posting (GRand *random, const JdLibrary *starter)
{
  const GPtrArray *roles = jd_library_roles (starter), *levels = jd_library_levels (starter);
  const JdRole *role = g_ptr_array_index (roles, g_rand_int_range (random, 0, roles->len));
  const JdLevel *level = g_ptr_array_index (levels, g_rand_int_range (random, 0, levels->len));

  return random_edits (random, starter, jd_resolve_new (starter, "x", role->id, level->id, g_rand_boolean (random) ? "en" : "de", NULL, NULL, NULL));
}

static void
test_starter (void)
{
  g_autoptr (JdLibrary) starter = starter_library ();

  for (guint seed = 1; seed <= 6 / TEST_STRIDE + 1; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (JdLibrary) newer = starter_library ();
      char *folder = folder_new ();

      random_newer_blocks (random, starter, folder);
      jd_library_add_folder (newer, folder, JD_FOLDER_READ_ONLY, NULL);
      folder_free (folder);
      for (guint i = 0; i < 4; i++)
        {
          g_autoptr (JdPosting) posting = starter_posting (random, starter);
          check_posting (seed, random, newer, posting);
        }
    }
  assert_all_tried ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  small = small_library_new ();
  g_test_add_func ("/update-order/small", test_small);
  g_test_add_func ("/update-order/starter", test_starter);
  int status = g_test_run ();
  jd_library_unref (small);
  return status;
}
