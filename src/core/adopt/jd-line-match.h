// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopt/jd-title-table.h"
#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Which block of a library says what a line says, or almost. Made once of a library; then any thread can ask. */
typedef struct _JdLineMatcher JdLineMatcher;

/* Of all wordings in @language of the blocks that are not retired. Holds a reference on @library. New. */
JdLineMatcher *jd_line_matcher_new (JdLibrary *library, const char *language);
void           jd_line_matcher_free (JdLineMatcher *matcher);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLineMatcher, jd_line_matcher_free)
JdLibrary     *jd_line_matcher_library (const JdLineMatcher *matcher); /* borrowed */
const JdTitleTable *jd_line_matcher_titles (const JdLineMatcher *matcher); /* of its library, in its language; borrowed */

/* The posting of @role and @level (both may be NULL) in its language, as a new one begins; of many texts, each is resolved once. Any thread. NULL with @error. New reference. */
JdPosting *jd_line_matcher_skeleton (const JdLineMatcher *matcher, const char *role, const char *level, GError **error);

/* Those of one library in all languages, each made when the first text in it is met. Any thread. Holds a reference on @library. New. */
typedef struct _JdLineMatchers JdLineMatchers;
JdLineMatchers      *jd_line_matchers_new (JdLibrary *library);
void                 jd_line_matchers_free (JdLineMatchers *matchers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLineMatchers, jd_line_matchers_free)
const JdLineMatcher *jd_line_matchers_get (JdLineMatchers *matchers, const char *language); /* borrowed */

/* What a variable of a wording stands for in a line. */
typedef struct
{
  char *name;
  char *text; /* of the line; perhaps empty */
} JdLineValue;

typedef struct
{
  JdBlock *block;     /* borrowed from the library */
  guint alike;        /* per cent of the words; 100: all, but for case, signs and plurals */
  GPtrArray *values;  /* of JdLineValue; owned, see jd_line_match_clear() */
} JdLineMatch;

/* Less is no match. */
#define JD_LINE_ALIKE 60

void jd_line_match_clear (JdLineMatch *match);

/* The lines of one text, each of which is looked up once however often it is asked for. For one thread. Borrows @matcher. New. */
typedef struct _JdLineLooks JdLineLooks;
JdLineLooks *jd_line_looks_new (const JdLineMatcher *matcher, guint n_lines);
void         jd_line_looks_free (JdLineLooks *looks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLineLooks, jd_line_looks_free)
/* The block that is most like line @index, whose plain @text is the same each time; of several, one that blocks of @role (id; NULL: none) are for, and of @kind (JD_KIND_OTHER: any).
 * FALSE when none is like it. */
gboolean     jd_line_looks_find (JdLineLooks *looks, guint index, const char *text, JdKind kind, const char *role, JdLineMatch *match);

G_END_DECLS
