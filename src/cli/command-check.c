// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-check.h"
#include "cli-coded.h"
#include "cli-gauges.h"
#include "cli-reading.h"
#include "cli-silence.h"
#include "command-check.h"
#include "compose/jd-compose.h"
#include "rules/jd-employer.h"

typedef struct
{
  char **files;
  char **families;  /* NULL: all */
  int severity;     /* what is less is left out */
  guint employees;
  gboolean silenced, json;
  CliCheckRules *rules;
  JdWriter *writer; /* of several files as JSON; NULL: of one, or none */
} Check;

/* With the name of the file in front, where there are several. */
static CliStatus
print_lines (const char *file, const JdDocument *document, const GPtrArray *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *shown = file ? cli_shown_name (file) : NULL;
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_autofree char *reason = jd_finding_reason (finding);
      g_string_append_printf (out, "%s%s", shown ? shown : "", shown ? "\t" : "");
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

/* The members of an object. */
static void
write_findings (JdWriter *writer, const Check *check, const JdDocument *document, const GPtrArray *findings)
{
  cli_write_reading (writer, document, check->rules->reading);
  cli_write_gauges (writer, document, check->rules->structure);
  cli_write_coded (writer, document, check->rules->words);
  jd_writer_begin_array (writer, "findings");
  for (guint i = 0; i < findings->len; i++)
    write_finding (writer, document, findings->pdata[i]);
}

static CliStatus
print_json (const Check *check, const JdDocument *document, const GPtrArray *findings)
{
  JdWriter *writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  write_findings (writer, check, document, findings);
  return cli_json_end (writer);
}

static CliStatus
print_findings (const Check *check, const char *file, const JdDocument *document, const GPtrArray *findings)
{
  if (!check->writer)
    return check->json ? print_json (check, document, findings) : print_lines (check->files[1] ? file : NULL, document, findings);
  jd_writer_begin_object (check->writer, NULL, NULL);
  jd_writer_string (check->writer, "file", cli_input_name (file));
  write_findings (check->writer, check, document, findings);
  jd_writer_end_array (check->writer);
  jd_writer_end_object (check->writer);
  return CLI_DONE;
}

static void
leave_out_lesser (GPtrArray *findings, int severity)
{
  for (guint i = findings->len; i-- > 0;)
    if ((int) ((const JdFinding *) findings->pdata[i])->severity < severity)
      g_ptr_array_remove_index (findings, i);
}

/* Without a dictionary, everything but the spelling is checked, and the status says that something was not. */
static CliStatus
check_file (const Check *check, const char *file)
{
  CliStatus status = CLI_DONE;
  g_autoptr (JdPosting) posting = cli_check_posting (&cli_command_check, file, &status);
  if (!posting)
    return status;
  g_autoptr (JdDocument) document = jd_compose (posting);
  gboolean speller;
  g_autoptr (GPtrArray) findings = cli_find (posting, document, check->rules, check->employees, (const char *const *) check->families, &speller);
  if (check->silenced)
    return cli_print_silenced (posting, findings, check->json);
  cli_leave_out_silenced (findings);
  leave_out_lesser (findings, check->severity);
  status = print_findings (check, file, document, findings);
  return findings->len > 0 || !speller ? cli_graver (status, CLI_FINDINGS) : status;
}

static CliStatus
check_files (Check *check)
{
  CliStatus status = CLI_DONE;
  if (check->silenced && check->files[1])
    return cli_usage (&cli_command_check, _("--silenced is for one file"));
  g_autoptr (CliCheckRules) rules = check->rules = cli_check_rules_new ();
  check->writer = check->json && check->files[1] ? cli_json_begin ("files") : NULL;
  for (char **file = check->files; *file; file++)
    status = cli_graver (status, check_file (check, *file));
  return check->writer ? cli_graver (status, cli_json_end (check->writer)) : status;
}

static gboolean
check_families (char **families, CliStatus *status)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (const JdCheck *const *family = jd_checks (); *family; family++)
    g_ptr_array_add (ids, (gpointer) (*family)->id);
  g_ptr_array_add (ids, NULL);
  for (; families && *families; families++)
    if (!g_strv_contains ((const char *const *) ids->pdata, *families))
      {
        *status = cli_unknown (&cli_command_check, _("check"), *families, (const char *const *) ids->pdata);
        return FALSE;
      }
  return TRUE;
}

/* -1, told and with @status, when @name is none. */
static int
severity_called (const char *name, CliStatus *status)
{
  static const char *names[JD_SEVERITY_ERROR + 2];
  for (int i = JD_SEVERITY_HINT; i <= JD_SEVERITY_ERROR; i++)
    {
      names[i] = jd_severity_id (i);
      if (!name || strcmp (names[i], name) == 0)
        return i;
    }
  *status = cli_unknown (&cli_command_check, _("severity"), name, names);
  return -1;
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL, *severity = NULL;
  g_auto (GStrv) arguments = NULL, families = NULL;
  gboolean silenced = FALSE;
  int employees = (int) MIN (jd_employer_size (), G_MAXINT);
  const GOptionEntry entries[] = {
    { "family", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &families, N_("Only this check; may be given more than once"), N_("CHECK") },
    { "severity", 0, 0, G_OPTION_ARG_FILENAME, &severity, N_("Only what is as severe as this: hint, warning or error"), N_("SEVERITY") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "employees", 0, 0, G_OPTION_ARG_INT, &employees, N_("How many people the employer has, for laws that hold for larger ones only"), "N" },
    { "silenced", 0, 0, G_OPTION_ARG_NONE, &silenced, N_("List what is silenced, and why, in its place"), NULL },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  if (!cli_parse (&cli_command_check, entries, argc, argv, 1, G_MAXUINT, &arguments, &status) || !cli_parse_format (&cli_command_check, format, &json, &status))
    return status;
  if (employees < 0)
    return cli_usage (&cli_command_check, _("--employees: expected a number from 0, found %d"), employees);
  Check check = { arguments, families, severity_called (severity, &status), (guint) employees, silenced, json, NULL, NULL };
  return check.severity < 0 || !check_families (families, &status) ? status : check_files (&check);
}

static void
list_checks (GString *help)
{
  for (const JdCheck *const *family = jd_checks (); *family; family++)
    g_string_append_printf (help, "  %-14s %s\n", (*family)->id, _((*family)->name));
}

const CliCommand cli_command_check = {
  "check",
  N_("FILE… [--family CHECK]… [--severity SEVERITY] [--employees N] [--silenced] [--format json]"),
  N_("List what the review of postings finds, or of job texts from elsewhere"),
  N_("A line a finding: section, block, offset in characters in the block’s text, rule, what was found,\n"
     "and a sentence about it. The status is 1 when there are any, and when there is no dictionary for\n"
     "the posting’s language. What is missing is told by “export”, suggestions for words by “spell”.\n"
     "What “silence” silenced is counted alone. With --silenced, a line each: rule, line, words, date,\n"
     "whether it holds (“holds”, “past”; “-” of job boards, which are not looked at), and the reason.\n"
     "A text, a web page or another file that “import” reads is looked at as the posting it would become.\n"
     "With --severity, what is less severe is left out, and does not change the status.\n"
     "\n"
     "Checks:"),
  run,
  list_checks,
};
