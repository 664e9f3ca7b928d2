// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-board.h"

static CliStatus
print_lines (const GPtrArray *list)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const JdBoard *board = g_ptr_array_index (list, i);
      g_string_append_printf (out, "%s\t%s\t%s\t%s\t%s\n", board->id, jd_board_kind_names[board->kind], jd_confidence_names[jd_claim_confidence (board, &board->claim)],
                              board->claim.checked ? board->claim.checked : "-", cli_board_name (board));
    }
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const JdBoards *boards, const GPtrArray *list)
{
  JdWriter *writer = cli_json_begin ("boards");

  for (guint i = 0; i < list->len; i++)
    {
      const JdBoard *board = g_ptr_array_index (list, i);
      g_autofree char *file = g_filename_display_name (jd_boards_file (boards, board->id));

      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "id", board->id);
      jd_writer_string (writer, "name", cli_board_name (board));
      jd_writer_string (writer, "kind", jd_board_kind_names[board->kind]);
      jd_writer_string (writer, "confidence", jd_confidence_names[jd_claim_confidence (board, &board->claim)]);
      jd_writer_string (writer, "checked", board->claim.checked);
      jd_writer_string (writer, "file", file);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
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

  if (!cli_parse (&cli_command_board_list, entries, argc, argv, 0, 0, &arguments, &status) || !cli_parse_format (&cli_command_board_list, format, &json, &status))
    return status;
  g_autoptr (JdBoards) boards = cli_boards_open (folders);
  const GPtrArray *list = jd_boards_list (boards);
  return json ? print_json (boards, list) : print_lines (list);
}

const CliCommand cli_command_board_list = {
  "board list",
  N_("[--format json] [--library DIR]…"),
  N_("List the job boards: id, kind, confidence, when it was looked at, name"),
  N_("Confidence is high where the board's own text was seen, medium where it was an older copy, low where it was one third party, and else\n"
     "unverified."),
  run,
};
