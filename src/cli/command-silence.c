// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-today.h"
#include "board/jd-dry-run.h"
#include "cli-silence.h"
#include "command-board.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit.h"
#include "rules/jd-employer.h"

typedef struct
{
  char *reason;
  int employees;
} Options;

/* What is found and not silent yet. */
typedef struct
{
  const char *rule, *line; /* that are to be silenced; NULL @line: any */
  const Options *options;
  JdPosting *posting;      /* with what is silenced so far */
  const char *today;
  GPtrArray *rules;        /* of all that was found; owned texts */
  guint count;
} Silencing;

static void
silence (Silencing *self, const JdSilenceable *found)
{
  g_ptr_array_add (self->rules, g_strdup (found->rule));
  if (strcmp (found->rule, self->rule) != 0 || (self->line && g_strcmp0 (found->line, self->line) != 0))
    return;
  g_autoptr (JdSilence) silence = jd_silence_new (found, self->options->reason, self->today);
  JdPosting *silenced = jd_edit_silence (self->posting, silence);

  jd_posting_unref (self->posting);
  self->posting = silenced;
  self->count++;
}

static void
silence_findings (Silencing *self, const JdDocument *document)
{
  gboolean speller;
  g_autoptr (CliCheckRules) rules = cli_check_rules_new ();
  g_autoptr (GPtrArray) findings = cli_find (self->posting, document, rules, (guint) self->options->employees, NULL, &speller);

  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      const JdSilenceable found = jd_finding_silenceable (finding);
      if (!finding->silence)
        silence (self, &found);
    }
}

static void
silence_issues (Silencing *self, const JdBoard *board, const JdDocument *document, const JdLibrary *library)
{
  g_autoptr (JdPosting) posting = jd_posting_ref (self->posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document, .library = library };
  g_autoptr (GPtrArray) issues = jd_dry_run (&job, self->today);

  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = issues->pdata[i];
      const char *about[2];
      JdSilenceable found;
      if (!issue->silence && jd_board_issue_silenceable (issue, &found, about))
        silence (self, &found);
    }
}

/* "indeed" of "board/indeed/missing/street". FALSE with @status when that is no board. */
static gboolean
silence_at_board (Silencing *self, const JdDocument *document, CliStatus *status)
{
  g_auto (GStrv) parts = g_strsplit (self->rule, "/", 3), ids = g_strdupv ((char *[]) { parts[1], NULL });
  g_autoptr (JdBoards) boards = cli_boards_open (NULL);
  g_autoptr (GPtrArray) found = cli_boards_find (&cli_command_silence, boards, ids);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = found ? cli_library_open (NULL, JD_FOLDER_WITHOUT_BLOCKS, &error) : NULL;

  if (!library)
    *status = error ? cli_failure (error) : CLI_USAGE;
  else
    silence_issues (self, found->pdata[0], document, library);
  return library != NULL;
}

/* Nothing of the rule is found. */
static CliStatus
tell_nothing (Silencing *self)
{
  if (self->line && g_ptr_array_find_with_equal_func (self->rules, self->rule, g_str_equal, NULL))
    {
      g_autofree char *line = jd_error_quote (self->line);
      return cli_usage (&cli_command_silence, _("%s finds nothing at the line %s"), self->rule, line);
    }
  g_ptr_array_add (self->rules, NULL);
  /* Translators: stands before the name of a rule that found something. */
  return cli_unknown (&cli_command_silence, _("rule that finds something"), self->rule, (const char *const *) self->rules->pdata);
}

static JdPosting *
change (JdPosting *posting, const char *rule, const char *line, gpointer data, CliStatus *status)
{
  g_autofree char *today = jd_today ();
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JdDocument) document = jd_compose (posting);
  Silencing self = { rule, line, data, jd_posting_ref (posting), today, rules, 0 };

  if (!g_str_has_prefix (rule, "board/"))
    silence_findings (&self, document);
  else if (!silence_at_board (&self, document, status))
    g_clear_pointer (&self.posting, jd_posting_unref);
  if (!self.posting || self.count > 0)
    return self.posting;
  jd_posting_unref (self.posting);
  *status = tell_nothing (&self);
  return NULL;
}

/* Before anything is read. */
static gboolean
has_reason (const Options *options)
{
  const JdSilenceable nothing = { .rule = "" };
  g_autoptr (JdSilence) silence = options->reason && g_utf8_validate (options->reason, -1, NULL) ? jd_silence_new (&nothing, options->reason, "") : NULL;

  return silence != NULL;
}

static JdPosting *
change_with_reason (JdPosting *posting, const char *rule, const char *line, gpointer data, CliStatus *status)
{
  const Options *options = data;

  if (!has_reason (options))
    *status = cli_usage (&cli_command_silence, _("--reason is needed: why what was found may stay as it is"));
  else if (options->employees < 0)
    *status = cli_usage (&cli_command_silence, _("--employees: expected a number from 0, found %d"), options->employees);
  else
    return change (posting, rule, line, data, status);
  return NULL;
}

static CliStatus
run (int argc, char **argv)
{
  Options options = { NULL, (int) MIN (jd_employer_size (), G_MAXINT) };
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_FILENAME, &options.reason, N_("Why it may stay as it is"), N_("TEXT") },
    { "employees", 0, 0, G_OPTION_ARG_INT, &options.employees, N_("How many people the employer has, for laws that hold for larger ones only"), "N" },
    { NULL },
  };
  const CliStatus status = cli_run_silence (&cli_command_silence, entries, argc, argv, change_with_reason, &options);

  g_free (options.reason);
  return status;
}

const CliCommand cli_command_silence = {
  "silence",
  N_("FILE RULE --reason TEXT [--line LINE] [--employees N] [-o OUT]"),
  N_("Silence what a rule finds in a posting, and say why"),
  N_("RULE is what “check” prints for a finding, or “rule” in “board check --format json”, such as board/indeed/missing/street. What it\n"
     "finds is silent until that is about other words, facts or laws; a law that is to come is told again once it holds. The posting\n"
     "keeps the reason, and so does the record of what is sent. The former file stays as FILE~."),
  run,
};
