// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* What "roles" and "levels" have in common: ids and names of part of the library. */
typedef struct
{
  const char *id;
  const char *name; /* in the language of the program */
} CliName;

/* Appends CliName of all there are. */
typedef void (*CliNamesFunc) (const JdLibrary *library, GArray *names);

void cli_names_of_roles (const JdLibrary *library, GArray *names);
void cli_names_of_levels (const JdLibrary *library, GArray *names);

/* @member is what the list is called in JSON. */
CliStatus cli_names_run (const CliCommand *command, int argc, char **argv, const char *member, CliNamesFunc collect);

G_END_DECLS
