// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* Prints what there is to say of @block. */
typedef CliStatus (*CliBlockPrint) (const JdLibrary *library, const JdBlock *block, gboolean json);

/* The run of a command that takes the id of a block, --format and --library, and tells something of that block. */
CliStatus cli_block_run (const CliCommand *command, int argc, char **argv, CliBlockPrint print);

G_END_DECLS
