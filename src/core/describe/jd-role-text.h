// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-role.h"

G_BEGIN_DECLS

/* Roles as lists show them. */

/* What the role is called in @language, or else its id. Borrowed from the role. */
const char *jd_role_name (const JdRole *role, const char *language);

/* How many lines its sections have, whatever the level. */
guint jd_role_n_lines (const JdRole *role);

/* Its name in @language, then titles, names and what else it is called in all languages, id and trade, folded (jd_text_fold()), with a space before each word. New string. */
char *jd_role_search_text (const JdRole *role, const char *language);
/* Its names in all languages, likewise. New string. */
char *jd_role_search_names (const JdRole *role);

G_END_DECLS
