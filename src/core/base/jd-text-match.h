// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Looks for some text in another that comes character by character, so that a long one can be looked through in slices. Linear time, whatever is looked for; matches do not overlap, and
 * are whole characters with their accents: "s" is no part of "ß", which "ss" is. */
typedef enum
{
  JD_MATCH_ANY = 0,          /* neither case nor accents matter (jd_text_fold) */
  JD_MATCH_EXACT = 1 << 0,   /* they do */
  JD_MATCH_WORDS = 1 << 1    /* no letter or digit goes on beside it */
} JdMatchFlags;

typedef struct _JdTextMatch JdTextMatch;

/* NULL when @text has nothing to look for. */
JdTextMatch *jd_text_match_new (const char *text, JdMatchFlags flags);
void         jd_text_match_free (JdTextMatch *match);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdTextMatch, jd_text_match_free)

/* Another text begins. */
void jd_text_match_begin (JdTextMatch *match);
/* The next character; @c 0: the text has ended. TRUE when a match has become certain: from @start to @end, in characters of the text. It ended before @c. */
gboolean jd_text_match_feed (JdTextMatch *match, gunichar c, guint *start, guint *end);

G_END_DECLS
