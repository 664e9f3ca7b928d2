// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one notion of word and sentence, for spelling, wording and readability.
 *
 * A word is a run of letters and marks. Apostrophes (' and U+2019) and hyphens between letters join ("doesn't", "on-call"). Terms with signs stay whole:
 * C++ C# F# .NET Node.js R&D CI/CD 24/7 A/B U.S. e.g. m/f/d B2B 401(k). No words are: numbers, amounts ("€60,000", "5+", "110k"), dates and times, addresses of
 * pages, e-mail addresses and variables ("{company}").
 *
 * A sentence ends at . ! ? (with closing quotes and brackets behind it) when white space and no lower-case letter follows, except behind abbreviations, initials and
 * inside numbers and addresses; at every line break, since list items and headings are lines; and at the end of the text. Only
 * sentences with a word or term count. Works on UTF-8 in one pass, never looks back, allocates nothing. */
typedef enum
{
  JD_TOKEN_WORD,     /* letters; to be spelled right */
  JD_TOKEN_TERM,     /* C++, Node.js, 24/7: a word to count, not to spell */
  JD_TOKEN_NUMBER,   /* number, amount, date or time; counts as one word in readability */
  JD_TOKEN_ADDRESS,  /* URL or e-mail address */
  JD_TOKEN_VARIABLE, /* {name}, with its braces */
  JD_TOKEN_SENTENCE_END
} JdTokenKind;

typedef struct
{
  JdTokenKind kind;
  gsize start, end; /* bytes; start == end for a sentence end */
  guint offset;     /* of start, in characters */
  guint length;     /* in characters */
} JdToken;

typedef struct
{
  const char *text; /* borrowed */
  gsize length;
  gsize at;
  guint offset;
  gboolean in_sentence; /* a word has been seen since the last end */
  gsize abbreviation;   /* where a full stop stands that belongs to an abbreviation */
  gsize no_mail;        /* up to here it is known that no e-mail address begins */
} JdTokenizer;

/* @text must be valid UTF-8; @length -1: up to NUL. The tokenizer borrows it. */
void     jd_tokenizer_init (JdTokenizer *tokenizer, const char *text, gssize length);
gboolean jd_tokenizer_next (JdTokenizer *tokenizer, JdToken *token);

/* Words (JD_TOKEN_WORD, _TERM and _NUMBER) of @text. */
guint jd_text_count_words (const char *text, gssize length);

G_END_DECLS
