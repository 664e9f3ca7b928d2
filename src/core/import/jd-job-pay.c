// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-job-pay.h"

#include <string.h>

/* "YEAR", "per-year-salary", "1 YEAR" */
static const char *
period_of (const char *text)
{
  static const char *const periods[] = { "hour", "day", "week", "month", "year" };
  g_autofree char *folded = g_ascii_strdown (text ? text : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (strstr (folded, periods[i]))
      return periods[i];
  return strstr (folded, "annual") ? "year" : NULL;
}

/* A number, also one that is a text; NULL: none. New string. */
static char *
amount (JdJsonNode *node, double unit)
{
  double value = 0;

  if (!node)
    return NULL;
  if (node->type == JD_JSON_WHOLE)
    value = (double) node->whole;
  else if (node->type == JD_JSON_REAL)
    value = node->real;
  else if (node->type == JD_JSON_TEXT)
    value = g_ascii_strtod (node->text, NULL);
  value /= unit;
  if (!(value > 0) || value > 1e12)
    return NULL;
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_formatd (text, sizeof text, value == (double) (gint64) value ? "%.0f" : "%.2f", value));
}

static void
add (JdImported *imported, JdJsonNode *minimum, JdJsonNode *maximum, double unit, const char *currency, const char *period)
{
  g_autofree char *low = amount (minimum, unit), *high = amount (maximum, unit);
  const char *first = low ? low : high;

  if (!first)
    return;
  g_autofree char *text = g_strdup_printf ("%s%s%s%s%s%s%s", first, low && high && strcmp (low, high) != 0 ? "-" : "", low && high && strcmp (low, high) != 0 ? high : "", currency ? " " : "",
                                           currency ? currency : "", period ? "/" : "", period ? period : "");
  jd_imported_fact (imported, "pay", text);
}

/* baseSalary: { currency, value: { minValue, maxValue, value, unitText } } */
static void
take_base (JdImported *imported, JdJsonNode *base)
{
  const char *currency = jd_job_text (base, "currency"), *unit = jd_job_text (base, "value.unitText");
  JdJsonNode *value = jd_job_at (base, "value"), *low = jd_job_at (base, "value.minValue");

  if (base->type == JD_JSON_TEXT)
    jd_imported_fact (imported, "pay", base->text);
  else if (low || jd_job_at (base, "value.maxValue"))
    add (imported, low, jd_job_at (base, "value.maxValue"), 1, currency, period_of (unit));
  else
    add (imported, value && value->type == JD_JSON_OBJECT ? jd_job_at (value, "value") : value, NULL, 1, currency, period_of (unit ? unit : jd_job_text (base, "unitText")));
}

void
jd_job_pay_take (JdImported *imported, JdJsonNode *job)
{
  static const char *const texts[] = { "compensation.scrapeableCompensationSalarySummary", "compensation.compensationTierSummary", "salary", "salaryDescriptionPlain" };
  JdJsonNode *base = jd_job_at (job, "baseSalary"), *range = jd_job_at (job, "salaryRange"), *cents = jd_job_at (job, "pay_input_ranges");

  base = base && base->type == JD_JSON_LIST && base->length > 0 ? base->items : base;
  if (base)
    take_base (imported, base);
  else if (range)
    add (imported, jd_job_at (range, "min"), jd_job_at (range, "max"), 1, jd_job_text (range, "currency"), period_of (jd_job_text (range, "interval")));
  else if (cents && cents->type == JD_JSON_LIST && cents->length > 0)
    add (imported, jd_job_at (cents->items, "min_cents"), jd_job_at (cents->items, "max_cents"), 100, jd_job_text (cents->items, "currency_type"), period_of (jd_job_text (cents->items, "title")));
  else
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      if (jd_job_text (job, texts[i]))
        {
          jd_imported_fact (imported, "pay", jd_job_text (job, texts[i]));
          return;
        }
}
