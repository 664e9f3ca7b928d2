// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-library.h"
#include "manage/jd-block-revision.h"
#include "model/jd-wording.h"

/* Its wording on one line. New string. */
static char *
wording_of (const JdLocalized *body)
{
  const char *wording = jd_localized_get (body, cli_language (), NULL);

  return wording ? g_strdelimit (jd_wording_plain (wording), "\n\t", ' ') : g_strdup ("-");
}

static const JdLocalized *
body_at (const JdBlock *block, guint place)
{
  return place == 0 ? block->body : ((const JdRevision *) g_ptr_array_index (block->history, place - 1))->body;
}

static CliStatus
print_lines (const JdBlock *block, const GArray *log)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < log->len; i++)
    {
      const JdBlockLine *line = &g_array_index (log, JdBlockLine, i);
      g_autofree char *wording = wording_of (body_at (block, line->place));

      g_string_append_printf (out, "%d\t%s\t%s\t%s\t%s\n", line->revision, line->on ? line->on : "-", line->by ? line->by : "-", line->why ? line->why : "-", wording);
    }
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const JdBlock *block, const GArray *log)
{
  JdWriter *writer = cli_json_begin ("revisions");

  for (guint i = 0; i < log->len; i++)
    {
      const JdBlockLine *line = &g_array_index (log, JdBlockLine, i);

      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_int (writer, "revision", line->revision);
      jd_writer_string (writer, "on", line->on);
      jd_writer_string (writer, "by", line->by);
      jd_writer_string (writer, "why", line->why);
      jd_localized_write (writer, "body", body_at (block, line->place));
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

static CliStatus
tell (char **folders, const char *id, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (folders, JD_FOLDER_WRITABLE, &error);

  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  const JdBlock *block = jd_library_block (library, id);
  if (!block)
    return cli_unknown_block (&cli_command_library_log, library, id);
  g_autoptr (GArray) log = jd_block_log (block);
  return json ? print_json (block, log) : print_lines (block, log);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  const CliCommand *command = &cli_command_library_log;

  if (!cli_parse (command, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  return tell (folders, arguments[0], json);
}

const CliCommand cli_command_library_log = {
  "library log",
  N_("ID [--format json]"),
  N_("List the revisions of a block, the newest first"),
  N_("A line a revision: its number, when, by whom and why it was made, and the wording; “-” for what is not known."),
  run,
};
