// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-locale.h"
#include "model/jd-money.h"

#include "test-util.h"

static const struct
{
  const char *text;
  JdPay pay;
} valid[] = {
  { "78000-96000 EUR/year", { 7800000, 9600000, "EUR", JD_PERIOD_YEAR } },
  { "€78,000 – €96,000 per year", { 7800000, 9600000, "EUR", JD_PERIOD_YEAR } },
  { "18.50 USD an hour", { 1850, 1850, "USD", JD_PERIOD_HOUR } },
  { "$60k-75k", { 6000000, 7500000, "USD", JD_PERIOD_YEAR } },
  { "$60-75k", { 6000000, 7500000, "USD", JD_PERIOD_YEAR } },
  { "$60K to $75K annually", { 6000000, 7500000, "USD", JD_PERIOD_YEAR } },
  { "60 k€", { 6000000, 6000000, "EUR", JD_PERIOD_YEAR } },
  { "62.5k EUR", { 6250000, 6250000, "EUR", JD_PERIOD_YEAR } },
  { "EUR 60000", { 6000000, 6000000, "EUR", JD_PERIOD_YEAR } },
  { "eur 60000", { 6000000, 6000000, "EUR", JD_PERIOD_YEAR } },
  { "60000EUR", { 6000000, 6000000, "EUR", JD_PERIOD_YEAR } },
  { "78.000 €", { 7800000, 7800000, "EUR", JD_PERIOD_YEAR } },
  { "78.000,50 €", { 7800050, 7800050, "EUR", JD_PERIOD_YEAR } },
  { "78,000.50 €", { 7800050, 7800050, "EUR", JD_PERIOD_YEAR } },
  { "78 000,50 €", { 7800050, 7800050, "EUR", JD_PERIOD_YEAR } },
  { "78 000 - 96 000 €", { 7800000, 9600000, "EUR", JD_PERIOD_YEAR } },
  { "CHF 78'000", { 7800000, 7800000, "CHF", JD_PERIOD_YEAR } },
  { "CHF 78’000.–", { 7800000, 7800000, "CHF", JD_PERIOD_YEAR } },
  { "€ 3.000,- per maand", { 300000, 300000, "EUR", JD_PERIOD_MONTH } },
  { "from 60k to 75k EUR", { 6000000, 7500000, "EUR", JD_PERIOD_YEAR } },
  { "between $20 and $25 per hour", { 2000, 2500, "USD", JD_PERIOD_HOUR } },
  { "von 3.000 bis 3.500 Euro pro Monat", { 300000, 350000, "EUR", JD_PERIOD_MONTH } },
  { "45 k€ par an", { 4500000, 4500000, "EUR", JD_PERIOD_YEAR } },
  { "entre 2 000 et 2 500 € par mois", { 200000, 250000, "EUR", JD_PERIOD_MONTH } },
  { "1.200 € al mes", { 120000, 120000, "EUR", JD_PERIOD_MONTH } },
  { "9,50 € all'ora", { 950, 950, "EUR", JD_PERIOD_HOUR } },
  { "8000 zł miesięcznie", { 800000, 800000, "PLN", JD_PERIOD_MONTH } },
  { "年収 5,000,000円", { 5000000, 5000000, "JPY", JD_PERIOD_YEAR } },
  { "12,00,000 INR", { 120000000, 120000000, "INR", JD_PERIOD_YEAR } },
  { "CA$80,000", { 8000000, 8000000, "CAD", JD_PERIOD_YEAR } },
  { "US$80,000/yr.", { 8000000, 8000000, "USD", JD_PERIOD_YEAR } },
  { "£12.21/h", { 1221, 1221, "GBP", JD_PERIOD_HOUR } },
  { "1.5 KWD", { 1500, 1500, "KWD", JD_PERIOD_YEAR } },
  { "0.500 KWD", { 500, 500, "KWD", JD_PERIOD_YEAR } },
  { "5.00 JPY", { 5, 5, "JPY", JD_PERIOD_YEAR } },
  { "0 EUR", { 0, 0, "EUR", JD_PERIOD_YEAR } },
  { " 500\tEUR (weekly) ", { 50000, 50000, "EUR", JD_PERIOD_WEEK } },
  { "50000 SEK p.a.", { 5000000, 5000000, "SEK", JD_PERIOD_YEAR } },
  { "500000 ALL", { 50000000, 50000000, "ALL", JD_PERIOD_YEAR } },
  { "10000000000000 EUR", { JD_MONEY_MAX, JD_MONEY_MAX, "EUR", JD_PERIOD_YEAR } },
};

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      GError *error = NULL;
      JdPay pay;
      show (valid[i].text);
      jd_pay_parse (valid[i].text, NULL, NULL, &pay, &error);
      g_assert_no_error (error);
      g_assert_cmpint (pay.min, ==, valid[i].pay.min);
      g_assert_cmpint (pay.max, ==, valid[i].pay.max);
      g_assert_cmpstr (pay.currency, ==, valid[i].pay.currency);
      g_assert_cmpint (pay.period, ==, valid[i].pay.period);
      g_assert_cmpint (pay.gross, ==, valid[i].pay.gross);
    }
}

#define NO_PAY "expected pay such as 78000-96000 EUR/year, found "

static void
test_invalid (void)
{
  static const struct { const char *text; JdErrorCode code; const char *message; } cases[] = {
    { "", JD_ERROR_VALUE, NO_PAY "“”" },
    { "EUR", JD_ERROR_VALUE, NO_PAY "“EUR”" },
    { "50000", JD_ERROR_VALUE, "expected a currency, as in “78000-96000 EUR/year”, found “50000”" },
    { "up to 60k EUR", JD_ERROR_VALUE, NO_PAY "“up”" },
    { "60k EUR negotiable", JD_ERROR_VALUE, NO_PAY "“negotiable”" },
    { "from 60k EUR", JD_ERROR_VALUE, "expected both ends of the range, found “from 60k EUR”" },
    { "60k- EUR", JD_ERROR_VALUE, "expected both ends of the range, found “60k- EUR”" },
    { "-5 EUR", JD_ERROR_VALUE, NO_PAY "“-5 EUR”" },
    { "60000 75000 EUR", JD_ERROR_VALUE, NO_PAY "“60000 75000 EUR”" },
    { "1-2-3 EUR", JD_ERROR_VALUE, NO_PAY "“1-2-3 EUR”" },
    { "60 to 70 to 80 EUR", JD_ERROR_VALUE, NO_PAY "“60 to 70 to 80 EUR”" },
    { "60 EUR - 70 USD", JD_ERROR_VALUE, "expected one currency, found “60 EUR - 70 USD”" },
    { "60 EUR per hour per day", JD_ERROR_VALUE, "expected one period, found “60 EUR per hour per day”" },
    { "96000-78000 EUR", JD_ERROR_VALUE, "expected the lower amount first, found “96000-78000 EUR”" },
    { "kr 500", JD_ERROR_AMBIGUOUS, "expected a currency code: DKK, ISK, NOK, SEK, found “kr”" },
    { "$3,500 biweekly", JD_ERROR_VALUE, "expected pay for an hour, day, week, month or year, found “biweekly”" },
    { "$3,500 bi-weekly", JD_ERROR_VALUE, "expected pay for an hour, day, week, month or year, found “bi-weekly”" },
    { "3.500 EUR vierteljährlich", JD_ERROR_VALUE, "expected pay for an hour, day, week, month or year, found “vierteljährlich”" },
    { "60k EUR pro rata", JD_ERROR_VALUE, NO_PAY "“rata”" },
    { "60k EUR gross net", JD_ERROR_VALUE, "expected gross or net pay, found “60k EUR gross net”" },
    { "€60k – $70k", JD_ERROR_VALUE, "expected one currency, found “€60k – $70k”" },
    { "€60k USD", JD_ERROR_VALUE, "expected one currency, found “€60k USD”" },
    { "1.500 KWD", JD_ERROR_AMBIGUOUS, "expected an amount that can be read in one way only, found “1.500”" },
    { "62.500k EUR", JD_ERROR_AMBIGUOUS, "expected an amount that can be read in one way only, found “62.500”" },
    { "5.5 JPY", JD_ERROR_VALUE, "expected an amount of money, found “5.5”" },
    { "5.555,5,5 EUR", JD_ERROR_VALUE, "expected an amount of money, found “5.555,5,5”" },
    { "1234.5678 EUR", JD_ERROR_VALUE, "expected an amount of money, found “1234.5678”" },
    { "12.34,56 EUR", JD_ERROR_VALUE, "expected an amount of money, found “12.34,56”" },
    { "1,23,45 EUR", JD_ERROR_VALUE, "expected an amount of money, found “1,23,45”" },
    { "10000000000000.01 EUR", JD_ERROR_VALUE, "expected an amount of money, found “10000000000000.01”" },
    { "99999999999999999999 EUR", JD_ERROR_VALUE, "expected an amount of money, found “99999999999999999999”" },
    { "5 EUR %", JD_ERROR_VALUE, NO_PAY "“5 EUR %”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      JdPay pay;
      show (cases[i].text);
      g_assert_false (jd_pay_parse (cases[i].text, NULL, NULL, &pay, &error));
      assert_fault (error, cases[i].code, cases[i].message);
    }
}

/* ---- by language and place ---- */

static void
test_places (void)
{
  static const struct { const char *text, *language, *place, *currency; JdPeriod period; JdPayGross gross; } cases[] = {
    { "$60,000-70,000/year", "en-CA", NULL, "CAD", JD_PERIOD_YEAR }, { "$60,000-70,000/year", "en-AU", NULL, "AUD", JD_PERIOD_YEAR }, { "$60,000-70,000/year", "en-NZ", NULL, "NZD", JD_PERIOD_YEAR },
    { "$60,000-70,000/year", "en", NULL, "USD", JD_PERIOD_YEAR },    { "$60,000-70,000/year", "en", "CA-ON/Toronto", "CAD", JD_PERIOD_YEAR }, { "$60,000", "en-CA", "US-NY", "USD", JD_PERIOD_YEAR },
    { "60,000 dollars", "en-AU", NULL, "AUD", JD_PERIOD_YEAR },      { "$60,000 CAD", "en", NULL, "CAD", JD_PERIOD_YEAR },       { "CAD $60,000", "en-US", "US", "CAD", JD_PERIOD_YEAR },
    { "US$60,000", "en-CA", "CA", "USD", JD_PERIOD_YEAR },           { "C$60,000", "en", NULL, "CAD", JD_PERIOD_YEAR },          { "C$60,000", "es-NI", NULL, "NIO", JD_PERIOD_YEAR },
    { "R 25 000 per month", "en-ZA", NULL, "ZAR", JD_PERIOD_MONTH }, { "R25 000", "en", "ZA", "ZAR", JD_PERIOD_YEAR },           { "kr 40 000 per måned", "nb", NULL, "NOK", JD_PERIOD_MONTH },
    { "40 000 kr", "sv", NULL, "SEK", JD_PERIOD_YEAR },              { "40.000 kr.", "da", NULL, "DKK", JD_PERIOD_YEAR },        { "40.000 kr", "en", "DK", "DKK", JD_PERIOD_YEAR },
    { "40 000 kr", "sv", "FI", "SEK", JD_PERIOD_YEAR },              { "40 000 kr SEK", "en", NULL, "SEK", JD_PERIOD_YEAR },     { "¥300", "zh", NULL, "CNY", JD_PERIOD_YEAR },
    { "¥300", "en", "CN/Shanghai", "CNY", JD_PERIOD_YEAR },          { "¥300", "en", NULL, "JPY", JD_PERIOD_YEAR },             
    { "£30k", "en", "IE", "GBP", JD_PERIOD_YEAR },                   { "zł 8000", "en", "PL", "PLN", JD_PERIOD_YEAR },           { "60 000 $ par an", "fr-CA", NULL, "CAD", JD_PERIOD_YEAR },
    { "60 000 $ US par an", "fr-CA", NULL, "USD", JD_PERIOD_YEAR },  { "5000 Ft/hónap", "hu", NULL, "HUF", JD_PERIOD_MONTH },       { "Rs 50,000 monthly", "en-PK", NULL, "PKR", JD_PERIOD_MONTH },
    { "2.000 € mensuales", "es", NULL, "EUR", JD_PERIOD_MONTH },     { "1 800 à 2 200 € mensuel", "fr", NULL, "EUR", JD_PERIOD_MONTH },
    { "45.000 bis 55.000 EUR brutto/Jahr", "de", NULL, "EUR", JD_PERIOD_YEAR, JD_PAY_GROSS },                                        { "wöchentlich 500 € netto", "de", NULL, "EUR", JD_PERIOD_WEEK, JD_PAY_NET },
    { "30 000 € brut annuel", "fr", NULL, "EUR", JD_PERIOD_YEAR, JD_PAY_GROSS }, { "$60,000 gross", "en", NULL, "USD", JD_PERIOD_YEAR, JD_PAY_GROSS },
    { "2.500 € lordi mensili", "it", NULL, "EUR", JD_PERIOD_MONTH, JD_PAY_GROSS }, { "R$ 5.000 brutos mensais", "pt-BR", NULL, "BRL", JD_PERIOD_MONTH, JD_PAY_GROSS },
    { "8000 zł netto miesięcznie", "pl", NULL, "PLN", JD_PERIOD_MONTH, JD_PAY_NET }, { "bruttó 500 000 Ft/hónap", "hu", NULL, "HUF", JD_PERIOD_MONTH, JD_PAY_GROSS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      JdPay pay;
      show (cases[i].text);
      jd_pay_parse (cases[i].text, cases[i].language, cases[i].place, &pay, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (pay.currency, ==, cases[i].currency);
      g_assert_cmpint (pay.period, ==, cases[i].period);
      g_assert_cmpint (pay.gross, ==, cases[i].gross);
    }
}

/* A mark that can be read two ways is read as the language has it. */
static void
test_marks (void)
{
  static const struct { const char *text, *language; gint64 amount; } cases[] = {
    { "1.500 KWD", "en", 1500 }, { "1.500 KWD", "de", 1500000 }, { "1,500 KWD", "en", 1500000 }, { "1,500 KWD", "de", 1500 }, { "62.500k EUR", "en", 6250000 }, { "KWD 38.760 per hour", "en", 38760 },
    { "1.500 EUR", "en", 150000 }, { "1,500 EUR", "de", 150000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      JdPay pay;
      show (cases[i].text);
      jd_pay_parse (cases[i].text, cases[i].language, NULL, &pay, &error);
      g_assert_no_error (error);
      g_assert_cmpint (pay.min, ==, cases[i].amount);
    }
}

/* ---- what is written is read ---- */

static const JdPay ranges[] = {
  { 0, 0 }, { 1, 99 }, { 100, 100 }, { 780000, 7800000 }, { 100000, 7800050 }, { 123456789, 123456789 }, { 1234000, 38760000 }, { JD_MONEY_MAX, JD_MONEY_MAX },
};

static void
assert_read_again (const JdPay *pay, const char *language, const char *place)
{
  g_autofree char *text = jd_pay_format (pay, language, place);
  g_autoptr (GError) error = NULL;
  JdPay again = { 0 };

  if (jd_pay_parse (text, language, place, &again, &error) && jd_pay_equal (pay, &again))
    return;
  g_test_message ("%s at %s, %s: %s: %s", language, place != NULL ? place : "no place", pay->currency, text, error != NULL ? error->message : again.currency);
  g_test_fail ();
}

/* Every period, gross and net, with and without decimals, single and ranges; which of them changes with the language and the currency, so that all meet. */
static void
assert_all_read_again (const char *currency, const char *language, const char *place, guint seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      JdPay pay = ranges[i];
      pay.period = (JdPeriod) ((i + seed) % 5);
      g_strlcpy (pay.currency, currency, sizeof pay.currency);
      assert_read_again (&pay, language, place);
    }
}

/* All locales of some country: its money for each period, and others' in turn. */
static void
test_every_locale (void)
{
  static const char *const others[] = { "EUR", "USD", "GBP", "CAD", "AUD", "JPY", "CNY", "KWD", "SEK", "NOK", "MMK", "INR", "CLF" };
  guint tried = 0;

  for (guint i = 0; jd_locale_nth (i) != NULL; i++)
    {
      if (i % TEST_STRIDE != 0)
        continue;
      const char *language = jd_locale_nth (i);
      g_autofree char *country = jd_locale_likely_country (language);
      const char *home = country != NULL ? jd_currency_of_place (country) : NULL;
      if (home == NULL)
        continue;
      for (guint seed = 0; seed < 5; seed++)
        assert_all_read_again (home, language, NULL, seed);
      for (guint c = 0; c < 4; c++)
        assert_all_read_again (others[(i + 3 * c) % G_N_ELEMENTS (others)], language, NULL, i + c);
      tried++;
    }
  g_assert_cmpuint (tried, >, 700 / TEST_STRIDE);
}

/* All currencies in the languages people write most postings in, and at places with money of their own. */
static void
test_every_currency (void)
{
  static const char *const languages[] = { "en", "en-CA", "de", "de-CH", "fr", "fr-CA", "es", "es-MX", "nl", "pt", "it", "pl", "sv", "ja", "zh", "ar", "fa", "hi", "ru", "sq", "xx" };
  static const char *const places[] = { NULL, "CA", "SE", "CN", "EG", "ZA", "NI" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint p = 0; p < G_N_ELEMENTS (places); p++)
      for (guint c = 0; jd_currencies ()[c] != NULL; c++)
        {
          if ((l + p + c) % TEST_STRIDE != 0)
            continue;
          JdPay pay = { .min = 4500000, .max = 6000050 };
          pay.period = (JdPeriod) ((l + c) % 5);
          g_strlcpy (pay.currency, jd_currencies ()[c], sizeof pay.currency);
          assert_read_again (&pay, languages[l], places[p]);
        }
}

/* In languages with words for it. */
static void
test_gross (void)
{
  static const char *const languages[] = { "en", "de-AT", "fr", "nl", "es", "it", "pt-BR", "pl", "cs", "sv", "da", "nb", "nn", "ja", "bg", "ca", "el", "et", "fi", "gl", "hr", "hu", "ko", "lt", "lv", "ro",
                                           "sk", "sl", "tr", "uk", "zh", "zh-Hant-TW" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint period = 0; period < 5; period++)
      for (guint gross = JD_PAY_UNSAID; gross <= JD_PAY_NET; gross++)
        {
          JdPay pay = { 200000, 250000, "EUR", (JdPeriod) period, (JdPayGross) gross };
          assert_read_again (&pay, languages[i], "DE");
          pay.max = pay.min;
          assert_read_again (&pay, languages[i], NULL);
        }
}

static void
test_hostile (void)
{
  static const char *const pieces[] = { "1", "1,", "€", "a", "-", " ", "(", "1 ", "k", "per ", "\u0301", "'" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = repeat (pieces[i], 50000);
      JdPay pay;
      g_assert_false (jd_pay_parse (text, "en", "NL", &pay, NULL));
    }
  g_assert_false (jd_pay_parse ("\xFF\xFE 5 EUR", NULL, NULL, &(JdPay) { 0 }, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-parse/valid", test_valid);
  g_test_add_func ("/pay-parse/invalid", test_invalid);
  g_test_add_func ("/pay-parse/places", test_places);
  g_test_add_func ("/pay-parse/marks", test_marks);
  g_test_add_func ("/pay-parse/every-locale", test_every_locale);
  g_test_add_func ("/pay-parse/every-currency", test_every_currency);
  g_test_add_func ("/pay-parse/gross", test_gross);
  g_test_add_func ("/pay-parse/hostile", test_hostile);
  return g_test_run ();
}
