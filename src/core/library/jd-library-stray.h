// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library.h"

G_BEGIN_DECLS

/* Another version of a block, which the library does not use: a file that a program left which keeps folders in step, or a person, or an editor; or the block's own file, in which git marked what two
 * sides said. */
typedef struct
{
  char *id;     /* of the block it is a version of */
  char *path;   /* the file */
  char *folder; /* of the library, as it was added */
  char *etag;   /* of its content (jd_file_etag()) */
  gboolean is_marked; /* it is the block's own file, which has both sides */
  JdBlock *block;     /* what it says; of a marked one what our side says. NULL: no block can be read from it */
  JdBlock *base, *theirs; /* of a marked one; the base may be NULL */
  char *fault;  /* as it is among the faults of the library; NULL: it is none, as a backup */
} JdStray;

/* Of JdStray, by path. Owned by the library. */
const GPtrArray *jd_library_strays (const JdLibrary *library);

/* The id of the block of which a file of that name is a backup: "a.json~", "a.json.orig". NULL: of none. New string. */
char *jd_stray_backup_id (const char *name);

G_END_DECLS
