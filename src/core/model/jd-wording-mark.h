// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places that a template left to be filled in, whoever wrote it and for whatever program: {Company}, { company name }, {{company|Acme}}, [Company Name], <insert duties here>, TBD, XXXX, and any
 * brace alone. What is a variable of a wording (jd-wording.h) is none of them: it has been taken before. */
typedef struct
{
  const char *start, *end; /* in the text */
  gboolean braces;         /* which people take for a variable; the others are words that were forgotten */
} JdWordingMark;

/* The first mark from @from on in @length bytes of @text; FALSE when there is none. All of them are found in linear time. */
gboolean jd_wording_mark_find (const char *text, gsize length, gsize from, JdWordingMark *mark);
/* Whether @text is nothing but a mark, and thus says nothing. */
gboolean jd_wording_is_mark (const char *text);

/* Whether the sign at @at, in @wording, which it comes from, means itself, behind a backslash. */
gboolean jd_wording_is_literal (const char *wording, const char *at);

/* What a mark with braces calls its value, as variables are called: "company_name" of "{ Company Name|Acme }". New string, which may be no name of a variable. */
char    *jd_wording_mark_name (const JdWordingMark *mark);

G_END_DECLS
