// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-read.h"
#include "base/jd-word.h"

G_BEGIN_DECLS

/* Words that tell what a line of a job text is about, in classes, as data/import/words.json has them. A phrase is some words, each whole, or with a "*" at one end as the beginning or end of one.
 * Once read, nothing changes it, and any thread can use it. */
typedef struct _JdLabelWords JdLabelWords;

#define JD_WORD_CLASSES_MAX 64 /* a set of classes is the bits of a guint64 */

/* A word of a text, folded, and what it is the beginning, middle or end of. */
typedef struct
{
  char *text;
  JdWord key;    /* all of it */
  guint64 hash;  /* of the text */
  gboolean of_title; /* of the title of the page */
  GArray *atoms; /* guint: words of phrases that it fits; NULL: none */
} JdLabelWord;

/* From the member "classes" of @root, an object of lists of phrases. Faults are the reader's. New. */
JdLabelWords *jd_label_words_read (const JdValue *root);
void          jd_label_words_free (JdLabelWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLabelWords, jd_label_words_free)

guint       jd_label_words_count (const JdLabelWords *words);
const char *jd_label_words_name (const JdLabelWords *words, guint index); /* of a class; borrowed */
guint64     jd_label_words_name_hash (const JdLabelWords *words, guint index); /* jd_label_hash() of it */
guint64     jd_label_words_class (const JdLabelWords *words, const char *name); /* its bit; 0: there is none */

/* Takes @text, which is folded. */
JdLabelWord *jd_label_word_new (const JdLabelWords *words, char *text);
void         jd_label_word_free (JdLabelWord *word);

/* The classes of which something stands in @count words; counts (may be NULL) gets how often, of each class, at most 255. */
guint64 jd_label_words_match (const JdLabelWords *words, JdLabelWord *const *text, guint count, guint8 counts[JD_WORD_CLASSES_MAX]);

/* FNV-1a of 64 bits. */
guint64 jd_label_hash (const char *text, gsize length);

G_END_DECLS
