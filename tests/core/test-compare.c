// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-compare.h"

#include "edit/jd-edit.h"

/* A posting with two sections: duties "one", "two", "three", and a text. */
static JdPosting *
make_posting (void)
{
  static const char *const lines[] = { "one", "two", "three" };
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");
  const char *id = NULL;
  JdPosting *next = jd_edit_add_section (posting, 0, JD_KIND_DUTY, "Duties", &id, NULL);
  g_autofree char *section = g_strdup (id);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (JdPosting) before = next;

      next = jd_edit_insert_text (before, section, i, lines[i], NULL, NULL);
      g_assert_nonnull (next);
    }
  return next;
}

static const char *
placement_id (const JdPosting *posting, guint index)
{
  return ((const JdPlacement *) ((const JdSection *) posting->sections->pdata[0])->placements->pdata[index])->id;
}

static const char *
section_id (const JdPosting *posting)
{
  return ((const JdSection *) posting->sections->pdata[0])->id;
}

static void
assert_one (const JdPosting *mine, const JdPosting *theirs, JdDifferenceKind kind, JdDifferencePlace place, const char *where, const char *my_text, const char *their_text)
{
  g_autoptr (GPtrArray) list = jd_compare_postings (mine, theirs);
  const JdDifference *difference;

  g_assert_cmpuint (list->len, ==, 1);
  difference = list->pdata[0];
  g_assert_cmpint ((int) difference->kind, ==, (int) kind);
  g_assert_cmpint ((int) difference->place, ==, (int) place);
  g_assert_cmpstr (difference->where, ==, where);
  g_assert_cmpstr (difference->mine, ==, my_text);
  g_assert_cmpstr (difference->theirs, ==, their_text);
}

static void
test_same (void)
{
  g_autoptr (JdPosting) posting = make_posting ();
  g_autoptr (GPtrArray) list = jd_compare_postings (posting, posting);

  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_fact (void)
{
  g_autoptr (JdPosting) mine = make_posting ();
  g_autoptr (JdPosting) theirs = jd_edit_set_value (mine, "company", "R&D <b>", NULL);

  assert_one (mine, theirs, JD_DIFFERENCE_ONLY_THEIRS, JD_DIFFERENCE_IN_FACT, "company", NULL, "R&D <b>");
  assert_one (theirs, mine, JD_DIFFERENCE_ONLY_MINE, JD_DIFFERENCE_IN_FACT, "company", "R&D <b>", NULL);
}

static void
test_wording (void)
{
  g_autoptr (JdPosting) mine = make_posting ();
  g_autoptr (JdPosting) theirs = jd_edit_set_text (mine, placement_id (mine, 1), "two and a **half**", NULL);

  assert_one (mine, theirs, JD_DIFFERENCE_CHANGED, JD_DIFFERENCE_IN_SECTION, "Duties", "two", "two and a half");
}

static void
test_lines (void)
{
  g_autoptr (JdPosting) mine = make_posting ();
  g_autoptr (JdPosting) theirs = jd_edit_remove (mine, placement_id (mine, 0), NULL);

  assert_one (mine, theirs, JD_DIFFERENCE_ONLY_MINE, JD_DIFFERENCE_IN_SECTION, "Duties", "one", NULL);
  assert_one (theirs, mine, JD_DIFFERENCE_ONLY_THEIRS, JD_DIFFERENCE_IN_SECTION, "Duties", NULL, "one");
}

static void
test_order (void)
{
  g_autoptr (JdPosting) mine = make_posting ();
  g_autoptr (JdPosting) theirs = jd_edit_move (mine, placement_id (mine, 0), section_id (mine), 2, NULL);

  assert_one (mine, theirs, JD_DIFFERENCE_MOVED, JD_DIFFERENCE_IN_SECTION, "Duties", NULL, NULL);
}

static void
test_heading (void)
{
  g_autoptr (JdPosting) mine = make_posting ();
  g_autoptr (JdPosting) theirs = jd_edit_set_heading (mine, section_id (mine), "What you will do", NULL);

  assert_one (mine, theirs, JD_DIFFERENCE_CHANGED, JD_DIFFERENCE_IN_SECTION, "Duties", "Duties", "What you will do");
}

/* A heading that reads like the name of a fact is a heading. */
static void
test_heading_like_fact (void)
{
  g_autoptr (JdPosting) start = make_posting ();
  g_autoptr (JdPosting) mine = jd_edit_set_heading (start, section_id (start), "pay", NULL);
  g_autoptr (JdPosting) theirs = jd_edit_set_text (mine, placement_id (mine, 1), "three", NULL);

  assert_one (mine, theirs, JD_DIFFERENCE_CHANGED, JD_DIFFERENCE_IN_SECTION, "pay", "two", "three");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/same", test_same);
  g_test_add_func ("/compare/fact", test_fact);
  g_test_add_func ("/compare/wording", test_wording);
  g_test_add_func ("/compare/lines", test_lines);
  g_test_add_func ("/compare/order", test_order);
  g_test_add_func ("/compare/heading", test_heading);
  g_test_add_func ("/compare/heading/like-fact", test_heading_like_fact);
  return g_test_run ();
}
