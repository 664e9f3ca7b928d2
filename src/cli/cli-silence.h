// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* What of a posting is silenced, for the commands that silence it and tell of it. */

/* Lists what is silenced in @posting; @findings are all that is found. */
CliStatus cli_print_silenced (const JdPosting *posting, const GPtrArray *findings, gboolean json);

/* What becomes of @posting; NULL with @status when that cannot be done. @data: as it was given. */
typedef JdPosting *(*CliSilenceFunc) (JdPosting *posting, const char *rule, const char *line, gpointer data, CliStatus *status);

/* FILE RULE of @command, with --line, -o and what else it has in @entries (NULL-terminated): reads, lets @change, and writes. */
CliStatus cli_run_silence (const CliCommand *command, const GOptionEntry *entries, int argc, char **argv, CliSilenceFunc change, gpointer data);

G_END_DECLS
