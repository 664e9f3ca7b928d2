// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-salary.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#define YEARS_MAX 60

static const char *const basis_names[] = { "offer", "reference", NULL };
static const char *const row_members[] = { "level", "years_min", "years_max", "place", "min", "max", "note", NULL };

static void
row_free (gpointer data)
{
  JdSalaryRow *row = data;

  g_free (row->level);
  g_free (row->place);
  g_free (row->note);
  jd_extras_unref (row->extras);
  g_free (row);
}

/* ---- Files ---- */

static char *
read_place (const JdValue *object, const char *member)
{
  g_autofree char *place = jd_read_string (object, member, JD_OPTIONAL);

  if (!place || jd_is_place (place))
    return g_steal_pointer (&place);
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  g_autofree char *found = jd_error_quote (place);
  jd_value_fault (&value, JD_ERROR_VALUE, _("a place such as NL, US-TX or US-TX/Austin"), found);
  return NULL;
}

static JdSalaryRow *
read_row (const JdValue *object)
{
  JdSalaryRow *row = g_new0 (JdSalaryRow, 1);

  row->level = jd_read_id (object, "level", JD_OPTIONAL);
  row->years_min = (int) jd_read_int (object, "years_min", JD_OPTIONAL, 0, YEARS_MAX, -1);
  row->years_max = (int) jd_read_int (object, "years_max", JD_OPTIONAL, MAX (row->years_min, 0), YEARS_MAX, -1);
  row->place = read_place (object, "place");
  row->min = jd_read_int (object, "min", JD_REQUIRED, 0, JD_MONEY_MAX, 0);
  row->max = jd_read_int (object, "max", JD_REQUIRED, row->min, JD_MONEY_MAX, row->min);
  row->note = jd_read_text (object, "note", JD_OPTIONAL);
  row->extras = jd_value_extras (object, row_members);
  return row;
}

static GPtrArray *
read_rows (const JdValue *block)
{
  JdValue list = jd_value_member (block, "rows", JD_OPTIONAL);
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0, n = jd_value_length (&list); i < n; i++)
    {
      JdValue item = jd_value_element (&list, i);
      g_ptr_array_add (rows, read_row (&item));
    }
  return rows;
}

/* Currency and period come together, and rows need them. */
static void
read_terms (const JdValue *block, JdSalary *salary)
{
  JdValue currency = jd_value_member (block, "currency", JD_OPTIONAL);
  JdValue period = jd_value_member (block, "period", JD_OPTIONAL);

  salary->period = JD_PERIOD_YEAR;
  salary->has_terms = jd_value_present (&currency) || jd_value_present (&period) || salary->rows->len > 0;
  if (!salary->has_terms)
    return;
  jd_currency_read (block, "currency", salary->currency);
  salary->period = (JdPeriod) jd_read_choice (block, "period", JD_REQUIRED, jd_period_names, JD_PERIOD_YEAR);
}

JdSalary *
jd_salary_new (const char *currency, JdPeriod period)
{
  g_return_val_if_fail (currency, NULL);

  JdSalary *salary = g_new0 (JdSalary, 1);
  salary->basis = JD_BASIS_OFFER;
  g_strlcpy (salary->currency, currency, sizeof salary->currency);
  salary->period = period;
  salary->has_terms = TRUE;
  salary->rows = g_ptr_array_new_with_free_func (row_free);
  return salary;
}

JdSalary *
jd_salary_read (const JdValue *block)
{
  JdSalary *salary = g_new0 (JdSalary, 1);

  salary->basis = (JdBasis) jd_read_choice (block, "basis", JD_REQUIRED, basis_names, JD_BASIS_REFERENCE);
  salary->source = jd_read_text (block, "source", JD_OPTIONAL);
  salary->note = jd_read_text (block, "note", JD_OPTIONAL);
  salary->effective = jd_read_date (block, "effective", JD_OPTIONAL);
  salary->expires = jd_read_date (block, "expires", JD_OPTIONAL);
  salary->rows = read_rows (block);
  read_terms (block, salary);
  return salary;
}

static void
write_row (JdWriter *writer, const JdSalaryRow *row)
{
  jd_writer_begin_object (writer, NULL, row->extras);
  jd_writer_string (writer, "level", row->level);
  if (row->years_min >= 0)
    jd_writer_int (writer, "years_min", row->years_min);
  if (row->years_max >= 0)
    jd_writer_int (writer, "years_max", row->years_max);
  jd_writer_string (writer, "place", row->place);
  jd_writer_int (writer, "min", row->min);
  jd_writer_int (writer, "max", row->max);
  jd_writer_string (writer, "note", row->note);
  jd_writer_end_object (writer);
}

void
jd_salary_write (JdWriter *writer, const JdSalary *salary)
{
  jd_writer_string (writer, "basis", basis_names[salary->basis]);
  jd_writer_string (writer, "currency", salary->has_terms ? salary->currency : NULL);
  jd_writer_string (writer, "period", salary->has_terms ? jd_period_names[salary->period] : NULL);
  jd_writer_string (writer, "source", salary->source);
  jd_writer_string (writer, "note", salary->note);
  jd_writer_string (writer, "effective", salary->effective);
  jd_writer_string (writer, "expires", salary->expires);
  jd_writer_begin_array (writer, "rows");
  for (guint i = 0; i < salary->rows->len; i++)
    write_row (writer, g_ptr_array_index (salary->rows, i));
  jd_writer_end_array (writer);
}

void
jd_salary_free (JdSalary *salary)
{
  if (!salary)
    return;
  g_free (salary->source);
  g_free (salary->note);
  g_free (salary->effective);
  g_free (salary->expires);
  g_ptr_array_unref (salary->rows);
  g_free (salary);
}

/* ---- Choosing ---- */

static gboolean
row_holds (const JdSalaryRow *row, const JdContext *context, JdMatch *match)
{
  char *level[] = { row->level, NULL }, *place[] = { row->place, NULL };
  JdCondition condition = { .level = row->level ? level : NULL, .place = row->place ? place : NULL };

  return jd_condition_holds (&condition, context, match);
}

static JdMatches
match_rows (const JdSalary *salary, const JdContext *context)
{
  JdMatches matches = { 0 };

  for (guint i = 0; i < salary->rows->len; i++)
    {
      JdMatch match;
      if (row_holds (g_ptr_array_index (salary->rows, i), context, &match))
        jd_matches_add (&matches, &match);
    }
  return matches;
}

/* The first row that no other one is closer than; @rival gets another one as close that says something else. Both NULL when there is none. */
static const JdSalaryRow *
closest_row (const JdSalary *salary, const JdContext *context, const JdSalaryRow **rival)
{
  const JdMatches matches = match_rows (salary, context);
  const JdSalaryRow *best = NULL;

  *rival = NULL;
  for (guint i = 0; i < salary->rows->len && !*rival; i++)
    {
      const JdSalaryRow *row = g_ptr_array_index (salary->rows, i);
      JdMatch match;
      if (!row_holds (row, context, &match) || !jd_matches_is_closest (&matches, &match))
        continue;
      if (!best)
        best = row;
      else if (row->min != best->min || row->max != best->max)
        *rival = row;
    }
  return best;
}

static JdPay
row_pay (const JdSalary *salary, const JdSalaryRow *row)
{
  JdPay pay = { .min = row->min, .max = row->max, .period = salary->period };

  memcpy (pay.currency, salary->currency, sizeof pay.currency);
  return pay;
}

static void
fault_rivals (const JdSalary *salary, const JdSalaryRow *a, const JdSalaryRow *b, GError **error)
{
  JdPay pays[] = { row_pay (salary, a), row_pay (salary, b) };
  g_autofree char *first = jd_pay_format (&pays[0], "en", NULL);
  g_autofree char *second = jd_pay_format (&pays[1], "en", NULL);
  g_autofree char *found = g_strdup_printf (_("%s and %s"), first, second);

  jd_error_set (error, JD_ERROR_AMBIGUOUS, NULL, "rows", _("one row that fits best"), found);
}

gboolean
jd_salary_choose (const JdSalary *salary, const JdContext *context, JdPay *pay, GError **error)
{
  const JdSalaryRow *rival;

  g_return_val_if_fail (salary && context && pay, FALSE);

  if (salary->basis == JD_BASIS_REFERENCE)
    return FALSE;
  const JdSalaryRow *best = closest_row (salary, context, &rival);
  if (!best)
    return FALSE;
  if (rival)
    {
      fault_rivals (salary, best, rival, error);
      return FALSE;
    }
  *pay = row_pay (salary, best);
  return TRUE;
}
