// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* What a command was given that takes one id, --format and --library, and tells something of what has the id. */
typedef struct
{
  GStrv arguments; /* the id alone */
  GStrv folders;   /* NULL: none */
  gboolean json;
} CliShown;

/* FALSE with *@status when the command ends here. @shown is to be cleared in either case. */
gboolean cli_parse_shown (const CliCommand *command, int argc, char **argv, CliShown *shown, CliStatus *status);
/* Likewise, with @more, an option of the command's own. */
gboolean cli_parse_shown_with (const CliCommand *command, const GOptionEntry *more, int argc, char **argv, CliShown *shown, CliStatus *status);
void     cli_shown_clear (CliShown *shown);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliShown, cli_shown_clear)

G_END_DECLS
