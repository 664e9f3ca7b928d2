// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-line-diff.h"

#include <string.h>

/* " same", "-went", "+came", "~was|is", one a line. New string. */
static char *
told (const char *before, const char *after)
{
  g_autoptr (GPtrArray) pairs = jd_line_diff (before, after);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const JdLinePair *pair = pairs->pdata[i];
      if (pair->is_same)
        g_string_append_printf (out, " %s\n", pair->after);
      else if (pair->before != NULL && pair->after != NULL)
        g_string_append_printf (out, "~%s|%s\n", pair->before, pair->after);
      else
        g_string_append_printf (out, "%c%s\n", pair->before != NULL ? '-' : '+', pair->before != NULL ? pair->before : pair->after);
    }
  g_assert_cmpint (jd_line_diff_is_change (pairs), ==, strpbrk (out->str, "-+~") != NULL);
  return g_string_free (out, FALSE);
}

static void
assert_told (const char *before, const char *after, const char *expected)
{
  g_autofree char *found = told (before, after);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_lines (void)
{
  assert_told ("", "", "");
  assert_told ("a\n", "a\n", " a\n");
  assert_told ("a\n", "a", " a\n");
  assert_told ("a\nb\n", "a\nc c c\nb\n", " a\n+c c c\n b\n");
  assert_told ("a\n\nb\n", "a\n", " a\n-\n-b\n");
  assert_told ("", "new\n", "+new\n");
}

/* A line that was reworded stands beside what it became, others do not. */
static void
test_reworded (void)
{
  assert_told ("Title\nCook for forty guests a day\nEnd\n", "Title\nCook for sixty guests a day\nEnd\n", " Title\n~Cook for forty guests a day|Cook for sixty guests a day\n End\n");
  assert_told ("Order the stock\nCook for forty guests a day\n", "Wash up\nCook for sixty guests a day\nGo home\n", "-Order the stock\n+Wash up\n~Cook for forty guests a day|Cook for sixty guests a day\n+Go home\n");
}

/* Both texts come out of it. */
static void
test_random (void)
{
  static const char *const words[] = { "cook", "a", "the", "guest", "\n", "\n", " ", "\n\n", "day" };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GString) before = g_string_new (NULL), after = g_string_new (NULL);
      for (int k = g_rand_int_range (random, 0, 60); k > 0; k--)
        {
          const char *word = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
          if (g_rand_int_range (random, 0, 5) > 0)
            g_string_append (before, word);
          if (g_rand_int_range (random, 0, 5) > 0)
            g_string_append (after, word);
        }
      g_string_append_c (before, '\n');
      g_string_append_c (after, '\n');
      g_autoptr (GPtrArray) pairs = jd_line_diff (before->str, after->str);
      g_autoptr (GString) old = g_string_new (NULL), new = g_string_new (NULL);
      for (guint k = 0; k < pairs->len; k++)
        {
          const JdLinePair *pair = pairs->pdata[k];
          if (pair->before != NULL)
            g_string_append_printf (old, "%s\n", pair->before);
          if (pair->after != NULL)
            g_string_append_printf (new, "%s\n", pair->after);
          g_assert_cmpint (pair->is_same, ==, g_strcmp0 (pair->before, pair->after) == 0);
        }
      g_assert_cmpstr (old->str, ==, before->str);
      g_assert_cmpstr (new->str, ==, after->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-diff/lines", test_lines);
  g_test_add_func ("/line-diff/reworded", test_reworded);
  g_test_add_func ("/line-diff/random", test_random);
  return g_test_run ();
}
