// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words of lines as numbers: what is the same but for case, signs and the s of a plural has the same one. */

#define JD_LINE_WORDS_MOST 80 /* of a line; what is longer is compared up to here */

typedef struct
{
  guint32 word;     /* its number, JD_LINE_VARIABLE or JD_LINE_UNKNOWN */
  guint start, end; /* bytes of the text */
  const char *name; /* of a variable; interned */
} JdLineWord;

#define JD_LINE_VARIABLE 0
#define JD_LINE_UNKNOWN G_MAXUINT32

/* The words of plain @text, into @words; how many. @numbers is a jd_word_table_new() with numbers from 1; with @add, words that it lacks get the next, and "{name}" is a variable. */
guint jd_line_words_split (GHashTable *numbers, const char *text, gboolean add, JdLineWord words[JD_LINE_WORDS_MOST]);

/* Whether two texts say the same; in both, "{name}" is any variable. */
gboolean jd_line_same (const char *one, const char *other);

G_END_DECLS
