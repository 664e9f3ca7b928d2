// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-pay-input.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-error.h"

/* Any currency will do to read a figure before one is chosen. */
#define ANY_CURRENCY "EUR"

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \u00A0")] == '\0';
}

static gboolean
read_in (const JdPosting *posting, const char *text, JdPay *pay)
{
  return jd_pay_parse (text, posting->language, jd_posting_place (posting), pay, NULL);
}

static gboolean
read_with (const JdPosting *posting, const char *text, const char *currency, JdPeriod period, JdPay *pay)
{
  g_autofree char *whole = g_strdup_printf ("%s %s/%s", text, currency, jd_period_names[period]);

  return read_in (posting, whole, pay);
}

/* With terms of its own, or the chosen period. */
static gboolean
read_alone (const JdPosting *posting, const char *text, JdPeriod period, JdPay *pay)
{
  g_autofree char *with_period = g_strdup_printf ("%s/%s", text, jd_period_names[period]);

  return read_in (posting, with_period, pay) || read_in (posting, text, pay);
}

static gboolean
read_any (const JdPosting *posting, const char *text, const char *currency, JdPeriod period, JdPay *pay)
{
  return read_with (posting, text, *currency ? currency : ANY_CURRENCY, period, pay) || read_alone (posting, text, period, pay);
}

gboolean
vacancy_pay_input_amount (const JdPosting *posting, const char *text, const char *currency, JdPeriod period, JdPay *pay)
{
  g_return_val_if_fail (posting && text && currency && pay, FALSE);

  return read_any (posting, text, currency, period, pay) && pay->min == pay->max;
}

VacancyPayFault
vacancy_pay_input_read (const JdPosting *posting, const char *from, const char *to, const char *currency, JdPeriod period, JdPay *pay)
{
  const gboolean single = is_blank (to);
  g_autofree char *both = single ? g_strdup (from) : g_strdup_printf ("%s-%s", from, to);
  JdPay low, high;

  g_return_val_if_fail (posting && from && to && currency && pay, VACANCY_PAY_NO_AMOUNT);

  if (is_blank (from))
    return VACANCY_PAY_NO_AMOUNT;
  if ((*currency && read_with (posting, both, currency, period, pay)) || read_alone (posting, both, period, pay))
    return VACANCY_PAY_FINE;
  if (!read_any (posting, from, currency, period, &low))
    return VACANCY_PAY_WRONG_FROM;
  if (!single && !vacancy_pay_input_amount (posting, to, currency, period, &high))
    return VACANCY_PAY_WRONG_TO;
  if (!single && high.max < low.min)
    return VACANCY_PAY_WRONG_ORDER;
  return *currency ? VACANCY_PAY_WRONG_TO : VACANCY_PAY_NO_CURRENCY;
}

static char *
wrong_amount (const char *text)
{
  g_autofree char *quoted = jd_error_quote (text);

  /* Translators: %s is what was typed, in quotation marks. */
  return g_strdup_printf (_("%s is not an amount. Write it in figures."), quoted);
}

char *
vacancy_pay_fault_text (VacancyPayFault fault, const char *from, const char *to)
{
  switch (fault)
    {
    case VACANCY_PAY_NO_AMOUNT:
      return g_strdup (_("Write an amount."));
    case VACANCY_PAY_WRONG_FROM:
      return wrong_amount (from);
    case VACANCY_PAY_WRONG_TO:
      return wrong_amount (to);
    case VACANCY_PAY_NO_CURRENCY:
      return g_strdup (_("Choose a currency."));
    case VACANCY_PAY_WRONG_ORDER:
      return g_strdup (_("The second amount is lower than the first."));
    case VACANCY_PAY_FINE:
    default:
      return NULL;
    }
}
