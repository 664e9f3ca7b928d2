// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-search.h"

G_BEGIN_DECLS

/* How many blocks a library has of what people look at one by one: retired ones count as well. */
typedef struct
{
  guint blocks;
  guint kinds[JD_N_KINDS + 1]; /* the last: of kinds this version does not know */
  guint states[JD_N_STATES];   /* JD_STATE_ANY: all */
  guint n_folders, *folders;   /* by the floor they are on */
} JdLibraryCounts;

/* On any thread. @today: ISO. */
JdLibraryCounts *jd_library_counts_new (const JdLibrary *library, const char *today);
void             jd_library_counts_free (JdLibraryCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLibraryCounts, jd_library_counts_free)

G_END_DECLS
