// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/jd-word-text.h"

G_BEGIN_DECLS

/* Which sets the words of a text belong to. A set is a number; what is in it are words and sequences of words, folded: "problem-solving". "*" at an end of a word: it may go on there. "#" is
 * any number. One look-up for a word, and one for each of its beginnings and ends where any set asks for those. Complete, it is immutable. */
typedef struct _JdWordLexicon JdWordLexicon;

JdWordLexicon *jd_word_lexicon_new (void);
void           jd_word_lexicon_free (JdWordLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordLexicon, jd_word_lexicon_free)

/* A new set. */
guint jd_word_lexicon_add_set (JdWordLexicon *lexicon);
/* @entry: words with hyphens between them. */
void  jd_word_lexicon_add (JdWordLexicon *lexicon, guint set, const char *entry);

/* That @length words from one on are in @set. */
typedef struct
{
  guint set, length;
} JdWordSense;

/* What the words of one text mean: those of the word at @index are @senses from starts[index] up to starts[index + 1]. */
typedef struct
{
  GArray *senses; /* of JdWordSense */
  GArray *starts; /* of guint, one more than words */
} JdWordSenses;

void jd_word_lexicon_read (const JdWordLexicon *lexicon, const JdWordText *text, JdWordSenses *senses);
void jd_word_senses_clear (JdWordSenses *senses);

G_END_DECLS
