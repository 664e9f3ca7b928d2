// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-board.h"
#include "command-evidence.h"
#include "export/jd-export.h"

static CliStatus
fault_no_posting (const char *file)
{
  g_autofree char *name = cli_shown_name (file);

  cli_message (cli_is_standard (file) ? _("%s: has no record") : _("%s: no such file"), name);
  return cli_is_standard (file) ? CLI_USAGE : CLI_INPUT;
}

JdEvidence *
cli_evidence_open (const char *file, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = jd_evidence_path (file);
  const gboolean is_there = !cli_is_standard (file) && (g_file_test (file, G_FILE_TEST_EXISTS) || g_file_test (record, G_FILE_TEST_EXISTS));

  if (!is_there)
    {
      *status = fault_no_posting (file);
      return NULL;
    }
  JdEvidence *evidence = jd_evidence_load (file, &error);
  if (!evidence)
    {
      *status = cli_failure (error);
      return NULL;
    }
  const GPtrArray *faults = jd_evidence_faults (evidence);
  cli_tell_faults (faults);
  *status = cli_graver (*status, faults->len > 0 ? CLI_FINDINGS : CLI_DONE);
  return evidence;
}

const JdEvidenceEntry *
cli_evidence_entry (const CliCommand *command, const JdEvidence *evidence, const char *number)
{
  guint64 value;
  const JdEvidenceEntry *entry = g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT, &value, NULL) ? jd_evidence_find (evidence, (guint) value) : NULL;

  if (!entry)
    cli_usage (command, _("expected the number of an entry, as “evidence list” shows them, found “%s”"), number);
  return entry;
}

const char *
cli_evidence_target (const JdBoards *boards, const JdEvidenceEntry *entry)
{
  const JdBoard *board = entry->is_board && entry->target ? jd_boards_find (boards, entry->target) : NULL;
  const JdExporter *exporter = !entry->is_board && entry->target ? jd_exporter_find (entry->target) : NULL;

  return board ? cli_board_name (board) : exporter ? _(exporter->name) : entry->target;
}

CliStatus
cli_evidence_record (const char *file, const JdPosting *posting, const char *target, gboolean is_board, const char *path, GBytes *bytes, const char *reading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (JD_EVIDENCE_EXPORTED, target, is_board);
  g_autoptr (GBytes) text = g_bytes_new (reading, strlen (reading));

  entry->file = cli_is_standard (path) ? NULL : g_path_get_basename (path);
  jd_evidence_entry_describe (entry, posting);
  if (jd_evidence_add (file, entry, bytes, text, &error) > 0)
    return CLI_DONE;
  /* Translators: a message follows that says what is wrong with the record of what was exported. */
  cli_message (_("exported, but not recorded: %s"), error->message);
  return CLI_FINDINGS;
}
