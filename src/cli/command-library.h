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
extern const CliCommand cli_command_library_log;
extern const CliCommand cli_command_library_add;
extern const CliCommand cli_command_library_set;
extern const CliCommand cli_command_library_tag;
extern const CliCommand cli_command_library_duplicate;
extern const CliCommand cli_command_library_move;
extern const CliCommand cli_command_library_copy;
extern const CliCommand cli_command_library_reset;
extern const CliCommand cli_command_library_retire;
extern const CliCommand cli_command_library_restore;
extern const CliCommand cli_command_library_restore_revision;
extern const CliCommand cli_command_library_remove;
extern const CliCommand cli_command_library_merge;
extern const CliCommand cli_command_library_role;
extern const CliCommand cli_command_library_role_new;
extern const CliCommand cli_command_library_role_from;
extern const CliCommand cli_command_library_role_show;
extern const CliCommand cli_command_library_role_add;
extern const CliCommand cli_command_library_role_drop;
extern const CliCommand cli_command_library_role_conditions;
extern const CliCommand cli_command_library_role_names;
extern const CliCommand cli_command_library_role_reset;
extern const CliCommand cli_command_library_level;
extern const CliCommand cli_command_library_ladder;
extern const CliCommand cli_command_library_ladder_set;
extern const CliCommand cli_command_library_undo;
extern const CliCommand cli_command_library_redo;
extern const CliCommand cli_command_library_duplicates;
extern const CliCommand cli_command_library_merge_file;
extern const CliCommand cli_command_library_settle;
extern const CliCommand cli_command_library_git_setup;
extern const CliCommand cli_command_library_pack;
extern const CliCommand cli_command_library_unpack;
extern const CliCommand cli_command_library_csv;
extern const CliCommand cli_command_library_onet;
extern const CliCommand cli_command_library_translate;

/* Below "library level". */
extern const CliCommand cli_command_library_level_show;
extern const CliCommand cli_command_library_level_add;
extern const CliCommand cli_command_library_level_set;
extern const CliCommand cli_command_library_level_move;
extern const CliCommand cli_command_library_level_remove;

/* Below "library csv". */
extern const CliCommand cli_command_library_csv_export;
extern const CliCommand cli_command_library_csv_import;

G_END_DECLS
