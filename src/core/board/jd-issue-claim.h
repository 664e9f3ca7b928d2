// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-dry-run.h"

G_BEGIN_DECLS

/* What a board was said to ask for, behind what was found of it. */

/* The claim that @issue follows from; NULL: it follows from the posting alone. Borrowed from @board. */
const JdClaim *jd_board_issue_claim (const JdBoard *board, const JdBoardIssue *issue);

/* Where @claim of @board is from (of several sources the first), when that was looked at, and that it is not sure where it is not, for people. New string. */
char *jd_claim_text (const JdBoard *board, const JdClaim *claim);
/* Whether nobody has found out that @claim is so. */
gboolean jd_claim_is_unsure (const JdBoard *board, const JdClaim *claim);

G_END_DECLS
