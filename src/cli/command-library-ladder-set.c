// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-library.h"
#include "ladder/jd-ladder-check.h"
#include "ladder/jd-ladder-edit.h"

/* What was asked for. */
typedef struct
{
  gboolean begin, end, follow;
  char *language;
  const char *text; /* NULL: one of the above */
} Wish;

/* What the row is called here: "duties/row", "years", "pay/NL". New string. */
static char *
name_row (const JdLadderRow *row)
{
  switch (row->kind)
    {
    case JD_LADDER_BLOCK:
      return g_strdup_printf ("%s/%s", row->section->id, row->block->id);
    case JD_LADDER_YEARS:
      return g_strdup ("years");
    case JD_LADDER_DEGREE:
      return g_strdup ("degree");
    case JD_LADDER_PAY:
    default:
      return row->place ? g_strdup_printf ("pay/%s", row->place) : g_strdup ("pay");
    }
}

/* @where: of pay, the place in the name, which may have no figures yet. NULL after a message. */
static const JdLadderRow *
find_row (const CliChange *change, const JdLadder *ladder, const char *name, const char **where, CliStatus *status)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  *where = g_str_has_prefix (name, "pay/") && jd_is_place (name + 4) ? name + 4 : NULL;
  for (guint i = 0; i < ladder->rows->len; i++)
    {
      const JdLadderRow *row = jd_ladder_row (ladder, i);

      g_ptr_array_add (names, name_row (row));
      if (g_str_equal (g_ptr_array_index (names, i), name) || (*where && row->kind == JD_LADDER_PAY))
        return row;
    }
  g_ptr_array_add (names, NULL);
  *status = cli_unknown (change->command, _("row"), name, (const char *const *) names->pdata);
  return NULL;
}

/* Of years, degree and pay a level that says nothing itself has what it follows. */
static JdLibraryChange *
change_row (const CliChange *change, const JdLadderRow *row, const JdLadderPlace *place, const char *where, const Wish *wish, GError **error)
{
  const char *language = wish->language ? wish->language : cli_language (), *text = wish->text ? wish->text : "";

  switch (row->kind)
    {
    case JD_LADDER_YEARS:
      return jd_ladder_edit_years (&change->edit, place, text, error);
    case JD_LADDER_DEGREE:
      return jd_ladder_edit_degree (&change->edit, place, text, error);
    case JD_LADDER_PAY:
      return jd_ladder_edit_pay (&change->edit, place, where, language, text, error);
    case JD_LADDER_BLOCK:
    default:
      break;
    }
  if (wish->follow)
    return jd_ladder_edit_follow (&change->edit, place, error);
  if (wish->text && *wish->text != '\0')
    return jd_ladder_edit_wording (&change->edit, place, language, wish->text, error);
  return jd_ladder_edit_there (&change->edit, place, wish->begin, error);
}

/* ROLE LEVEL ROW. */
static CliStatus
set (const CliChange *change, const Wish *wish)
{
  char **arguments = change->arguments;
  CliStatus status = CLI_DONE;
  GError *error = NULL;
  g_autoptr (JdLadder) ladder = jd_ladder_new (change->library, arguments[0], cli_language (), &error);
  const char *where;

  if (!ladder)
    return cli_change_end (change, NULL, error);
  if (jd_ladder_column (ladder, arguments[1]) == JD_LADDER_NONE)
    {
      g_autofree const char **ids = cli_level_ids (change->library);
      return cli_unknown (change->command, _("level"), arguments[1], ids);
    }
  const JdLadderRow *row = find_row (change, ladder, arguments[2], &where, &status);
  if (!row)
    return status;
  if (row->kind != JD_LADDER_BLOCK && (wish->begin || wish->end))
    return cli_usage (change->command, _("%s is of lines alone"), wish->begin ? "--begin" : "--end");
  const JdLadderPlace place = { arguments[0], arguments[1], row->section ? row->section->id : NULL, row->block ? row->block->id : NULL };
  JdLibraryChange *made = change_row (change, row, &place, where, wish, &error);
  return cli_change_end (change, made, error);
}

static gboolean
check (const CliChange *change, const Wish *wish, CliStatus *status)
{
  if (!cli_check_role (change->command, change->library, change->arguments[0], status))
    return FALSE;
  if (wish->language && !cli_check_language (change->command, change->library, wish->language, status))
    return FALSE;
  if ((wish->text != NULL) + wish->begin + wish->end + wish->follow != 1)
    *status = cli_usage (change->command, _("expected one of TEXT, --begin, --end and --follow"));
  else
    return TRUE;
  return FALSE;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  Wish wish = { FALSE };
  const GOptionEntry entries[] = {
    { "begin", 0, 0, G_OPTION_ARG_NONE, &wish.begin, N_("The line is there from this level on"), NULL },
    { "end", 0, 0, G_OPTION_ARG_NONE, &wish.end, N_("The line is there no more from this level on"), NULL },
    { "follow", 0, 0, G_OPTION_ARG_NONE, &wish.follow, N_("As the level it follows"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_FILENAME, &wish.language, N_("The language of the text; else that of the program"), N_("TAG") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (cli_change_begin (&change, &cli_command_library_ladder_set, entries, argc, argv, 3, 4, &status))
    {
      wish.text = change.arguments[3];
      if (check (&change, &wish, &status))
        status = set (&change, &wish);
    }
  g_free (wish.language);
  return status;
}

const CliCommand cli_command_library_ladder_set = {
  "library ladder-set",
  N_("ROLE LEVEL ROW TEXT | --begin | --end | --follow [--language TAG] [--dry-run] [--format json]"),
  N_("Change what a role says, asks or pays at a level, and at those that follow it"),
  N_("ROW is SECTION/BLOCK, years, degree, pay or pay/PLACE. Years are as in 2-5, 8 or none, a degree is none, enrolled, preferred or required, pay as\n"
     "in “48000-60000 EUR”; an empty TEXT takes away what the role says. Wordings are the block’s, and change wherever it is used; a role that shares\n"
     "its block of pay gets one of its own."),
  run,
};
