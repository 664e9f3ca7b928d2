// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Which language a new posting is in. No GTK. */

/* What is proposed: that of the place where the role has words in it, else @wanted (the setting, or the desktop's; may be NULL) where it has, else the one its words are in; with the
 * country of the place where the language is spoken there. Without a role, @wanted. New string. */
char *vacancy_new_language (JdLibrary *library, const char *role, const char *location, const char *wanted);

/* The language the words of @role (an id; NULL: none) come in when @language is asked for; NULL when it is that, whatever its country. Borrowed. */
const char *vacancy_new_foreign_words (JdLibrary *library, const char *role, const char *language);

G_END_DECLS
