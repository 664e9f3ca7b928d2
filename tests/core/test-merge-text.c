// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "edit/jd-merge-text.h"
#include "test-util.h"

/* "text <ours|theirs> text" */
static char *
show_pieces (const GPtrArray *pieces, JdMergeSide first, JdMergeSide second)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const JdMergePiece *piece = g_ptr_array_index (pieces, i);

      if (piece->text)
        g_string_append (text, piece->text);
      else
        g_string_append_printf (text, "<%s|%s>", piece->sides[first], piece->sides[second]);
    }
  return g_string_free (text, FALSE);
}

/* What holds of every merge; returns how it reads, as above. */
static char *
merge (const char *base, const char *ours, const char *theirs)
{
  g_autoptr (GPtrArray) pieces = jd_merge_text (base, ours, theirs);
  g_autoptr (GPtrArray) swapped = jd_merge_text (base, theirs, ours);
  char *shown = show_pieces (pieces, JD_MERGE_OURS, JD_MERGE_THEIRS);
  g_autofree char *other_way = show_pieces (swapped, JD_MERGE_THEIRS, JD_MERGE_OURS);

  g_assert_cmpstr (shown, ==, other_way);
  for (guint i = 0; i < pieces->len; i++)
    {
      const JdMergePiece *piece = g_ptr_array_index (pieces, i);

      g_assert_true (piece->text ? piece->text[0] != '\0' : strcmp (piece->sides[JD_MERGE_OURS], piece->sides[JD_MERGE_THEIRS]) != 0);
      g_assert_true (piece->text || piece->sides[JD_MERGE_BASE]);
    }
  return shown;
}

static const struct
{
  const char *base, *ours, *theirs, *shown;
} cases[] = {
  /* One side, both alike, nobody. */
  { "Grow the herbs.", "Grow the herbs.", "Grow the herbs.", "Grow the herbs." },
  { "Grow the herbs.", "Grow all the herbs.", "Grow the herbs.", "Grow all the herbs." },
  { "Grow the herbs.", "Grow some  herbs . ", "Grow the herbs.", "Grow some  herbs . " },
  { "Grow the herbs.", "Grow our herbs.", "Grow our herbs.", "Grow our herbs." },
  { "Grow the herbs.", "", "Grow the herbs.", "" },
  { "", "", "Grow herbs.", "Grow herbs." },
  { "", "", "", "" },
  /* Apart. */
  { "Water the beds and cut the roses in June.", "Water all the beds and cut the roses in June.", "Water the beds and cut the roses in May.", "Water all the beds and cut the roses in May." },
  { "Water new beds daily.", "Soak new beds daily.", "Water new trees daily.", "Soak new trees daily." },
  { "Water beds, trees and pots by hand.", "Water beds and pots by hand.", "Gently water beds, trees and pots by hand.", "Gently water beds and pots by hand." },
  { "Dig and rake.", "Dig, weed and rake.", "Dig and mow.", "Dig, weed and mow." },
  { "the bed and the tree and the pot", "the bed and the old tree and the pot", "the bed and the tree and the red pot", "the bed and the old tree and the red pot" },
  { "many many many seeds", "many many seeds", "many many many seeds here", "many many seeds here" },
  { "Take {years} years of {skill}.", "Take {years} years with {skill}.", "Take about {years} years of {skill}.", "Take about {years} years with {skill}." },
  { "Bäume und Sträucher schneiden.", "Bäume und alle Sträucher schneiden.", "Büsche und Sträucher schneiden.", "Büsche und alle Sträucher schneiden." },
  { "One\nTwo here\nThree", "One\nTwo there\nThree", "First\nTwo here\nThree", "First\nTwo there\nThree" },
  { "One.\n\nTwo.", "One.\n\nMore.\n\nTwo.", "Once.\n\nTwo.", "Once.\n\nMore.\n\nTwo." },
  { "Plant on-site, 5,000 trees a year", "Plant on-site, 6,000 trees a year", "Plant off-site, 5,000 trees a year", "Plant off-site, 6,000 trees a year" },
  /* Where they touch. */
  { "Cut old roses now.", "Cut tall roses now.", "Cut old hedges now.", "Cut< tall roses | old hedges >now." },
  { "Cut in two hours.", "Cut in three hours.", "Cut in four hours.", "Cut in< three | four >hours." },
  { "Cut the hedge.", "Cut the tall hedge.", "Cut the wide hedge.", "Cut the< tall | wide >hedge." },
  { "Cut the hedge.", "Cut the tall hedge.", "Cut the very tall hedge.", "Cut the< tall | very tall >hedge." },
  { "Cut the hedge", "Cut the hedge.", "Cut the tree", "Cut the< hedge.| tree>" },
  { "Cut the hedge.", "Cut the hedge by hand.", "Cut the hedge at dawn.", "Cut the hedge< by hand| at dawn>." },
  { "Rake, sow and cut all beds.", "Rake and cut all beds.", "Cut all beds.", "<Rake and cut |Cut >all beds." },
  { "Cut roses and mow lawns.", "Mow lawns and cut roses.", "Cut roses and mow small lawns.", "<Mow |Cut roses and mow small >lawns and cut roses." },
  { "Water by hand.", "", "Water all by hand.", "<|Water all by hand.>" },
  { "", "Water.", "Rake.", "<Water.|Rake.>" },
  { "Know html.", "Know HTML.", "Know Html.", "Know< HTML| Html>." },
  { "Take {years} years.", "Take 3 years.", "Take {years_min} years.", "Take< 3 | {years_min} >years." },
  { "Take {years_min:year|years}.", "Take {years_min:season|seasons}.", "Take {years_max:year|years}.", "Take< {years_min:season|seasons}| {years_max:year|years}>." },
  /* The rest is merged. */
  { "Cut the hedge in May and water it.", "Cut the hedge in June and water it all.", "Trim the hedge in July and water it.", "Trim the hedge in< June | July >and water it all." },
  /* Blanks. */
  { "Cut  the hedge.", "Cut the hedge.", "Cut  the tall hedge.", "Cut the tall hedge." },
  { "Cut the hedge.", "Cut  the hedge.", "Cut   the hedge.", "Cut  the hedge." },
  { "cut - now", "cut to now", "cut -now", "cut to now" },
  { "cut now ", "cut it now ", "cut now", "cut it now" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show (cases[i].ours);
      g_autofree char *shown = merge (cases[i].base, cases[i].ours, cases[i].theirs);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* ---- markup ---- */

static const struct
{
  const char *base, *ours, *theirs, *merged; /* NULL: a conflict */
} markups[] = {
  { "Cut the hedge by hand.", "Cut the **hedge** by hand.", "Always cut the hedge by hand.", "Always cut the **hedge** by hand." },
  { "Cut the hedge by hand.", "Cut the **hedge** by hand.", "Cut the hedge by saw.", "Cut the **hedge** by saw." },
  { "Cut the old hedge by hand.", "**Cut the old hedge** by hand.", "Cut the tall hedge by hand.", "**Cut the tall hedge** by hand." },
  { "Cut **the old hedge** by hand.", "Cut the old hedge by hand.", "Cut **the tall hedge** by hand.", "Cut the tall hedge by hand." },
  { "Cut **the old green hedge** by hand.", "Cut the old green hedge by hand.", "Cut **the old tall green hedge** by hand.", "Cut the old tall green hedge by hand." },
  { "a b c d e", "*a b c d* e", "a b\n\nc d e", NULL },
  { "a b c d e", "*a b c* d e", "a b *c d e*", NULL },
  { "a b c d e f", "**a b c d** e f", "a b *c d e* f", "**a b *c d** e* f" },
  { "a b c d", "**a b** c d", "x a b c d", NULL },
  { "a b c d", "- a b c d", "a b c e", "- a b c e" },
  { "a b c d e", "- a b c d e", "a b\n\nc d e", NULL },
  { "- a b c\n- d e f", "- a b c\n- x y z\n- d e f", "- a b c\n- d e g", "- a b c\n- x y z\n- d e g" },
  { "See [our page](https://example.com/a) for more.", "See [our page](https://example.com/b) for more.", "See [our new page](https://example.com/a) for more.", "See [our new page](https://example.com/b) for more." },
  { "See [our page here](https://example.com/a) for more.", "See [our page here](https://example.com/b) for more.", "See [your page here](https://example.com/a) for more.",
    "See [your page here](https://example.com/b) for more." },
  { "See [it](https://example.com/a/b).", "See [it](https://example.org/a/b).", "See [it](https://example.com/a/c).", NULL },
  { "See our page https now.", "See [our page](https://example.com) https now.", "See our page https today.", "See [our page](https://example.com) https today." },
  { "5 \\* 3 is many", "5 \\* 4 is many", "5 \\* 3 is a lot", "5 \\* 4 is a lot" },
  { "a 5 b 3 c", "a 5* b 3 c", "a 5 b *3 c", "a 5* b *3 c" },
  { "a 5 b 3 c", "a *5 b 3 c", "a 5 b 3* c", NULL },
};

static void
assert_markup (const char *base, const char *ours, const char *theirs, const char *merged)
{
  g_autoptr (GPtrArray) pieces = jd_merge_text (base, ours, theirs);
  g_autofree char *taken = jd_merge_take (pieces, JD_MERGE_OURS);

  show (ours);
  if (merged)
    g_assert_cmpstr (taken, ==, merged);
  g_assert_cmpint (jd_merge_is_clean (pieces), ==, merged != NULL);
}

static void
test_markup (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (markups); i++)
    {
      assert_markup (markups[i].base, markups[i].ours, markups[i].theirs, markups[i].merged);
      assert_markup (markups[i].base, markups[i].theirs, markups[i].ours, markups[i].merged);
    }
}

/* A conflict beside markup may be decided either way. */
static void
test_either_side_reads_right (void)
{
  g_autofree char *torn = merge ("a b c d e", "**a b** c d e", "x a b c d e");
  g_autofree char *whole = merge ("a b c **d e** f", "a x c **d e** f", "a y c **d e** f");

  g_assert_cmpstr (torn, ==, "<**a b** c d e|x a b c d e>");
  g_assert_cmpstr (whole, ==, "a< x | y >c **d e** f");
}

/* ---- what always holds ---- */

static char *
random_text (const char *const *words, guint count, int most)
{
  GString *text = g_string_new (NULL);
  const int length = g_test_rand_int_range (0, most);

  for (int i = 0; i < length; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_test_rand_int_range (0, (int) count)]);
  return g_string_free (text, FALSE);
}

/* @text with a few words changed. */
static char *
random_edit (const char *text, const char *const *words, guint count)
{
  g_auto (GStrv) old = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) edited = g_ptr_array_new ();

  for (guint i = 0; old[i]; i++)
    {
      const int what = g_test_rand_int_range (0, 12);

      if (what == 0)
        g_ptr_array_add (edited, (gpointer) words[g_test_rand_int_range (0, (int) count)]);
      if (what != 1)
        g_ptr_array_add (edited, what == 2 ? (gpointer) words[g_test_rand_int_range (0, (int) count)] : old[i]);
    }
  g_ptr_array_add (edited, NULL);
  return g_strjoinv (" ", (char **) edited->pdata);
}

/* Sides may be swapped, which merge() asserts; a side that stands still has no say; and what is taken of one side everywhere is made of its words and the other's. */
static void
assert_merges (const char *const *words, guint count, guint *conflicts)
{
  g_autofree char *base = random_text (words, count, 14);
  g_autofree char *ours = random_edit (base, words, count);
  g_autofree char *theirs = random_edit (base, words, count);
  g_autofree char *shown = merge (base, ours, theirs);
  g_autofree char *alone = merge (base, ours, base);
  g_autofree char *alike = merge (base, ours, ours);

  g_assert_cmpstr (alone, ==, ours);
  g_assert_cmpstr (alike, ==, ours);
  *conflicts += strchr (shown, '<') != NULL;
}

static void
test_random (void)
{
  static const char *const few[] = { "a", "b", "c", "the", "and", "," };
  static const char *const marked[] = { "a", "b", "c", "**d**", "*e", "f*", "**", "{g}", "[h", "i](mailto:j@k.l)", "\n\n-", "\n", "\\*" };
  guint conflicts = 0, merges = 0;

  for (; merges < 3000; merges += TEST_STRIDE)
    {
      assert_merges (few, G_N_ELEMENTS (few), &conflicts);
      assert_merges (marked, G_N_ELEMENTS (marked), &conflicts);
    }
  g_test_message ("%u conflicts", conflicts);
  g_assert_cmpuint (conflicts, >, merges / 100);
  g_assert_cmpuint (conflicts, <, 2 * merges);
}

static char *
count_words (const char *word, guint count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%s%u ", word, i);
  return g_string_free (text, FALSE);
}

static void
test_bounded (void)
{
  static const char *const hostile[] = { "*", "**a ", "[", "](", "](a", "{", "{a:", "\\", "\n- ", "-", "'", " \n", "[a](https://b" };
  g_autofree char *base = count_words ("a", 20000), *ours = count_words ("b", 20000), *theirs = count_words ("c", 20000);
  const gint64 start = cpu_time ();
  g_autoptr (GPtrArray) pieces = jd_merge_text (base, ours, theirs);

  g_assert_false (jd_merge_is_clean (pieces));
  g_assert_cmpuint (pieces->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *same = repeat (hostile[i], 20000), *more = g_strconcat (same, " x", NULL), *before = g_strconcat ("y ", same, NULL);
      g_autofree char *shown = merge (same, more, before);
      g_autofree char *torn = merge (same, more, ours);

      g_assert_cmpuint (strlen (shown) + strlen (torn), >, 0);
    }
  g_assert_cmpint (cpu_time () - start, <, 10 * TEST_STRIDE * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-text/cases", test_cases);
  g_test_add_func ("/merge-text/markup", test_markup);
  g_test_add_func ("/merge-text/either-side-reads-right", test_either_side_reads_right);
  g_test_add_func ("/merge-text/random", test_random);
  g_test_add_func ("/merge-text/bounded", test_bounded);
  return g_test_run ();
}
