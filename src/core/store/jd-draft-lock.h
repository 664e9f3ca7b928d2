// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which drafts a running program is at work on. Two programs that do not know of each other (no session bus, another display) share one folder of drafts, and neither may take for
 * lost what the other still has open. A program that takes up a draft or writes one holds a lock on the file ID in "FOLDER.locks"; the system lets go of it when the program ends, however
 * it ends. Asking takes no lock, so it is in nobody's way. Thread-safe. */
typedef enum
{
  JD_DRAFT_TAKEN,
  JD_DRAFT_OURS,      /* already before */
  JD_DRAFT_ELSEWHERE, /* another running program's */
  JD_DRAFT_NOBODYS    /* locks cannot be had (a full disk, some network folders): the draft counts as free, as without them */
} JdDraftHolder;

/* Takes the draft for this program, if it is free. Whose it is. */
JdDraftHolder jd_draft_lock_take (const char *folder, const char *id);
/* Lets go of it, if it is ours. */
void          jd_draft_lock_drop (const char *folder, const char *id);
gboolean      jd_draft_lock_is_elsewhere (const char *folder, const char *id);

G_END_DECLS
