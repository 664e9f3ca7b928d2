// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "command-evidence.h"

static gboolean
is_text (const char *data, gsize length)
{
  return g_utf8_validate_len (data, length, NULL);
}

static CliStatus
write_bytes (GBytes *bytes, const char *path)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (cli_is_standard (path) && isatty (STDOUT_FILENO) && !is_text (data, length))
    return cli_usage (&cli_command_evidence_export, _("this is no text for a terminal; write it to a file with --output"));
  return cli_write (path, data ? data : "", length);
}

static CliStatus
export (const JdEvidence *evidence, const char *number, const char *path)
{
  g_autoptr (GError) error = NULL;
  const JdEvidenceEntry *entry = cli_evidence_entry (&cli_command_evidence_export, evidence, number);

  if (!entry)
    return CLI_USAGE;
  if (!entry->sha256)
    return cli_usage (&cli_command_evidence_export, _("entry %u holds no bytes: nothing was exported or copied then"), entry->number);
  g_autoptr (GBytes) bytes = jd_evidence_bytes (evidence, entry->sha256, &error);
  return bytes ? write_bytes (bytes, path) : cli_failure (error);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write; standard output unless given"), N_("FILE") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_evidence_export, entries, argc, argv, 2, 2, &arguments, &status))
    return status;
  g_autoptr (JdEvidence) evidence = cli_evidence_open (arguments[0], &status);
  if (!evidence)
    return status;
  if (output && cli_is_same_file (arguments[0], output))
    return cli_usage (&cli_command_evidence_export, _("%s: is the posting, and stays as it is"), output);
  return cli_graver (status, export (evidence, arguments[1], output));
}

const CliCommand cli_command_evidence_export = {
  "evidence export",
  N_("FILE ID [-o OUT]"),
  N_("Write what was sent once more, byte for byte"),
  N_("What the posting says by now makes no difference."),
  run,
};
