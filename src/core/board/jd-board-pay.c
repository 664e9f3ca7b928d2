// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-pay.h"

#include <string.h>

#include "base/jd-locale.h"

/* What people see; NULL: none. 0 stands for what is not known, and is no pay. */
static const JdPay *
pay_of (const JdBoardJob *job)
{
  const JdPlacement *salary = jd_posting_salary (job->posting);

  return salary && salary->has_pay && salary->pay.max > 0 && !salary->hidden ? &salary->pay : NULL;
}

/* ---- amounts ---- */

static gint64
units_of (const char *currency)
{
  gint64 units = 1;

  for (int i = jd_currency_digits (currency); i > 0; i--)
    units *= 10;
  return units;
}

static gboolean
has_cents (const JdPay *pay)
{
  const gint64 units = units_of (pay->currency);

  return pay->min % units != 0 || pay->max % units != 0;
}

/* "50000", "16.50": with all digits of the currency where @cents, and with commas where @grouping. New string. */
static char *
format_amount (gint64 amount, const char *currency, gboolean cents, gboolean grouping)
{
  const gint64 units = units_of (currency);
  g_autofree char *whole = g_strdup_printf ("%" G_GINT64_FORMAT, amount / units);
  g_autoptr (GString) out = g_string_new (NULL);

  for (gsize i = 0, length = strlen (whole); i < length; i++)
    {
      if (grouping && i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, whole[i]);
    }
  if (cents)
    g_string_append_printf (out, ".%0*" G_GINT64_FORMAT, jd_currency_digits (currency), amount % units);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- as one text ---- */

/* NULL: as the posting says it. Borrowed. */
static const char *
form_of (const JdBoardJob *job, const JdPay *pay)
{
  const JdBoardPay *form = job->board->pay;

  return form ? (pay->min < pay->max ? form->range : form->single) : NULL;
}

/* The board's form (see JdBoardPay) filled in. New string. */
static char *
format_text (const JdBoardJob *job, const JdPay *pay, const char *period)
{
  const JdBoardPay *form = job->board->pay;
  const gboolean cents = has_cents (pay);
  g_autofree char *min = format_amount (pay->min, pay->currency, cents, form->grouping), *max = format_amount (pay->max, pay->currency, cents, form->grouping);
  g_autofree char *sign = jd_locale_sign ("en", pay->currency, FALSE);
  const char *const values[][2] = { { "{sign}", sign }, { "{currency}", pay->currency }, { "{min}", min }, { "{max}", max }, { "{period}", period } };
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = form_of (job, pay); *at;)
    {
      guint i = 0;
      while (i < G_N_ELEMENTS (values) && !g_str_has_prefix (at, values[i][0]))
        i++;
      if (i < G_N_ELEMENTS (values))
        g_string_append (out, values[i][1]);
      else
        g_string_append_c (out, *at);
      at += i < G_N_ELEMENTS (values) ? strlen (values[i][0]) : 1;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- parts ---- */

/* Words say of what period an amount is, and how it is written; a form and bare amounts need the board's names. */
static JdUnsent
why_unsent (const JdBoardJob *job, const JdPay *pay, const char *part, const char *period)
{
  if (strcmp (part, "pay_text") == 0 && !form_of (job, pay))
    return JD_UNSENT_NOTHING;
  if (!period)
    return JD_UNSENT_PERIOD;
  return job->board->pay && job->board->pay->whole && has_cents (pay) ? JD_UNSENT_CENTS : JD_UNSENT_NOTHING;
}

static void
set_amount (JdBoardEntry *entry, const JdPay *pay, gint64 amount)
{
  entry->value = format_amount (amount, pay->currency, has_cents (pay), FALSE);
  entry->form = JD_VALUE_NUMBER;
}

static void
set_value (const JdBoardJob *job, JdBoardEntry *entry, const JdPay *pay, const char *part, const char *period)
{
  if (strcmp (part, "pay_period") == 0)
    entry->value = g_strdup (period);
  else if (strcmp (part, "pay_currency") == 0)
    entry->value = g_strdup (pay->currency);
  else if (strcmp (part, "pay_min") == 0)
    set_amount (entry, pay, pay->min);
  else if (strcmp (part, "pay_max") == 0)
    set_amount (entry, pay, pay->max);
  else
    entry->value = form_of (job, pay) ? format_text (job, pay, period) : jd_posting_pay_text (job->posting, pay);
}

void
jd_board_set_pay (const JdBoardJob *job, JdBoardEntry *entry, const char *part, const char *name)
{
  const JdPay *pay = pay_of (job);
  if (!pay)
    return;

  const char *ours = jd_period_names[pay->period];
  const char *period = jd_board_value (job->board, strcmp (part, "pay_period") == 0 ? name : "pay_period", ours);
  entry->unsent = why_unsent (job, pay, part, period);
  if (entry->unsent == JD_UNSENT_NOTHING)
    set_value (job, entry, pay, part, period);
  else
    entry->ours = jd_posting_pay_text (job->posting, pay);
}
