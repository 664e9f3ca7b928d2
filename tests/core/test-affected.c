// SPDX-License-Identifier: GPL-3.0-or-later
/* What saving a block means to postings, told before it is saved: it is what they are offered once it is. */
#include "uses/jd-update-affected.h"

#include "test-random-newer.h"
#include "item/jd-block-revision.h"

static JdLibrary *small;

/* The small library, in which @block was saved. */
static JdLibrary *
library_with (const JdBlock *block)
{
  char *folder = small_library_write ();
  g_autofree char *name = g_strdup_printf ("library/%s/%s.json", block->kind_name, block->id), *json = jd_block_to_json (block, NULL);

  folder_put_bytes (folder, name, json, -1);
  JdLibrary *library = small_library_load (folder);
  folder_free (folder);
  return library;
}

/* @former as the form would save it, with its wording as @json has it. */
static JdBlock *
saved (const JdBlock *former, const char *json)
{
  g_autoptr (GError) error = NULL;
  const JdEditNote note = { .by = "Anna" };
  g_autoptr (JdBlock) changed = jd_block_parse (json, strlen (json), "block.json", &error);

  g_assert_no_error (error);
  return jd_block_next (former, changed, &note, NULL);
}

static JdBlock *
saved_with (const JdBlock *former, const char *find, const char *replace)
{
  g_autofree char *json = jd_block_to_json (former, NULL);
  g_autoptr (GString) text = g_string_new (json);

  g_assert_cmpuint (g_string_replace (text, find, replace, 1), ==, 1);
  return saved (former, text->str);
}

static JdBlock *
changed_by_chance (GRand *random, const JdBlock *former)
{
  g_autofree char *json = jd_block_to_json (former, NULL), *changed = change_json (random, json);

  return saved (former, changed);
}

/* The posting once it took what @library, in which @id was saved, offers of that block. */
static JdPosting *
take_of (const JdLibrary *library, const char *id, JdPosting *posting)
{
  g_autoptr (JdUpdate) update = jd_update_new (library, posting, NULL);
  const GPtrArray *lines = jd_update_lines (update);

  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((const JdUpdateLine *) g_ptr_array_index (lines, i))->mine->block, id))
      jd_update_decide (update, i, JD_UPDATE_TAKE);
  return jd_update_apply (update);
}

/* Whether the step from one library to the other changes the bytes that come of @posting, by what can be done after it only. */
static gboolean
would_change (const JdLibrary *before, const JdLibrary *after, const char *id, JdPosting *posting)
{
  g_autoptr (JdPosting) taken = take_of (after, id, posting), known = NULL;

  if (taken == posting || exports_alike (posting, taken))
    return FALSE;
  known = take_of (before, id, posting);
  return !exports_alike (known, taken);
}

static GPtrArray *
affected_of (const JdBlock *former, const JdBlock *block, GPtrArray *postings)
{
  GPtrArray *affected = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_affected_free);

  for (guint i = 0; i < postings->len; i++)
    {
      JdAffected *one = jd_affected_new (small, former, block, "a.vacancy", g_ptr_array_index (postings, i));
      if (one)
        g_ptr_array_add (affected, one);
    }
  return affected;
}

/* ---- what always holds ---- */

static guint n_affected, n_spared, n_posted;

static void
check_count (const JdBlock *former, const JdBlock *block, GPtrArray *postings)
{
  g_autoptr (JdLibrary) before = library_with (former), after = library_with (block);
  g_autoptr (GPtrArray) affected = affected_of (former, block, postings);
  guint expected = 0;

  for (guint i = 0; i < postings->len; i++)
    expected += would_change (before, after, block->id, g_ptr_array_index (postings, i));
  g_assert_cmpuint (jd_affected_count (affected), ==, expected);
  n_affected += expected;
  n_spared += postings->len - affected->len;
  n_posted += affected->len - expected;
}

static GPtrArray *
random_postings (GRand *random)
{
  GPtrArray *postings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_posting_unref);

  for (guint i = 0; i < 5; i++)
    {
      JdPosting *posting = random_posting (random, small);
      if (g_rand_int_range (random, 0, 5) == 0)
        small_replace (&posting, jd_edit_set_value (posting, "posted", "2026-11-01", NULL), NULL);
      g_ptr_array_add (postings, posting);
    }
  return postings;
}

/* As many postings are told as have other exports once they take it; no posting is changed by being looked at, and one that has not even the wording before the last is told of this one all
 * the same. */
static void
test_always (void)
{
  const guint seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const GPtrArray *blocks = jd_library_blocks (small);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 20; i++)
    {
      const JdBlock *former = g_ptr_array_index (blocks, g_rand_int_range (random, 0, blocks->len));
      g_autoptr (JdBlock) next = changed_by_chance (random, former), third = changed_by_chance (random, next);
      g_autoptr (GPtrArray) postings = random_postings (random);
      check_count (former, next, postings);
      check_count (next, third, postings);
    }
  g_test_message ("%u affected, %u spared, %u posted", n_affected, n_spared, n_posted);
  g_assert_cmpuint (n_affected, >, 10);
  g_assert_cmpuint (n_spared, >, 10);
}

/* ---- one by one ---- */

static JdAffected *
affected_one (const JdBlock *former, const JdBlock *block, const char *level)
{
  g_autoptr (JdPosting) posting = small_posting (small, level);

  return jd_affected_new (small, former, block, "a.vacancy", posting);
}

/* Only those that have the wording which changes. */
static void
test_variant (void)
{
  const JdBlock *cook = jd_library_block (small, "cook");
  g_autoptr (JdBlock) next = saved_with (cook, "Run the kitchen.", "Lead the kitchen.");
  g_autoptr (JdAffected) senior = affected_one (cook, next, "senior"), mid = affected_one (cook, next, "mid");
  const JdUpdateLine *line;

  g_assert_nonnull (senior);
  g_assert_null (mid);
  g_assert_cmpstr (senior->file, ==, "a.vacancy");
  line = g_ptr_array_index (jd_update_lines (senior->update), 0);
  g_assert_cmpstr (line->mine->base, ==, "Run the kitchen.");
  g_assert_cmpstr (line->theirs->base, ==, "Lead the kitchen.");
  g_assert_cmpint (line->theirs->revision, ==, 2);
}

/* What is no wording of a line's is seen in no export. */
static void
test_nothing_to_see (void)
{
  const JdBlock *fetch = jd_library_block (small, "fetch");
  g_autoptr (JdBlock) tagged = saved_with (fetch, "\"tags\": []", "\"tags\": [\"goods\"]"), titled = saved_with (fetch, "\"title\": \"fetch\"", "\"title\": \"Get\"");
  g_autoptr (JdAffected) one = affected_one (fetch, tagged, "mid"), other = affected_one (fetch, titled, "mid");

  g_assert_null (one);
  g_assert_null (other);
}

/* A posting that waits for an earlier change is not told of it again when tags change. */
static void
test_waiting (void)
{
  const JdBlock *fetch = jd_library_block (small, "fetch");
  g_autoptr (JdBlock) next = saved_with (fetch, "Fetch goods.", "Fetch all goods."), tagged = saved_with (next, "\"tags\": []", "\"tags\": [\"goods\"]");
  g_autoptr (JdBlock) back = saved_with (next, "Fetch all goods.", "Fetch goods."), further = saved_with (next, "Fetch all goods.", "Fetch each good.");
  g_autoptr (JdAffected) first = affected_one (fetch, next, "mid"), again = affected_one (next, tagged, "mid"), reverted = affected_one (next, back, "mid"), changed = affected_one (next, further, "mid");

  g_assert_nonnull (first);
  g_assert_null (again);
  g_assert_null (reverted);
  g_assert_nonnull (changed);
}

/* Posted postings are told, and not counted. */
static void
test_posted (void)
{
  const JdBlock *fetch = jd_library_block (small, "fetch");
  g_autoptr (JdBlock) next = saved_with (fetch, "Fetch goods.", "Fetch all goods.");
  g_autoptr (GPtrArray) postings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_posting_unref);
  JdPosting *posted = small_posting (small, "mid");

  g_ptr_array_add (postings, small_posting (small, "mid"));
  small_replace (&posted, jd_edit_set_value (posted, "posted", "2026-11-01", NULL), NULL);
  g_ptr_array_add (postings, posted);
  g_autoptr (GPtrArray) affected = affected_of (fetch, next, postings);
  g_assert_cmpuint (affected->len, ==, 2);
  g_assert_cmpuint (jd_affected_count (affected), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  small = small_library_new ();
  g_test_add_func ("/affected/variant", test_variant);
  g_test_add_func ("/affected/nothing-to-see", test_nothing_to_see);
  g_test_add_func ("/affected/waiting", test_waiting);
  g_test_add_func ("/affected/posted", test_posted);
  g_test_add_func ("/affected/always", test_always);
  int status = g_test_run ();
  jd_library_unref (small);
  return status;
}
