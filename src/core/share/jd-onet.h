// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-pack.h"

G_BEGIN_DECLS

/* Packs of roles from the O*NET database, in its text form as it is downloaded: a folder of files with tabs between columns, of which chosen occupations are taken.
 *
 * Of an occupation come a role, a summary, its tasks as duties (core tasks first, then by importance; those the source would not have used are left out), and as qualifications skills that matter,
 * technology and the education most people have. Every block says where it comes from, in "origin" (jd_block_origin()); ids are those of the source, so that the next release finds its blocks
 * again. */
typedef struct
{
  const char *const *codes; /* of occupations, such as "15-1252.00"; NULL-terminated, at least one */
  const char *release;      /* such as "31.0"; NULL: as the folder is called ("db_31_0_text"), or unknown */
  guint tasks;              /* how many duties a role lists; the others come as blocks for it */
} JdOnetQuery;

#define JD_ONET_TASKS 10

/* The file of the folder that lists its occupations. */
#define JD_ONET_OCCUPATIONS "Occupation Data.txt"

/* NULL with @error when a file that is needed is missing or is not what it should be, or has no occupation of a code. @missing (of strings, appended) gets the files of which there are
 * none, so that what they tell is missing. Reads some 30 MB, and so belongs on a thread. */
JdPack *jd_onet_read (const char *folder, const JdOnetQuery *query, GPtrArray *missing, GError **error);

G_END_DECLS
