// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding again what was found, and putting something else in its place. */
#include "review/vacancy-correction.h"

#include <string.h>

#include "compose/jd-line-id.h"
#include "review-util.h"

static void
test_correct_wording (void)
{
  static const struct
  {
    const char *wording, *word;
    guint occurrence;
    const char *correction, *expected;
  } cases[] = {
    { "Teh cat", "Teh", 0, "The", "The cat" },
    { "a **teh** b", "teh", 0, "the", "a **the** b" },
    { "teh *teh* teh", "teh", 1, "the", "teh *the* teh" },
    { "te**h** x", "teh", 0, "the", "the**** x" },
    { "- teh\n- teh", "teh", 1, "the", "- teh\n- the" },
    { "one\nteh two", "teh", 0, "the", "one\nthe two" },
    { "{company}teh teh", "teh", 0, "the", "{company}teh the" },
    { "{company}'s teh", "teh", 0, "the", "{company}'s the" },
    { "[teh](https://a.example) b", "teh", 0, "the", "[the](https://a.example) b" },
    { "\\*teh", "teh", 0, "the", "\\*the" },
    { "teh", "teh", 1, "the", NULL },
    { "tehs", "teh", 0, "the", NULL },
    { "teh", "teh", 0, "a*b", "a\\*b" },
    /* What is no word, wherever it stands. */
    { "a! {company}! **b!** c!", "!", 2, ".", "a! {company}! **b.** c!" },
    { "a \\* b * c", "*", 0, "+", "a + b * c" },
    { "the the the", "the the", 0, "the", "the the" },
    { "guys and gals, guys and gals", "guys and gals", 1, "people", "guys and gals, people" },
    { "a! b", "!", 1, ".", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = vacancy_correction_apply (cases[i].wording, cases[i].word, cases[i].occurrence, cases[i].correction);

      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static void
test_correct_title_and_heading (void)
{
  g_autoptr (JdPosting) posting = output_posting ("Enginer & Enginer", NULL, NULL);
  const char *section = ((JdSection *) posting->sections->pdata[0])->id;
  g_autofree char *heading = jd_line_id_of_heading (section);
  g_autoptr (JdPosting) titled = vacancy_correction_edit (posting, JD_LINE_ID_TITLE, "Enginer", 1, "Engineer", NULL);
  g_autoptr (JdPosting) headed = vacancy_correction_edit (posting, heading, "Will", 0, "Shall", NULL);

  g_assert_cmpstr (jd_posting_title (titled), ==, "Enginer & Engineer");
  g_assert_cmpstr (((JdSection *) headed->sections->pdata[0])->heading, ==, "What You Shall Do");
  g_assert_null (vacancy_correction_edit (posting, "nowhere", "Will", 0, "Shall", NULL));
}

/* In what the page shows, where a variable is one sign: a word that touches one does not count. */
static void
test_find (void)
{
#define VARIABLE "\357\277\274"
  static const struct
  {
    const char *text, *found;
    guint occurrence;
    int start, offset; /* in bytes and characters; -1: not found */
  } cases[] = {
    { "naïve teh teh", "teh", 1, 11, 10 },
    { "naïve teh teh", "teh", 2, -1, -1 },
    { "teh" VARIABLE " teh", "teh", 0, 7, 5 },
    { VARIABLE "teh teh", "teh", 0, 7, 5 },
    { VARIABLE "’teh teh", "teh", 0, 10, 6 },
    { "then teh", "teh", 0, 5, 5 },
    { "a" VARIABLE "!!", "!", 1, 5, 3 },
    { "", "", 0, -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start = 0, end = 0;
      int offset = 0;
      const gboolean there = vacancy_correction_find (cases[i].text, cases[i].found, cases[i].occurrence, &start, &end, &offset);

      g_test_message ("“%s” of “%s”", cases[i].found, cases[i].text);
      g_assert_true (there == (cases[i].start >= 0));
      g_assert_true (there == vacancy_correction_find (cases[i].text, cases[i].found, cases[i].occurrence, NULL, NULL, NULL));
      if (!there)
        continue;
      g_assert_cmpuint (start, ==, cases[i].start);
      g_assert_cmpuint (end, ==, cases[i].start + strlen (cases[i].found));
      g_assert_cmpint (offset, ==, cases[i].offset);
    }
}

/* "Northwind's" is one word though its beginning is a variable; a bullet, which is two signs at the start of a line, is none. */
static void
test_touches (void)
{
  static const struct
  {
    const char *text, *word;
    gboolean touches;
  } cases[] = {
    { VARIABLE "'s teh", "s", TRUE },
    { VARIABLE "’s teh", "s", TRUE },
    { VARIABLE "s teh", "s", TRUE },
    { "pre" VARIABLE, "pre", TRUE },
    { VARIABLE "'s teh", "teh", FALSE },
    { "teh " VARIABLE, "teh", FALSE },
    { VARIABLE " teh", "teh", FALSE },
    { "one\n" VARIABLE VARIABLE "teh", "teh", FALSE },
    { VARIABLE VARIABLE "teh", "teh", FALSE },
    { "one\n" VARIABLE "teh", "teh", TRUE },
    { "one\nx" VARIABLE VARIABLE "teh", "teh", TRUE },
    { "'teh'", "teh", FALSE },
    { "teh", "teh", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *at = strstr (cases[i].text, cases[i].word);
      const gsize start = (gsize) (at - cases[i].text);

      g_test_message ("“%s” in “%s”", cases[i].word, cases[i].text);
      g_assert_true (vacancy_correction_touches_variable (cases[i].text, start, start + strlen (cases[i].word)) == cases[i].touches);
    }
#undef VARIABLE
}

/* In a line, whose other words and markup stay; the posting it was made from is what it was. */
static void
test_correct_line (void)
{
  g_autofree char *id = NULL;
  g_autoptr (JdPosting) posting = output_posting ("Engineer", (const char *const[]) { "Teh **teh** way at {company}", NULL }, &id);
  g_autoptr (JdPosting) after = vacancy_correction_edit (posting, id, "teh", 0, "the", NULL);
  g_autoptr (JdPosting) none = vacancy_correction_edit (posting, id, "teh", 1, "the", NULL);

  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (after, id, NULL, NULL)), ==, "Teh **the** way at {company}");
  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (posting, id, NULL, NULL)), ==, "Teh **teh** way at {company}");
  g_assert_null (none);
  g_assert_null (vacancy_correction_edit (posting, JD_LINE_ID_TITLE "nowhere", "teh", 0, "the", NULL));
  g_assert_null (vacancy_correction_edit (posting, JD_LINE_ID_TITLE, "teh", 0, "the", NULL));
}

static void
add (void)
{
  g_test_add_func ("/correction/find", test_find);
  g_test_add_func ("/correction/touches", test_touches);
  g_test_add_func ("/correction/wording", test_correct_wording);
  g_test_add_func ("/correction/title-and-heading", test_correct_title_and_heading);
  g_test_add_func ("/correction/line", test_correct_line);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
