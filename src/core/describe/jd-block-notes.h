// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What else there is to know of a block, as people read it: "Tags", "ml, mlops". No GTK. */
typedef struct
{
  const char *label; /* static, translated */
  char *value;
} JdBlockNote;

/* Those it has, in the order of a form; of JdBlockNote. */
GPtrArray *jd_block_notes (const JdLibrary *library, const JdBlock *block, const char *reader);

/* "3 to 5 years", "up to 2 years"; NULL where neither is given (-1). New string. */
char *jd_years_text (int years_min, int years_max);

/* One change of its wording: what it said, and what it said then. */
typedef struct
{
  char *heading; /* "Revision 4 · 12 November 2026 · Anna" */
  char *why;     /* NULL: nobody said */
  char *before, *after; /* on one line */
} JdBlockChange;

/* "Revision 4 · 12 November 2026 · Anna": the change that @former was before. New string. */
char *jd_block_change_heading (const JdRevision *former, const char *reader);

/* Of JdBlockChange, the newest first; at most @most, since a history can be long. */
GPtrArray *jd_block_changes (const JdLibrary *library, const JdBlock *block, guint most, const char *reader);

G_END_DECLS
