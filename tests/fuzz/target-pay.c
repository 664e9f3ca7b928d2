// SPDX-License-Identifier: GPL-3.0-or-later
/* Pay as it is typed; and what is written of it, in each language, reads as the same. */
#include "fuzz-json.h"
#include "model/jd-money.h"

static const char *const languages[] = { "en", "en-CA", "de", "de-CH", "fr", "nl", "es", "pl", "sv", "ja" };

static const char *const places[] = { NULL, "CA", "CH", "JP" };

static void
check_written (const JdPay *pay, const char *language, const char *place)
{
  g_autofree char *written = jd_pay_format (pay, language, place);
  g_autoptr (GError) error = NULL;
  JdPay again;

  jd_pay_parse (written, language, place, &again, &error);
  g_assert_no_error (error);
  g_assert_true (jd_pay_equal (pay, &again));
}

static void
try (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  JdPay pay;

  if (!jd_pay_parse (data, languages[length % G_N_ELEMENTS (languages)], places[length % G_N_ELEMENTS (places)], &pay, &error))
    {
      fuzz_assert_told (error);
      return;
    }
  g_assert_true (pay.min >= 0 && pay.min <= pay.max && pay.max <= JD_MONEY_MAX && jd_currency_digits (pay.currency) >= 0);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    check_written (&pay, languages[i], places[(i + length) % G_N_ELEMENTS (places)]);
}

static const char *const seeds[] = { "EUR 50,000-65,000 per year", "$38.50 an hour", "KWD 1,234.567-2,000 per month", "60-75k CHF", "\xe2\x82\xac" "78.000 \xe2\x80\x93 96.000 pro Jahr", "\xe6\x9c\x88\xe7\xb5\xa6 300,000\xe5\x86\x86", NULL };

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 4000, .times = 1 };
