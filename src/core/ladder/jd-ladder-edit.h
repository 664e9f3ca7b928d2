// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/jd-library-edit.h"

G_BEGIN_DECLS

/* What a person changes on the ladder of a role, each as one change of the library; as jd-library-edit.h, whose rules hold. What is said at a level holds at all levels that follow it and say nothing
 * else. Wordings are the block's, and so change wherever it is used; whether and where a line is there, years and degree are the role's. */

/* The cell. Strings are borrowed. */
typedef struct
{
  const char *role, *level;
  const char *section, *block; /* of a line */
} JdLadderPlace;

/* What the line says at the level, in @language; a line that is not there begins there. @text must not be empty. */
JdLibraryChange *jd_ladder_edit_wording (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *language, const char *text, GError **error);
/* Whether the line is there at the level, in the words it has. */
JdLibraryChange *jd_ladder_edit_there (const JdLibraryEdit *edit, const JdLadderPlace *place, gboolean there, GError **error);
/* As the level it follows has it: no words of its own, and there where that is there. JD_ERROR_REFUSED at a level that follows none. */
JdLibraryChange *jd_ladder_edit_follow (const JdLibraryEdit *edit, const JdLadderPlace *place, GError **error);

/* "2-5", "8", "none"; "": what the level says itself, as for the degree (one of jd_ladder_degrees). */
JdLibraryChange *jd_ladder_edit_years (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *text, GError **error);
JdLibraryChange *jd_ladder_edit_degree (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *degree, GError **error);
/* Pay as it is typed in @language, at @where (a place code; NULL: wherever); "": not set. What the block of the place leaves out, currency or period, is that of the block. A role that shares its
 * block of pay with others, or has none, gets one of its own. */
JdLibraryChange *jd_ladder_edit_pay (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *where, const char *language, const char *text, GError **error);

G_END_DECLS
