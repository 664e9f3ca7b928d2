// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What templates of other programs and people leave in a text to be filled in, in any of the program's languages, beyond what composing knows (model/jd-wording-mark.h). */
typedef enum
{
  JD_PLACEHOLDER_NONE,
  JD_PLACEHOLDER_TEMPLATE, /* a mark for a value: [Name], %COMPANY%, «Company_Name», ___ */
  JD_PLACEHOLDER_OPEN,     /* what is not known yet: TBA, xxx, ??? */
  JD_PLACEHOLDER_WORDS     /* words that stand in for others: "company name here", lorem ipsum, Musterfirma, jobs@yourcompany.com */
} JdPlaceholderKind;

typedef struct
{
  JdPlaceholderKind kind;
  gsize start, end; /* bytes of the text */
} JdPlaceholder;

/* The first from byte @from on; FALSE: there is none. All of them are found in linear time. */
gboolean jd_placeholder_find (const char *text, gsize from, JdPlaceholder *placeholder);

G_END_DECLS
