// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* By the word behind "library". */
static const struct
{
  const char *word;
  const CliCommand *command;
} parts[] = {
  { "list", &cli_command_library_list },
  { "search", &cli_command_library_search },
  { "show", &cli_command_library_show },
  { "validate", &cli_command_library_validate },
  { "uses", &cli_command_library_uses },
  { "duplicates", &cli_command_library_duplicates },
  { "merge-file", &cli_command_library_merge_file },
  { "git-setup", &cli_command_library_git_setup },
};

static CliStatus
print_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);
  g_string_append_printf (help, "%s vacancy-cli library %s\n\n%s\n\n", _("Usage:"), _(cli_command_library.usage), _(cli_command_library.summary));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (help, "  %s %s\n      %s\n", parts[i].command->name, _(parts[i].command->usage), _(parts[i].command->summary));
  return cli_print (help->str, help->len);
}

static CliStatus
run (int argc, char **argv)
{
  if (argc < 2)
    return cli_usage (&cli_command_library, _("something is missing: %s %s"), cli_command_library.name, _(cli_command_library.usage));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (argv[1], parts[i].word) == 0)
      return parts[i].command->run (argc - 1, argv + 1);
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_help ();

  const char *words[G_N_ELEMENTS (parts) + 1] = { NULL };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    words[i] = parts[i].word;
  return cli_unknown (&cli_command_library, _("command"), argv[1], words);
}

const CliCommand cli_command_library = {
  "library",
  N_("COMMAND [OPTION…]"),
  N_("Look at the library of blocks, and work on it"),
  NULL,
  run,
};
