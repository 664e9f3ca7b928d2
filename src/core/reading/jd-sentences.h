// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/jd-reading-rules.h"

G_BEGIN_DECLS

/* The sentences of prose, with what makes them hard. Words and ends are those of base/jd-token.h, but no end is behind the abbreviations of the language, behind single letters, or, where the language
 * writes them so, behind ordinals. Costs are in proportion to the text. */
typedef enum
{
  JD_READING_CLAUSE,  /* a word that begins a clause inside */
  JD_READING_NOUN,    /* a noun that is made of a verb */
  JD_READING_PASSIVE, /* from the first word of a passive to the last */
  JD_N_READING_MARKS
} JdReadingMarkKind;

typedef struct
{
  JdReadingMarkKind kind;
  gsize start, end; /* bytes of the text */
} JdReadingMark;

typedef struct
{
  gsize start, end;   /* bytes of the text */
  JdReadingCounts counts; /* one sentence; numbers and terms have one syllable */
  guint marks[JD_N_READING_MARKS];
} JdSentence;

/* Appends the sentences of @text, valid UTF-8, in @language to @sentences (of JdSentence), and what makes them hard to @marks (of JdReadingMark; may be NULL). Of a language that @rules do
 * not know only words and ends are counted. */
void jd_sentences_append (const char *text, const char *language, const JdReadingRules *rules, GArray *sentences, GArray *marks);

G_END_DECLS
