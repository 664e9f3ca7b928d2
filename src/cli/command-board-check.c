// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "base/jd-today.h"
#include "board/jd-dry-run.h"
#include "cli-shown.h"
#include "command-board.h"
#include "compose/jd-compose.h"
#include "store/jd-posting-file.h"

static const char *const severities[] = { "hint", "warning", "error" };

static void
append_lines (GString *out, const JdBoard *board, const GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (issue->silence)
        continue;
      const char *place = issue->field ? issue->field : issue->fact ? issue->fact : issue->line;
      g_string_append_printf (out, "%s\t%s\t%s\t%s\t%s\n", board->id, severities[issue->severity], jd_issue_names[issue->kind], place ? place : "-", issue->message);
    }
}

static void
write_issues (JdWriter *writer, const JdBoard *board, const GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);

      if (issue->silence)
        continue;
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "board", board->id);
      jd_writer_string (writer, "severity", severities[issue->severity]);
      jd_writer_string (writer, "kind", jd_issue_names[issue->kind]);
      jd_writer_string (writer, "fact", issue->fact);
      jd_writer_string (writer, "field", issue->field);
      jd_writer_string (writer, "line", issue->line);
      if (issue->count > 0)
        jd_writer_int (writer, "count", issue->count);
      if (issue->limit > 0)
        jd_writer_int (writer, "limit", issue->limit);
      jd_writer_string (writer, "rule", issue->rule);
      jd_writer_string (writer, "message", issue->message);
      jd_writer_end_object (writer);
    }
}

/* What is only to know is no finding. */
static CliStatus
status_of (const GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (issue->severity > JD_SEVERITY_HINT && !issue->silence)
        return CLI_FINDINGS;
    }
  return CLI_DONE;
}

static guint
count_silenced (const GPtrArray *issues)
{
  guint count = 0;

  for (guint i = 0; i < issues->len; i++)
    count += ((const JdBoardIssue *) g_ptr_array_index (issues, i))->silence != NULL;
  return count;
}

static CliStatus
check (const CliShown *shown, const GPtrArray *boards)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (shown->arguments[0], &error);
  g_autoptr (JdLibrary) library = posting ? cli_library_open (shown->folders, JD_FOLDER_WITHOUT_BLOCKS, &error) : NULL;
  if (!library)
    return cli_failure (error);

  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *today = jd_today ();
  JdWriter *writer = shown->json ? cli_json_begin ("issues") : NULL;
  CliStatus status = CLI_DONE;
  guint n_silenced = 0;
  for (guint i = 0; i < boards->len; i++)
    {
      const JdBoardJob job = { .board = boards->pdata[i], .posting = posting, .document = document, .library = library };
      g_autoptr (GPtrArray) issues = jd_dry_run (&job, today);
      if (writer)
        write_issues (writer, job.board, issues);
      else
        append_lines (out, job.board, issues);
      status = cli_graver (status, status_of (issues));
      n_silenced += count_silenced (issues);
    }
  cli_tell_silenced (n_silenced);
  return cli_graver (status, writer ? cli_json_end (writer) : cli_print (out->str, out->len));
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (GStrv) ids = NULL;
  g_auto (CliShown) shown = { NULL };
  const GOptionEntry more[] = {
    { "board", 'b', 0, G_OPTION_ARG_FILENAME_ARRAY, &ids, N_("At which job board; several are apart by commas"), "ID" },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse_shown_with (&cli_command_board_check, more, argc, argv, &shown, &status))
    return status;
  if (!ids)
    return cli_usage (&cli_command_board_check, _("--board is needed; “board list” names them"));
  g_autoptr (JdBoards) boards = cli_boards_open (shown.folders);
  g_autoptr (GPtrArray) found = cli_boards_find (&cli_command_board_check, boards, ids);
  return found ? check (&shown, found) : CLI_USAGE;
}

const CliCommand cli_command_board_check = {
  "board check",
  N_("FILE --board ID [--format json]"),
  N_("Tell what becomes of a posting at a job board: what is missing, too long, cut or written otherwise"),
  N_("A line for each: board, severity, kind, field or fact, and a sentence about it. A hint is to be known; with an error or a\n"
     "warning the status is 1."),
  run,
};
