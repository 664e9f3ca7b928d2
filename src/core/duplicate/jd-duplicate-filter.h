// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-duplicate-nodes.h"

G_BEGIN_DECLS

/* Joins all nodes that are the same as others, without comparing most of them: exactly those that jd_duplicate_nodes_are_same() finds among all pairs. New, one for each node. NULL with
 * @error when cancelled. */
guint32 *jd_duplicate_filter_join (const JdDuplicateNodes *nodes, const JdDuplicateQuery *query, GCancellable *cancellable, GError **error);

G_END_DECLS
