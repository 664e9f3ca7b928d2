// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/jd-compose.h"
#include "edit/jd-need-sort.h"
#include "structure-posting.h"

static JdNeedSort *
sort_of (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);

  return jd_need_sort_new (document);
}

static JdPosting *
posting_of_four (void)
{
  return posting_of ("en", "intern", (const char *const[]) { "# qualification Needs", "Q Bake.", "N Sing.", "Q Swim for {company}.\n\nAnd dive.", "D Sell.", "# qualification More", "Q Paint.", NULL });
}

/* "+Bake. -Sing.": must-haves and the others. */
static char *
shown (const JdNeedSort *sort)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sort->needs->len; i++)
    {
      const JdNeedLine *need = jd_need_sort_get (sort, i);
      g_string_append_printf (out, "%s%c%s", i > 0 ? " " : "", need->is == JD_NECESSITY_MUST ? '+' : '-', need->text);
    }
  return g_string_free (out, FALSE);
}

static void
test_lines (void)
{
  g_autoptr (JdPosting) posting = posting_of_four ();
  g_autoptr (JdNeedSort) sort = sort_of (posting);
  g_autofree char *lines = shown (sort);

  g_assert_cmpstr (lines, ==, "+Bake. +Swim for Northwind. And dive. -Sing. +Paint.");
  g_assert_cmpuint (jd_need_sort_count (sort, JD_NECESSITY_MUST), ==, 3);
  g_assert_cmpuint (jd_need_sort_count (sort, JD_NECESSITY_NICE), ==, 1);
  g_assert_cmpuint (jd_need_sort_changed (sort), ==, 0);
}

static void
test_apply (void)
{
  g_autoptr (JdPosting) posting = posting_of_four ();
  g_autoptr (JdNeedSort) sort = sort_of (posting);
  g_autoptr (GError) error = NULL;

  g_autoptr (JdPosting) same = jd_need_sort_apply (sort, &error);
  g_assert_true (same == posting);
  jd_need_sort_set (sort, 0, JD_NECESSITY_NICE);
  jd_need_sort_set (sort, 2, JD_NECESSITY_MUST);
  jd_need_sort_set (sort, 3, JD_NECESSITY_NICE);
  jd_need_sort_set (sort, 3, JD_NECESSITY_MUST);
  g_assert_cmpuint (jd_need_sort_changed (sort), ==, 2);
  g_autoptr (JdPosting) after = jd_need_sort_apply (sort, &error);
  g_assert_no_error (error);
  g_autoptr (JdNeedSort) again = sort_of (after);
  g_autofree char *lines = shown (again);
  g_assert_cmpstr (lines, ==, "+Sing. +Swim for Northwind. And dive. -Bake. +Paint.");
  g_assert_true (after->sections->pdata[1] == posting->sections->pdata[1]);
}

static void
test_limit (void)
{
  g_autoptr (JdPosting) posting = posting_of_four ();
  g_autoptr (JdPosting) other = posting_of ("en", "unknown", (const char *const[]) { "Q Bake.", NULL });
  g_autoptr (JdNeedSort) sort = sort_of (posting), unknown = sort_of (other);
  gint64 most = 0;

  g_assert_true (jd_need_sort_limit (sort, starter_library (), &most));
  g_assert_cmpint (most, ==, 6);
  g_assert_false (jd_need_sort_limit (unknown, starter_library (), &most));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/need-sort/lines", test_lines);
  g_test_add_func ("/need-sort/apply", test_apply);
  g_test_add_func ("/need-sort/limit", test_limit);
  return g_test_run ();
}
