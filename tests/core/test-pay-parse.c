// SPDX-License-Identifier: GPL-3.0-or-later
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
      jd_pay_parse (valid[i].text, &pay, &error);
      g_assert_no_error (error);
      g_assert_cmpint (pay.min, ==, valid[i].pay.min);
      g_assert_cmpint (pay.max, ==, valid[i].pay.max);
      g_assert_cmpstr (pay.currency, ==, valid[i].pay.currency);
      g_assert_cmpint (pay.period, ==, valid[i].pay.period);
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
    { "kr 500", JD_ERROR_AMBIGUOUS, "expected a currency code: SEK, NOK, DKK or ISK, found “kr”" },
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
      g_assert_false (jd_pay_parse (cases[i].text, &pay, &error));
      assert_fault (error, cases[i].code, cases[i].message);
    }
}

/* What we write we read, but for what is ambiguous by itself: crowns, and amounts with three decimals. */
static void
test_round_trip (void)
{
  static const char *const languages[] = { "en", "en-GB", "de", "de-AT", "de-CH", "fr", "nl", "es", "it", "pt", "pl", "cs", "sv", "da", "nb", "ja" };
  static const char *const currencies[] = { "EUR", "USD", "GBP", "CHF", "PLN", "CZK", "JPY", "INR", "CNY" };
  static const gint64 amounts[] = { 0, 1, 99, 100, 100000, 780000, 7800000, 7800050, 123456789, JD_MONEY_MAX };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint c = 0; c < G_N_ELEMENTS (currencies); c++)
      for (guint a = 0; a < G_N_ELEMENTS (amounts); a++)
        {
          JdPay pay = { amounts[a / 2], amounts[a], "", (JdPeriod) (a % 5) }, again;
          GError *error = NULL;
          g_strlcpy (pay.currency, currencies[c], sizeof pay.currency);
          g_autofree char *text = jd_pay_format (&pay, languages[l]);
          show (text);
          jd_pay_parse (text, &again, &error);
          g_assert_no_error (error);
          g_assert_true (jd_pay_equal (&pay, &again));
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
      g_assert_false (jd_pay_parse (text, &pay, NULL));
    }
  g_assert_false (jd_pay_parse ("\xFF\xFE 5 EUR", &(JdPay) { 0 }, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-parse/valid", test_valid);
  g_test_add_func ("/pay-parse/invalid", test_invalid);
  g_test_add_func ("/pay-parse/round-trip", test_round_trip);
  g_test_add_func ("/pay-parse/hostile", test_hostile);
  return g_test_run ();
}
