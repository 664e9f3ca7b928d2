// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-shown.h"

#include <glib/gi18n-lib.h>

gboolean
cli_parse_shown_with (const CliCommand *command, const GOptionEntry *more, int argc, char **argv, CliShown *shown, CliStatus *status)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &shown->folders, N_("Lay a library folder on top"), N_("DIR") },
    *more,
    { NULL },
  };

  return cli_parse (command, entries, argc, argv, 1, 1, &shown->arguments, status) && cli_parse_format (command, format, &shown->json, status);
}

gboolean
cli_parse_shown (const CliCommand *command, int argc, char **argv, CliShown *shown, CliStatus *status)
{
  const GOptionEntry none = { NULL };

  return cli_parse_shown_with (command, &none, argc, argv, shown, status);
}

void
cli_shown_clear (CliShown *shown)
{
  g_clear_pointer (&shown->arguments, g_strfreev);
  g_clear_pointer (&shown->folders, g_strfreev);
}
