// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-known.h"
#include "command-library.h"
#include "ladder/jd-ladder-check.h"
#include "model/jd-wording.h"

static const char *const states[] = { "absent", "stated", "inherited", "own", "begins", "ends" };
static const char *const kinds[] = { "line", "years", "degree", "pay" };

static const char *
level_id (const JdLadder *ladder, guint column)
{
  return ((const JdLevel *) g_ptr_array_index (ladder->levels, column))->id;
}

/* ---- as text ---- */

/* On one line; "=mid" for what the level mid says. */
static void
append_cell (GString *out, const JdLadder *ladder, const JdLadderCell *cell)
{
  if (cell->state == JD_LADDER_INHERITED)
    g_string_append_printf (out, "\t=%s", level_id (ladder, cell->from));
  else if (cell->text)
    {
      g_autofree char *plain = g_strdelimit (jd_wording_plain (cell->text), "\n\t", ' ');
      g_string_append_printf (out, "\t%s", plain);
    }
  else
    g_string_append_printf (out, "\t%s", cell->fault ? "?" : "-");
}

static void
append_head (GString *out, const JdLadder *ladder)
{
  g_string_append (out, "#\t");
  for (guint column = 0; column < ladder->levels->len; column++)
    g_string_append_printf (out, "\t%s", level_id (ladder, column));
  g_string_append_c (out, '\n');
}

static CliStatus
print_lines (const JdLadder *ladder)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_head (out, ladder);
  for (guint i = 0; i < ladder->rows->len; i++)
    {
      const JdLadderRow *row = jd_ladder_row (ladder, i);
      const char *what = row->kind == JD_LADDER_BLOCK ? row->block->id : row->place ? row->place : "-";

      g_string_append_printf (out, "%s\t%s", row->section ? row->section->id : kinds[row->kind], what);
      for (guint column = 0; column < ladder->levels->len; column++)
        append_cell (out, ladder, &row->cells[column]);
      g_string_append_c (out, '\n');
    }
  return cli_print (out->str, out->len);
}

/* ---- as JSON ---- */

static void
write_cell (JdWriter *writer, const JdLadder *ladder, const JdLadderRow *row, guint column)
{
  const JdLadderCell *cell = &row->cells[column];

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "level", level_id (ladder, column));
  jd_writer_string (writer, "state", states[cell->state]);
  jd_writer_string (writer, "as", cell->state == JD_LADDER_INHERITED ? level_id (ladder, cell->from) : NULL);
  jd_writer_string (writer, "text", cell->text);
  jd_writer_string (writer, "necessity", cell->necessity != JD_NECESSITY_NONE ? jd_necessity_names[cell->necessity] : NULL);
  jd_writer_string (writer, "fault", cell->fault ? cell->fault->message : NULL);
  jd_writer_end_object (writer);
}

static void
write_row (JdWriter *writer, const JdLadder *ladder, const JdLadderRow *row)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "row", kinds[row->kind]);
  jd_writer_string (writer, "section", row->section ? row->section->id : NULL);
  jd_writer_string (writer, "block", row->block ? row->block->id : NULL);
  jd_writer_string (writer, "place", row->place);
  jd_writer_string (writer, "title", row->title);
  jd_writer_begin_array (writer, "cells");
  for (guint column = 0; column < ladder->levels->len; column++)
    write_cell (writer, ladder, row, column);
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
}

static void
write_finding (JdWriter *writer, const JdLadder *ladder, const JdLadderFinding *finding)
{
  const JdLadderRow *row = finding->row != JD_LADDER_NONE ? jd_ladder_row (ladder, finding->row) : NULL;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "check", finding->check->id);
  jd_writer_string (writer, "level", level_id (ladder, finding->column));
  jd_writer_string (writer, "row", row ? kinds[row->kind] : NULL);
  jd_writer_string (writer, "block", row && row->block ? row->block->id : NULL);
  jd_writer_string (writer, "place", row ? row->place : NULL);
  jd_writer_string (writer, "message", finding->message);
  jd_writer_end_object (writer);
}

static void
write_ladder (JdWriter *writer, const JdLadder *ladder, gboolean whole)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "role", ladder->role->id);
  if (whole)
    {
      jd_writer_begin_array (writer, "rows");
      for (guint i = 0; i < ladder->rows->len; i++)
        write_row (writer, ladder, jd_ladder_row (ladder, i));
      jd_writer_end_array (writer);
    }
  jd_writer_begin_array (writer, "findings");
  for (guint i = 0; i < ladder->findings->len; i++)
    write_finding (writer, ladder, g_ptr_array_index (ladder->findings, i));
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
}

/* ---- the ladders ---- */

/* NULL with @error when nobody can tell what the role says. */
static JdLadder *
open_ladder (JdLibrary *library, const char *role, const char *language, GError **error)
{
  JdLadder *ladder = jd_ladder_new (library, role, language, error);

  for (guint i = 0; ladder && i < ladder->findings->len; i++)
    cli_message ("%s: %s", role, ((const JdLadderFinding *) g_ptr_array_index (ladder->findings, i))->message);
  return ladder;
}

/* @writer NULL: as text. @whole: the tables, too, and not only what does not fit together. */
static CliStatus
show_roles (JdLibrary *library, const char *const *roles, const char *language, gboolean whole, JdWriter *writer)
{
  CliStatus status = CLI_DONE;

  for (guint i = 0; roles[i]; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdLadder) ladder = open_ladder (library, roles[i], language, &error);

      if (!ladder)
        {
          status = cli_graver (status, cli_failure (error));
          continue;
        }
      if (writer)
        write_ladder (writer, ladder, whole);
      else if (whole)
        status = cli_graver (status, print_lines (ladder));
      if (ladder->findings->len > 0)
        status = cli_graver (status, CLI_FINDINGS);
    }
  return status;
}

static gboolean
check_names (const CliCommand *command, const JdLibrary *library, char **roles, const char *language, CliStatus *status)
{
  for (; *roles; roles++)
    if (!cli_check_role (command, library, *roles, status))
      return FALSE;
  return !language || cli_check_language (command, library, language, status);
}

static CliStatus
show (JdLibrary *library, char **given, const char *language, gboolean json)
{
  g_autofree const char **all = cli_role_ids (library);
  const char *const *roles = given[0] ? (const char *const *) given : all;
  JdWriter *writer = json ? cli_json_begin ("ladders") : NULL;
  const CliStatus status = show_roles (library, roles, language, given[0] != NULL, writer);

  return writer ? cli_graver (status, cli_json_end (writer)) : status;
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_ladder;
  g_autofree char *format = NULL, *language = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "language", 'l', 0, G_OPTION_ARG_FILENAME, &language, N_("The language of the wordings; else that of the program"), N_("TAG") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  g_autoptr (GError) error = NULL;

  if (!cli_parse (command, entries, argc, argv, 0, G_MAXUINT, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  g_autoptr (JdLibrary) library = cli_library_open (folders, 0, &error);
  if (!library)
    return cli_failure (error);
  if (!check_names (command, library, arguments, language, &status))
    return status;
  return show (library, arguments, language ? language : cli_language (), json);
}

const CliCommand cli_command_library_ladder = {
  "library ladder",
  N_("[ROLE…] [--language TAG] [--format json]"),
  N_("Show what roles say, ask and pay at each level, and what does not fit together"),
  N_("A line for each line of the role: section, block, and what it says at each level; “=mid” stands for what the level mid says, “-” where the\n"
     "line is not there. Without a role only what does not fit together is told, of all roles: years or pay that fall from one level to the next,\n"
     "more must-haves or a higher degree than the limits of a level allow, lines that are added and dropped again."),
  run,
};
