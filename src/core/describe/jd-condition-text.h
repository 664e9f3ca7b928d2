// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* "only Senior and above, in Utrecht, Netherlands · not for Intern": when a line of a role stands there, in words of @reader. A level is meant with all that inherit from it. NULL for one that
 * always does. New string. */
char *jd_condition_text (const JdLibrary *library, const JdCondition *when, const JdCondition *unless, const char *reader);

/* "only Senior and above": the levels of the set alone. @levels: ids; NULL: all of them, "all levels". New string. */
char *jd_levels_text (const JdLibrary *library, const char *const *levels, const char *reader);

G_END_DECLS
