// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-resolve.h"

G_BEGIN_DECLS

/* One resolution under way: everything that decides what a block says. Lives on the stack of the public functions. */
typedef struct
{
  const JdLibrary *library; /* borrowed, like posting and role */
  const JdPosting *posting; /* for facts and language */
  const JdRole *role;       /* NULL outside of a skeleton */
  const char **chain;       /* owned array, borrowed strings: the level's chain, leaf first */
  JdContext context;
} JdResolver;

/* A block on its way into a section of the skeleton. */
typedef struct
{
  const JdBlock *block;  /* borrowed from the library */
  JdNecessity necessity; /* after the operations */
  const char *level;     /* whose operation brought it; NULL when the role lists it */
} JdSkeletonEntry;

/* A section of the role while the operations run over it. */
typedef struct
{
  const JdRoleSection *section; /* borrowed */
  GArray *entries;              /* of JdSkeletonEntry; owned */
} JdSkeletonSection;

/* @level NULL: no level, so that conditions on levels do not hold. */
gboolean jd_resolver_init (JdResolver *self, const JdLibrary *library, const JdPosting *posting, const char *level, GError **error);
void     jd_resolver_clear (JdResolver *self);

/* Of JdSkeletonSection: those of the role with the entries that hold here, after the operations of the levels. NULL with @error. New. */
GPtrArray *jd_resolve_sections (const JdResolver *self, GError **error);

/* Runs the operations of every level of the chain, root to leaf, over @sections (of JdSkeletonSection). */
gboolean jd_resolve_run_ops (const JdResolver *self, GPtrArray *sections, GError **error);

/* The linked placement for @entry; its base is empty when the block says nothing in this context. TRUE with NULL in @placement for pay that is only
 * a reference, which has no place in a posting. */
gboolean jd_resolve_entry (const JdResolver *self, const JdSkeletonEntry *entry, const char *id, JdOrigin origin, JdPlacement **placement, GError **error);

/* @used (NULL: none) where it is not the language of the posting, for what is to be told of it; else NULL. New string. */
char *jd_resolve_foreign (const JdResolver *self, const char *used);

/* A block by id for @file and @path, which name it. NULL with @error. */
const JdBlock *jd_resolver_block (const JdResolver *self, const char *id, const char *file, const char *path, GError **error);

G_END_DECLS
