// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board.h"

G_BEGIN_DECLS

/* All boards there are: those that ship, and over them those of the other folders of the library (jd-library-stack.h), each in its subfolder "boards", one file a board, called by its id. A file
 * in a later folder replaces the one with the same id. One with a fault is left out, and what an earlier folder has in its place stays. Immutable and reference counted: it can be read from any
 * thread. */
typedef struct _JdBoards JdBoards;

/* @team and @given: as jd_library_stack() takes them. Reads files; a folder that is not there is none. */
JdBoards *jd_boards_load (const char *const *team, const char *const *given);
/* The subfolders "boards" of @folders (NULL-terminated), from the bottom; for tests. */
JdBoards *jd_boards_load_from (const char *const *folders);
JdBoards *jd_boards_ref (JdBoards *boards);
void      jd_boards_unref (JdBoards *boards);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoards, jd_boards_unref)

/* One file; NULL with @error when it has a fault, or is not called by its id. */
JdBoard *jd_boards_read_file (const char *path, GError **error);

/* Of JdBoard, by kind, then id. Borrowed, like all below. */
const GPtrArray *jd_boards_list (const JdBoards *boards);
JdBoard         *jd_boards_find (const JdBoards *boards, const char *id); /* NULL: there is none */
const char      *jd_boards_file (const JdBoards *boards, const char *id); /* where it was read from; NULL likewise */
const GPtrArray *jd_boards_faults (const JdBoards *boards);               /* of GError, by message */

G_END_DECLS
