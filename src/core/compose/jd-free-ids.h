// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Ids for many placements of one posting, each found in no time. */
typedef struct _JdFreeIds JdFreeIds;

/* Those of @posting (may be NULL) are taken. */
JdFreeIds *jd_free_ids_new (const JdPosting *posting);
void       jd_free_ids_free (JdFreeIds *ids);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFreeIds, jd_free_ids_free)

/* @wish when it is free, else the first that is of "STEM~2", "STEM~3", ... It stays free. New string. */
char *jd_free_ids_find (JdFreeIds *ids, const char *wish, const char *stem);
void  jd_free_ids_take (JdFreeIds *ids, const char *id);

G_END_DECLS
