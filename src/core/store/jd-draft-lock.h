// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which drafts a running program is at work on. Two programs that do not know of each other (no session bus, another display) share one folder of drafts, and neither may take for
 * lost what the other still has open. A program that writes a draft holds a lock on the file ID in "FOLDER.locks"; the system lets go of it when the program ends, however it ends.
 * Thread-safe. Where locks cannot be had (a full disk, some network folders) every draft counts as nobody's, as without them. */

/* This program's from now on; again: nothing. */
void     jd_draft_lock_take (const char *folder, const char *id);
/* Nobody's, and the file is gone. */
void     jd_draft_lock_drop (const char *folder, const char *id);
/* Another running program's. */
gboolean jd_draft_lock_is_elsewhere (const char *folder, const char *id);

G_END_DECLS
