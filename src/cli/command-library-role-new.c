// SPDX-License-Identifier: GPL-3.0-or-later
/* New roles. */
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-library.h"
#include "manage/jd-role-posting.h"
#include "store/jd-posting-file.h"

/* Where it goes. */
static const char *
folder_of (const CliChange *change)
{
  return change->to ? change->to : change->edit.own;
}

static JdLibraryChange *
add_role (const CliChange *change, JdRole *made, GError **error)
{
  g_autoptr (JdRole) role = made;

  return role ? jd_library_edit_add_role (&change->edit, folder_of (change), role, error) : NULL;
}

static JdLibraryChange *
from_posting (const CliChange *change, const char *file, const char *name, GError **error)
{
  g_autoptr (JdPosting) posting = jd_posting_file_load (file, error);

  if (!posting)
    return NULL;
  const char *called = name ? name : jd_posting_title (posting);
  g_autofree char *id = jd_library_edit_free_role_id (change->library, called);
  return jd_library_edit_role_from_posting (&change->edit, posting, id, called, error);
}

static JdLibraryChange *
from_role (const CliChange *change, const char *from, const char *language, const char *name, GError **error)
{
  const JdRole *role = from ? jd_library_role (change->library, from) : NULL;
  g_autofree char *id = jd_library_edit_free_role_id (change->library, name);

  return add_role (change, role ? jd_role_like (role, id, language, name, error) : jd_role_blank (id, language, name, error), error);
}

static gboolean
check_from (const CliChange *change, const char *from, const char *posting, CliStatus *status)
{
  if (from && posting)
    {
      *status = cli_usage (change->command, _("either --from or --posting"));
      return FALSE;
    }
  return !from || cli_check_role (change->command, change->library, from, status);
}

static CliStatus
run_new (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  g_autofree char *from = NULL, *posting = NULL, *given = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_("The role that it begins as; else it has sections and no lines"), N_("ROLE") },
    { "posting", 0, 0, G_OPTION_ARG_FILENAME, &posting, N_("The posting whose sections and lines it has"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &given, N_("The language of the title"), N_("LANG") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_role_new, entries, argc, argv, 1, 1, &status) || !check_from (&change, from, posting, &status))
    return status;
  g_autofree char *language = given ? g_strdup (given) : jd_language_bare (cli_language ());
  if (!cli_check_language (change.command, change.library, language, &status))
    return status;
  const char *name = change.arguments[0];
  JdLibraryChange *made = posting ? from_posting (&change, posting, name, &error) : from_role (&change, from, language, name, &error);
  return cli_change_end (&change, made, error);
}

static CliStatus
run_from (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_role_from, NULL, argc, argv, 1, 1, &status))
    return status;
  JdLibraryChange *made = from_posting (&change, change.arguments[0], NULL, &error);
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_role_new = {
  "library role new",
  N_("TITLE [--from ROLE | --posting FILE] [--language LANG] [--to DIR] [--dry-run] [--format json]"),
  N_("Make a role"),
  N_("Its id is made of the title. With --posting, lines that say what a block says stand for that block; what was typed or changed becomes a block of your own."),
  run_new,
};

const CliCommand cli_command_library_role_from = {
  "library role from",
  N_("FILE [--to DIR] [--dry-run] [--format json]"),
  N_("Make a role of a posting, called as the posting is"),
  NULL,
  run_from,
};
