// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The same blocks in SQLite's full-text search (FTS5), in memory, with an index for prefixes: what a program takes that does not write its own. */
typedef struct _FullText FullText;

/* NULL where it was built without. */
FullText *full_text_new (const JdLibrary *library);
void      full_text_free (FullText *self);

/* The first @limit of those that have words which begin with the words of @query, best first. */
void full_text_search (FullText *self, const char *query, guint limit);

G_END_DECLS
