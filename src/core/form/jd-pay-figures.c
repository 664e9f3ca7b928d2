// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands in the cells: read as people type pay, written so that it is read again, and what holds where nothing is set. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "jd-pay-draft.h"
#include "model/jd-pay-figure.h"

/* Any will do to read a figure before one is chosen. */
#define ANY_CURRENCY "EUR"

/* ---- writing ---- */

char *
jd_pay_draft_write (const JdPayDraft *draft, gint64 min, gint64 max)
{
  g_return_val_if_fail (draft, NULL);

  const char *currency = *draft->currency ? draft->currency : ANY_CURRENCY;
  g_autofree char *low = jd_money_format_number (min, currency, draft->language), *high = jd_money_format_number (max, currency, draft->language);
  return min == max ? g_steal_pointer (&low) : g_strconcat (low, "–", high, NULL);
}

/* ---- reading ---- */

static const char *
currency_of (const JdPayDraft *draft)
{
  return *draft->currency ? draft->currency : ANY_CURRENCY;
}

static JdPeriod
period_of (const JdPayDraft *draft)
{
  return draft->period >= 0 ? (JdPeriod) draft->period : JD_PERIOD_YEAR;
}

static gboolean
read_as (const JdPayDraft *draft, const char *text, const char *place, JdPay *pay, GError **error)
{
  g_autofree char *whole = g_strdup_printf ("%s %s/%s", text, currency_of (draft), jd_period_names[period_of (draft)]);

  return jd_pay_parse (whole, draft->language, *place ? place : NULL, pay, error);
}

/* Whether the figures stand the other way round: "60000-48000". */
static gboolean
is_turned (const JdPayDraft *draft, const char *text, const char *place)
{
  JdPay low, high;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if (at > text && jd_pay_is_dash (g_utf8_get_char (at)))
      {
        g_autofree char *first = g_strndup (text, at - text);

        return read_as (draft, first, place, &low, NULL) && read_as (draft, g_utf8_next_char (at), place, &high, NULL) && high.max < low.min;
      }
  return FALSE;
}

/* In words. New string. */
static char *
fault_of (const JdPayDraft *draft, const char *text, const char *place, const GError *error)
{
  g_autofree char *quoted = jd_error_quote (text);
  JdPay alone;

  if (is_turned (draft, text, place))
    return g_strdup (_("The second amount is lower than the first."));
  if (g_error_matches (error, JD_ERROR, JD_ERROR_AMBIGUOUS))
    return g_strdup_printf (_("%s can be read in two ways. Write all digits behind the decimal mark."), quoted);
  if (!jd_pay_parse (text, draft->language, *place ? place : NULL, &alone, NULL))
    /* Translators: %s is what was typed, in quotation marks. */
    return g_strdup_printf (_("%s is not an amount. Write it in figures, such as 48000 or 48000-60000."), quoted);
  if (!g_str_equal (alone.currency, currency_of (draft)))
    /* Translators: the first %s is what was typed, in quotation marks; the others are codes of currencies. */
    return g_strdup_printf (_("%s is in %s, and the figures of this block are in %s."), quoted, alone.currency, currency_of (draft));
  return g_strdup_printf (_("%s is for another period than the figures of this block."), quoted);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n\u00A0\u202F")] == '\0';
}

JdPayCellState
jd_pay_draft_read (JdPayDraft *draft, guint line, guint place)
{
  JdPayCell *cell = jd_pay_draft_cell (draft, line, place);
  g_autoptr (GError) error = NULL;
  JdPay pay;

  g_return_val_if_fail (cell, JD_PAY_CELL_NONE);
  if (cell->state != JD_PAY_CELL_UNREAD)
    return cell->state;
  g_clear_pointer (&cell->fault, g_free);
  if (is_blank (cell->text))
    return cell->state = JD_PAY_CELL_NONE;
  if (!read_as (draft, cell->text, jd_pay_draft_place (draft, place), &pay, &error))
    {
      cell->fault = fault_of (draft, cell->text, jd_pay_draft_place (draft, place), error);
      return cell->state = JD_PAY_CELL_WRONG;
    }
  cell->min = pay.min;
  cell->max = pay.max;
  return cell->state = JD_PAY_CELL_FINE;
}

static void
forget_all (JdPayDraft *draft)
{
  for (guint i = 0; i < draft->lines->len; i++)
    for (guint k = 0; k < draft->places->len; k++)
      jd_pay_draft_cell (draft, i, k)->state = JD_PAY_CELL_UNREAD;
}

void
jd_pay_draft_set_currency (JdPayDraft *draft, const char *currency)
{
  g_return_if_fail (draft && currency);
  if (g_str_equal (draft->currency, currency))
    return;
  g_free (draft->currency);
  draft->currency = g_strdup (currency);
  forget_all (draft);
}

void
jd_pay_draft_set_period (JdPayDraft *draft, int period)
{
  g_return_if_fail (draft && period < (int) (JD_PERIOD_YEAR + 1));
  if (draft->period == period)
    return;
  draft->period = period;
  forget_all (draft);
}

/* ---- typing ---- */

/* "€ 4,000 a month" says more than an amount. What names no period is taken as by the year only when a currency is there: a bare figure says neither. */
static void
learn_terms (JdPayDraft *draft, const char *text, const char *place)
{
  JdPay pay, other;
  g_autofree char *by_hour = g_strconcat (text, "/hour", NULL);

  if ((*draft->currency && draft->period >= 0) || !jd_pay_parse (text, draft->language, *place ? place : NULL, &pay, NULL))
    return;
  if (!*draft->currency)
    jd_pay_draft_set_currency (draft, pay.currency);
  /* What is said already cannot be said otherwise behind it. */
  if (draft->period < 0 && (pay.period == JD_PERIOD_HOUR || !jd_pay_parse (by_hour, draft->language, *place ? place : NULL, &other, NULL)))
    jd_pay_draft_set_period (draft, (int) pay.period);
}

void
jd_pay_draft_type (JdPayDraft *draft, guint line, guint place, const char *text)
{
  JdPayCell *cell = jd_pay_draft_cell (draft, line, place);

  g_return_if_fail (cell && text);
  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_LINE, NULL));
  if (g_str_equal (cell->text, clean))
    return;
  g_free (cell->text);
  cell->text = is_blank (clean) ? g_strdup ("") : g_steal_pointer (&clean);
  cell->state = JD_PAY_CELL_UNREAD;
  learn_terms (draft, cell->text, jd_pay_draft_place (draft, place));
  if (jd_pay_draft_read (draft, line, place) != JD_PAY_CELL_FINE || !*draft->currency)
    return;
  g_free (cell->text);
  cell->text = jd_pay_draft_write (draft, cell->min, cell->max);
}

/* ---- what holds ---- */

static void
add_row (JdSalary *salary, const JdPayLine *line, const char *place, const JdPayCell *cell)
{
  JdSalaryRow *row = g_new0 (JdSalaryRow, 1);

  *row = (JdSalaryRow){ .level = g_strdup (line->level), .years_min = line->years_min, .years_max = line->years_max, .place = *place ? g_strdup (place) : NULL, .min = cell->min, .max = cell->max };
  g_ptr_array_add (salary->rows, row);
}

JdSalary *
jd_pay_draft_salary (JdPayDraft *draft)
{
  g_return_val_if_fail (draft, NULL);

  JdSalary *salary = jd_salary_new (currency_of (draft), period_of (draft));
  for (guint i = 0; i < draft->lines->len; i++)
    for (guint k = 0; k < draft->places->len; k++)
      if (jd_pay_draft_read (draft, i, k) == JD_PAY_CELL_FINE)
        add_row (salary, jd_pay_draft_line (draft, i), jd_pay_draft_place (draft, k), jd_pay_draft_cell (draft, i, k));
  return salary;
}

char *
jd_pay_draft_inherited (JdPayDraft *draft, const JdSalary *salary, const JdLibrary *library, guint line, guint place, GError **error)
{
  static const char *const no_levels[] = { NULL };
  const JdPayLine *at = jd_pay_draft_line (draft, line);
  const char *code = jd_pay_draft_place (draft, place);
  JdPay pay;

  g_return_val_if_fail (at && code && salary, NULL);
  /* Lines beside that of the level are for none other. */
  if (at->years_min >= 0 || at->years_max >= 0 || at->nth > 0)
    return g_strdup ("");
  g_autofree const char **chain = at->level && jd_library_level (library, at->level) ? jd_library_level_chain (library, at->level, NULL) : NULL;
  const char *alone[] = { at->level, NULL };
  const JdContext context = { chain ? chain : at->level ? alone : no_levels, *code ? code : NULL, NULL };
  g_autoptr (GError) rivals = NULL;
  if (jd_salary_choose (salary, &context, &pay, &rivals))
    return jd_pay_draft_write (draft, pay.min, pay.max);
  if (!rivals)
    return g_strdup ("");
  g_propagate_error (error, g_steal_pointer (&rivals));
  return NULL;
}
