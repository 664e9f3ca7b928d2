// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "describe/jd-contrast.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* Of JdContrast: title, wordings and pay in the order of @after, those that are gone behind them, then what else there is to know (jd-block-notes.h). */
GPtrArray *jd_block_compare (const JdLibrary *library, const JdBlock *before, const JdBlock *after, const char *reader);

/* Who changed what @block says in @language in its @variant (-1: the body) the last time, when and why: "Revision 4 · 12 November 2026 · Anna", and on a line of its own why. NULL where its
 * history does not tell. Costs the history. New string. */
char *jd_block_blame (const JdBlock *block, int variant, const char *language, const char *reader);

G_END_DECLS
