// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-money.h"

#include <string.h>

#include "test-util.h"

#define NB "\u00A0"
#define NNB "\u202F"

static void
test_digits (void)
{
  static const struct { const char *code; int digits; } cases[] = {
    { "EUR", 2 }, { "USD", 2 }, { "AED", 2 }, { "ZWL", 2 }, { "JPY", 0 }, { "KRW", 0 }, { "RSD", 2 }, { "IQD", 3 }, { "DEM", 2 }, { "XCG", 2 }, { "ZWG", 2 }, { "UYI", 0 }, { "KWD", 3 }, { "TND", 3 }, { "CLF", 4 }, { "UYW", 4 },
    { "", -1 }, { "EU", -1 }, { "eur", -1 }, { "EURO", -1 }, { "XXX", -1 }, { "XAU", -1 }, { "QQQ", -1 }, { "JP0", -1 }, { "JPY0", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jd_currency_digits (cases[i].code), ==, cases[i].digits);
}

static void
test_place (void)
{
  static const struct { const char *place, *code; } cases[] = {
    { "NL/Utrecht", "EUR" }, { "DE", "EUR" }, { "HR", "EUR" }, { "US-TX/Austin", "USD" }, { "US", "USD" }, { "GB-SCT/Glasgow", "GBP" },
    { "CH/Bern", "CHF" }, { "LI", "CHF" }, { "IN/Pune", "INR" }, { "JP", "JPY" }, { "ZM", "ZMW" }, { "AE", "AED" },
    { "BG", "EUR" }, { "NA", "NAD" }, { "BT", "BTN" }, { "CW", "XCG" }, { "PA", NULL }, { "ZW", NULL }, { "AQ", NULL }, { "QQ", NULL }, { "", NULL }, { "D", NULL }, { "E ", NULL }, { "T B", NULL }, { "us", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *code = jd_currency_of_place (cases[i].place);
      g_assert_cmpstr (code, ==, cases[i].code);
      g_assert_true (code == NULL || jd_currency_digits (code) >= 0);
    }
}

/* The country in the tag, else the language's own money; nothing where several would do. */
static void
test_language (void)
{
  static const struct { const char *language, *code; } cases[] = {
    { "de", "EUR" }, { "de-DE", "EUR" }, { "de-AT", "EUR" }, { "de-CH", "CHF" }, { "en-US", "USD" }, { "en_GB", "GBP" }, { "en-ie", "EUR" }, { "fr-CA", "CAD" },
    { "es-MX", "MXN" }, { "pt-BR", "BRL" }, { "sr-Latn-RS", "RSD" }, { "nl", "EUR" }, { "nl-AW", "AWG" }, { "pl", "PLN" }, { "ja", "JPY" }, { "bg", "EUR" },
    { "en", NULL }, { "es", NULL }, { "fr", NULL }, { "pt", NULL }, { "ar", NULL }, { "zh-Hant", NULL }, { "es-PA", NULL }, { "", NULL }, { "-", NULL }, { "x y", NULL }, { "xx", NULL }, { "hi", "INR" }, { "fi", "EUR" }, { "uk", "UAH" }, { "tr", "TRY" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (jd_currency_of_language (cases[i].language), ==, cases[i].code);
}

/* Every one that is listed is a currency, and once. */
static void
test_list (void)
{
  const char *const *codes = jd_currencies ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_assert_cmpint (jd_currency_digits (codes[i]), >=, 0);
      g_assert_true (i == 0 || strcmp (codes[i - 1], codes[i]) < 0);
    }
  g_assert_true (g_strv_contains (codes, "EUR") && g_strv_contains (codes, "XCG") && !g_strv_contains (codes, "DEM"));
  g_assert_cmpuint (g_strv_length ((GStrv) codes), >, 140);
}

/* Where CLDR says the same in each version. */
static void
test_format (void)
{
  static const struct { gint64 amount; const char *currency, *language, *place, *text; } cases[] = {
    { 7800000, "EUR", "en", NULL, "€78,000" },
    { 7800050, "EUR", "en", NULL, "€78,000.50" },
    { 1850, "USD", "en", NULL, "$18.50" },
    { 1805, "USD", "en-US", NULL, "$18.05" },
    { 7800000, "CHF", "en", NULL, "CHF" NB "78,000" },
    { 7800000, "GBP", "en-GB", NULL, "£78,000" },
    { 7800000, "USD", "en-CA", NULL, "US$78,000" },
    { 7800000, "CAD", "en-CA", NULL, "$78,000" },
    { 7800000, "CAD", "en", NULL, "CA$78,000" },
    { 123456789012, "EUR", "en", NULL, "€1,234,567,890.12" },
    { 99, "EUR", "en", NULL, "€0.99" },
    { 0, "EUR", "en", NULL, "€0" },
    { 100000, "EUR", "en", NULL, "€1,000" },
    { 5000000, "JPY", "en", NULL, "¥5,000,000" },
    { 1500, "KWD", "en", NULL, "KWD" NB "1.500" },
    { 2000, "KWD", "en", NULL, "KWD" NB "2" },
    { JD_MONEY_MAX, "EUR", "en", NULL, "€10,000,000,000,000" },
    { 7800000, "EUR", "de", NULL, "78.000" NB "€" },
    { 7800050, "EUR", "de-DE", NULL, "78.000,50" NB "€" },
    { 7800000, "EUR", "de-AT", NULL, "€" NB "78.000" },
    { 7800000, "CHF", "de-CH", NULL, "CHF" NB "78’000" },
    { 7800050, "CHF", "de-CH", NULL, "CHF" NB "78’000.50" },
    { 7800000, "EUR", "fr", NULL, "78" NNB "000" NB "€" },
    { 6000000, "CAD", "fr-CA", NULL, "60" NB "000" NB "$" },
    { 7800000, "EUR", "nl", NULL, "€" NB "78.000" },
    { 780000, "EUR", "es", NULL, "7800" NB "€" },
    { 7800000, "EUR", "es", NULL, "78.000" NB "€" },
    { 2500000, "MXN", "es-MX", NULL, "$25,000" },
    { 500000, "BRL", "pt-BR", NULL, "R$" NB "5.000" },
    { 7800000, "EUR", "it", NULL, "78.000" NB "€" },
    { 780000, "PLN", "pl", NULL, "7800" NB "zł" },
    { 7800000, "PLN", "pl", NULL, "78" NB "000" NB "zł" },
    { 7800000, "EUR", "fi", NULL, "78" NB "000" NB "€" },
    { 250000000, "INR", "hi", NULL, "₹25,00,000" },
    { 7800000, "EUR", "xx", NULL, "€" NB "78,000" },
    { 7800000, "EUR", "EN-gb", NULL, "€78,000" },
    { 7800000, "USD", "de", NULL, "78.000" NB "$" },
    /* A sign alone is that of the place's money. */
    { 7800000, "USD", "en", "CA/Toronto", "US$78,000" },
    { 7800000, "CAD", "en", "CA/Toronto", "CA$78,000" },
    { 7800000, "CAD", "en-CA", "US-NY", "CA$78,000" },
    { 7800000, "USD", "en-CA", "US-NY", "US$78,000" },
    { 7800000, "USD", "de", "AU", "78.000" NB "US$" },
    { 7800000, "MXN", "es-MX", "MX", "$78,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JdPay pay = { .min = cases[i].amount, .max = cases[i].amount, .period = JD_PERIOD_YEAR };
      g_strlcpy (pay.currency, cases[i].currency, sizeof pay.currency);
      g_autofree char *text = jd_pay_format (&pay, cases[i].language, cases[i].place);
      show (text);
      g_assert_true (g_str_has_prefix (text, cases[i].text));
      g_assert_false (g_unichar_isdigit (g_utf8_get_char (text + strlen (cases[i].text))));
    }
}

static void
test_format_pay (void)
{
  static const struct { JdPay pay; const char *language, *text; } cases[] = {
    { { 7800000, 9600000, "EUR", JD_PERIOD_YEAR }, "en", "€78,000 – €96,000 per year" },
    { { 7800000, 7800000, "EUR", JD_PERIOD_YEAR }, "en", "€78,000 per year" },
    { { 1800, 2150, "USD", JD_PERIOD_HOUR }, "en", "$18.00 – $21.50 per hour" },
    { { 7800000, 9600000, "EUR", JD_PERIOD_YEAR }, "de", "78.000 – 96.000" NB "€ pro Jahr" },
    { { 2000, 2000, "EUR", JD_PERIOD_HOUR }, "de", "20" NB "€ pro Stunde" },
    { { 650000, 800000, "CHF", JD_PERIOD_MONTH }, "de-CH", "CHF" NB "6’500 – CHF" NB "8’000 pro Monat" },
    { { 4500000, 5000000, "EUR", JD_PERIOD_YEAR }, "fr", "45" NNB "000 – 50" NNB "000" NB "€ par an" },
    { { 6000000, 7000000, "CAD", JD_PERIOD_YEAR }, "fr-CA", "60" NB "000 – 70" NB "000" NB "$ par an" },
    { { 300000, 350000, "EUR", JD_PERIOD_MONTH }, "nl", "€" NB "3.000 – €" NB "3.500 per maand" },
    { { 10000, 10000, "EUR", JD_PERIOD_DAY }, "es", "100" NB "€ al día" },
    { { 2500000, 3000000, "MXN", JD_PERIOD_MONTH }, "es-MX", "$25,000 – $30,000 al mes" },
    { { 500000, 600000, "BRL", JD_PERIOD_MONTH }, "pt-BR", "R$" NB "5.000 – R$" NB "6.000 por mês" },
    { { 50000, 50000, "EUR", JD_PERIOD_WEEK }, "it", "500" NB "€ a settimana" },
    { { 800000, 1000000, "PLN", JD_PERIOD_MONTH }, "pl", "8000 – 10" NB "000" NB "zł miesięcznie" },
    { { 5000000, 7000000, "JPY", JD_PERIOD_YEAR }, "ja", "年収 ￥5,000,000 – ￥7,000,000" },
    { { 7800000, 9600000, "EUR", JD_PERIOD_YEAR }, "fi", "78" NB "000 – 96" NB "000" NB "€ / vuosi" },
    /* No words of another language. */
    { { 7800000, 9600000, "EUR", JD_PERIOD_YEAR, JD_PAY_NET }, "xx", "€" NB "78,000 – €" NB "96,000/y" },
    { { 4500000, 5500000, "EUR", JD_PERIOD_YEAR, JD_PAY_GROSS }, "de", "45.000 – 55.000" NB "€ brutto pro Jahr" },
    { { 4500000, 4500000, "EUR", JD_PERIOD_MONTH, JD_PAY_NET }, "fr", "45" NNB "000" NB "€ net par mois" },
    { { 4500000, 4500000, "USD", JD_PERIOD_YEAR, JD_PAY_GROSS }, "en", "$45,000 gross per year" },
    { { 5000000, 7000000, "JPY", JD_PERIOD_YEAR, JD_PAY_GROSS }, "ja", "年収 ￥5,000,000 – ￥7,000,000（額面）" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jd_pay_format (&cases[i].pay, cases[i].language, NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static JdReader *
open_pay (const char *pay)
{
  g_autofree char *file = g_strdup_printf ("{\"format\": 1, \"pay\": %s}", pay);

  return jd_reader_new (file, strlen (file), "f.json", NULL);
}

/* Numbers without a sign, as they stand in an entry: whatever the language, they are read as what they were. */
static void
test_format_number (void)
{
  static const char *const languages[] = { "en", "en-CA", "de", "de-CH", "de-AT", "fr", "nl", "es", "it", "pt", "pl", "cs", "sv", "da", "nb", "ja", "fa", "hi", "my", "xx" };
  static const struct { gint64 amount; const char *currency; } cases[] = {
    { 7800000, "EUR" }, { 780000, "EUR" }, { 9650050, "EUR" }, { 1850, "USD" }, { 0, "EUR" }, { 123456700, "CHF" }, { 4500000, "JPY" }, { 1234000, "KWD" }, { 38760, "KWD" },
  };

  g_autofree char *english = jd_money_format_number (7800000, "EUR", "en");
  g_autofree char *german = jd_money_format_number (9650050, "EUR", "de");
  g_assert_cmpstr (english, ==, "78,000");
  g_assert_cmpstr (german, ==, "96.500,50");
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autofree char *number = jd_money_format_number (cases[j].amount, cases[j].currency, languages[i]);
        g_autofree char *text = g_strdup_printf ("%s %s/month", number, cases[j].currency);
        g_autoptr (GError) error = NULL;
        JdPay pay;

        g_test_message ("%s: %s", languages[i], text);
        jd_pay_parse (text, languages[i], NULL, &pay, &error);
        g_assert_no_error (error);
        g_assert_cmpint (pay.min, ==, cases[j].amount);
        g_assert_cmpint (pay.max, ==, cases[j].amount);
      }
}

static void
test_round_trip (void)
{
  static const char json[] = "{\n  \"min\": 7800000,\n  \"max\": 9600000,\n  \"currency\": \"EUR\",\n  \"period\": \"year\"\n}";
  g_autofree char *expected = surround (json, "\n", "");
  g_autoptr (JdReader) reader = open_pay (json);
  g_autoptr (JdWriter) writer = jd_writer_new ();
  JdValue root = jd_reader_root (reader);
  JdPay pay, other;
  JdExtras *extras;

  g_assert_true (jd_pay_read (&root, "pay", &pay, &extras));
  g_assert_true (jd_reader_finish (reader, NULL));
  g_assert_null (extras);
  jd_pay_write (writer, NULL, &pay, NULL);
  g_autofree char *written = jd_writer_finish (writer, NULL);
  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpint (pay.gross, ==, JD_PAY_UNSAID);
  other = pay;
  g_assert_true (jd_pay_equal (&pay, &other));
  other.gross = JD_PAY_NET;
  g_assert_false (jd_pay_equal (&pay, &other));
  other = pay;
  other.max++;
  g_assert_false (jd_pay_equal (&pay, &other));
  g_assert_false (jd_pay_read (&root, "base_pay", &pay, &extras));
  g_assert_null (extras);
  g_assert_true (jd_reader_finish (reader, NULL));
}

/* Gross and net are kept; what a newer program says instead is a fault, as a period would be. */
static void
test_gross (void)
{
  static const char *const files[] = { "{\n  \"min\": 1,\n  \"max\": 2,\n  \"currency\": \"EUR\",\n  \"period\": \"year\",\n  \"gross\": true\n}",
                                       "{\n  \"min\": 1,\n  \"max\": 2,\n  \"currency\": \"EUR\",\n  \"period\": \"year\",\n  \"gross\": false\n}" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *expected = surround (files[i], "\n", "");
      g_autoptr (JdReader) reader = open_pay (files[i]);
      g_autoptr (JdWriter) writer = jd_writer_new ();
      JdValue root = jd_reader_root (reader);
      JdPay pay;
      JdExtras *extras;

      g_assert_true (jd_pay_read (&root, "pay", &pay, &extras));
      g_assert_true (jd_reader_finish (reader, NULL));
      g_assert_null (extras);
      g_assert_cmpint (pay.gross, ==, i == 0 ? JD_PAY_GROSS : JD_PAY_NET);
      jd_pay_write (writer, NULL, &pay, NULL);
      g_autofree char *written = jd_writer_finish (writer, NULL);
      g_assert_cmpstr (written, ==, expected);
    }
}

static void
test_read_faults (void)
{
  static const struct { const char *pay; JdErrorCode code; const char *message; } cases[] = {
    { "1", JD_ERROR_TYPE, "f.json: line 1, pay: expected an object, found 1; put it in braces, { }, and a name in front of each value" },
    { "{\"min\": 1}", JD_ERROR_MISSING, "f.json: line 1, pay.max: expected a whole number, found nothing" },
    { "{\"min\": 1.5, \"max\": 2}", JD_ERROR_TYPE, "f.json: line 1, pay.min: expected a whole number, found 1.5; write digits, without a point" },
    { "{\"min\": -1, \"max\": 2}", JD_ERROR_VALUE, "f.json: line 1, pay.min: expected a whole number from 0 to 1000000000000000, found -1" },
    { "{\"min\": 5, \"max\": 4}", JD_ERROR_VALUE, "f.json: line 1, pay.max: expected a whole number from 5 to 1000000000000000, found 4" },
    { "{\"min\": 4, \"max\": 4, \"currency\": \"QQQ\"}", JD_ERROR_VALUE,
      "f.json: line 1, pay.currency: expected a currency code of ISO 4217 such as EUR, found “QQQ”" },
    { "{\"min\": 4, \"max\": 4, \"currency\": \"EUR\", \"period\": \"fortnight\"}", JD_ERROR_VALUE,
      "f.json: line 1, pay.period: expected one of hour, day, week, month, year, found “fortnight”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdReader) reader = open_pay (cases[i].pay);
      JdValue root = jd_reader_root (reader);
      GError *error = NULL;
      JdPay pay;
      JdExtras *extras;
      g_assert_true (jd_pay_read (&root, "pay", &pay, &extras));
      g_clear_pointer (&extras, jd_extras_unref);
      g_assert_false (jd_reader_finish (reader, &error));
      assert_fault (error, cases[i].code, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/digits", test_digits);
  g_test_add_func ("/money/place", test_place);
  g_test_add_func ("/money/language", test_language);
  g_test_add_func ("/money/list", test_list);
  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/format-pay", test_format_pay);
  g_test_add_func ("/money/format-number", test_format_number);
  g_test_add_func ("/money/round-trip", test_round_trip);
  g_test_add_func ("/money/gross", test_gross);
  g_test_add_func ("/money/read-faults", test_read_faults);
  return g_test_run ();
}
