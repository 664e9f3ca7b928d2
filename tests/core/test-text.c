// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"

#include <string.h>

#include "test-util.h"

static const struct
{
  const char *text;
  JdTextForm form;
  const char *clean;
  JdCleaned cleaned;
} cases[] = {
  { "", JD_TEXT_LINE, "", 0 },
  { "plain", JD_TEXT_LINE, "plain", 0 },
  { "a\tb", JD_TEXT_PARAGRAPHS, "a b", 0 },
  { "a\nb", JD_TEXT_LINE, "a b", 0 },
  { "a\r\nb\rc\n\nd", JD_TEXT_PARAGRAPHS, "a\nb\nc\n\nd", 0 },
  { "a\r\nb", JD_TEXT_LINE, "a b", 0 },
  { "a\u2028b\u2029c\x0B" "d\x0C" "e\xC2\x85" "f", JD_TEXT_PARAGRAPHS, "a\nb\nc\nd\ne\nf", 0 },
  { "a  \nb \n", JD_TEXT_PARAGRAPHS, "a\nb\n", 0 },
  { " a ", JD_TEXT_LINE, " a", 0 },
  { "a\n", JD_TEXT_LINE, "a", 0 },
  { "Cafe\u0301", JD_TEXT_LINE, "Café", 0 },
  { "\u212B\u1100\u1161", JD_TEXT_LINE, "Å가", 0 },
  { "a\x01\x7f\xC2\x9F", JD_TEXT_LINE, "a", JD_CLEAN_CONTROL },
  { "\x1b[31mred", JD_TEXT_LINE, "[31mred", JD_CLEAN_CONTROL },
  { "a\u202Eb\u2066c\u2069\u202A", JD_TEXT_LINE, "abc", JD_CLEAN_BIDI },
  { "a\u200Eb\u200Fc", JD_TEXT_LINE, "a\u200Eb\u200Fc", 0 },
  { "a\u200Bb\uFEFFc\u00ADd\u2060e", JD_TEXT_LINE, "abcde", JD_CLEAN_INVISIBLE },
  { "👩\u200D💻 می\u200Cخواهم", JD_TEXT_LINE, "👩\u200D💻 می\u200Cخواهم", 0 },
  { "a\u00A0b", JD_TEXT_LINE, "a\u00A0b", 0 },
  { "a\xFF" "b\xC3", JD_TEXT_LINE, "a\uFFFDb\uFFFD", JD_CLEAN_INVALID },
  { "\xED\xA0\x80", JD_TEXT_LINE, "\uFFFD\uFFFD\uFFFD", JD_CLEAN_INVALID },
  { "\xC0\x80x", JD_TEXT_LINE, "\uFFFD\uFFFDx", JD_CLEAN_INVALID },
  { "a\uFFFE\uFDD0", JD_TEXT_LINE, "a\uFFFD\uFFFD", JD_CLEAN_INVALID },
  { "\u202E\x02\u200B\xFF", JD_TEXT_LINE, "\uFFFD", JD_CLEAN_INVALID | JD_CLEAN_CONTROL | JD_CLEAN_BIDI | JD_CLEAN_INVISIBLE },
  { "e\u200B\u0301", JD_TEXT_LINE, "é", JD_CLEAN_INVISIBLE },
};

static void
test_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JdCleaned cleaned = (JdCleaned) -1;
      g_autofree char *clean = jd_text_clean (cases[i].text, -1, cases[i].form, &cleaned);
      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpint (cleaned, ==, cases[i].cleaned);
    }
}

/* What is clean stays as it is, and jd_text_is_clean() knows. */
static void
test_is_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = jd_text_clean (cases[i].clean, -1, cases[i].form, NULL);
      g_assert_cmpstr (again, ==, cases[i].clean);
      g_assert_true (jd_text_is_clean (cases[i].clean, cases[i].form));
      g_assert_cmpint (jd_text_is_clean (cases[i].text, cases[i].form), ==, strcmp (cases[i].text, cases[i].clean) == 0);
    }
  g_assert_true (jd_text_is_clean ("a\nb", JD_TEXT_PARAGRAPHS));
  g_assert_false (jd_text_is_clean ("a\nb", JD_TEXT_LINE));
  g_assert_false (jd_text_is_clean ("é\nb", JD_TEXT_LINE));
  g_assert_true (jd_text_is_clean ("é\nb", JD_TEXT_PARAGRAPHS));
  g_assert_false (jd_text_is_clean ("é \nb", JD_TEXT_PARAGRAPHS));
}

static void
test_zero_byte (void)
{
  JdCleaned cleaned;
  g_autofree char *clean = jd_text_clean ("a\0b", 3, JD_TEXT_LINE, &cleaned);

  g_assert_cmpstr (clean, ==, "ab");
  g_assert_cmpint (cleaned, ==, JD_CLEAN_CONTROL);
}

/* More marks on a letter than any language has would take quadratic time to order. */
static void
test_many_marks (void)
{
  g_autofree char *marks = repeat ("\u0316\u0301", 500000);
  g_autofree char *hostile = surround ("a", marks, "b");
  JdCleaned cleaned;
  gint64 start = cpu_time ();
  g_autofree char *clean = jd_text_clean (hostile, -1, JD_TEXT_LINE, &cleaned);

  g_assert_cmpint (g_utf8_strlen (clean, -1), <=, 32);
  g_assert_cmpint (cleaned, ==, JD_CLEAN_INVISIBLE);
  g_assert_false (jd_text_is_clean (hostile, JD_TEXT_LINE));
  g_assert_cmpint (cpu_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
test_describe (void)
{
  g_autofree char *nothing = jd_cleaned_describe (JD_CLEAN_NOTHING);
  g_autofree char *one = jd_cleaned_describe (JD_CLEAN_INVALID);
  g_autofree char *two = jd_cleaned_describe (JD_CLEAN_CONTROL | JD_CLEAN_BIDI);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (one, ==, "invalid characters");
  g_assert_cmpstr (two, ==, "control characters, direction marks");
}

static void
test_fold (void)
{
  static const struct { const char *text, *folded; } folds[] = {
    { "Deploy MODELS", "deploy models" }, { "Café", "cafe" }, { "Cafe\u0301", "cafe" }, { "ÄÖÜ", "aou" }, { "Straße", "strasse" },
    { "Łódź", "lodz" }, { "Ærø", "aero" }, { "ΌΣΟΣ", "οσοσ" }, { "Привет", "привет" }, { "ｆｕｌｌ", "full" }, { "ﬁn", "fin" }, { "", "" }, { "\xFFx", "\uFFFDx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = jd_text_fold (folds[i].text);
      g_assert_cmpstr (folded, ==, folds[i].folded);
    }
}

static void
test_hash (void)
{
  g_autofree char *empty = jd_text_hash ("");
  g_autofree char *abc = jd_text_hash ("abc");

  /* The first digits of the SHA-256 test values of FIPS 180. */
  g_assert_cmpstr (empty, ==, "e3b0c44298fc1c14");
  g_assert_cmpstr (abc, ==, "ba7816bf8f01cfea");
}

/* A long text is normalised in parts, and that is not to be seen; nor does it take long, however many accents it has. */
static void
test_normal_in_parts (void)
{
  static const char *const bits[] = { "a", "e\u0301", "\u00e9", "\u304b\u3099", "\u304c", "\u1100\u1161\u11a8", "\uac01", "\uac00\u11a8", "\u09c7\u09be", "\u1ea5", "\u4e2d", "\u0323\u0302", " b",
                                       "\u0439", "\u0438\u0306", "\u0627\u0653", "\u03ad", "\u0915\u093c", "\u0b92\u0bd7", "\u1b05\u1b35", "\U00011131\U00011127", "\u09be", "\u1161" };
  g_autoptr (GString) text = g_string_new ("a");
  g_autofree char *whole = NULL, *parts = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
  whole = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
  parts = jd_text_clean (whole, -1, JD_TEXT_PARAGRAPHS, NULL);
  g_assert_cmpstr (parts, ==, whole);
  g_free (parts);
  parts = jd_text_clean (text->str, -1, JD_TEXT_PARAGRAPHS, NULL);
  g_assert_cmpstr (parts, ==, whole);
}

/* Wherever a part ends, no letter is torn from a mark that it joins. */
static void
test_no_letter_torn (void)
{
  g_autofree char *long_text = repeat ("x", 300);
  guint tried = 0;

  for (gunichar c = 0x80; c < 0x20000; c++)
    {
      gunichar letter, mark;
      char two[16] = "";

      if (!g_unichar_decompose (c, &letter, &mark) || mark == 0)
        continue;
      tried++;
      two[g_unichar_to_utf8 (mark, two + g_unichar_to_utf8 (letter, two)) + g_unichar_to_utf8 (letter, NULL)] = '\0';
      for (guint before = 195; before <= 201; before++)
        {
          g_autofree char *text = g_strdup_printf ("%.*s%s.", (int) before, long_text, two);
          g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
          g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_LINE, NULL);

          g_assert_cmpstr (clean, ==, normal);
        }
    }
  g_assert_cmpuint (tried, >, 12000);
}

/* A letter is folded as it is alone, whatever stands beside it and however it is looked up. */
static void
test_fold_beside (void)
{
  for (gunichar c = 0xA0; c < 0x3000; c++)
    {
      gunichar folded[JD_FOLD_MOST];
      if (!g_unichar_isalnum (c) && !g_unichar_ispunct (c))
        continue;
      g_autoptr (GString) text = g_string_new ("A "), expected = g_string_new ("a ");
      g_string_append_unichar (text, c);
      g_string_append (text, " Ü “B”");
      const guint n = jd_text_fold_character (c, folded);
      for (guint i = 0; i < n; i++)
        g_string_append_unichar (expected, folded[i]);
      g_string_append (expected, " u “b”");
      g_autofree char *got = jd_text_fold (text->str);
      g_assert_cmpstr (got, ==, expected->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold-beside", test_fold_beside);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/is-clean", test_is_clean);
  g_test_add_func ("/text/zero-byte", test_zero_byte);
  g_test_add_func ("/text/many-marks", test_many_marks);
  g_test_add_func ("/text/describe", test_describe);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/hash", test_hash);
  g_test_add_func ("/text/normal-in-parts", test_normal_in_parts);
  g_test_add_func ("/text/no-letter-torn", test_no_letter_torn);
  return g_test_run ();
}
