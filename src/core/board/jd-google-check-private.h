// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-google-check.h"

G_BEGIN_DECLS

/* The parts of the check; each looks at members of @posting. */
void jd_google_check_places (JdDataLook *look, JdJsonNode *posting);
void jd_google_check_pay (JdDataLook *look, JdJsonNode *posting);

/* Calls @check for the value of @member, or for each where there are several. FALSE when there is none. */
typedef void (*JdGoogleCheck) (JdDataLook *look, JdJsonNode *value);
gboolean jd_google_each (JdDataLook *look, JdJsonNode *object, const char *member, JdGoogleCheck check);

/* A finding at @member of where @look is; takes over @message. */
void jd_google_add (JdDataLook *look, const char *member, JdSeverity severity, char *message, const char *why);

/* The text of @member of @object; NULL when it has none, and @object need not be one. Borrowed. */
const char *jd_google_text (JdJsonNode *object, const char *member);
/* One of @names (NULL-terminated), with capitals as they are; says it when @value is none. */
void jd_google_check_name (JdDataLook *look, JdJsonNode *value, const char *const *names);

G_END_DECLS
