// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "board/jd-board-reading.h"
#include "command-board.h"
#include "command-evidence.h"
#include "compose/jd-compose.h"
#include "edit/jd-line-diff.h"
#include "library/jd-library.h"
#include "store/jd-posting-file.h"

typedef struct
{
  char *target, *format;
  char **folders;
  GStrv arguments; /* the file, and a number of an entry or not */
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->target);
  g_free (options->format);
  g_strfreev (options->folders);
  g_strfreev (options->arguments);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ---- what is compared ---- */

/* NULL, told, with another @status. */
static const JdEvidenceEntry *
find_entry (const Options *options, const JdEvidence *evidence, CliStatus *status)
{
  const CliCommand *command = &cli_command_evidence_diff;
  const char *number = options->arguments[1];
  const JdEvidenceEntry *entry = number ? cli_evidence_entry (command, evidence, number) : jd_evidence_last (evidence, options->target);

  if (entry && entry->text)
    return entry;
  if (entry)
    cli_usage (command, _("entry %u does not say how the posting read"), entry->number);
  else if (!number && options->target)
    cli_usage (command, _("nothing that was sent to “%s” is on record"), options->target);
  else if (!number)
    cli_usage (command, _("nothing that was sent is on record"));
  *status = CLI_USAGE;
  return NULL;
}

/* How the posting reads where @entry went to. New string. */
static char *
read_now (const Options *options, const JdEvidenceEntry *entry, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (options->arguments[0], &error);
  g_autoptr (JdLibrary) library = posting ? cli_library_open (options->folders, JD_FOLDER_WITHOUT_BLOCKS, &error) : NULL;

  if (!library)
    {
      *status = cli_failure (error);
      return NULL;
    }
  g_autoptr (JdBoards) boards = cli_boards_open (options->folders);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = entry->is_board && entry->target ? jd_boards_find (boards, entry->target) : NULL, .posting = posting, .document = document, .library = library };
  return jd_board_reading (&job);
}

/* ---- telling it ---- */

static CliStatus
print_lines (const GPtrArray *pairs)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const JdLinePair *pair = pairs->pdata[i];
      if (pair->is_same)
        continue;
      cli_append_marked (out, "-", pair->before);
      cli_append_marked (out, "+", pair->after);
    }
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const JdEvidenceEntry *entry, const GPtrArray *pairs)
{
  JdWriter *writer = cli_json_begin ("changes");

  for (guint i = 0; i < pairs->len; i++)
    {
      const JdLinePair *pair = pairs->pdata[i];
      if (pair->is_same)
        continue;
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_int (writer, "entry", entry->number);
      jd_writer_string (writer, "before", pair->before);
      jd_writer_string (writer, "after", pair->after);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

static CliStatus
diff (const Options *options, const JdEvidence *evidence)
{
  CliStatus status = CLI_DONE;
  g_autoptr (GError) error = NULL;
  const JdEvidenceEntry *entry = find_entry (options, evidence, &status);
  if (!entry)
    return status;
  g_autoptr (GBytes) bytes = jd_evidence_bytes (evidence, entry->text, &error);
  if (!bytes)
    return cli_failure (error);
  g_autofree char *now = read_now (options, entry, &status);
  if (!now)
    return status;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *raw = g_strndup (data ? data : "", length), *before = g_utf8_make_valid (raw, -1);
  g_autoptr (GPtrArray) pairs = jd_line_diff (before, now);
  status = options->json ? print_json (entry, pairs) : print_lines (pairs);
  return cli_graver (status, jd_line_diff_is_change (pairs) ? CLI_FINDINGS : CLI_DONE);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "target", 't', 0, G_OPTION_ARG_FILENAME, &options.target, N_("Since it was sent there last: the id of a job board or format"), "ID" },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top, with job boards of its own"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options.format, N_("Output format: text or json"), N_("FORMAT") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_evidence_diff, entries, argc, argv, 1, 2, &options.arguments, &status)
      || !cli_parse_format (&cli_command_evidence_diff, options.format, &options.json, &status))
    return status;
  g_autoptr (JdEvidence) evidence = cli_evidence_open (options.arguments[0], &status);
  return evidence ? cli_graver (status, diff (&options, evidence)) : status;
}

const CliCommand cli_command_evidence_diff = {
  "evidence diff",
  N_("FILE [ID] [--target ID] [--format json]"),
  N_("Show what a posting says otherwise than when it was sent"),
  N_("It is held against entry ID of its record, else against what was sent last. Lines that went begin with “-”, those that\n"
     "came with “+”. The status is 1 when there are any."),
  run,
};
