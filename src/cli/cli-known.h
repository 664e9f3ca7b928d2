// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* Whether there is what was typed. FALSE with @status, after a message that offers what there is. */

gboolean cli_check_role (const CliCommand *command, const JdLibrary *library, const char *id, CliStatus *status);
gboolean cli_check_level (const CliCommand *command, const JdLibrary *library, const char *id, CliStatus *status);
/* @tag: of a language that has a name, or that the library says something in. */
gboolean cli_check_language (const CliCommand *command, const JdLibrary *library, const char *tag, CliStatus *status);

/* Levels, roles and languages that @block names and @former (may be NULL) does not: what was there already is not what was typed. */
gboolean cli_check_named (const CliCommand *command, const JdLibrary *library, const JdBlock *former, const JdBlock *block, CliStatus *status);

G_END_DECLS
