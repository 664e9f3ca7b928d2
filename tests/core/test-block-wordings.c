// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-wordings.h"

#include "test-small-library.h"

/* What @block says by level, "level: wording" a line. New string. */
static char *
said (JdLibrary *library, const char *block)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("00000000-0000-4000-8000-000000000000", "en");
  g_autoptr (JdPlacement) placement = jd_placement_new ("p", JD_KIND_DUTY);
  g_autoptr (GPtrArray) wordings = NULL;
  GString *text = g_string_new (NULL);

  placement->block = g_strdup (block);
  wordings = jd_block_wordings (library, posting, placement);
  for (guint i = 0; i < wordings->len; i++)
    {
      const JdBlockWording *wording = g_ptr_array_index (wordings, i);

      g_string_append_printf (text, "%s: %s\n", wording->level->id, wording->wording);
    }
  return g_string_free (text, FALSE);
}

static void
test_levels (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autofree char *cook = said (library, "cook"), *fetch = said (library, "fetch"), *silent = said (library, "silent"), *unknown = said (library, "nothing"), *own = said (library, NULL);

  /* The third level says what the second does. */
  g_assert_cmpstr (cook, ==, "intern: Help to cook.\nentry: Cook {dish}.\nsenior: Run the kitchen.\n");
  g_assert_cmpstr (fetch, ==, "intern: Fetch goods.\n");
  g_assert_cmpstr (silent, ==, "");
  g_assert_cmpstr (unknown, ==, "");
  g_assert_cmpstr (own, ==, "");
}

static void
test_at (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = jd_posting_new ("00000000-0000-4000-8000-000000000000", "en");
  g_autoptr (JdPlacement) placement = jd_placement_new ("p", JD_KIND_DUTY);
  g_autofree char *mid = NULL, *senior = NULL;

  placement->block = g_strdup ("cook");
  mid = jd_block_wording_at (library, posting, placement, "mid");
  senior = jd_block_wording_at (library, posting, placement, "senior");
  g_assert_cmpstr (mid, ==, "Cook {dish}.");
  g_assert_cmpstr (senior, ==, "Run the kitchen.");
  g_assert_null (jd_block_wording_at (library, posting, placement, "captain"));
  g_assert_null (jd_block_wording_at (NULL, posting, placement, "mid"));
  g_assert_null (jd_block_wording_at (library, NULL, placement, "mid"));
  g_assert_null (jd_block_wording_at (library, posting, NULL, "mid"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-wordings/levels", test_levels);
  g_test_add_func ("/block-wordings/at", test_at);
  return g_test_run ();
}
