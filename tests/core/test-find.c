// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-find.h"

#include <string.h>

#include "edit/jd-history.h"
#include "test-random-edit.h"
#include "test-util.h"

static JdPlacement *
placement (const char *id, JdKind kind, JdNecessity necessity, const char *wording)
{
  JdPlacement *made = jd_placement_new (id, kind);

  made->necessity = made->base_necessity = necessity;
  g_free (made->text);
  made->text = g_strdup (wording);
  return made;
}

/* A posting whose page reads, with the ids of lines: "# Cook of cooks", "#duties At Cook & Co", "d1 …", "d2 …", and "#needs …" with a must behind a nice in the file. */
static JdPosting *
cook_posting (void)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");
  JdSection *duties = jd_section_new ("duties", JD_KIND_DUTY, "At {company}"), *needs = jd_section_new ("needs", JD_KIND_QUALIFICATION, "What a cook needs");

  g_ptr_array_add (duties->placements, placement ("d1", JD_KIND_DUTY, JD_NECESSITY_NONE, "Cook **and co**ok at {company}."));
  g_ptr_array_add (duties->placements, placement ("d2", JD_KIND_DUTY, JD_NECESSITY_NONE, "First:\n\n- a [cook](https://example.com/cook) or\n- cooks*"));
  g_ptr_array_add (needs->placements, placement ("nice", JD_KIND_QUALIFICATION, JD_NECESSITY_NICE, "A cookbook"));
  g_ptr_array_add (needs->placements, placement ("must", JD_KIND_QUALIFICATION, JD_NECESSITY_MUST, "A cook"));
  g_ptr_array_add (posting->sections, duties);
  g_ptr_array_add (posting->sections, needs);
  g_autoptr (JdPosting) titled = jd_edit_set_value (posting, "title", "Cook of cooks", NULL);
  return jd_edit_set_value (titled, "company", "Cook & Co", NULL);
}

/* "#@0+4 …": line, offset, length; "!" for what is fixed. */
static char *
show_matches (const JdFind *find)
{
  const GArray *matches = jd_find_matches (find);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const JdFindMatch *match = &g_array_index (matches, JdFindMatch, i);

      g_string_append_printf (out, "%s%s@%u+%u%s", i > 0 ? " " : "", match->line, match->offset, match->length, match->is_fixed ? "!" : "");
    }
  return g_string_free (out, FALSE);
}

static JdFind *
look (JdPosting *posting, const char *text, JdMatchFlags flags)
{
  JdFind *find = jd_find_new (text, flags);

  g_assert_true (jd_find_look (find, posting, G_MAXINT64));
  return find;
}

static void
assert_found (JdPosting *posting, const char *text, JdMatchFlags flags, const char *expected)
{
  g_autoptr (JdFind) find = look (posting, text, flags);
  g_autofree char *found = show_matches (find);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_found (void)
{
  g_autoptr (JdPosting) posting = cook_posting ();

  assert_found (posting, "cook", 0, "#@0+4 #@8+4 #duties@3+4! d1@0+4 d1@9+4 d1@17+4! d2@11+4 d2@21+4 #needs@7+4 must@2+4 nice@2+4");
  assert_found (posting, "COOK", JD_MATCH_EXACT, "");
  assert_found (posting, "Cook", JD_MATCH_EXACT, "#@0+4 #duties@3+4! d1@0+4 d1@17+4!");
  assert_found (posting, "cook", JD_MATCH_WORDS, "#@0+4 #duties@3+4! d1@0+4 d1@9+4 d1@17+4! d2@11+4 #needs@7+4 must@2+4");
  /* Neither markup nor addresses are read; nor is a match taken over the end of a paragraph or a bullet. */
  assert_found (posting, "https", 0, "");
  assert_found (posting, "**", 0, "");
  assert_found (posting, "*", 0, "d2@26+1");
  assert_found (posting, "•", 0, "");
  assert_found (posting, "first: a", 0, "");
  assert_found (posting, "at cook", 0, "#duties@0+7! d1@14+7!");
  assert_found (posting, "", 0, "");
}

static void
test_lookup (void)
{
  g_autoptr (JdPosting) posting = cook_posting ();
  g_autoptr (JdFind) find = look (posting, "cook", 0);
  guint first = 0;

  g_assert_cmpuint (jd_find_matches_in (find, "d1", &first), ==, 3);
  g_assert_cmpuint (first, ==, 3);
  g_assert_cmpuint (jd_find_matches_in (find, "nice", &first), ==, 1);
  g_assert_cmpuint (first, ==, 10);
  g_assert_cmpuint (jd_find_matches_in (find, "gone", &first), ==, 0);
  g_assert_cmpuint (jd_find_match_from (find, "#", 0), ==, 0);
  g_assert_cmpuint (jd_find_match_from (find, "#", 1), ==, 1);
  g_assert_cmpuint (jd_find_match_from (find, "#duties", 99), ==, 3);
  g_assert_cmpuint (jd_find_match_from (find, "d1", 9), ==, 4);
  g_assert_cmpuint (jd_find_match_from (find, "nice", 3), ==, 0);
  g_assert_cmpuint (jd_find_match_from (find, "gone", 0), ==, 0);
}

/* ---- replacing ---- */

static const char *
wording_of (const JdPosting *posting, const char *id)
{
  return jd_placement_wording (jd_posting_placement (posting, id, NULL, NULL));
}

static JdPosting *
replace (JdPosting *posting, const char *text, JdMatchFlags flags, guint index, const char *with, guint expected)
{
  g_autoptr (JdFind) find = look (posting, text, flags);
  g_autoptr (GError) error = NULL;
  guint replaced;
  JdPosting *after = jd_find_replace (find, index, with, &replaced, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (replaced, ==, expected);
  g_assert_true ((after == posting) == (expected == 0));
  return after;
}

static void
test_replace_all (void)
{
  g_autoptr (JdPosting) posting = cook_posting ();
  g_autoptr (JdPosting) after = replace (posting, "cook", 0, JD_FIND_ALL, "chef", 9);

  g_assert_cmpstr (jd_posting_title (after), ==, "chef of chefs");
  g_assert_cmpstr (jd_posting_section (after, "duties", NULL)->heading, ==, "At {company}");
  g_assert_cmpstr (jd_posting_section (after, "needs", NULL)->heading, ==, "What a chef needs");
  g_assert_cmpstr (wording_of (after, "d1"), ==, "chef **and chef** at {company}.");
  g_assert_cmpstr (wording_of (after, "d2"), ==, "First:\n\n- a [chef](https://example.com/cook) or\n- chefs*");
  g_assert_cmpstr (wording_of (after, "must"), ==, "A chef");
  g_assert_cmpstr (after->facts->company, ==, "Cook & Co");
}

static void
test_replace_one (void)
{
  g_autoptr (JdPosting) posting = cook_posting ();
  g_autoptr (JdPosting) title = replace (posting, "cook", 0, 1, "chef", 1);
  g_autoptr (JdPosting) fixed = replace (posting, "cook", 0, 2, "chef", 0);
  g_autoptr (JdPosting) line = replace (posting, "cook", 0, 3, "Bake and taste", 1);
  g_autoptr (JdPosting) nothing = replace (posting, "bake", 0, JD_FIND_ALL, "x", 0);

  g_assert_cmpstr (jd_posting_title (title), ==, "Cook of chefs");
  g_assert_true (fixed == posting);
  g_assert_cmpstr (wording_of (line, "d1"), ==, "Bake and taste **and co**ok at {company}.");
  /* All else is shared. */
  g_assert_true (line->sections->pdata[1] == posting->sections->pdata[1]);
  g_assert_true (jd_posting_placement (line, "d2", NULL, NULL) == jd_posting_placement (posting, "d2", NULL, NULL));
}

/* What is put in is text, with its spaces, in the style of what it replaces; nothing else of the line changes. */
static void
test_replace_with (void)
{
  g_autoptr (JdPosting) posting = cook_posting ();
  g_autoptr (JdPosting) markup = replace (posting, "a cook", 0, JD_FIND_ALL, "**x** {company}\x01", 4);
  g_autoptr (JdPosting) spaced = replace (posting, "and", 0, JD_FIND_ALL, "or ", 1);
  g_autoptr (JdPosting) empty = replace (posting, "a cook", JD_MATCH_WORDS, JD_FIND_ALL, "", 3);
  g_autoptr (JdPosting) across = replace (posting, "a cook or", 0, JD_FIND_ALL, "one", 1);
  g_autoptr (JdPosting) linked = replace (posting, "cook or", 0, JD_FIND_ALL, "baker or", 1);

  g_assert_cmpstr (wording_of (markup, "must"), ==, "\\*\\*x\\*\\* \\{company}");
  g_assert_cmpstr (wording_of (spaced, "d1"), ==, "Cook **or  co**ok at {company}.");
  g_assert_cmpstr (wording_of (empty, "must"), ==, "");
  g_assert_cmpstr (jd_posting_section (empty, "needs", NULL)->heading, ==, "What needs");
  g_assert_cmpstr (wording_of (across, "d2"), ==, "First:\n\n- one\n- cooks*");
  g_assert_cmpstr (wording_of (linked, "d2"), ==, "First:\n\n- a [baker or](https://example.com/cook)\n- cooks*");
}

/* A line of the library is one's own when it is changed, and the library's again when it says what that says. */
static void
test_linked (void)
{
  g_autoptr (JdPosting) posting = cook_posting ();
  JdPlacement *line = jd_posting_placement (posting, "must", NULL, NULL);

  line->state = JD_LINKED;
  line->block = g_strdup ("must");
  line->base = g_strdup ("A cook");
  g_clear_pointer (&line->text, g_free);
  g_autoptr (JdPosting) after = replace (posting, "a cook", JD_MATCH_EXACT, JD_FIND_ALL, "A chef", 2);
  g_autoptr (JdPosting) whole = replace (after, "A cook", JD_MATCH_EXACT | JD_MATCH_WORDS, JD_FIND_ALL, "The chef", 1);
  g_autoptr (JdPosting) back = replace (whole, "The chef", JD_MATCH_EXACT, JD_FIND_ALL, "A cook", 1);

  g_assert_true (jd_posting_placement (after, "must", NULL, NULL) == line);
  g_assert_cmpint (jd_posting_placement (whole, "must", NULL, NULL)->state, ==, JD_OVERRIDDEN);
  g_assert_cmpint (jd_posting_placement (back, "must", NULL, NULL)->state, ==, JD_LINKED);
}

/* ---- properties ---- */

static guint
count (JdPosting *posting, const char *text, JdMatchFlags flags, guint *fixed)
{
  g_autoptr (JdFind) find = look (posting, text, flags);
  const GArray *matches = jd_find_matches (find);

  *fixed = 0;
  for (guint i = 0; i < matches->len; i++)
    *fixed += g_array_index (matches, JdFindMatch, i).is_fixed;
  return matches->len;
}

/* "¤" is in no posting, no letter, and no part of what is looked for. */
#define MARK "\u00a4"

static void
try_replacing (JdPosting *posting, const char *text, JdMatchFlags flags)
{
  g_autoptr (JdHistory) history = jd_history_new (posting);
  g_autoptr (JdFind) find = look (posting, text, flags);
  g_autofree char *before = jd_posting_to_json (posting, NULL);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  guint fixed, left, marked, marks, replaced, found = count (posting, text, flags, &fixed);
  g_autoptr (JdPosting) after = jd_find_replace (find, JD_FIND_ALL, MARK, &replaced, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (replaced, ==, found - fixed);
  g_assert_cmpuint (count (after, text, flags, &left), ==, left);
  marks = count (after, MARK, 0, &marked);
  g_assert_cmpuint (marks - marked, ==, replaced);
  /* What variables show stays, unless that is the title. */
  if (g_str_equal (jd_posting_title (after), jd_posting_title (posting)))
    {
      g_assert_cmpuint (left, ==, fixed);
      g_assert_cmpuint (marked, ==, 0);
    }
  assert_posting_holds (after);
  assert_posting_round_trips (after);
  jd_history_push (history, after, "Replace");
  if (replaced > 0)
    g_assert_true (jd_history_undo (history));
  undone = jd_posting_to_json (jd_history_posting (history), NULL);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_random (void)
{
  static const char *const texts[] = { "a", "e", "the", "in", "and ", "s", "link", ".", "  ", "company", "northwind", "strong", "paragraphs.", "é", "a l", "2" };
  g_autoptr (JdLibrary) library = starter_library ();
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (JdFacts) facts = jd_facts_new ();
  g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, "registered-nurse", "entry", "en", facts, NULL, NULL);

  g_assert_nonnull (posting);
  for (guint i = 0; i < 150; i++)
    {
      for (guint j = 0; j < 8; j++)
        {
          g_autoptr (JdPosting) former = g_steal_pointer (&posting);

          posting = random_edit (random, library, former);
        }
      try_replacing (posting, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))], (JdMatchFlags) g_rand_int_range (random, 0, 4));
    }
}

/* One finder that follows the edits finds what a new one finds, also when it is interrupted all the time. */
static void
test_follows (void)
{
  g_autoptr (JdLibrary) library = starter_library ();
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (JdFacts) facts = jd_facts_new ();
  g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, "registered-nurse", "entry", "en", facts, NULL, NULL);
  g_autoptr (JdFind) find = jd_find_new ("or", 0), hurried = jd_find_new ("or", 0);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (JdPosting) former = g_steal_pointer (&posting);
      g_autofree char *found = NULL, *expected = NULL, *late = NULL;

      posting = random_edit (random, library, former);
      g_autoptr (JdFind) anew = look (posting, "or", 0);
      g_assert_true (jd_find_look (find, posting, G_MAXINT64));
      for (guint j = g_rand_int_range (random, 0, 60); j > 0; j--)
        jd_find_look (hurried, posting, 0);
      found = show_matches (find);
      expected = show_matches (anew);
      g_assert_cmpstr (found, ==, expected);
      if (i % 10 > 0)
        continue;
      while (!jd_find_look (hurried, posting, 0))
        ;
      late = show_matches (hurried);
      g_assert_cmpstr (late, ==, expected);
    }
}

/* ---- large postings ---- */

static JdPosting *
large_posting (guint lines, guint words)
{
  JdPosting *posting = jd_posting_new ("test", "en");
  JdSection *section = jd_section_new ("duties", JD_KIND_DUTY, "Duties");
  g_autofree char *text = repeat ("cook and bäcker ", words);

  g_strchomp (text);
  for (guint i = 0; i < lines; i++)
    {
      g_autofree char *id = g_strdup_printf ("text-%u", i + 1);
      g_ptr_array_add (section->placements, placement (id, JD_KIND_DUTY, JD_NECESSITY_NONE, text));
    }
  g_ptr_array_add (posting->sections, section);
  return posting;
}

/* A slice is as long as it may be, whether there are many lines or long ones; the median, since the machine has other things to do. */
static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static gint64
slice_time (JdPosting *posting, guint *slices)
{
  g_autoptr (JdFind) find = jd_find_new ("baker", 0);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean done = FALSE;

  while (!done)
    {
      const gint64 start = cpu_time ();
      gint64 took;

      done = jd_find_look (find, posting, g_get_monotonic_time () + 2000);
      took = cpu_time () - start;
      g_array_append_val (times, took);
    }
  *slices = times->len;
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2);
}

static void
test_slices (void)
{
  static const guint lines[] = { 20000 / TEST_STRIDE, 1 }, words[] = { 10, 200000 / TEST_STRIDE };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JdPosting) posting = large_posting (lines[i], words[i]);
      guint slices;
      gint64 took = slice_time (posting, &slices);

      g_test_message ("%u slices of %" G_GINT64_FORMAT " µs", slices, took);
      g_assert_cmpuint (slices, >, 2);
      g_assert_cmpint (took, <, 8000);
    }
}

/* An edit costs its line, and replacing all costs all lines once. */
static void
test_cost (void)
{
  const guint lines = 4000 / TEST_STRIDE, words = 40;
  g_autoptr (JdPosting) posting = large_posting (lines, words);
  g_autoptr (JdFind) find = jd_find_new ("baecker", 0), cooks = jd_find_new ("cook", 0);
  gint64 start = cpu_time (), first, again, replacing;
  guint replaced;

  jd_find_look (find, posting, G_MAXINT64);
  first = cpu_time () - start;
  g_autoptr (JdPosting) edited = jd_edit_set_text (posting, "text-500", "A baecker", NULL);
  start = cpu_time ();
  jd_find_look (find, edited, G_MAXINT64);
  again = cpu_time () - start;
  g_assert_cmpuint (jd_find_matches (find)->len, ==, 1);
  jd_find_look (cooks, posting, G_MAXINT64);
  start = cpu_time ();
  g_autoptr (JdPosting) after = jd_find_replace (cooks, JD_FIND_ALL, "chef", &replaced, NULL);
  replacing = cpu_time () - start;
  g_assert_cmpuint (replaced, ==, lines * words);
  g_test_message ("first %" G_GINT64_FORMAT ", after an edit %" G_GINT64_FORMAT ", replacing all %" G_GINT64_FORMAT " µs", first, again, replacing);
  g_assert_cmpint (again * 10, <, first);
  g_assert_cmpint (replacing, <, 40 * first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/found", test_found);
  g_test_add_func ("/find/lookup", test_lookup);
  g_test_add_func ("/find/replace-all", test_replace_all);
  g_test_add_func ("/find/replace-one", test_replace_one);
  g_test_add_func ("/find/replace-with", test_replace_with);
  g_test_add_func ("/find/linked", test_linked);
  g_test_add_func ("/find/random", test_random);
  g_test_add_func ("/find/follows", test_follows);
  g_test_add_func ("/find/slices", test_slices);
  g_test_add_func ("/find/cost", test_cost);
  return g_test_run ();
}
