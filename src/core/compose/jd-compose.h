// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-document.h"

G_BEGIN_DECLS

/* Posting -> document: fills variables, formats pay and dates in the posting's language, splits must from nice, leaves out what is hidden, empty, or needs an optional
 * variable that has no value, headings with nothing under them, and unsafe addresses of links. What is missing or left out is listed in the document. Pure, and needs no library: a
 * posting holds every wording.
 *
 * A variable's value: placement, section, posting, facts, level parameters, the declaration's default; the first that has one. */
JdDocument *jd_compose (const JdPosting *posting);

/* The value of @name as text for people (dates and employment in the posting's language), seen from @section and @placement (each may be NULL). NULL when it
 * has none. New string. */
char *jd_compose_value (const JdPosting *posting, const JdSection *section, const JdPlacement *placement, const char *name);

/* Which way a line came about, for "why is this here?": "role Machine Learning Engineer, wording for level Senior". In the language of the program. New string. */
char *jd_compose_why (const JdPosting *posting, const JdNode *node);

G_END_DECLS
