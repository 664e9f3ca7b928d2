// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* What the commands below "library csv" have in common. */

/* Appends a line for each column of a table, for help. */
void     cli_list_csv_columns (GString *help);
/* @separator gets the sign @name is for, 0 for none; FALSE, told, with @status for another name. */
gboolean cli_parse_separator (const CliCommand *command, const char *name, char *separator, CliStatus *status);

G_END_DECLS
