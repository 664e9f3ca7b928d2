// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-board.h"
#include "command-evidence.h"

/* "1	2026-11-14	exported	Indeed	indeed.xml" */
static void
append_entry (GString *out, const JdBoards *boards, const JdEvidenceEntry *entry)
{
  const char *target = cli_evidence_target (boards, entry);
  g_autofree char *day = jd_evidence_entry_day (entry);
  const char *more = entry->file ? entry->file : entry->url ? entry->url : "";

  if (entry->act == JD_EVIDENCE_TAKEN_BACK)
    g_string_append_printf (out, "%u\t%s\t%s\t%u\n", entry->number, day, jd_evidence_act_names[entry->act], entry->takes_back);
  else
    g_string_append_printf (out, "%u\t%s\t%s\t%s\t%s%s\n", entry->number, day, jd_evidence_act_names[entry->act], target ? target : "-", more, entry->is_taken_back ? "\ttaken-back" : "");
}

static CliStatus
print_lines (const JdEvidence *evidence)
{
  const GPtrArray *entries = jd_evidence_entries (evidence);
  g_autoptr (JdBoards) boards = cli_boards_open (NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    append_entry (out, boards, entries->pdata[i]);
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const JdEvidence *evidence)
{
  const GPtrArray *entries = jd_evidence_entries (evidence);
  JdWriter *writer = cli_json_begin ("entries");

  for (guint i = 0; i < entries->len; i++)
    {
      jd_writer_begin_object (writer, NULL, NULL);
      jd_evidence_entry_write (writer, entries->pdata[i]);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) arguments = NULL;
  gboolean json;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_evidence_list, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (&cli_command_evidence_list, format, &json, &status))
    return status;
  g_autoptr (JdEvidence) evidence = cli_evidence_open (arguments[0], &status);
  return evidence ? cli_graver (status, json ? print_json (evidence) : print_lines (evidence)) : status;
}

const CliCommand cli_command_evidence_list = {
  "evidence list",
  N_("FILE [--format json]"),
  N_("List what of a posting was sent where and when, and where it was marked as posted or closed"),
  N_("Each line tells number, day, what was done, the target, and the file or address. The record is FILE.evidence;\n"
     "what in it is damaged is told and left out, and the status is then 1."),
  run,
};
