// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "check/jd-check.h"
#include "cli-reading.h"
#include "cli-silence.h"
#include "compose/jd-compose.h"
#include "rules/jd-employer.h"
#include "store/jd-posting-file.h"

static CliStatus
print_lines (const JdDocument *document, const GPtrArray *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_autofree char *reason = jd_finding_reason (finding);
      cli_append_place (out, document, finding);
      g_string_append_printf (out, "%s\t%s\t%s%s%s\n", jd_finding_rule (finding), finding->text, finding->message, reason ? " " : "", reason ? reason : "");
    }
  return cli_print (out->str, out->len);
}

static void
write_finding (JdWriter *writer, const JdDocument *document, const JdFinding *finding)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "check", finding->check->id);
  jd_writer_string (writer, "rule", jd_finding_rule (finding));
  jd_writer_string (writer, "severity", jd_severity_id (finding->severity));
  jd_writer_string (writer, "section", finding->section);
  jd_writer_string (writer, "block", finding->placement);
  jd_writer_string (writer, "line", finding->line);
  jd_writer_int (writer, "offset", cli_finding_offset (document, finding));
  jd_writer_int (writer, "length", finding->length);
  jd_writer_string (writer, "text", finding->text);
  jd_writer_string (writer, "message", finding->message);
  jd_writer_string (writer, "why", finding->why);
  jd_writer_string (writer, "source", finding->source);
  jd_writer_strings (writer, "fixes", (const char *const *) finding->fixes);
  jd_writer_string (writer, "fills", finding->remedy == &jd_remedy_fill_in ? finding->target : NULL);
  jd_writer_strings (writer, "about", (const char *const *) finding->about);
  jd_writer_end_object (writer);
}

static CliStatus
print_json (const JdDocument *document, const GPtrArray *findings)
{
  JdWriter *writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  cli_write_reading (writer, document);
  jd_writer_begin_array (writer, "findings");
  for (guint i = 0; i < findings->len; i++)
    write_finding (writer, document, findings->pdata[i]);
  return cli_json_end (writer);
}

/* Without a dictionary, everything but the spelling is checked, and the status says that something was not. */
static CliStatus
check (const char *file, guint employees, gboolean silenced, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (file, &error);
  if (!posting)
    return cli_failure (error);
  g_autoptr (JdDocument) document = jd_compose (posting);
  gboolean speller;
  g_autoptr (GPtrArray) findings = cli_find (posting, document, employees, &speller);
  if (silenced)
    return cli_print_silenced (posting, findings, json);
  cli_leave_out_silenced (findings);
  CliStatus status = json ? print_json (document, findings) : print_lines (document, findings);
  return findings->len > 0 || !speller ? CLI_FINDINGS : status;
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) arguments = NULL;
  gboolean silenced = FALSE;
  int employees = (int) MIN (jd_employer_size (), G_MAXINT);
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "employees", 0, 0, G_OPTION_ARG_INT, &employees, N_("How many people the employer has, for laws that hold for larger ones only"), "N" },
    { "silenced", 0, 0, G_OPTION_ARG_NONE, &silenced, N_("List what is silenced, and why, in its place"), NULL },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  if (!cli_parse (&cli_command_check, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (&cli_command_check, format, &json, &status))
    return status;
  if (employees < 0)
    return cli_usage (&cli_command_check, _("--employees: expected a number from 0, found %d"), employees);
  return check (arguments[0], (guint) employees, silenced, json);
}

static void
list_checks (GString *help)
{
  for (const JdCheck *const *family = jd_checks (); *family; family++)
    g_string_append_printf (help, "  %-14s %s\n", (*family)->id, _((*family)->name));
}

const CliCommand cli_command_check = {
  "check",
  N_("FILE [--employees N] [--silenced] [--format json]"),
  N_("List what the review of a posting finds"),
  N_("A line a finding: section, block, offset in characters in the block’s text, rule, what was found,\n"
     "and a sentence about it. The status is 1 when there are any, and when there is no dictionary for\n"
     "the posting’s language. What is missing is told by “export”, suggestions for words by “spell”.\n"
     "What “silence” silenced is counted alone. With --silenced, a line each: rule, line, words, date,\n"
     "whether it holds (“holds”, “past”; “-” of job boards, which are not looked at), and the reason.\n"
     "\n"
     "Checks:"),
  run,
  list_checks,
};
