// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-incoming.h"

G_BEGIN_DECLS

/* What an item is called by people, in @language: a title or a name, else its id. Borrowed from it. */
const char *jd_incoming_title (const JdIncoming *item, const char *language);

/* What differs, of JdBlockDifference: of a block in conflict between what is in force and what came; all that a new one says; nothing for what is no block, or the same. */
GPtrArray *jd_incoming_differences (const JdIncoming *item, const char *reader);
/* Whether people are shown @place of it: of what is new, only what it says. */
gboolean   jd_incoming_shows (const JdIncoming *item, const char *place);

G_END_DECLS
