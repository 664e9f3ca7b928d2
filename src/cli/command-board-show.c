// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-shown.h"
#include "command-board.h"

/* What is said with less confidence than the board as a whole has it in brackets. */
static void
append_claim (GString *out, const JdBoard *board, const JdClaim *claim)
{
  const JdConfidence confidence = jd_claim_confidence (board, claim);

  if (confidence < jd_claim_confidence (board, &board->claim))
    g_string_append_printf (out, "\t(%s)", jd_confidence_names[confidence]);
  g_string_append_c (out, '\n');
}

static void
append_board (GString *out, const JdBoard *board)
{
  const char *about = jd_localized_get (board->about, cli_language (), NULL);

  g_string_append_printf (out, "name\t%s\nkind\t%s\n", cli_board_name (board), jd_board_kind_names[board->kind]);
  if (board->url)
    g_string_append_printf (out, "url\t%s\n", board->url);
  if (about)
    g_string_append_printf (out, "about\t%s\n", about);
  g_string_append_printf (out, "confidence\t%s\n", jd_confidence_names[jd_claim_confidence (board, &board->claim)]);
  if (board->claim.checked)
    g_string_append_printf (out, "checked\t%s\n", board->claim.checked);
}

static void
append_body (GString *out, const JdBoard *board)
{
  g_string_append_printf (out, "body\t%s", board->body->html ? "html" : "text");
  for (guint i = 0; i < board->body->tags->len; i++)
    {
      const JdBoardTag *tag = g_ptr_array_index (board->body->tags, i);
      g_autofree char *attributes = g_strjoinv (" ", tag->attributes);
      g_string_append_printf (out, i == 0 ? "\t%s" : " %s", tag->name);
      if (*attributes)
        g_string_append_printf (out, "[%s]", attributes);
    }
  append_claim (out, board, &board->body->claim);
}

static void
append_limits (GString *out, const JdBoard *board)
{
  for (guint i = 0; i < board->limits->len; i++)
    {
      const JdBoardLimit *limit = g_ptr_array_index (board->limits, i);
      g_autofree char *min = limit->min > 0 ? g_strdup_printf ("%u", limit->min) : g_strdup (""), *max = limit->max > 0 ? g_strdup_printf ("%u", limit->max) : g_strdup ("");
      g_string_append_printf (out, "limit\t%s\t%s-%s", limit->part, min, max);
      append_claim (out, board, &limit->claim);
    }
}

static void
append_writing (GString *out, const JdBoard *board)
{
  for (guint i = 0; board->title && i < JD_N_AVOIDED; i++)
    if (board->title->avoid & 1u << i)
      g_string_append_printf (out, "avoid\t%s\n", jd_avoided_names[i]);
  if (board->date)
    {
      g_string_append_printf (out, "date\t%s", board->date->form);
      append_claim (out, board, &board->date->claim);
    }
  if (board->pay && board->pay->range)
    g_string_append_printf (out, "pay\t%s\n", board->pay->range);
  if (board->max_age_days > 0)
    g_string_append_printf (out, "max_age_days\t%u\n", board->max_age_days);
}

static void
append_wants (GString *out, const JdBoard *board)
{
  JD_FOREACH_FACT (fact)
    {
      gboolean used;
      const JdWant want = jd_board_want (board, fact, &used);
      if (used)
        g_string_append_printf (out, "fact\t%s\t%s\n", fact->name, jd_want_names[want]);
    }
}

static void
append_fields (GString *out, const JdBoard *board)
{
  for (guint i = 0; i < board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (board->fields, i);
      const char *sign = field->value ? "=" : "";
      const char *filling = field->value ? field->value : field->from ? field->from : "-";
      g_string_append_printf (out, "field\t%s\t%s%s\t%s", field->name, sign, filling, jd_want_names[field->want]);
      append_claim (out, board, &field->claim);
    }
}

static CliStatus
print_lines (const JdBoard *board)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_board (out, board);
  append_body (out, board);
  append_limits (out, board);
  append_writing (out, board);
  append_wants (out, board);
  append_fields (out, board);
  for (guint i = 0; i < board->sources->len; i++)
    {
      const JdBoardSource *source = g_ptr_array_index (board->sources, i);
      g_string_append_printf (out, "source\t%s\t%s\n", source->id, source->text);
    }
  return cli_print (out->str, out->len);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (CliShown) shown = { NULL };
  CliStatus status = CLI_DONE;

  if (!cli_parse_shown (&cli_command_board_show, argc, argv, &shown, &status))
    return status;
  g_autoptr (JdBoards) boards = cli_boards_open (shown.folders);
  g_autoptr (GPtrArray) found = cli_boards_find (&cli_command_board_show, boards, shown.arguments);
  if (!found)
    return CLI_USAGE;
  const JdBoard *board = found->pdata[0];
  if (!shown.json)
    return print_lines (board);
  gsize length;
  g_autofree char *file = jd_board_to_json (board, &length);
  return cli_print (file, length);
}

const CliCommand cli_command_board_show = {
  "board show",
  N_("ID [--format json]"),
  N_("Show what a job board takes: markup, limits, facts, and the fields of its form and what fills each"),
  N_("With --format json, the board as its file has it."),
  run,
};
