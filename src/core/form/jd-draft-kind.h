// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "jd-block-draft.h"

G_BEGIN_DECLS

/* What blocks have by their kind, and what becomes of it when that changes. */

/* Sets what a block of the draft's kind has in @block, and takes out what blocks of other kinds have. FALSE with @error when pay is wrong. */
gboolean jd_draft_kind_put (const JdBlockDraft *draft, JsonObject *block, GError **error);

/* What the draft says that a block of its kind cannot have, and that goes when it is saved: "necessity, years". NULL: nothing. New string. */
char *jd_draft_kind_lost (const JdBlockDraft *draft);

/* Whether the block can become one of @kind as far as the roles of @library go: none has it in a section for its kind that @kind does not fit. FALSE with @error, which names the first. */
gboolean jd_block_can_become (const JdLibrary *library, const JdBlock *block, JdKind kind, GError **error);

G_END_DECLS
