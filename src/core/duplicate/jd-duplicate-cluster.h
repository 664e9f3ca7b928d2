// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-duplicate-sources.h"

G_BEGIN_DECLS

/* Texts that say almost the same, as a person looks at them: each block and each line of a posting once, with the first of its texts that is near another. Blocks come first. */
typedef struct
{
  const JdDuplicateSource *source; /* borrowed */
  guint uses;                      /* of a block: roles and levels that name it */
} JdDuplicateMember;

typedef struct
{
  GArray *members;  /* of JdDuplicateMember */
  guint n_blocks;   /* those in front */
  guint keep;       /* which block is best kept: the one most used, of those one's own rather than a read-only one */
} JdDuplicateCluster;

/* Of JdDuplicateCluster, in the order of @found (jd_duplicate_sources_find()). Borrows from @sources. New. */
GPtrArray *jd_duplicate_clusters (const JdDuplicateSources *sources, const GPtrArray *found);
/* A cluster of blocks @ids of the library alone, as a person chose them, each with its first wording; unknown ones are left out. Adds their texts to @sources. New. */
JdDuplicateCluster *jd_duplicate_cluster_of_blocks (JdDuplicateSources *sources, const char *const *ids);
void       jd_duplicate_cluster_free (JdDuplicateCluster *cluster);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdDuplicateCluster, jd_duplicate_cluster_free)

/* Ids of all members; or of the blocks of the kind the member @keep has, without it: what can be made one with it. NULL-terminated; new. */
GStrv      jd_duplicate_cluster_ids (const JdDuplicateCluster *cluster);
GStrv      jd_duplicate_cluster_others (const JdDuplicateCluster *cluster, const JdLibrary *library, guint keep);

G_END_DECLS
