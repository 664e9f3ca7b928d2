// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-pay-draft.h"
#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What a block that is being edited would say, composed like any posting. */

/* A posting of no role at @level (NULL: none), in @language; @location as it is typed and @workplace may be NULL. What cannot be told stays unknown. New reference. */
JdPosting *jd_draft_preview_context (const JdLibrary *library, const char *level, const char *location, const char *workplace, const char *language);

/* What @block says in @context: paragraphs as lines, items with a bullet, what has no value in brackets; "" when it is left out there. NULL with @error when it contradicts itself there. New
 * string. */
char *jd_draft_preview (const JdLibrary *library, JdPosting *context, const JdBlock *block, GError **error);

/* What the table of pay says in @context, as the line of a posting there: figures that are fine. "" where none is set. NULL with @error when two that are as close differ. New string. */
char *jd_draft_preview_pay (const JdLibrary *library, JdPosting *context, JdPayDraft *pay, GError **error);

G_END_DECLS
