// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-block.h"
#include "command-library.h"
#include "item/jd-block-revision.h"
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
print_log (const JdLibrary *library, const JdBlock *block, gboolean json)
{
  g_autoptr (GArray) log = jd_block_log (block);
  return json ? print_json (block, log) : print_lines (block, log);
}

static CliStatus
run (int argc, char **argv)
{
  return cli_block_run (&cli_command_library_log, argc, argv, print_log);
}

const CliCommand cli_command_library_log = {
  "library log",
  N_("ID [--format json]"),
  N_("List the revisions of a block, the newest first"),
  N_("A line a revision: its number, when, by whom and why it was made, and the wording; “-” for what is not known."),
  run,
};
