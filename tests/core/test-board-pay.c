// SPDX-License-Identifier: GPL-3.0-or-later
/* One pay, however it is told: the line of the text, documents, data for search engines, feeds and the fields of forms say the same amounts, currency and period, in every language. What cannot be
 * said at a board is not said there, and nothing is converted. */
#include "board/jd-board-file.h"

#include <json-glib/json-glib.h>

#include "base/jd-text.h"
#include "board-postings.h"
#include "compose/jd-compose.h"
#include "export/jd-escape.h"
#include "export/jd-export.h"
#include "export/jd-job-posting.h"
#include "model/jd-money.h"
#include "shipped-boards.h"
#include "test-unzip.h"

static const char *const languages[] = { "en", "en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-ZA", "en-IN", "de", "de-AT", "de-CH", "fr", "fr-CA", "fr-CH", "es", "es-MX", "nl", "pt-BR", "pt-PT", "pl", "cs",
                                         "it", "sv", "da", "nb", "fi", "ja", "ko", "zh", "ar", "he", "fa", "hi", "tr", "ru", "uk", "el", "th", "xx" };
static const char *const currencies[] = { "EUR", "USD", "GBP", "CAD", "AUD", "CHF", "JPY", "KWD", "MXN", "BRL", "INR", "SEK", "PLN" };

static JdPay
random_pay (GRand *random)
{
  JdPay pay = { .period = (JdPeriod) g_rand_int_range (random, 0, JD_PERIOD_YEAR + 1), .gross = (JdPayGross) g_rand_int_range (random, 0, JD_PAY_NET + 1) };
  const gint64 step = g_rand_boolean (random) ? 1 : 100000;

  g_strlcpy (pay.currency, currencies[g_rand_int_range (random, 0, G_N_ELEMENTS (currencies))], sizeof pay.currency);
  pay.min = g_rand_int_range (random, 1, 1000000) * step;
  pay.max = pay.min + (g_rand_boolean (random) ? 0 : g_rand_int_range (random, 1, 1000000) * step);
  return pay;
}

static JdPosting *
posting_with (const char *language, const JdPay *pay)
{
  const BoardPosting row = { .language = language, .level = "senior", .facts = "", .pay = *pay };

  return board_posting_new (&row);
}

/* ---- the line, and documents ---- */

static void
assert_says (const char *file, const char *text, const char *where)
{
  if (!strstr (file, text))
    g_error ("%s: %s is not in\n%s", where, text, file);
}

static char *
escaped (const char *text)
{
  GString *out = g_string_new (NULL);

  jd_escape_html (out, text, strlen (text));
  return g_string_free (out, FALSE);
}

/* @xml without its tags: words that read the other way have runs of their own. */
static char *
words_of (const char *xml)
{
  GString *out = g_string_new (NULL);

  for (const char *at = xml; *at; at++)
    if (*at == '<')
      at += strcspn (at, ">");
    else
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

static void
assert_document_says (const JdExporter *exporter, const JdDocument *document, const char *part, const char *text)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *file = jd_export_one (exporter, document, NULL, &length, &error);
  g_assert_no_error (error);
  for (guint i = 0;; i++)
    {
      const guint8 *entry = zip_directory_entry ((const guint8 *) file, length, i);
      g_assert_nonnull (entry);
      g_autofree char *name = zip_entry_name (entry);
      if (!g_str_equal (name, part))
        continue;
      g_autofree char *xml = zip_read ((const guint8 *) file, entry), *content = words_of (xml);
      assert_says (content, text, exporter->id);
      return;
    }
}

static void
check_line (const JdPosting *posting, const JdDocument *document, const JdPay *pay)
{
  static const JdExporter *const exporters[] = { &jd_export_html, &jd_export_html_fragment };
  g_autofree char *text = jd_posting_pay_text (posting, pay), *safe = escaped (text);
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = jd_export_one (&jd_export_text, document, NULL, NULL, &error);

  assert_says (plain, text, "text");
  for (guint i = 0; i < G_N_ELEMENTS (exporters); i++)
    {
      g_autofree char *page = jd_export_one (exporters[i], document, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_says (page, safe, exporters[i]->id);
    }
  assert_document_says (&jd_export_docx, document, "word/document.xml", safe);
  assert_document_says (&jd_export_odt, document, "content.xml", safe);
}

/* What is read again is what was written, gross and net where the language has words for them. */
static void
check_read (const JdPosting *posting, const JdPay *pay)
{
  g_autofree char *text = jd_posting_pay_text (posting, pay);
  g_autoptr (GError) error = NULL;
  JdPay read;

  jd_pay_parse (text, posting->language, "US-TX/Austin", &read, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read.min, ==, pay->min);
  g_assert_cmpint (read.max, ==, pay->max);
  g_assert_cmpstr (read.currency, ==, pay->currency);
  g_assert_cmpint (read.period, ==, pay->period);
  if (read.gross != JD_PAY_UNSAID)
    g_assert_cmpint (read.gross, ==, pay->gross);
}

/* ---- data ---- */

/* @text in minor units: "18.50" of USD is 1850. */
static gint64
minor_units (const char *text, const char *currency)
{
  const char *point = strchr (text, '.');
  const int digits = jd_currency_digits (currency);
  gint64 amount = g_ascii_strtoll (text, NULL, 10);

  for (int i = 0; i < digits; i++)
    {
      const char sign = point && (int) strlen (point + 1) > i ? point[1 + i] : '0';
      g_assert_true (g_ascii_isdigit (sign));
      amount = amount * 10 + (sign - '0');
    }
  return amount;
}

/* The digits behind @name in @json. New string. */
static char *
number_at (const char *json, const char *name)
{
  g_autofree char *start = g_strdup_printf ("\"%s\": ", name);
  const char *at = strstr (json, start);

  return at ? g_strndup (at + strlen (start), strspn (at + strlen (start), "0123456789.")) : NULL;
}

static void
check_data (const JdDocument *document, const JdPay *pay)
{
  static const char *const units[] = { "HOUR", "DAY", "WEEK", "MONTH", "YEAR" };
  gsize length;
  g_autofree char *json = jd_job_posting_to_json (&document, 1, &length);
  g_autofree char *currency = g_strdup_printf ("\"currency\": \"%s\"", pay->currency), *unit = g_strdup_printf ("\"unitText\": \"%s\"", units[pay->period]);
  g_autofree char *min = number_at (json, "minValue"), *max = number_at (json, "maxValue"), *value = strstr (json, "\"value\": {") ? number_at (strstr (json, "\"value\": {") + 5, "value") : NULL;

  assert_says (json, currency, "jsonld");
  assert_says (json, unit, "jsonld");
  g_assert_true (pay->min == pay->max ? value && !min && !max : min && max && !value);
  g_assert_cmpint (minor_units (value ? value : min, pay->currency), ==, pay->min);
  g_assert_cmpint (minor_units (value ? value : max, pay->currency), ==, pay->max);
}

/* ---- boards ---- */

static char *
value_of (const JdBoardJob *job, const char *part)
{
  g_autoptr (JdBoardEntry) entry = jd_board_fill_part (job, part, NULL);

  return g_steal_pointer (&entry->value);
}

/* A form of pay has the amounts without groups, in this order, and the board's word for the period. */
static void
check_pay_text (const JdBoardJob *job, const JdPay *pay, const char *text, const char *period)
{
  g_autofree char *said = jd_posting_pay_text (job->posting, pay);

  if (!job->board->pay || !job->board->pay->range)
    {
      g_assert_cmpstr (text, ==, said);
      return;
    }
  const char *first = text + strcspn (text, "0123456789"), *rest = first + strspn (first, "0123456789."), *second = rest + strcspn (rest, "0123456789");
  g_assert_cmpint (minor_units (first, pay->currency), ==, pay->min);
  g_assert_cmpint (minor_units (*second ? second : first, pay->currency), ==, pay->max);
  assert_says (text, period, job->board->id);
}

static void
check_board (const JdBoard *board, const JdPosting *posting, const JdDocument *document, const JdPay *pay)
{
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  const char *period = jd_board_value (board, "pay_period", jd_period_names[pay->period]);
  g_autofree char *min = value_of (&job, "pay_min"), *max = value_of (&job, "pay_max"), *currency = value_of (&job, "pay_currency"), *named = value_of (&job, "pay_period"), *text = value_of (&job, "pay_text");

  /* All of them, or none: amounts without their period say something else. */
  g_assert_true (!min == !max && !min == !currency && !min == !named);
  if (min)
    {
      g_assert_cmpint (minor_units (min, pay->currency), ==, pay->min);
      g_assert_cmpint (minor_units (max, pay->currency), ==, pay->max);
      g_assert_cmpstr (currency, ==, pay->currency);
      g_assert_cmpstr (named, ==, period);
    }
  else
    g_assert_true (!period || board->pay->whole);
  if (text)
    check_pay_text (&job, pay, text, period);
  g_autofree char *body = value_of (&job, "body_text"), *said = jd_posting_pay_text (posting, pay);
  assert_says (body, said, board->id);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 400 / TEST_STRIDE; i++)
    {
      const JdPay pay = random_pay (random);
      const char *language = languages[i % G_N_ELEMENTS (languages)];
      g_autoptr (JdPosting) posting = posting_with (language, &pay);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_test_message ("%s %s %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, language, pay.currency, pay.min, pay.max);
      check_line (posting, document, &pay);
      check_read (posting, &pay);
      check_data (document, &pay);
      FOREACH_BOARD (board)
        check_board (board, posting, document, &pay);
    }
}

/* Words about pay are words, wherever the amounts go. */
static void
test_words (void)
{
  static const char *const words[] = { "a bonus of 10 %", "a commission of 8 %", "equity worth 0.1 %", "a car allowance of $300" };
  const JdPay pay = { 1850, 2225, "USD", JD_PERIOD_HOUR };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (JdPosting) posting = posting_with ("en-US", &pay);
      g_autofree char *line = g_strdup_printf ("On top you get %s, and it is told here since no field of a board has room for it.", words[i]);
      JdPlacement *salary = (JdPlacement *) jd_posting_salary (posting);
      g_free (salary->text);
      salary->text = g_strdup (line);
      g_autoptr (JdDocument) document = jd_compose (posting);
      FOREACH_BOARD (board)
        {
          const JdBoardJob job = { .board = board, .posting = posting, .document = document };
          g_autofree char *body = value_of (&job, "body_text");
          assert_says (body, words[i], board->id);
          check_board (board, posting, document, &pay);
        }
      check_data (document, &pay);
    }
}

/* Gross and net stay what they are. */
static void
test_gross (void)
{
  static const struct
  {
    const char *language;
    JdPayGross gross;
    const char *word;
  } rows[] = { { "de", JD_PAY_GROSS, "brutto" }, { "de", JD_PAY_NET, "netto" }, { "fr", JD_PAY_GROSS, "brut" }, { "fr", JD_PAY_NET, "net" }, { "es", JD_PAY_GROSS, "bruto" }, { "nl", JD_PAY_GROSS, "bruto" },
               { "en", JD_PAY_GROSS, "gross" }, { "en", JD_PAY_NET, "net" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const JdPay pay = { 4500000, 5500000, "EUR", JD_PERIOD_YEAR, rows[i].gross };
      g_autoptr (JdPosting) posting = posting_with (rows[i].language, &pay);
      g_autoptr (JdDocument) document = jd_compose (posting);
      FOREACH_BOARD (board)
        {
          const JdBoardJob job = { .board = board, .posting = posting, .document = document };
          g_autofree char *body = value_of (&job, "body_text");
          assert_says (body, rows[i].word, board->id);
        }
      check_line (posting, document, &pay);
      check_read (posting, &pay);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-pay/random", test_random);
  g_test_add_func ("/board-pay/words", test_words);
  g_test_add_func ("/board-pay/gross", test_gross);
  return g_test_run ();
}
