// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-board.h"
#include "command-library.h"
#include "manage/jd-level-edit.h"
#include "uses/jd-where-used-files.h"

/* "MEMBER=VALUE" each, which is cut where the value begins. FALSE after a message. */
static gboolean
read_settings (const CliChange *change, char **arguments, GArray *settings, CliStatus *status)
{
  for (; *arguments; arguments++)
    {
      char *equals = strchr (*arguments, '=');

      if (!equals)
        {
          g_autofree char *quoted = jd_error_quote (*arguments);
          *status = cli_usage (change->command, _("expected %s, found %s"), "MEMBER=VALUE", quoted);
          return FALSE;
        }
      *equals = '\0';
      const JdLevelSetting setting = { *arguments, equals + 1 };
      g_array_append_val (settings, setting);
    }
  return TRUE;
}

/* A job board, or what a level has a word for already: some takers of feeds have no profile. */
static gboolean
check_board (const CliChange *change, const char *name, CliStatus *status)
{
  const GPtrArray *levels = jd_library_levels (change->library);

  for (guint i = 0; i < levels->len; i++)
    if (jd_params_get (((const JdLevel *) g_ptr_array_index (levels, i))->boards, name))
      return TRUE;
  return cli_check_board (change->command, name, status);
}

/* What a setting names must be there, but for what it takes out. */
static gboolean
check_setting (const CliChange *change, const JdLevelSetting *setting, CliStatus *status)
{
  static const char *const by_language[] = { "name.", "title_pattern." };

  for (guint i = 0; *setting->value && i < G_N_ELEMENTS (by_language); i++)
    if (g_str_has_prefix (setting->place, by_language[i]))
      return cli_check_language (change->command, change->library, setting->place + strlen (by_language[i]), status);
  if (*setting->value && g_str_has_prefix (setting->place, "boards."))
    return check_board (change, setting->place + strlen ("boards."), status);
  return !g_str_equal (setting->place, "inherits") || !*setting->value || cli_check_level (change->command, change->library, setting->value, status);
}

static gboolean
check_settings (const CliChange *change, const GArray *settings, CliStatus *status)
{
  for (guint i = 0; i < settings->len; i++)
    if (!check_setting (change, &g_array_index (settings, JdLevelSetting, i), status))
      return FALSE;
  return TRUE;
}

/* ---- add ---- */

/* What the level is called is its name in the language of the program, too, unless that is given. */
static CliStatus
add (const CliChange *change, const char *name, const char *id, GArray *settings)
{
  g_autofree char *free_id = id ? NULL : jd_level_edit_free_id (&change->edit, name);
  g_autofree char *place = g_strdup_printf ("name.%s", cli_language ());
  const JdLevelSetting named = { place, name };
  GError *error = NULL;

  g_array_prepend_val (settings, named);
  JdLibraryChange *made = jd_level_edit_add (&change->edit, change->edit.own, id ? id : free_id, (const JdLevelSetting *) (gconstpointer) settings->data, settings->len, &error);
  return cli_change_end (change, made, error);
}

static CliStatus
run_add (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  g_autofree char *id = NULL;
  g_autoptr (GArray) settings = g_array_new (FALSE, FALSE, sizeof (JdLevelSetting));
  const GOptionEntry entries[] = {
    { "id", 0, 0, G_OPTION_ARG_FILENAME, &id, N_("What files call it; else made of its name"), N_("ID") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_change_begin (&change, &cli_command_library_level_add, entries, argc, argv, 1, G_MAXUINT, &status)
      || !read_settings (&change, change.arguments + 1, settings, &status) || !check_settings (&change, settings, &status))
    return status;
  return add (&change, change.arguments[0], id, settings);
}

/* ---- set ---- */

static CliStatus
run_set (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  g_autoptr (GArray) settings = g_array_new (FALSE, FALSE, sizeof (JdLevelSetting));
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_level_set, NULL, argc, argv, 2, G_MAXUINT, &status) || !cli_check_level (change.command, change.library, change.arguments[0], &status)
      || !read_settings (&change, change.arguments + 1, settings, &status) || !check_settings (&change, settings, &status))
    return status;
  JdLibraryChange *made = jd_level_edit_set (&change.edit, change.arguments[0], (const JdLevelSetting *) (gconstpointer) settings->data, settings->len, &error);
  /* What is wrong with a setting stands in no file. */
  if (error && !jd_error_file (error))
    g_prefix_error (&error, "%s: ", change.arguments[0]);
  return cli_change_end (&change, made, error);
}

/* ---- move ---- */

static CliStatus
run_move (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  g_autofree char *before = NULL;
  gboolean last = FALSE;
  const GOptionEntry entries[] = {
    { "before", 0, 0, G_OPTION_ARG_FILENAME, &before, N_("The level that comes behind it then"), N_("ID") },
    { "last", 0, 0, G_OPTION_ARG_NONE, &last, N_("Behind all others"), NULL },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_level_move, entries, argc, argv, 1, 1, &status) || !cli_check_level (change.command, change.library, change.arguments[0], &status)
      || (before && !cli_check_level (change.command, change.library, before, &status)))
    return status;
  if (!before == !last)
    return cli_usage (change.command, before ? _("%s and %s exclude each other") : _("something is missing: %s or %s"), "--before ID", "--last");
  JdLibraryChange *made = jd_level_edit_move (&change.edit, change.arguments[0], before, &error);
  return cli_change_end (&change, made, error);
}

/* ---- remove ---- */

static CliStatus
run_remove (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "in", 'i', 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Look at all postings below a folder"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_level_remove, entries, argc, argv, 1, 1, &status) || !cli_check_level (change.command, change.library, change.arguments[0], &status))
    return status;
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  if (!jd_where_used_add_postings (used, (const char *const *) folders, &error))
    return cli_change_end (&change, NULL, error);
  const CliStatus told = cli_tell_unread (jd_where_used_unread (used));
  g_auto (GStrv) users = jd_where_used_of_level (used, change.arguments[0]);
  JdLibraryChange *made = jd_level_edit_remove (&change.edit, change.arguments[0], (const char *const *) users, &error);
  return cli_graver (cli_change_end (&change, made, error), told);
}

const CliCommand cli_command_library_level_add = {
  "library level add",
  N_("NAME [MEMBER=VALUE…] [--id ID] [--to DIR] [--dry-run] [--format json]"),
  N_("Add a level behind all others"),
  N_("Members are those of “library level set”. “inherits” says which level it follows, whose wordings, parameters and limits it has\n"
     "where it has none of its own."),
  run_add,
};

const CliCommand cli_command_library_level_set = {
  "library level set",
  N_("ID MEMBER=VALUE… [--dry-run] [--format json]"),
  N_("Change a level"),
  N_("MEMBER is order, inherits, scope, name.en, title_pattern.en, params.years_min, limits.must_max, boards.linkedin… An empty VALUE takes\n"
     "it out. ops[1] is the first of its operations, and one more than there are a new one: “add BLOCK SECTION [start]”, “drop MATCH”,\n"
     "“replace BLOCK BLOCK”, “move MATCH SECTION”, “set MATCH must|nice”, where MATCH is as in “kind=qualification,aspect=experience”.\n"
     "ops[2].at says where the second shall stand.\n"
     "A level of the starter library is changed by a copy in your own, which takes its place."),
  run_set,
};

const CliCommand cli_command_library_level_move = {
  "library level move",
  N_("ID --before ID | --last [--dry-run] [--format json]"),
  N_("Change the order of the levels"),
  NULL,
  run_move,
};

const CliCommand cli_command_library_level_remove = {
  "library level remove",
  N_("ID [--in DIR]… [--dry-run] [--format json]"),
  N_("Delete a level that nothing uses"),
  N_("What a level, a role, a block or a posting uses is not deleted. A copy that took the place of a level of the starter library gives way\n"
     "to that. Postings are those below DIR, and without --in those you had open last."),
  run_remove,
};

static const CliCommand *const parts[] = {
  &cli_command_library_level_show,
  &cli_command_library_level_add,
  &cli_command_library_level_set,
  &cli_command_library_level_move,
  &cli_command_library_level_remove,
  NULL,
};

static CliStatus
run (int argc, char **argv)
{
  return cli_run_part (&cli_command_library_level, parts, argc, argv);
}

const CliCommand cli_command_library_level = {
  "library level",
  N_("COMMAND [OPTION…]"),
  N_("Look at levels and change them"),
  NULL,
  run,
};
