// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* For command-check*.c. */

/* The posting in @file, or the one that a text from elsewhere in it would become, with all its lines as they are. NULL, told and with @status. New. */
JdPosting *cli_check_posting (const CliCommand *command, const char *file, CliStatus *status);

G_END_DECLS
