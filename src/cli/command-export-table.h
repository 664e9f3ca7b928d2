// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch/jd-batch.h"
#include "cli.h"

G_BEGIN_DECLS

/* What the table of many exports says (batch/jd-batch.h), in three ways; each gives the status of the command. */

/* On standard output: a line for each row, apart by tabs, and below it, indented, what is told of it. */
CliStatus cli_export_print_table (const JdBatch *batch);
/* On standard error: what is told, and nothing of what went as it should. */
CliStatus cli_export_tell (const JdBatch *batch);
/* On standard output: all of it as JSON. */
CliStatus cli_export_report (const JdBatch *batch);

G_END_DECLS
