// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "cli-shown.h"
#include "command-rules.h"

static void
append_when (GString *out, const JdRule *rule)
{
  g_autofree char *places = g_strjoinv (" ", rule->when->place);

  g_string_append_printf (out, "name\t%s\nplace\t%s\nremote\t%s\nstage\t%s\n", cli_rule_name (rule), places, jd_remote_names[rule->remote], jd_stage_names[rule->stage]);
  if (rule->employees > 0)
    g_string_append_printf (out, "employees\t%u\n", rule->employees);
  if (rule->from)
    g_string_append_printf (out, "from\t%s\n", rule->from);
  if (rule->until)
    g_string_append_printf (out, "until\t%s\n", rule->until);
}

/* What a clause tells where it is not kept. */
static void
append_clauses (GString *out, const JdRules *rules, const char *name, GStrv ids)
{
  for (guint i = 0; ids[i]; i++)
    g_string_append_printf (out, "%s\t%s\t%s\n", name, ids[i], jd_localized_get (jd_rules_clause (rules, ids[i])->message, cli_language (), NULL));
}

static CliStatus
print_lines (const JdRules *rules, const JdRule *rule)
{
  const char *note = jd_localized_get (rule->note, cli_language (), NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  append_when (out, rule);
  append_clauses (out, rules, "asks", rule->asks);
  append_clauses (out, rules, "avoids", rule->avoids);
  append_clauses (out, rules, "advises", rule->advises);
  if (note)
    g_string_append_printf (out, "note\t%s\n", note);
  for (guint i = 0; rule->sources[i]; i++)
    g_string_append_printf (out, "source\t%s\n", rule->sources[i]);
  g_string_append_printf (out, "checked\t%s\nconfidence\t%s\n", rule->checked, jd_confidence_names[rule->confidence]);
  return cli_print (out->str, out->len);
}

/* As the file has it. */
static CliStatus
print_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, &error);

  return data ? cli_print (data, length) : cli_failure (error);
}

static CliStatus
unknown (const JdRules *rules, const char *id)
{
  const GPtrArray *list = jd_rules_list (rules);
  g_autofree const char **ids = g_new0 (const char *, list->len + 1);

  for (guint i = 0; i < list->len; i++)
    ids[i] = ((const JdRule *) g_ptr_array_index (list, i))->id;
  return cli_unknown (&cli_command_rules_show, _("rule"), id, ids);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (CliShown) shown = { NULL };
  CliStatus status = CLI_DONE;

  if (!cli_parse_shown (&cli_command_rules_show, argc, argv, &shown, &status))
    return status;
  g_autoptr (JdRules) rules = cli_rules_open (shown.folders);
  const JdRule *rule = jd_rules_find (rules, shown.arguments[0]);
  if (!rule)
    return unknown (rules, shown.arguments[0]);
  return shown.json ? print_file (jd_rules_file (rules, rule->id)) : print_lines (rules, rule);
}

const CliCommand cli_command_rules_show = {
  "rules show",
  N_("ID [--format json]"),
  N_("Show a rule of law: where, since when and for whom it holds, what it asks for, and where that was read"),
  N_("With --format json, the rule as its file has it."),
  run,
};
