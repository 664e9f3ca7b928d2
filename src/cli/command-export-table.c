// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-export-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MESSAGES_AT_ONCE (64 * 1024)

static const char *
target_id (const JdBatch *batch, guint row)
{
  const JdBatchTarget *target = jd_batch_row_target (batch, row);

  return target->board ? target->board->id : target->exporter->id;
}

static CliStatus
status_of (const JdBatch *batch, guint row)
{
  const JdBatchRow found = jd_batch_row (batch, row);
  const gboolean good = found.state == JD_BATCH_READY || found.state == JD_BATCH_WRITTEN;

  if (!jd_batch_row_title (batch, row) && found.state != JD_BATCH_STOPPED)
    return CLI_INPUT;
  return good && !found.told ? CLI_DONE : CLI_FINDINGS;
}

/* The gravest of all. */
static CliStatus
status_of_all (const JdBatch *batch)
{
  CliStatus status = CLI_DONE;

  for (guint i = 0; i < jd_batch_length (batch); i++)
    status = cli_graver (status, status_of (batch, i));
  return status;
}

/* ---- for people ---- */

static const char *
state_name (JdBatchState state)
{
  switch (state)
    {
    case JD_BATCH_READY:
      return _("ready");
    case JD_BATCH_MISSING:
      return _("missing");
    default:
      return _("refused");
    }
}

static void
append_cell (GString *out, const char *text)
{
  g_autofree char *shown = text ? cli_shown_name (text) : NULL;

  g_string_append_printf (out, "\t%s", shown ? shown : "-");
}

static void
append_told (GString *out, const char *told)
{
  g_auto (GStrv) lines = g_strsplit (told, "\n", -1);

  for (char **line = lines; *line; line++)
    g_string_append_printf (out, "  %s\n", *line);
}

/* Beside the table, which programs read. */
static void
print_sum (const JdBatch *batch)
{
  const guint n_files = jd_batch_count_files (batch), n_existing = jd_batch_count_existing (batch);

  if (n_existing > 0)
    cli_message (ngettext ("%u file, of which there are already %u", "%u files, of which there are already %u", n_files), n_files, n_existing);
  else
    cli_message (ngettext ("%u file", "%u files", n_files), n_files);
}

CliStatus
cli_export_print_table (const JdBatch *batch)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < jd_batch_length (batch); i++)
    {
      const JdBatchRow row = jd_batch_row (batch, i);
      g_autofree char *name = jd_batch_row_name (batch, i);
      g_string_append (out, row.exists && row.state != JD_BATCH_REFUSED ? _("exists") : state_name (row.state));
      append_cell (out, name);
      append_cell (out, jd_batch_row_file (batch, i));
      append_cell (out, jd_batch_row_level (batch, i));
      append_cell (out, jd_batch_row_place (batch, i));
      append_cell (out, jd_batch_row_language (batch, i));
      append_cell (out, target_id (batch, i));
      g_string_append_c (out, '\n');
      if (row.told)
        append_told (out, row.told);
    }
  const CliStatus printed = cli_print (out->str, out->len);
  print_sum (batch);
  return cli_graver (status_of_all (batch), printed);
}

/* "cook.vacancy: senior, Utrecht, NL: indeed"; of what goes wrong with all of a posting, no target. New string. */
static char *
place_of (const JdBatch *batch, guint row, gboolean with_target)
{
  const char *const parts[] = { jd_batch_row_level (batch, row), jd_batch_row_place (batch, row), jd_batch_row_language (batch, row) };
  GString *place = g_string_new (jd_batch_row_file (batch, row));

  for (guint i = 0, n = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (place, "%s%s", n++ == 0 ? ": " : ", ", parts[i]);
  if (with_target)
    g_string_append_printf (place, ": %s", target_id (batch, row));
  return g_string_free (place, FALSE);
}

static void
tell_lines (const char *place, const char *told)
{
  g_auto (GStrv) lines = g_strsplit (told, "\n", -1);

  for (char **line = lines; *line; line++)
    cli_message ("%s: %s", place, *line);
}

/* What is told of each target alike, since there is no posting to write, is told once. */
static gboolean
is_told_before (const JdBatch *batch, guint row)
{
  return row > 0 && jd_batch_row (batch, row - 1).told == jd_batch_row (batch, row).told && jd_batch_row_file (batch, row) == jd_batch_row_file (batch, row - 1)
         && (!jd_batch_row_title (batch, row) || jd_batch_row_target (batch, row) > jd_batch_row_target (batch, row - 1));
}

static void
tell_row (const JdBatch *batch, guint row)
{
  const JdBatchRow found = jd_batch_row (batch, row);
  g_autofree char *name = jd_batch_row_name (batch, row);

  if (!found.told || (!name && is_told_before (batch, row)))
    return;
  /* Messages of files that cannot be read name them. */
  if (!jd_batch_row_title (batch, row))
    {
      cli_message ("%s", found.told);
      return;
    }
  if (found.state == JD_BATCH_LEFT)
    {
      cli_message (_("%s: is there already; --overwrite replaces it"), name);
      return;
    }
  g_autofree char *place = place_of (batch, row, name != NULL);
  tell_lines (place, found.told);
}

static void
print_messages (GString *messages)
{
  g_printerr ("%s", messages->str);
  g_string_truncate (messages, 0);
}

/* Of thousands of rows, many lines at a time. */
CliStatus
cli_export_tell (const JdBatch *batch)
{
  g_autoptr (GString) messages = g_string_sized_new (MESSAGES_AT_ONCE);

  cli_keep_messages (messages);
  for (guint i = 0; i < jd_batch_length (batch); i++)
    {
      tell_row (batch, i);
      if (messages->len > MESSAGES_AT_ONCE)
        print_messages (messages);
    }
  print_messages (messages);
  cli_keep_messages (NULL);
  return status_of_all (batch);
}

/* ---- for programs ---- */

static void
write_row (JdWriter *writer, const JdBatch *batch, guint row)
{
  const JdBatchRow found = jd_batch_row (batch, row);
  g_autofree char *name = jd_batch_row_name (batch, row), *file = jd_batch_row_file (batch, row) ? cli_shown_name (jd_batch_row_file (batch, row)) : NULL;
  g_auto (GStrv) told = found.told ? g_strsplit (found.told, "\n", -1) : NULL;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "state", jd_batch_state_names[found.state]);
  jd_writer_string (writer, "name", name);
  jd_writer_bool (writer, "exists", found.exists);
  jd_writer_string (writer, "file", file);
  jd_writer_string (writer, "title", jd_batch_row_title (batch, row));
  jd_writer_string (writer, "level", jd_batch_row_level (batch, row));
  jd_writer_string (writer, "place", jd_batch_row_place (batch, row));
  jd_writer_string (writer, "language", jd_batch_row_language (batch, row));
  jd_writer_string (writer, "target", target_id (batch, row));
  jd_writer_strings (writer, "told", (const char *const *) told);
  jd_writer_end_object (writer);
}

CliStatus
cli_export_report (const JdBatch *batch)
{
  JdWriter *writer = cli_json_begin ("exports");

  for (guint i = 0; i < jd_batch_length (batch); i++)
    write_row (writer, batch, i);
  return cli_graver (status_of_all (batch), cli_json_end (writer));
}
