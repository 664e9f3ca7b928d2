// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The titles that roles have at levels, in one language: those of their own, and those that a level's pattern makes of a role's name. Made once; then any thread can ask. */
typedef struct _JdTitleTable JdTitleTable;

/* Borrows from @library. New. */
JdTitleTable *jd_title_table_new (JdLibrary *library, const char *language);
void          jd_title_table_free (JdTitleTable *table);

/* The first role that has a title of just the words of @title at some level; NULL: none. Borrowed. */
const JdRole  *jd_title_table_role (const JdTitleTable *table, const char *title);
/* The first level at which @role (may be NULL) has such a title; NULL: none. Borrowed. */
const JdLevel *jd_title_table_level (const JdTitleTable *table, const JdRole *role, const char *title);

G_END_DECLS
