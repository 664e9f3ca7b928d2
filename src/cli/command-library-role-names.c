// SPDX-License-Identifier: GPL-3.0-or-later
/* How a role is found: what else people call it, and its trade. */
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-library.h"
#include "describe/jd-trade.h"
#include "item/jd-role-edit.h"

/* FALSE after a message. "" is none. */
static gboolean
check_trade (const CliCommand *command, const char *trade, CliStatus *status)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; jd_trade_id (i); i++)
    g_ptr_array_add (ids, (gpointer) jd_trade_id (i));
  g_ptr_array_add (ids, NULL);
  if (!trade || *trade == '\0' || g_strv_contains ((const char *const *) ids->pdata, trade))
    return TRUE;
  *status = cli_unknown (command, _("trade"), trade, (const char *const *) ids->pdata);
  return FALSE;
}

/* What was said of @former; each of both may be NULL: it stays. NULL with @error. */
static JdRole *
set_names (const JdRole *former, const char *trade, const char *also, const char *language, GError **error)
{
  g_autoptr (JdRole) listed = trade ? jd_role_edit_trade (former, trade, error) : jd_role_ref ((JdRole *) former);

  return listed && also ? jd_role_edit_also (listed, language, also, error) : g_steal_pointer (&listed);
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_role_names;
  g_auto (CliChange) change = { NULL };
  g_autofree char *trade = NULL, *also = NULL, *given = NULL;
  const GOptionEntry entries[] = {
    { "trade", 0, 0, G_OPTION_ARG_FILENAME, &trade, N_("Under which trade it is listed; empty: none of them"), N_("TRADE") },
    { "also", 0, 0, G_OPTION_ARG_FILENAME, &also, N_("What else people call it, with commas between; empty: nothing"), N_("NAMES") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &given, N_("The language of these names"), N_("LANG") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, command, entries, argc, argv, 1, 1, &status) || !cli_check_role (command, change.library, change.arguments[0], &status))
    return status;
  g_autofree char *language = given ? g_strdup (given) : jd_language_bare (cli_language ());
  if (!check_trade (command, trade, &status) || !cli_check_language (command, change.library, language, &status))
    return status;
  if (!trade && !also)
    return cli_usage (command, _("something is missing: %s %s"), command->name, "--trade, --also");
  const JdRole *former = jd_library_role (change.library, change.arguments[0]);
  g_autoptr (JdRole) role = set_names (former, trade, also, language, &error);
  JdLibraryChange *made = role ? jd_library_edit_save_role (&change.edit, former, role, &error) : NULL;
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_role_names = {
  "library role names",
  N_("ROLE [--trade TRADE] [--also NAMES] [--language LANG] [--dry-run] [--format json]"),
  N_("Set how a role is found"),
  N_("TRADE is health, hospitality, sales, crafts, logistics, office, education, media or technology; the role is listed under it in\n"
     "New Posting. Whoever types one of NAMES there finds the role. “vacancy-cli library role show ROLE” tells both."),
  run,
};
