// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-settings.h"
#include "board/jd-board-reading.h"
#include "command-evidence.h"
#include "command-export.h"

/* As the preferences say for the window, too. */
static gboolean
is_wanted (void)
{
  g_autoptr (GSettings) settings = jd_settings_open ("record-boards", G_VARIANT_TYPE_BOOLEAN);

  return !settings || g_settings_get_boolean (settings, "record-boards");
}

static gboolean
is_to_be_recorded (const CliExport *options, const CliSent *sent)
{
  if (cli_is_standard (sent->file))
    return FALSE;
  return options->record || (sent->board && !options->no_record && !cli_is_standard (sent->path) && is_wanted ());
}

JdBatchRecord
cli_export_records (const CliExport *options)
{
  if (options->record)
    return JD_BATCH_RECORD_ALL;
  return options->no_record || !is_wanted () ? JD_BATCH_RECORD_NOTHING : JD_BATCH_RECORD_BOARDS;
}

CliStatus
cli_export_record (const CliExport *options, const CliSent *sent, gconstpointer data, gsize length)
{
  if (!is_to_be_recorded (options, sent))
    return CLI_DONE;
  const JdBoardJob job = { .board = sent->board, .posting = sent->posting, .document = sent->document, .library = sent->library };
  g_autofree char *reading = jd_board_reading (&job);
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  const char *target = sent->board ? sent->board->id : sent->exporter->id;
  return cli_evidence_record (sent->file, sent->posting, target, sent->board != NULL, sent->path, bytes, reading);
}
