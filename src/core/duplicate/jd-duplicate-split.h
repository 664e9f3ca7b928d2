// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-duplicate-nodes.h"

G_BEGIN_DECLS

/* Divides @group, nodes that are the same as others of it (of guint32, ascending), until no two of a part differ in more than JD_DUPLICATES_WIDEST words, and adds the parts, of the same
 * kind, to @parts. FALSE with @error when cancelled. */
gboolean jd_duplicate_split (const JdDuplicateNodes *nodes, const GArray *group, GPtrArray *parts, GCancellable *cancellable, GError **error);

G_END_DECLS
