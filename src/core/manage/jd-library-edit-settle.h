// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-edit.h"
#include "library/jd-library-stray.h"

G_BEGIN_DECLS

/* What a person made of two versions of a block (jd-settle.h). */
typedef struct
{
  const JdStray *stray; /* the file that has the other one, of the library; NULL: the block itself told what was in conflict, or there is no such file */
  const JdBlock *mine;  /* the block as it was looked at, of the folder of @stray; NULL: there was none, or git marked both in its file */
  const JdBlock *theirs;
  const JdBlock *block; /* what it shall say */
} JdSettled;

/* The block says that, as the revision behind both; its history has what each said. A file beside it goes, one in which git marked both sides becomes the block. JD_ERROR_REFUSED, naming the
 * file, when something is another than it was looked at. Otherwise as the functions of jd-library-edit.h. */
JdLibraryChange *jd_library_edit_settle (const JdLibraryEdit *edit, const JdSettled *settled, GError **error);

G_END_DECLS
