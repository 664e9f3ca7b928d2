// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "jd-google-check-private.h"
#include "model/jd-money.h"

static const char *const units[] = { "HOUR", "DAY", "WEEK", "MONTH", "YEAR", NULL };

static void
check_unit (JdDataLook *look, JdJsonNode *value)
{
  jd_google_check_name (look, value, units);
}

static gboolean
is_number (const JdJsonNode *value)
{
  return value && (value->type == JD_JSON_WHOLE || value->type == JD_JSON_REAL);
}

static double
amount_of (const JdJsonNode *value)
{
  return value->type == JD_JSON_WHOLE ? (double) value->whole : value->real;
}

/* FALSE when @member is missing, which is told, or is no amount. */
static gboolean
check_amount (JdDataLook *look, JdJsonNode *object, const char *member)
{
  JdJsonNode *value = jd_json_node_member (object, member);

  if (!is_number (value))
    jd_google_add (look, member, JD_SEVERITY_ERROR, g_strdup (_("expected a number")), _("An amount is a number without signs, words and quotes."));
  else if (amount_of (value) < 0)
    jd_google_add (look, member, JD_SEVERITY_ERROR, g_strdup (_("expected an amount that is not negative")), NULL);
  return is_number (value);
}

/* Up to 0, which is what people put there who do not know. */
static void
check_not_zero (JdDataLook *look, JdJsonNode *value)
{
  if (is_number (value) && amount_of (value) == 0)
    jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup (_("expected an amount over 0")), _("0 would be shown as pay; leave out what is not known."));
}

/* One amount, or both ends of a range. */
static void
check_value (JdDataLook *look, JdJsonNode *value)
{
  if (value->type != JD_JSON_OBJECT)
    {
      jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup (_("expected a QuantitativeValue with a unit")), NULL);
      return;
    }
  if (!jd_google_each (look, value, "unitText", check_unit))
    jd_google_add (look, "unitText", JD_SEVERITY_ERROR, g_strdup (_("expected a value, found none")), _("Without a unit nobody knows whether pay is by hour or by year."));
  if (jd_json_node_member (value, "minValue") || jd_json_node_member (value, "maxValue"))
    {
      gboolean both = check_amount (look, value, "minValue");
      both = check_amount (look, value, "maxValue") && both;
      if (both && amount_of (jd_json_node_member (value, "minValue")) > amount_of (jd_json_node_member (value, "maxValue")))
        jd_google_add (look, "minValue", JD_SEVERITY_ERROR, g_strdup (_("expected at most maxValue")), NULL);
    }
  else
    check_amount (look, value, "value");
  jd_google_each (look, value, "maxValue", check_not_zero);
  jd_google_each (look, value, "value", check_not_zero);
}

static void
check_salary (JdDataLook *look, JdJsonNode *salary)
{
  const char *currency = jd_google_text (salary, "currency");

  if (salary->type != JD_JSON_OBJECT)
    {
      jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup (_("expected a MonetaryAmount")), NULL);
      return;
    }
  if (!currency || strlen (currency) != 3 || jd_currency_digits (currency) < 0)
    {
      g_autofree char *found = jd_error_quote (currency ? currency : "");
      jd_google_add (look, "currency", JD_SEVERITY_ERROR, g_strdup_printf (_("expected a currency code such as EUR, found %s"), found), NULL);
    }
  if (!jd_google_each (look, salary, "value", check_value))
    jd_google_add (look, "value", JD_SEVERITY_ERROR, g_strdup (_("expected a value, found none")), NULL);
}

void
jd_google_check_pay (JdDataLook *look, JdJsonNode *posting)
{
  jd_google_each (look, posting, "baseSalary", check_salary);
}
