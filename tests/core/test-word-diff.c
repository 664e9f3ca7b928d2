// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-word-diff.h"

/* "same [-removed-] {+added+}" */
static char *
show (const char *before, const char *after)
{
  g_autoptr (GPtrArray) pieces = jd_word_diff (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const JdDiffPiece *piece = g_ptr_array_index (pieces, i);

      g_assert_cmpstr (piece->text, !=, "");
      switch (piece->kind)
        {
        case JD_DIFF_SAME:
          g_string_append (text, piece->text);
          break;
        case JD_DIFF_REMOVED:
          g_string_append_printf (text, "[-%s-]", piece->text);
          break;
        case JD_DIFF_ADDED:
          g_string_append_printf (text, "{+%s+}", piece->text);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *before, *after, *shown;
} cases[] = {
  { "", "", "" },
  { NULL, NULL, "" },
  { "same", "same", "same" },
  { NULL, "new line", "{+new line+}" },
  { "old line", NULL, "[-old line-]" },
  { "Senior Machine Learning Engineer", "Machine Learning Engineer", "[-Senior -]Machine Learning Engineer" },
  { "Five or more years running services.", "One or more years running services.", "[-Five-]{+One+} or more years running services." },
  { "a b", "c d", "[-a b-]{+c d+}" },
  { "Review the old plan", "Write a new plan", "[-Review the old-]{+Write a new+} plan" },
  { "healthy with rollback.", "healthy.", "healthy[- with rollback-]." },
  { "€78,000 – €96,000 per year", "€48,000 – €60,000 per year", "€[-78,000-]{+48,000+} – €[-96,000-]{+60,000+} per year" },
  { "on-call", "on call", "[-on-call-]{+on call+}" },
  { "don’t stop", "don't stop", "[-don’t-]{+don't+} stop" },
  { "größer", "großer", "[-größer-]{+großer+}" },
  { "one\ntwo", "one\nthree", "one\n[-two-]{+three+}" },
};

static void
test_pieces (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show (cases[i].before, cases[i].after);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static char *
side (const GPtrArray *pieces, JdDiffKind kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const JdDiffPiece *piece = g_ptr_array_index (pieces, i);
      if (piece->kind == JD_DIFF_SAME || piece->kind == kind)
        g_string_append (text, piece->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_restores (const char *before, const char *after)
{
  g_autoptr (GPtrArray) pieces = jd_word_diff (before, after);
  g_autofree char *old = side (pieces, JD_DIFF_REMOVED);
  g_autofree char *new = side (pieces, JD_DIFF_ADDED);

  g_assert_cmpstr (old, ==, before);
  g_assert_cmpstr (new, ==, after);
  for (guint i = 1; i < pieces->len; i++)
    {
      const JdDiffPiece *a = g_ptr_array_index (pieces, i - 1), *b = g_ptr_array_index (pieces, i);
      g_assert_cmpint (a->kind, !=, b->kind);
      g_assert_false (a->kind == JD_DIFF_ADDED && b->kind == JD_DIFF_REMOVED);
    }
}

static char *
random_text (void)
{
  static const char *const parts[] = { "a", "b", "word", " ", "  ", "\n", ", ", "1,5", ".", "é", "😀", "-" };
  GString *text = g_string_new (NULL);
  const int length = g_test_rand_int_range (0, 30);

  for (int i = 0; i < length; i++)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  return g_string_free (text, FALSE);
}

static void
test_restores (void)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *before = random_text ();
      g_autofree char *after = random_text ();
      assert_restores (before, after);
    }
}

static char *
many (const char *word, int times)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < times; i++)
    g_string_append_printf (text, "%s%d ", word, i);
  return g_string_free (text, FALSE);
}

static void
test_bounded (void)
{
  g_autofree char *before = many ("a", 20000);
  g_autofree char *after = many ("b", 20000);
  g_autoptr (GPtrArray) pieces = NULL;

  g_test_timer_start ();
  assert_restores (before, after);
  assert_restores (before, before);
  pieces = jd_word_diff (before, after);
  /* The space at the end is common. */
  g_assert_cmpuint (pieces->len, ==, 3);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 2.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-diff/pieces", test_pieces);
  g_test_add_func ("/word-diff/restores", test_restores);
  g_test_add_func ("/word-diff/bounded", test_bounded);
  return g_test_run ();
}
