// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli-change.h"
#include "share/jd-incoming-change.h"

G_BEGIN_DECLS

/* What comes into the library from a file: looked at, and brought in as one change. */

/* As cli_change_begin(), for one file; the folder given for what is new is on top of the library, so that what is there already is what comes in is held against. */
gboolean  cli_incoming_begin (CliChange *change, const CliCommand *command, const GOptionEntry *more, int argc, char **argv, CliStatus *status);

/* The second half of that, for a command that has begun on its own. */
gboolean  cli_incoming_lay_folder (CliChange *change, CliStatus *status);

/* Shows @items (of JdIncoming), and brings them in unless that shall only be told; @label is what undoing it is called by. CLI_FINDINGS when conflicts are left. */
CliStatus cli_incoming_end (const CliChange *change, const GPtrArray *items, JdConflictChoice choice, JdDeed deed);

G_END_DECLS
