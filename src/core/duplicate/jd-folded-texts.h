// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts as numbers of words, folded so that what does not matter to who reads them for their meaning is gone: case, accents, punctuation and the s of a plural. A variable, as in
 * "{company}", is one word; amounts keep their signs ("60,000", "5+", "€"), and so do C++ and C#. */
typedef struct
{
  GArray *words;  /* of guint32: of all texts, one behind the other; the same number is the same word */
  GArray *starts; /* of guint32, by text; one more for the end */
  GArray *claims; /* of guint32, by text: the same number is the same numbers, negations and variables in the same order */
  GHashTable *numbers; /* word or claim -> its number + 1 */
  GHashTable *met;     /* JdWord as it stands in a text -> number + 1 of the word */
  GStringChunk *keys;
  GPtrArray *claimed;  /* by number: the word, where it is a number, a negation or a variable, else NULL; of keys */
} JdFoldedTexts;

JdFoldedTexts *jd_folded_texts_new (void);
void           jd_folded_texts_free (JdFoldedTexts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFoldedTexts, jd_folded_texts_free)

/* @text is plain (jd_wording_plain()), and becomes the next one. */
void jd_folded_texts_add (JdFoldedTexts *texts, const char *text);
/* The same once more as the one that was added as number @former. */
void jd_folded_texts_repeat (JdFoldedTexts *texts, guint former);

/* Borrowed, until another one is added. */
const guint32 *jd_folded_texts_words (const JdFoldedTexts *texts, guint text, guint *n_words);

G_END_DECLS
