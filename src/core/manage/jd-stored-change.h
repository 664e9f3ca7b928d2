// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-change.h"

G_BEGIN_DECLS

/* A change as a file: a line that says what it is, one with a checksum of the rest, one that tells what was done (jd-deed.h), and the rest as a GVariant. It is written whole or not at all. */

typedef struct
{
  char *label; /* as it is called now */
  GPtrArray *files; /* of JdFileChange, owned */
  GStrv made;       /* folders that doing it makes, the upper first */
} JdStoredChange;

void jd_stored_change_free (JdStoredChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdStoredChange, jd_stored_change_free)

gboolean        jd_stored_change_write (const JdLibraryChange *change, const char *path, goffset *size, GError **error);
/* NULL with @error. */
JdStoredChange *jd_stored_change_read (const char *path, GError **error);
/* NULL when it cannot be read. New string. */
char           *jd_stored_change_label (const char *path);

G_END_DECLS
