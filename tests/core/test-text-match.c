// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text-match.h"

#include <string.h>

#include "base/jd-text.h"
#include "test-util.h"

/* "0-3 5-8": the matches of @needle in @text. */
static char *
matches (const char *text, const char *needle, JdMatchFlags flags)
{
  g_autoptr (JdTextMatch) match = jd_text_match_new (needle, flags);
  GString *out = g_string_new (NULL);

  if (match != NULL)
    jd_text_match_begin (match);
  for (const char *at = text; match != NULL; at = g_utf8_next_char (at))
    {
      guint start, end;

      if (jd_text_match_feed (match, g_utf8_get_char (at), &start, &end))
        g_string_append_printf (out, "%s%u-%u", out->len > 0 ? " " : "", start, end);
      if (*at == '\0')
        break;
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text, *needle;
  JdMatchFlags flags;
  const char *found;
} cases[] = {
  { "", "a", 0, "" },
  { "a", "", 0, "" },
  { "a", "\u0301", 0, "" },
  { "a", "a", 0, "0-1" },
  { "Cook and COOK", "cook", 0, "0-4 9-13" },
  { "Cook and cook", "cook", JD_MATCH_EXACT, "9-13" },
  { "Café cafe CAFÉ", "cafe", 0, "0-4 5-9 10-14" },
  { "Café cafe CAFÉ", "cafe", JD_MATCH_EXACT, "5-9" },
  { "Café cafe CAFÉ", "Café", JD_MATCH_EXACT, "0-4" },
  { "Café", "Cafe\u0301", JD_MATCH_EXACT, "0-4" },
  /* An accent that no letter has comes along with the one it stands on. */
  { "x\u0304yx\u0304", "x", 0, "0-2 3-5" },
  { "x\u0304y", "xy", 0, "0-3" },
  { "x\u0304 x", "x", JD_MATCH_EXACT, "3-4" },
  { "x\u0304", "x\u0304", JD_MATCH_EXACT, "0-2" },
  { "Straße", "strasse", 0, "0-6" },
  { "Straße", "s", 0, "0-1" },
  { "Straße ss s", "ss", 0, "4-5 7-9" },
  { "Strasse", "ß", 0, "4-6" },
  { "aß", "as", 0, "" },
  { "ﬁne ﬁ", "fi", 0, "0-1 4-5" },
  /* They do not overlap. */
  { "aaaaa", "aa", 0, "0-2 2-4" },
  { "abababa", "aba", 0, "0-3 4-7" },
  { "aabaabaaab", "aabaaab", 0, "3-10" },
  { "cook, cooks, cook's precook cook", "cook", JD_MATCH_WORDS, "0-4 13-17 28-32" },
  { "C++ C++11 C", "c++", JD_MATCH_WORDS, "0-3 4-7" },
  { "24/7 124/7", "24/7", JD_MATCH_WORDS, "0-4" },
  { "on-call call", "call", JD_MATCH_WORDS, "3-7 8-12" },
  { "día dí", "di", JD_MATCH_WORDS, "4-6" },
  { "aa aaa aa", "aa", JD_MATCH_WORDS, "0-2 7-9" },
  { "two  spaces", "  ", 0, "3-5" },
  { "end ", "d ", 0, "2-4" },
  { "\u05e9\u05dc\u05d5\u05dd", "\u05dc\u05d5", 0, "1-3" },
  { "ΣΊΣΥΦΟΣ", "σισυφος", 0, "0-7" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = matches (cases[i].text, cases[i].needle, cases[i].flags);

      show (cases[i].text);
      show (cases[i].needle);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static gboolean
is_word_char (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at));
}

/* Letter by letter, since a text as a whole is cleaned of spaces at its end. */
static char *
fold (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *letter = g_strndup (at, (gsize) (g_utf8_next_char (at) - at)), *folded = jd_text_fold (letter);

      g_string_append (out, folded);
    }
  return g_string_free (out, FALSE);
}

/* The same by trying every place: of texts without accents of their own. */
static char *
by_trying (const char *text, const char *needle, JdMatchFlags flags)
{
  g_autofree char *wanted = flags & JD_MATCH_EXACT ? g_strdup (needle) : fold (needle);
  GString *out = g_string_new (NULL);
  const char *taken = text;

  for (const char *start = text; *start != '\0'; start = g_utf8_next_char (start))
    for (const char *end = g_utf8_next_char (start);; end = g_utf8_next_char (end))
      {
        g_autofree char *part = g_strndup (start, (gsize) (end - start));
        g_autofree char *folded = flags & JD_MATCH_EXACT ? g_strdup (part) : fold (part);
        gboolean joined = (flags & JD_MATCH_WORDS)
                          && ((start > text && is_word_char (g_utf8_prev_char (start)) && is_word_char (start)) || (*end != '\0' && is_word_char (end) && is_word_char (g_utf8_prev_char (end))));

        if (start >= taken && !joined && strcmp (folded, wanted) == 0)
          {
            g_string_append_printf (out, "%s%ld-%ld", out->len > 0 ? " " : "", g_utf8_pointer_to_offset (text, start), g_utf8_pointer_to_offset (text, end));
            taken = end;
          }
        if (*end == '\0')
          break;
      }
  return g_string_free (out, FALSE);
}

static char *
random_text (guint most)
{
  static const char *const letters[] = { "a", "b", "A", "s", "ß", "ss", " ", "é", "-" };
  GString *text = g_string_new (NULL);

  for (guint i = g_test_rand_int_range (1, most); i > 0; i--)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
  return g_string_free (text, FALSE);
}

static void
test_random (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = random_text (14), *needle = random_text (4);
      JdMatchFlags flags = g_test_rand_int_range (0, 4);
      g_autofree char *found = matches (text, needle, flags), *expected = by_trying (text, needle, flags);

      g_test_message ("“%s” in “%s”, %d", needle, text, flags);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* What a character gives is what it gives in a text. */
static void
test_fold_character (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char letter[8] = { 0 };
      gunichar folded[JD_FOLD_MOST];
      g_autofree char *text = NULL;
      g_autoptr (GString) joined = g_string_new (NULL);
      guint count;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, letter);
      /* Of others there are none in a posting. */
      if (!jd_text_is_clean (letter, JD_TEXT_LINE))
        continue;
      text = jd_text_fold (letter);
      count = jd_text_fold_character (c, folded);
      for (guint i = 0; i < count; i++)
        g_string_append_unichar (joined, folded[i]);
      g_assert_cmpstr (joined->str, ==, text);
      g_string_truncate (joined, 0);
      jd_text_append_folded (joined, c);
      g_assert_cmpstr (joined->str, ==, text);
    }
}

/* Twice the text takes twice the time, however much looks like the beginning of a match. */
static void
test_linear (void)
{
  static const guint lengths[] = { 200000, 800000 };
  gint64 took[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = g_strnfill (lengths[i], 'a'), *needle = g_strnfill (lengths[i] / 4, 'a');
      gint64 start;

      needle[lengths[i] / 4 - 1] = 'b';
      start = cpu_time ();
      g_free (matches (text, needle, JD_MATCH_WORDS));
      took[i] = cpu_time () - start;
    }
  g_test_message ("%" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " µs", took[0], took[1]);
  g_assert_cmpint (took[1], <, 12 * took[0] + 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/cases", test_cases);
  g_test_add_func ("/text-match/random", test_random);
  g_test_add_func ("/text-match/fold-character", test_fold_character);
  g_test_add_func ("/text-match/linear", test_linear);
  return g_test_run ();
}
