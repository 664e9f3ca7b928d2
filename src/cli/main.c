// SPDX-License-Identifier: GPL-3.0-or-later
#include <enchant.h>
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "cli.h"

static const CliCommand *const commands[] = {
  &cli_command_roles,
  &cli_command_levels,
  &cli_command_new,
  &cli_command_set,
  &cli_command_export,
  &cli_command_level,
  &cli_command_update,
  &cli_command_check,
  &cli_command_silence,
  &cli_command_unsilence,
  &cli_command_spell,
  &cli_command_explain,
  &cli_command_import,
  &cli_command_board,
  &cli_command_rules,
  &cli_command_evidence,
  &cli_command_library,
  NULL,
};

/* json-glib cannot say which version runs, so it tells what it was compiled with, and enchant likewise the other way. */
static CliStatus
print_version (void)
{
  g_autofree char *text = g_strdup_printf (
      "vacancy-cli %s\n"
      "GLib %u.%u.%u (%s %d.%d.%d)\n"
      "json-glib (%s %s)\n"
      "enchant %s (%s %s)\n",
      VACANCY_VERSION,
      glib_major_version, glib_minor_version, glib_micro_version, _("compiled with"), GLIB_MAJOR_VERSION, GLIB_MINOR_VERSION, GLIB_MICRO_VERSION,
      _("compiled with"), JSON_VERSION_S,
      enchant_get_version (), _("compiled with"), CLI_ENCHANT_VERSION);
  return cli_print (text, strlen (text));
}

static CliStatus
print_help (void)
{
  g_autofree char *help = cli_describe_commands (commands, "vacancy-cli");
  return cli_print (help, strlen (help));
}

/* "help new" is "new --help". */
static CliStatus
run_help (int argc, char **argv)
{
  if (argc == 2)
    return print_help ();
  char help[] = "--help";
  g_autofree char **rearranged = g_new0 (char *, (gsize) argc + 1);
  rearranged[0] = argv[0];
  for (int i = 2; i < argc; i++)
    rearranged[i - 1] = argv[i];
  rearranged[argc - 1] = help;
  return cli_dispatch (commands, argc, rearranged);
}

static CliStatus
run (int argc, char **argv)
{
  if (argc < 2)
    {
      g_autofree char *help = cli_describe_commands (commands, "vacancy-cli");
      g_printerr ("%s", help);
      return CLI_USAGE;
    }
  if (strcmp (argv[1], "--version") == 0)
    return print_version ();
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_help ();
  if (strcmp (argv[1], "help") == 0)
    return run_help (argc, argv);
  return cli_dispatch (commands, argc, argv);
}

int
main (int argc, char **argv)
{
  const char *locales = g_getenv ("VACANCY_LOCALE_DIR");
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales ? locales : VACANCY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("vacancy-cli");
  return (int) run (argc, argv);
}
