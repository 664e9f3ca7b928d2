// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody may have meant who mistyped a word: one notion of near for spelling, names on the command line and names of variables. A slip is a letter too many, missing or wrong, or two
 * swapped; case does not count. */

/* Longer words have no slips worth looking for. */
#define JD_NEAR_MAX 40

/* The letters of @text without case. New. */
gunichar *jd_near_letters (const char *text, glong *length);
/* The slips between two words of at most JD_NEAR_MAX letters. */
guint     jd_near_slips (const gunichar *a, guint a_length, const gunichar *b, guint b_length);
/* How many a word of @length letters may have and still be meant: two, of less than five letters one. */
guint     jd_near_allowed (guint length);

/* The one of @names (NULL-terminated) that @name, which need not be UTF-8, may have meant: the nearest, else one that contains it. NULL when there is none. Borrowed. */
const char *jd_near_name (const char *const *names, const char *name);

G_END_DECLS
