// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* One undo and redo for everything. A step is a posting before and a posting after, which share all that did not change; undo cannot go wrong, since there is nothing to
 * invert. No limit on steps: a step costs the block it touched.
 *
 * Typing coalesces: consecutive steps with the same non-NULL merge key become one until a word begins (a letter behind white space), more than one character comes at
 * once, inserting turns to deleting, the history is broken off (jd_history_break: focus left, saved), or 5 seconds pass. */
#define JD_TYPE_HISTORY (jd_history_get_type ())
G_DECLARE_FINAL_TYPE (JdHistory, jd_history, JD, HISTORY, GObject)

/* Properties: "can-undo", "can-redo", "undo-label", "redo-label", "modified" (differs from the saved point). Signal "changed" (JdPosting *before, JdPosting *after). */
JdHistory *jd_history_new (JdPosting *posting);

JdPosting *jd_history_posting (JdHistory *history); /* the current one; borrowed */

/* Records @after as a step. @label says what was done ("Move block"), for the menu. The same posting again is no step. */
void jd_history_push (JdHistory *history, JdPosting *after, const char *label);

/* Likewise for typing. @inserted and @deleted are what the key did, to decide about merging; @key is the placement typed in. */
void jd_history_push_typing (JdHistory *history, JdPosting *after, const char *label, const char *key, const char *inserted, const char *deleted);

void     jd_history_break (JdHistory *history);
gboolean jd_history_undo (JdHistory *history);
gboolean jd_history_redo (JdHistory *history);

/* Whether the change that "changed" tells of right now is an undo or a redo. */
gboolean jd_history_is_stepping (JdHistory *history);

const char *jd_history_undo_label (JdHistory *history); /* NULL when there is nothing to undo; borrowed */
const char *jd_history_redo_label (JdHistory *history);

/* @posting is what reached the disk, which may be older than the current one. NULL: nothing on disk holds any of this. */
void     jd_history_set_saved (JdHistory *history, JdPosting *posting);
gboolean jd_history_is_modified (JdHistory *history);

/* For tests of the 5 seconds. Monotonic microseconds; NULL: g_get_monotonic_time(). */
typedef gint64 (*JdClock) (void);
void jd_history_set_clock (JdHistory *history, JdClock clock);

G_END_DECLS
