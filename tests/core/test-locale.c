// SPDX-License-Identifier: GPL-3.0-or-later
/* What CLDR says differs between versions of ICU; here is what has to hold with each. */
#include "base/jd-locale.h"

#include <string.h>

#include "test-util.h"

static void
test_countries (void)
{
  static const struct { const char *language, *country, *likely; } cases[] = {
    { "de-AT", "AT", "AT" }, { "de", NULL, "DE" }, { "de_CH.UTF-8", "CH", "CH" }, { "sr-Latn-RS", "RS", "RS" }, { "pt", NULL, "BR" }, { "en-us", "US", "US" },
    { "es-419", NULL, NULL }, { "xx", NULL, NULL }, { "C", NULL, NULL }, { "", NULL, NULL }, { "x y", NULL, NULL }, { "zh-Hant", NULL, "TW" },
  };
  const char *const *countries = jd_locale_countries ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *country = jd_locale_country (cases[i].language), *likely = jd_locale_likely_country (cases[i].language);
      show (cases[i].language);
      g_assert_cmpstr (country, ==, cases[i].country);
      g_assert_cmpstr (likely, ==, cases[i].likely);
    }
  g_assert_cmpuint (g_strv_length ((GStrv) countries), ==, 250);
  g_assert_true (g_strv_contains (countries, "NL") && g_strv_contains (countries, "XK") && !g_strv_contains (countries, "EA") && !g_strv_contains (countries, "EU"));
}

static void
test_languages (void)
{
  static const struct { const char *country, *language; } cases[] = { { "NL", "nl" }, { "DE", "de" }, { "BR", "pt" }, { "JP", "ja" }, { "QQ", NULL }, { "", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = jd_locale_likely_language (cases[i].country);
      g_assert_cmpstr (language, ==, cases[i].language);
    }
  g_assert_true (g_strv_contains (jd_locale_languages_of ("CH"), "fr"));
  g_assert_true (g_strv_contains (jd_locale_languages_of ("ES"), "ca"));
  g_assert_false (g_strv_contains (jd_locale_languages_of ("NL"), "de"));
  g_assert_null (jd_locale_languages_of ("QQ")[0]);
}

static void
test_direction (void)
{
  static const char *const rtl[] = { "ar", "he-IL", "fa", "ur", "az-Arab", "uz-Arab-AF", "ks", "yi", "AR-eg", "arz", "dv", "en-HEBR" };
  static const char *const ltr[] = { "en", "de-AT", "ks-Deva", "ar-Latn", "xx", "" };

  for (guint i = 0; i < G_N_ELEMENTS (rtl); i++)
    g_assert_true (jd_locale_is_right_to_left (rtl[i]));
  for (guint i = 0; i < G_N_ELEMENTS (ltr); i++)
    g_assert_false (jd_locale_is_right_to_left (ltr[i]));
}

static void
test_names (void)
{
  static const struct { const char *language, *reader, *name; } languages[] = {
    { "en-US", "en", "English (US)" }, { "en_GB.UTF-8", "de_DE.UTF-8", "Englisch (UK)" }, { "de-AT", "fr", "Allemand (Autriche)" }, { "sr-Latn-RS", "en", "Serbian (Latin, Serbia)" },
    { "xx", "en", "xx" }, { "x y", "en", "x y" }, { "", "en", "" }, { "nl", "C", "Dutch" }, { "nl", "xx", "Dutch" }, { "ms", "en", "Malay" },
    { "de-x-du", "en", "German (du)" }, { "de-AT-x-du", "de", "Deutsch (Österreich) (du)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name = jd_locale_language_name (languages[i].language, languages[i].reader);
      g_assert_cmpstr (name, ==, languages[i].name);
    }
  g_autofree char *country = jd_locale_country_name ("NL", "de"), *none = jd_locale_country_name ("QQ", "de"), *other = jd_locale_country_name ("AT", "xx");
  g_assert_cmpstr (country, ==, "Niederlande");
  g_assert_cmpstr (none, ==, "QQ");
  g_assert_cmpstr (other, ==, "Austria");
  g_autofree char *currency = jd_locale_currency_name ("CHF", "de"), *unknown = jd_locale_currency_name ("QQQ", "de");
  g_assert_cmpstr (currency, ==, "Schweizer Franken");
  g_assert_cmpstr (unknown, ==, "QQQ");
}

static void
test_order (void)
{
  /* Ä is no letter of its own in German, and the last but one in Swedish. */
  g_assert_cmpint (jd_locale_compare ("Äpfel", "Birnen", "de"), <, 0);
  g_assert_cmpint (jd_locale_compare ("Äpplen", "Zink", "sv"), >, 0);
  g_assert_cmpint (jd_locale_compare ("Äpfel", "Zink", "xx"), <, 0);
  g_assert_cmpint (jd_locale_compare ("a", "B", "C"), <, 0);
  g_assert_cmpint (jd_locale_compare ("a", "a", "de"), ==, 0);
}

static void
test_dates (void)
{
  static const struct { const char *language, *text; } cases[] = {
    { "en-US", "January 31, 2027" }, { "en-001", "31 January 2027" }, { "de", "31. Januar 2027" }, { "de-AT", "31. Jänner 2027" }, { "sv", "31 januari 2027" },
    { "hu", "2027. január 31." }, { "ja", "2027年1月31日" }, { "de_CH.UTF-8", "31. Januar 2027" }, { "de-u-ca-buddhist", "31. Januar 2027" }, { "xx", "2027-01-31" }, { "", "2027-01-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jd_locale_date (cases[i].language, 2027, 1, 31);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_autofree char *thai = jd_locale_date ("th", 2027, 1, 31), *persian = jd_locale_date ("fa", 2027, 1, 31), *old = jd_locale_date ("en", 1500, 1, 31);
  g_assert_nonnull (strstr (thai, "2027"));
  g_assert_nonnull (strstr (persian, "۲۰۲۷"));
  /* The same with every version of ICU, and one calendar with those digits, too. */
  g_autofree char *arabic = jd_locale_date ("ar", 2027, 1, 31), *sum = jd_locale_amount ("ar", "EUR", "€", "1234.50");
  g_assert_cmpstr (arabic, ==, "31 يناير 2027");
  g_assert_nonnull (strstr (sum, "1,234.50"));
  g_assert_cmpstr (old, ==, "1500-01-31");
}

/* Every language says when, for each month of its own. */
static void
test_every_month (void)
{
  static const char *const languages[] = { "en", "de", "fr", "es", "nl", "pl", "ar", "he", "th", "ko", "ckb", "xx" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (int month = 1; month <= 12; month++)
        g_hash_table_add (seen, jd_locale_date (languages[i], 2027, month, 2));
      g_assert_cmpuint (g_hash_table_size (seen), ==, 12);
    }
}

static void
test_paper (void)
{
  g_assert_true (jd_locale_uses_letter ("US") && jd_locale_uses_letter ("CA") && jd_locale_uses_letter ("PH"));
  g_assert_false (jd_locale_uses_letter ("NL") || jd_locale_uses_letter ("JP") || jd_locale_uses_letter ("QQ"));
}

static char *
break_lines (const char *language, const char *text)
{
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *broken = g_string_new (NULL);
  guint from = 0;

  jd_locale_line_breaks (language, text, breaks);
  for (guint i = 0; i < breaks->len; i++)
    {
      guint to = g_array_index (breaks, guint, i);
      g_string_append_printf (broken, "%s%.*s", i > 0 ? "|" : "", (int) (to - from), text + from);
      from = to;
    }
  g_assert_cmpuint (from, ==, strlen (text));
  return g_string_free (broken, FALSE);
}

static void
test_lines (void)
{
  static const struct { const char *language, *text, *broken; } cases[] = {
    { "en", "You lead it.", "You |lead |it." }, { "ja", "東京で働く。", "東|京|で|働|く。" }, { "zh", "（上海）工作", "（上|海）|工|作" }, { "th", "ทำงานที่บ้าน", "ทำงาน|ที่|บ้าน" },
    { "xx", "a b", "a |b" }, { "en", "", "" }, { "en", "€ 5", "€ |5" }, { "en", "5\u00A0€ a", "5\u00A0€ |a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *broken = break_lines (cases[i].language, cases[i].text);
      g_assert_cmpstr (broken, ==, cases[i].broken);
    }
  g_assert_true (jd_locale_is_unspaced (g_utf8_get_char ("東")) && jd_locale_is_unspaced (g_utf8_get_char ("ท")) && jd_locale_is_unspaced (g_utf8_get_char ("ょ")));
  g_assert_true (jd_locale_is_unspaced (g_utf8_get_char ("。")) && jd_locale_is_unspaced (g_utf8_get_char ("😀")) && jd_locale_is_unspaced (g_utf8_get_char ("က")));
  g_assert_false (jd_locale_is_unspaced ('a') || jd_locale_is_unspaced (g_utf8_get_char ("한")) || jd_locale_is_unspaced (' '));
}

static void
test_currencies (void)
{
  static const char *const known[] = { "EUR", "USD", "JPY", "KWD", "CLF", "DEM", "XOF", "XAF", "BGN", "HRK" };
  static const char *const unknown[] = { "", "EU", "eur", "XXX", "XTS", "XAU", "QQQ", "EURO" };
  const char *const *current = jd_locale_currencies ();

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_true (jd_locale_knows_currency (known[i]));
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (jd_locale_knows_currency (unknown[i]));
  for (guint i = 0; current[i] != NULL; i++)
    {
      g_assert_true (jd_locale_knows_currency (current[i]));
      g_assert_true (i == 0 || strcmp (current[i - 1], current[i]) < 0);
    }
  g_assert_cmpuint (g_strv_length ((GStrv) current), >, 140);
  g_assert_false (g_strv_contains (current, "DEM") || g_strv_contains (current, "CLF"));
}

static void
test_money_of (void)
{
  static const struct { const char *country, *codes; } cases[] = { { "NL", "EUR" }, { "CH", "CHF" }, { "HR", "EUR" }, { "US", "USD" }, { "PA", "PAB,USD" }, { "AQ", "" }, { "QQ", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) codes = jd_locale_currencies_of (cases[i].country);
      g_autofree char *joined = g_strjoinv (",", codes);
      g_assert_cmpstr (joined, ==, cases[i].codes);
    }
}

#define NB "\u00A0"

static void
test_amounts (void)
{
  static const struct { const char *language, *currency, *sign, *amount, *text; } cases[] = {
    { "en", "EUR", NULL, "78000", "€78,000" }, { "en", "EUR", NULL, "78000.50", "€78,000.50" }, { "de", "EUR", NULL, "78000", "78.000" NB "€" },
    { "de-CH", "CHF", NULL, "78000.50", "CHF" NB "78’000.50" }, { "en-CA", "CAD", NULL, "5", "$5" }, { "en-CA", "CAD", "CA$", "5", "CA$5" }, { "en", "USD", "USD", "5", "USD" NB "5" },
    { "es", "EUR", NULL, "7800", "7800" NB "€" }, { "hi", "INR", NULL, "2500000", "₹25,00,000" }, { "en", "EUR", NULL, "10000000000000.01", "€10,000,000,000,000.01" },
    { "xx", "EUR", NULL, "78000", "€" NB "78,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jd_locale_amount (cases[i].language, cases[i].currency, cases[i].sign, cases[i].amount);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_autofree char *sign = jd_locale_sign ("en", "CAD", FALSE), *narrow = jd_locale_sign ("en", "CAD", TRUE), *none = jd_locale_sign ("en", "CHF", FALSE);
  g_assert_cmpstr (sign, ==, "CA$");
  g_assert_cmpstr (narrow, ==, "$");
  g_assert_cmpstr (none, ==, "CHF");
  g_autofree char *decimal = NULL, *group = NULL;
  jd_locale_marks ("de-AT", "EUR", &decimal, &group);
  g_assert_cmpstr (decimal, ==, ",");
  g_assert_cmpstr (group, ==, ".");
}

static void
test_per (void)
{
  static const struct { const char *language, *unit, *before, *behind; } cases[] = {
    { "en", "hour", "", " per hour" }, { "de", "year", "", " pro Jahr" }, { "xx", "year", "", "/y" }, { "xx", "hour", "", "/h" }, { "ko", "month", "월당 ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = NULL, *behind = NULL;
      jd_locale_per (cases[i].language, cases[i].unit, &before, &behind);
      g_assert_cmpstr (before, ==, cases[i].before);
      g_assert_cmpstr (behind, ==, cases[i].behind);
    }
}

/* More languages and currencies than are kept, again and again, and by several threads, give the same. */
static gpointer
go_round (gpointer unused)
{
  static const char *const languages[] = { "en", "de", "fr", "nl", "es", "it", "pl", "ja", "sv", "da", "fi", "xx" };
  GString *all = g_string_new (NULL);

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      for (guint k = 0; k < 20; k++)
        {
          g_autofree char *text = jd_locale_amount (languages[i], jd_locale_currencies ()[k * 7], NULL, "1234.50"), *date = jd_locale_date (languages[i], 2027, 1 + k % 12, 1);
          if (round == 0)
            g_string_append_printf (all, "%s %s\n", text, date);
          else
            g_assert_nonnull (strstr (all->str, text));
        }
  return g_string_free (all, FALSE);
}

static void
test_threads (void)
{
  GThread *threads[4];
  g_autofree char *here = go_round (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("locale", go_round, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *there = g_thread_join (threads[i]);
      g_assert_cmpstr (here, ==, there);
    }
}

/* What is written is read as it was, in every language. */
static void
test_dates_again (void)
{
  for (guint i = 0; jd_locale_nth (i) != NULL; i++)
    for (int month = 1; month <= 12; month++)
      {
        int year = 0, read = 0, day = 0;
        g_autofree char *text = jd_locale_date (jd_locale_nth (i), 2020 + month, month, 2 * month);
        if (strcmp (jd_locale_nth (i), "und") == 0 || (jd_locale_read_date (jd_locale_nth (i), text, &year, &read, &day) && year == 2020 + month && read == month && day == 2 * month))
          continue;
        g_test_message ("%s: %s: %d-%d-%d", jd_locale_nth (i), text, year, read, day);
        g_test_fail ();
      }
}

static void
test_read_dates (void)
{
  static const struct { const char *language, *text; int year, month, day; } cases[] = {
    { "es", "31 de mayo de 2027", 2027, 5, 31 }, { "ja", "2027年1月31日", 2027, 1, 31 }, { "en", "January 31, 2027", 2027, 1, 31 }, { "en-GB", "31 January 2027", 2027, 1, 31 },
    { "de", "31. Januar 2027", 2027, 1, 31 }, { "fr", "15 août 2027", 2027, 8, 15 }, { "en", "February 30, 2027", 0, 0, 0 }, { "en", "January 31, 2027 or so", 0, 0, 0 }, { "en", "", 0, 0, 0 },
    { "en", "January 31, 99999", 0, 0, 0 }, { "xx", "January 31, 2027", 0, 0, 0 },
  };
  g_autofree char *long_text = repeat ("1", 100000);
  int year, month, day;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      year = month = day = 0;
      show (cases[i].text);
      g_assert_cmpint (jd_locale_read_date (cases[i].language, cases[i].text, &year, &month, &day), ==, cases[i].year > 0);
      g_assert_true (year == cases[i].year && month == cases[i].month && day == cases[i].day);
    }
  g_assert_false (jd_locale_read_date ("en", long_text, &year, &month, &day));
}

static void
test_months (void)
{
  static const struct { const char *language, *name; guint month; } cases[] = {
    { "en", "January", 1 }, { "en", "jan", 1 }, { "en-GB", "Sept", 9 }, { "de", "MÄRZ", 3 }, { "de-AT", "Jänner", 1 }, { "fr", "août", 8 }, { "fr", "janv", 1 }, { "pl", "styczeń", 1 },
    { "pl", "stycznia", 1 }, { "en", "Januar", 0 }, { "en", "", 0 }, { "xx", "January", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show (cases[i].name);
      g_assert_cmpuint (jd_locale_month (cases[i].language, cases[i].name), ==, cases[i].month);
    }
}

static void
test_pairs (void)
{
  static const struct { const char *language, *text; } cases[] = {
    { "en", "Utrecht, NL and Ibiza, ES" }, { "de-AT", "Utrecht, NL und Ibiza, ES" }, { "es", "Utrecht, NL e Ibiza, ES" }, { "fr", "Utrecht, NL et Ibiza, ES" }, { "nl", "Utrecht, NL en Ibiza, ES" },
    { "xx", "Utrecht, NL; Ibiza, ES" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jd_locale_pair (cases[i].language, "Utrecht, NL", "Ibiza, ES");
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  /* What the process is set to is no matter. */
  g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/countries", test_countries);
  g_test_add_func ("/locale/languages", test_languages);
  g_test_add_func ("/locale/direction", test_direction);
  g_test_add_func ("/locale/names", test_names);
  g_test_add_func ("/locale/order", test_order);
  g_test_add_func ("/locale/dates", test_dates);
  g_test_add_func ("/locale/every-month", test_every_month);
  g_test_add_func ("/locale/paper", test_paper);
  g_test_add_func ("/locale/lines", test_lines);
  g_test_add_func ("/locale/currencies", test_currencies);
  g_test_add_func ("/locale/money-of", test_money_of);
  g_test_add_func ("/locale/amounts", test_amounts);
  g_test_add_func ("/locale/per", test_per);
  g_test_add_func ("/locale/threads", test_threads);
  g_test_add_func ("/locale/dates-again", test_dates_again);
  g_test_add_func ("/locale/read-dates", test_read_dates);
  g_test_add_func ("/locale/months", test_months);
  g_test_add_func ("/locale/pairs", test_pairs);
  return g_test_run ();
}
