// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-ladder-edit.h"

G_BEGIN_DECLS

/* jd-ladder-edit.c asks jd-ladder-edit-wording.c. */

/* Whether it is about levels alone. */
static inline gboolean
jd_ladder_is_plain (const JdCondition *condition)
{
  return !condition || (!condition->place && !condition->workplace && !condition->extras);
}

/* What the block says at the level, which is all that @change has of it then. FALSE with @error, as is the next. */
gboolean jd_ladder_put_wording (const JdLibraryEdit *edit, JdLibraryChange *change, const JdLadderPlace *place, const char *language, const char *text, GError **error);
/* Its words for the level alone go. */
gboolean jd_ladder_drop_wording (const JdLibraryEdit *edit, JdLibraryChange *change, const JdLadderPlace *place, GError **error);

G_END_DECLS
