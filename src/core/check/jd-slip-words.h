// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a line, one behind the other, as phrases are looked for in them. */
typedef struct
{
  gsize start, end;    /* bytes in the text */
  gsize folded;        /* where it stands in JdSlipWords.folded, with a NUL behind it */
  gboolean opens;      /* a sentence */
  gboolean is_near;    /* nothing but white space between it and the word before it, in one sentence */
  gboolean is_word;    /* letters; else a number, term or address */
} JdSlipWord;

typedef struct
{
  const char *text; /* borrowed */
  GArray *words;    /* of JdSlipWord */
  GString *folded;
} JdSlipWords;

void jd_slip_words_init (JdSlipWords *words, const char *text);
void jd_slip_words_clear (JdSlipWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdSlipWords, jd_slip_words_clear)

static inline const JdSlipWord *
jd_slip_word (const JdSlipWords *words, guint index)
{
  return &g_array_index (words->words, JdSlipWord, index);
}

static inline const char *
jd_slip_word_folded (const JdSlipWords *words, guint index)
{
  return words->folded->str + jd_slip_word (words, index)->folded;
}

/* Appends @length bytes of @text without capitals and with plain apostrophes. */
void jd_slip_append_folded (GString *out, const char *text, gsize length);

/* Words one after the other, folded: each whole, or with "*" at its begin or end as the end or begin of one, or "*" alone for any, or several of them with "|" between; "^" in front where a
 * sentence begins. */
typedef struct
{
  GStrv *words; /* of each place, what may stand there; NULL-terminated */
  guint anchor; /* the place of the slip */
  gboolean opens;
} JdSlipPhrase;

/* Of @text, in which @word stands; NULL when it does not. */
JdSlipPhrase *jd_slip_phrase_new (const char *text, const char *word);
void          jd_slip_phrase_free (JdSlipPhrase *phrase);

/* Whether it stands around the word number @at; of which words, first and last. */
gboolean jd_slip_phrase_matches (const JdSlipPhrase *phrase, const JdSlipWords *words, guint at, guint *first, guint *last);

G_END_DECLS
