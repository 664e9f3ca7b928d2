// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line of text as rules about words see it: words and signs, folded (case and accents removed), each with where it stands. Hyphens between and behind letters, quotation marks and marks of
 * emphasis are no signs; any other is a word of its own. */

typedef enum
{
  JD_AT_SIGN = 1 << 0,    /* no word: a comma, a slash */
  JD_AT_NUMBER = 1 << 1,  /* begins with a digit */
  JD_AT_CAPITAL = 1 << 2, /* begins with a capital */
  JD_AT_START = 1 << 3,   /* is first in its sentence, or behind a colon, a semicolon or a dash */
  JD_AT_QUOTE = 1 << 4,   /* stands between quotation marks */
  JD_AT_ADDRESS = 1 << 5  /* of a page or of mail; folded to nothing */
} JdTextWordFlags;

typedef struct
{
  gsize start, end;    /* bytes of the text */
  gsize fold;          /* where it begins in JdWordText.folded, NUL-terminated there */
  gsize fold_length;   /* bytes */
  guint sentence;      /* from 0 */
  JdTextWordFlags flags;
} JdTextWord;

typedef struct
{
  const char *text; /* borrowed */
  GString *folded;
  GArray *words; /* of JdTextWord */
} JdWordText;

/* What differs by language; may be NULL: nothing. Borrowed, as long as texts are read. */
typedef struct
{
  GHashTable *elisions; /* set of folded words that end at an apostrophe: "l", "qu" */
  const char *joins;    /* signs that belong to a word where letters stand on both sides: "*:_" */
} JdWordHabits;

JdWordText *jd_word_text_new (const char *text, const JdWordHabits *habits);
void        jd_word_text_free (JdWordText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordText, jd_word_text_free)

const JdTextWord *jd_word_text_at (const JdWordText *text, guint index); /* borrowed */
const char       *jd_word_text_folded (const JdWordText *text, guint index); /* borrowed */

G_END_DECLS
