// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"

G_BEGIN_DECLS

/* The newest revision in which both blocks said the same: its places in the logs of both (JdBlockLine). FALSE when there is none, or it is too long ago to be looked for. */
gboolean jd_block_find_common (const JdBlock *ours, const JdBlock *theirs, guint *in_ours, guint *in_theirs);

/* What both said then; NULL when there is none. New. */
JdBlock *jd_block_common (const JdBlock *ours, const JdBlock *theirs);

G_END_DECLS
