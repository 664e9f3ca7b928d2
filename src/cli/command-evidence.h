// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/jd-boards.h"
#include "cli.h"
#include "compose/jd-document.h"
#include "store/jd-evidence.h"

G_BEGIN_DECLS

/* The parts of "vacancy-cli evidence", and what "export" adds to the record of a posting. */

extern const CliCommand cli_command_evidence_diff;
extern const CliCommand cli_command_evidence_export;
extern const CliCommand cli_command_evidence_list;
extern const CliCommand cli_command_evidence_mark;
extern const CliCommand cli_command_evidence_show;

/* The record of the posting @file, which must be there; what in it is damaged is told, and is a finding. NULL, told, with another @status. */
JdEvidence *cli_evidence_open (const char *file, CliStatus *status);
/* The entry that @number (as typed) names; NULL, told as wrong usage. */
const JdEvidenceEntry *cli_evidence_entry (const CliCommand *command, const JdEvidence *evidence, const char *number);
/* What it went to, as people know it: the name of a board or format, else what they called it. Borrowed; may be NULL. */
const char *cli_evidence_target (const JdBoards *boards, const JdEvidenceEntry *entry);

/* Puts down that the posting of @file went to the board or format @target as @bytes, and read like @reading. @path: where it went; NULL: standard output. What cannot be recorded is told. */
CliStatus cli_evidence_record (const char *file, const JdPosting *posting, const char *target, gboolean is_board, const char *path, GBytes *bytes, const char *reading);

G_END_DECLS
