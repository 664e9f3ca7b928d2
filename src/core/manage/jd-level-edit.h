// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-edit.h"

G_BEGIN_DECLS

/* Levels, as jd-library-edit.h has the changes of blocks, whose rules hold. */

/* A member and what it shall say, as jd_level_set() takes it. Strings are borrowed. */
typedef struct
{
  const char *place, *value;
} JdLevelSetting;

/* An id made of @text that no level has. New string. */
char            *jd_level_edit_free_id (const JdLibraryEdit *edit, const char *text);
/* A new level, behind all others unless @settings (@count of them) give its order; they must give a name. */
JdLibraryChange *jd_level_edit_add (const JdLibraryEdit *edit, const char *folder, const char *id, const JdLevelSetting *settings, guint count, GError **error);
/* JD_ERROR_CYCLE when it would follow itself, JD_ERROR_REFERENCE for a parent or a block nobody has. */
JdLibraryChange *jd_level_edit_set (const JdLibraryEdit *edit, const char *id, const JdLevelSetting *settings, guint count, GError **error);
/* Before the level @before; NULL: behind all others. Others get another order only where there is no room. */
JdLibraryChange *jd_level_edit_move (const JdLibraryEdit *edit, const char *id, const char *before, GError **error);
/* Refused while something uses it (jd_level_users()), or one of @users, what else does, as messages call it; may be NULL. One that takes the place of another gives way to that. */
JdLibraryChange *jd_level_edit_remove (const JdLibraryEdit *edit, const char *id, const char *const *users, GError **error);

/* What of the library uses the level, as messages call it: "level “senior”", "role “cook”", "block “x”". Of new strings. */
GPtrArray       *jd_level_users (const JdLibrary *library, const char *id);

G_END_DECLS
