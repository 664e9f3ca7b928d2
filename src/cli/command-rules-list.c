// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-rules.h"

static CliStatus
print_lines (const GPtrArray *list)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const JdRule *rule = g_ptr_array_index (list, i);
      g_string_append_printf (out, "%s\t%s\t%s\t%s\t%s\t%s\n", rule->id, jd_stage_names[rule->stage], rule->from ? rule->from : "-", jd_confidence_names[rule->confidence],
                              rule->checked, cli_rule_name (rule));
    }
  return cli_print (out->str, out->len);
}

static void
write_rule (JdWriter *writer, const JdRules *rules, const JdRule *rule)
{
  g_autofree char *file = g_filename_display_name (jd_rules_file (rules, rule->id));

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "id", rule->id);
  jd_writer_string (writer, "name", cli_rule_name (rule));
  jd_writer_strings (writer, "places", (const char *const *) rule->when->place);
  jd_writer_string (writer, "stage", jd_stage_names[rule->stage]);
  jd_writer_string (writer, "from", rule->from);
  jd_writer_string (writer, "until", rule->until);
  if (rule->employees > 0)
    jd_writer_int (writer, "employees", rule->employees);
  jd_writer_string (writer, "confidence", jd_confidence_names[rule->confidence]);
  jd_writer_string (writer, "checked", rule->checked);
  jd_writer_string (writer, "file", file);
  jd_writer_end_object (writer);
}

static CliStatus
print_json (const JdRules *rules)
{
  const GPtrArray *list = jd_rules_list (rules);
  JdWriter *writer = cli_json_begin ("rules");

  for (guint i = 0; i < list->len; i++)
    write_rule (writer, rules, g_ptr_array_index (list, i));
  return cli_json_end (writer);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;

  if (!cli_parse (&cli_command_rules_list, entries, argc, argv, 0, 0, &arguments, &status) || !cli_parse_format (&cli_command_rules_list, format, &json, &status))
    return status;
  g_autoptr (JdRules) rules = cli_rules_open (folders);
  return json ? print_json (rules) : print_lines (jd_rules_list (rules));
}

const CliCommand cli_command_rules_list = {
  "rules list",
  N_("[--format json] [--library DIR]…"),
  N_("List the rules of law: id, when it is due, since when, confidence, when it was looked at, name"),
  N_("None of them says that a posting is lawful, and none is legal advice."),
  run,
};
