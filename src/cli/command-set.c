// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-settings.h"
#include "store/jd-posting-file.h"

/* Facts first: what a variable says may hang on them. */
static JdPosting *
apply (const GArray *settings, JdPosting *posting, GError **error)
{
  g_autoptr (JdPosting) with_facts = cli_settings_apply (settings, NULL, TRUE, posting, error);

  return with_facts ? cli_settings_apply (settings, NULL, FALSE, with_facts, error) : NULL;
}

static CliStatus
set (const char *file, const GArray *settings, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load_etag (file, &etag, &error);
  if (!posting)
    return cli_failure (error);
  g_autoptr (JdPosting) changed = apply (settings, posting, &error);
  if (!changed)
    return cli_usage (&cli_command_set, "%s", error->message);
  const char *target = output ? output : file;
  /* What somebody else has written meanwhile is not undone. */
  const gboolean in_place = !cli_is_standard (target) && cli_is_same_file (file, target);
  return cli_save (target, changed, in_place ? etag : NULL);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write; back to FILE unless given"), N_("FILE") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_set, entries, argc, argv, 2, G_MAXUINT, &arguments, &status))
    return status;
  g_autoptr (GArray) settings = cli_settings_read (&cli_command_set, NULL, arguments + 1);
  return settings ? set (arguments[0], settings, output) : CLI_USAGE;
}

const CliCommand cli_command_set = {
  "set",
  N_("FILE NAME=VALUE… [-o OUT]"),
  N_("Set facts, variables or the pay of a posting"),
  N_("Names are those of “vacancy-cli new --set”; an empty VALUE takes one away. Wordings that differ by place or workplace stay until\n"
     "“vacancy-cli level” fits the posting to its level. The former file stays as FILE~."),
  run,
};
