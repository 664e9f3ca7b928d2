// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers from 0 on in groups: each names one of its group, which names another, up to the first, which names itself. At the start each is a group of its own. */
guint32 *jd_duplicate_groups_new (guint count);
/* The first of the group. */
guint32  jd_duplicate_groups_find (guint32 *groups, guint32 one);
void     jd_duplicate_groups_join (guint32 *groups, guint32 one, guint32 other);

/* Adds each group of the first @count numbers to @collected, as a new GArray of guint32; these are the numbers or, when @members is not NULL, what stands there in @members. In their order. */
void     jd_duplicate_groups_collect (guint32 *groups, const guint32 *members, guint count, GPtrArray *collected);

G_END_DECLS
