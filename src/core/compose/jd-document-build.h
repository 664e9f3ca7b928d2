// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-arena.h"
#include "jd-document.h"

G_BEGIN_DECLS

/* A document with a root alone, which holds @posting. @arena, borrowed from it, is where its nodes go. */
JdDocument *jd_document_new (const JdPosting *posting, JdArena **arena);

/* Building. All strings must live in the arena, in the posting, or for ever. */
JdNode *jd_node_new (JdArena *arena, JdNodeType type, const JdPlacement *placement);
void    jd_node_append (JdNode *parent, JdNode *child);
JdRun  *jd_node_add_run (JdArena *arena, JdNode *node, JdRunKind kind, const char *text, gsize length);

G_END_DECLS
