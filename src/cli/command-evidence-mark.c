// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "base/jd-today.h"
#include "board/jd-board-reading.h"
#include "board/jd-data-finding.h"
#include "command-board.h"
#include "command-evidence.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit.h"
#include "export/jd-export.h"
#include "library/jd-library.h"
#include "store/jd-posting-file.h"

typedef struct
{
  char *target, *url, *day;
  char **folders;
  gboolean closed;
  GStrv files; /* one */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->target);
  g_free (options->url);
  g_free (options->day);
  g_strfreev (options->folders);
  g_strfreev (options->files);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ---- what was asked ---- */

static CliStatus
check_options (const Options *options)
{
  const CliCommand *command = &cli_command_evidence_mark;

  if (!options->target || *options->target == '\0')
    return cli_usage (command, _("--target is needed: the id of a job board, or the name of a place"));
  if (cli_is_standard (options->files[0]))
    return cli_usage (command, _("a posting from standard input has no record"));
  if (options->day && !jd_data_is_date (options->day))
    return cli_usage (command, _("--on: expected a day such as 2026-11-14, found “%s”"), options->day);
  if (options->url && (!g_str_has_prefix (options->url, "http") || !jd_url_is_safe (options->url)))
    return cli_usage (command, _("--url: expected an address of https or http, found “%s”"), options->url);
  return CLI_DONE;
}

/* What looks like an id must be one; all else is what the person calls the place. *@board gets NULL for what is none. FALSE when it is told as wrong usage. */
static gboolean
find_target (const Options *options, const JdBoards *boards, const JdBoard **board)
{
  *board = jd_boards_find (boards, options->target);
  if (*board || jd_exporter_find (options->target) || !jd_is_id (options->target))
    return TRUE;
  char *ids[] = { options->target, NULL };
  g_autoptr (GPtrArray) found = cli_boards_find (&cli_command_evidence_mark, boards, ids);
  return FALSE;
}

/* ---- doing it ---- */

/* The date of the posting says that it is posted: the first day. NULL with @error. */
static JdPosting *
mark_posting (const Options *options, JdPosting *posting, GError **error)
{
  if (options->closed || (posting->facts->posted && strcmp (posting->facts->posted, options->day) <= 0))
    return jd_posting_ref (posting);
  return jd_edit_set_value (posting, "posted", options->day, error);
}

static CliStatus
record (const Options *options, const JdBoard *board, JdPosting *posting, JdLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document, .library = library };
  g_autofree char *reading = jd_board_reading (&job);
  g_autoptr (GBytes) text = g_bytes_new (reading, strlen (reading));
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (options->closed ? JD_EVIDENCE_CLOSED : JD_EVIDENCE_POSTED, options->target, board != NULL);

  entry->on = g_strdup (options->day);
  entry->url = g_strdup (options->url);
  jd_evidence_entry_describe (entry, posting);
  return jd_evidence_add (options->files[0], entry, NULL, text, &error) > 0 ? CLI_DONE : cli_failure (error);
}

/* The posting first: when it cannot be written, nothing is said of it. */
static CliStatus
mark (const Options *options, const JdBoard *board, JdLibrary *library)
{
  const char *file = options->files[0];
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load_etag (file, &etag, &error);
  g_autoptr (JdPosting) marked = posting ? mark_posting (options, posting, &error) : NULL;

  if (!marked)
    return cli_failure (error);
  const CliStatus status = marked != posting ? cli_save (file, marked, etag) : CLI_DONE;
  return status == CLI_DONE ? record (options, board, marked, library) : status;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "target", 't', 0, G_OPTION_ARG_FILENAME, &options.target, N_("Where: the id of a job board, or the name of a place"), "ID" },
    { "closed", 0, 0, G_OPTION_ARG_NONE, &options.closed, N_("It is closed there"), NULL },
    { "url", 0, 0, G_OPTION_ARG_FILENAME, &options.url, N_("The address at which it stands"), N_("ADDRESS") },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &options.day, N_("On which day, such as 2026-11-14; today unless given"), N_("DATE") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top, with job boards of its own"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_evidence_mark, entries, argc, argv, 1, 1, &options.files, &status))
    return status;
  status = check_options (&options);
  if (status != CLI_DONE)
    return status;
  if (!options.day)
    options.day = jd_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBoards) boards = cli_boards_open (options.folders);
  const JdBoard *board;
  if (!find_target (&options, boards, &board))
    return CLI_USAGE;
  g_autoptr (JdLibrary) library = cli_library_open (options.folders, JD_FOLDER_WITHOUT_BLOCKS, &error);
  return library ? mark (&options, board, library) : cli_failure (error);
}

const CliCommand cli_command_evidence_mark = {
  "evidence mark",
  N_("FILE --target ID [--closed] [--url ADDRESS] [--on DATE]"),
  N_("Mark a posting as posted at a job board or elsewhere, or as closed there"),
  N_("The first day on which it was posted becomes a fact of the posting, which is then left alone by “update”."),
  run,
};
