// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"
#include "jd-deed.h"
#include "model/jd-block.h"

G_BEGIN_DECLS

/* A change of library folders as a value: which files it is about, what they hold and what they shall hold. jd-library-edit.h makes one of what a person wants; jd_library_change_apply()
 * (jd-library-undo.h) is the only thing that writes. Making one reads files, and so belongs on a thread. */
typedef struct
{
  char *folder;   /* the library folder */
  char *path;     /* below it */
  GBytes *before; /* what is there; NULL: no file */
  GBytes *after;  /* what shall be; NULL: no file */
} JdFileChange;

void jd_file_change_free (JdFileChange *file);

typedef struct
{
  JdDeed deed;      /* what is done; with its count and name as jd-deed.h has them */
  guint count;
  char *name;       /* NULL: none */
  char *label;      /* as it is called now (jd_deed_label()) */
  GPtrArray *files; /* of JdFileChange; none twice, and each of them differs */
  GPtrArray *blocks; /* ids of the blocks that are made, changed or removed; strings, none twice */
} JdLibraryChange;

JdLibraryChange *jd_library_change_new (JdDeed deed);
/* What it does, once that is known; @name is copied, and may be NULL. */
void             jd_library_change_tell (JdLibraryChange *change, JdDeed deed, guint count, const char *name);
void             jd_library_change_free (JdLibraryChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLibraryChange, jd_library_change_free)

/* Whether it changes nothing; applying it does nothing then. */
gboolean jd_library_change_is_empty (const JdLibraryChange *change);

/* What the file @name ("library/duty/x.json") of @folder will hold: what the change says so far, or else what is on the disk. TRUE with @data NULL when there is no file. The bytes are borrowed
 * until the next call. FALSE with @error for what is no file, is a link that leads out of the folder, or cannot be read. */
gboolean jd_library_change_get (JdLibraryChange *change, const char *folder, const char *name, GBytes **data, GError **error);
/* What it shall hold; @data NULL: it goes. The file is read when it is named first, and what it holds then is what the change stands on. FALSE as above. */
gboolean jd_library_change_put (JdLibraryChange *change, const char *folder, const char *name, GBytes *data, GError **error);
/* Whether the change so far makes that file another. */
gboolean jd_library_change_differs (const JdLibraryChange *change, const char *folder, const char *name);
/* Puts @block where its kind and id say, over whatever is there. */
gboolean jd_library_change_put_block (JdLibraryChange *change, const char *folder, const JdBlock *block, GError **error);
/* As jd_library_change_put_block() calls its file. New string. */
char    *jd_library_block_name (const JdBlock *block);

/* Notes that the block is a part of the change. */
void     jd_library_change_add_block (JdLibraryChange *change, const char *id);

G_END_DECLS
