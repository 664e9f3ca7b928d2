// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"
#include "test-util.h"

static void
test_fit_line (void)
{
  static const struct
  {
    const char *text;
    gunichar before, behind;
    const char *fits;
  } cases[] = {
    { "Line Cook", 0, 0, "Line Cook" },
    { "Line\nCook", 0, 0, "Line Cook" },
    { "  Line \r\n\r\n Cook\t(m/f)", 0, 0, "Line Cook (m/f)" },
    { "Line Cook\n", 0, 0, "Line Cook" },
    { "Line Cook \n \n", 0, 0, "Line Cook" },
    { "Line Cook\n", 0, 's', "Line Cook " },
    { "Line\u2028Cook\xc2\x85", 0, 0, "Line Cook" },
    /* A space that is typed stays, but for the second. */
    { " ", 'e', 0, " " },
    { " ", ' ', 0, "" },
    { " ", 0, 'C', "" },
    { " ", 'e', ' ', "" },
    { " two ", ' ', ' ', "two" },
    { " two ", 'e', 'C', " two " },
    { "\n", 'e', 0, "" },
    { "\n", 'e', 'C', " " },
    { "", 'e', 'C', "" },
    { "\u00a0x", 0, 0, "\u00a0x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fits = jd_text_fit_line (cases[i].text, -1, cases[i].before, cases[i].behind);
      g_autofree char *again = jd_text_fit_line (fits, -1, cases[i].before, cases[i].behind);

      show (cases[i].text);
      g_assert_cmpstr (fits, ==, cases[i].fits);
      g_assert_cmpstr (again, ==, fits);
    }
  g_autofree char *part = jd_text_fit_line ("a\nb\nc", 3, 0, 0);
  g_assert_cmpstr (part, ==, "a b");
}

static void
test_clean_line (void)
{
  g_autofree char *clean = jd_text_clean_line ("  Line \t\n\n Cook\xff\x01  (m/f) \n ");

  g_assert_cmpstr (clean, ==, "Line Cook\xef\xbf\xbd (m/f)");
}

static void
test_shorten (void)
{
  static const struct
  {
    const char *text;
    guint most;
    const char *is;
  } cases[] = { { "", 3, "" }, { "abc", 3, "abc" }, { "abcd", 3, "ab…" }, { "a  d", 3, "a…" }, { "äöüß", 4, "äöüß" }, { "äöüßx", 4, "äöü…" }, { "ab", 1, "…" },
              /* What is one character to people is not cut: accents, joined signs, skin tones, flags, Hangul by its jamo. */
              { "abe\u0301\u0323d", 4, "ab…" }, { "ab\u0301c", 4, "ab\u0301c" }, { "ab\u0301cd", 4, "ab\u0301…" }, { "a\U0001F469\u200D\U0001F4BBbcd", 4, "a…" }, { "a\U0001F469\u200D\U0001F4BBbcd", 3, "a…" },
              { "a\U0001F44B\U0001F3FEbc", 3, "a…" }, { "\U0001F1F3\U0001F1F1\U0001F1E9\U0001F1EAab", 4, "\U0001F1F3\U0001F1F1…" }, { "\U0001F1F3\U0001F1F1\U0001F1E9\U0001F1EAab", 3, "\U0001F1F3\U0001F1F1…" },
              { "a\u1112\u1161\u11ABbc", 3, "a…" }, { "e\u0301\u0323\u0327xy", 3, "…" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *is = jd_text_shorten (cases[i].text, cases[i].most);

      g_assert_cmpstr (is, ==, cases[i].is);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-line/fit", test_fit_line);
  g_test_add_func ("/text-line/clean", test_clean_line);
  g_test_add_func ("/text-line/shorten", test_shorten);
  return g_test_run ();
}
