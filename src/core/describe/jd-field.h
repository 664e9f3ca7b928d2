// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* A fact or variable as it is edited. Seen from @scope, the id of a placement or section (NULL: the posting), which may have a value of its own. No GTK. */

/* Whether a person can give it a value: the name of the role is chosen, not filled in. */
gboolean           jd_field_is_editable (const JdPosting *posting, const char *name);
/* What was given, as a person types it: dates in ISO, addresses without their scheme. NULL when nothing was. New string. */
char              *jd_field_own (const JdPosting *posting, const char *scope, const char *name);
/* What holds as long as nothing is given: the level's, or the default. NULL when there is none. Borrowed. */
const char        *jd_field_inherited (const JdPosting *posting, const char *name);
/* Which of @placement and its section has a value for @name of its own; NULL: neither. Each may be NULL. Borrowed. */
const char        *jd_field_scope (const JdSection *section, const JdPlacement *placement, const char *name);
gboolean           jd_field_is_date (const JdPosting *posting, const char *name);
/* The values it can have, NULL when any; and how one of them reads in the posting. Borrowed. */
const char *const *jd_field_choices (const JdPosting *posting, const char *name);
const char        *jd_field_choice_text (const JdPosting *posting, const char *name, const char *choice);
/* What it is called and explained by to whoever gives it a value, in the program's language; the name, and NULL, when nothing is said. Borrowed. */
const char        *jd_field_label (const JdLibrary *library, const JdPosting *posting, const char *name);
const char        *jd_field_help (const JdLibrary *library, const JdPosting *posting, const char *name);

G_END_DECLS
