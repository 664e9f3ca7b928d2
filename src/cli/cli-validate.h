// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* A command that looks at files of data, "board validate FILE… [--format json]": what is wrong with each is told. @read: FALSE with @error for a file that has a fault. */
CliStatus cli_validate (const CliCommand *command, gboolean (*read) (const char *file, GError **error), int argc, char **argv);

G_END_DECLS
