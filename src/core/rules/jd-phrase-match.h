// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words of a clause in a text: whatever their case and accents, apostrophes, hyphens and spaces. Both are folded first. */

/* New string. */
char *jd_phrase_fold (const char *text);

/* Where @phrase stands first in @text, both folded, as whole words but where it begins or ends with "*"; then the words that it stands in are what was found. FALSE: nowhere. */
gboolean jd_phrase_find (const char *text, const char *phrase, gsize *start, gsize *end);

/* Byte @at of what @text is folded to, in @text itself: the start of the character that gives it. */
gsize jd_phrase_unfold (const char *text, gsize at);

G_END_DECLS
