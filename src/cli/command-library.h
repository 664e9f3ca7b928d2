// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* The commands below "library". Their names are written out ("library list"), since messages and help show them whole. */
extern const CliCommand cli_command_library_list;
extern const CliCommand cli_command_library_search;
extern const CliCommand cli_command_library_show;
extern const CliCommand cli_command_library_validate;
extern const CliCommand cli_command_library_uses;
extern const CliCommand cli_command_library_duplicates;
extern const CliCommand cli_command_library_merge_file;
extern const CliCommand cli_command_library_git_setup;

G_END_DECLS
