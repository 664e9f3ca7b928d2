// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/jd-list.h"
#include "model/jd-money.h"

/* So that no product of an amount and a percentage is too large. */
#define PERCENT_MAX 1000
#define AMOUNT_MAX G_GINT64_CONSTANT (1000000000)
#define EMPLOYEES_MAX 1000000

const char *const jd_stage_names[] = { "posting", "before-interview", "advice", "proposed", "none", NULL };
const char *const jd_remote_names[] = { "open", "done", "any", "ask", NULL };

/* ---- figures ---- */

static guint
read_periods (const JdValue *object)
{
  g_auto (GStrv) names = jd_read_strings (object, "periods", JD_OPTIONAL);
  JdValue list = jd_value_member (object, "periods", JD_OPTIONAL);
  guint periods = 0;

  for (guint i = 0; names[i]; i++)
    {
      JdValue element = jd_value_element (&list, i);
      int period = jd_name_index (jd_period_names, names[i]);
      g_autofree char *found = jd_error_quote (names[i]);

      if (period >= 0)
        periods |= 1u << period;
      else
        jd_value_fault (&element, JD_ERROR_VALUE, _("hour, day, week, month or year"), found);
    }
  return periods;
}

static void
read_pay (const JdValue *root, JdRulePay *pay)
{
  JdValue object = jd_value_member (root, "pay", JD_OPTIONAL);

  if (!jd_value_present (&object))
    return;
  pay->periods = read_periods (&object);
  pay->max_percent = (guint) jd_read_int (&object, "max_percent", JD_OPTIONAL, 1, PERCENT_MAX, 0);
  pay->max_amount = jd_read_int (&object, "max_amount", JD_OPTIONAL, 1, AMOUNT_MAX, 0);
  pay->exempt_above = jd_read_int (&object, "exempt_above", JD_OPTIONAL, 1, AMOUNT_MAX, 0);
  if (pay->max_amount == 0 && pay->exempt_above == 0)
    return;
  jd_currency_read (&object, "currency", pay->currency);
  pay->period = jd_read_choice (&object, "period", JD_REQUIRED, jd_period_names, JD_PERIOD_YEAR);
}

/* ---- the rule ---- */

static JdCondition *
read_place (const JdValue *root)
{
  JdValue when = jd_object_member (root, "when");
  JdCondition *condition = jd_condition_read (root, "when");
  JdValue place = jd_value_member (&when, "place", JD_OPTIONAL);

  if (condition && !condition->place)
    jd_value_fault_missing (&place, _("places such as NL, US-TX or US-TX/Austin"));
  return condition;
}

static void
read_time (const JdValue *root, JdRule *rule)
{
  rule->from = jd_read_date (root, "from", JD_OPTIONAL);
  rule->until = jd_read_date (root, "until", JD_OPTIONAL);
  if (!rule->from || !rule->until || strcmp (rule->from, rule->until) < 0)
    return;
  JdValue until = jd_value_member (root, "until", JD_OPTIONAL);
  g_autofree char *expected = g_strdup_printf (_("a date after %s"), rule->from);
  jd_value_fault (&until, JD_ERROR_VALUE, expected, rule->until);
}

static JdRule *
read_rule (const JdValue *root)
{
  JdRule *rule = g_new0 (JdRule, 1);

  rule->id = jd_read_id (root, "id", JD_REQUIRED);
  rule->name = jd_localized_read (root, "name", JD_REQUIRED, FALSE);
  rule->when = read_place (root);
  rule->remote = jd_read_choice (root, "remote", JD_OPTIONAL, jd_remote_names, JD_REMOTE_ASK);
  rule->reports = jd_read_bool (root, "reports", JD_OPTIONAL, FALSE);
  rule->employees = (guint) jd_read_int (root, "employees", JD_OPTIONAL, 1, EMPLOYEES_MAX, 0);
  read_time (root, rule);
  rule->stage = jd_read_choice (root, "stage", JD_REQUIRED, jd_stage_names, JD_STAGE_NONE);
  rule->asks = jd_read_strings (root, "asks", JD_OPTIONAL);
  rule->avoids = jd_read_strings (root, "avoids", JD_OPTIONAL);
  rule->advises = jd_read_strings (root, "advises", JD_OPTIONAL);
  read_pay (root, &rule->pay);
  rule->language = jd_read_language (root, "language", JD_OPTIONAL, _("a language, such as de"));
  rule->note = jd_localized_read (root, "note", JD_OPTIONAL, FALSE);
  rule->sources = jd_read_strings (root, "source", JD_REQUIRED);
  rule->checked = jd_read_date (root, "checked", JD_REQUIRED);
  rule->confidence = jd_read_choice (root, "confidence", JD_OPTIONAL, jd_confidence_names, JD_CONFIDENCE_UNVERIFIED);
  return rule;
}

JdRule *
jd_rule_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdRule) rule = read_rule (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&rule) : NULL;
}

void
jd_rule_free (JdRule *rule)
{
  g_free (rule->id);
  g_clear_pointer (&rule->name, jd_localized_unref);
  g_clear_pointer (&rule->when, jd_condition_free);
  g_free (rule->from);
  g_free (rule->until);
  g_strfreev (rule->asks);
  g_strfreev (rule->avoids);
  g_strfreev (rule->advises);
  g_free (rule->language);
  g_clear_pointer (&rule->note, jd_localized_unref);
  g_strfreev (rule->sources);
  g_free (rule->checked);
  g_free (rule);
}
