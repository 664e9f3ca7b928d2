// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-token.h"

#include <string.h>

G_BEGIN_DECLS

/* What the files of the tokenizer share. Everything looks ahead from one place, at most to the end of a token, and each part of the text is looked at a
 * fixed number of times. Functions named *_end give the place behind what they look for, and the place they were given when it is not there. */

/* ---- Characters ---- */

/* The character at @at, 0 at the end; @next (may be NULL) gets the place behind it. Never reads beyond the text, whatever its
 * bytes are. */
static inline gunichar
peek (const JdTokenizer *t, gsize at, gsize *next)
{
  const guchar *p = (const guchar *) t->text + at;
  gsize left = t->length - at, size = 1;
  gunichar c = left > 0 ? *p : 0;

  if (c >= 0xC2)
    {
      size = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
      if (size > left)
        size = 1;
      else if (size > 1)
        c &= 0x7Fu >> size;
      for (gsize i = 1; i < size; i++)
        c = c << 6 | (p[i] & 0x3F);
    }
  if (next)
    *next = left > 0 ? at + size : at;
  return c;
}

static inline gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c);
}

static inline gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c);
}

static inline gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper (c) : g_unichar_isupper (c);
}

static inline gboolean
is_mark (gunichar c)
{
  return c >= 0x300 && (g_unichar_ismark (c) || c == 0x200C || c == 0x200D);
}

static inline gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static inline gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || (c >= 0x80 && g_unichar_isspace (c) && !is_line_break (c));
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static inline gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static inline gboolean
is_currency (gunichar c)
{
  return c == '$' || (c >= 0x80 && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL);
}

static inline gboolean
at_alnum (const JdTokenizer *t, gsize at)
{
  gunichar c = peek (t, at, NULL);

  return is_letter (c) || is_digit (c);
}

/* Whether @word stands at @at, in any case. */
static inline gboolean
matches (const JdTokenizer *t, gsize at, const char *word)
{
  gsize length = strlen (word);

  return t->length - at >= length && g_ascii_strncasecmp (t->text + at, word, length) == 0;
}

/* ---- Addresses: jd-token-address.c ---- */

/* "https://example.com", "www.example.com", "mailto:jobs@example.com". */
gsize jd_token_url_end (const JdTokenizer *t, gsize at);
gsize jd_token_mail_end (JdTokenizer *t, gsize at);
gsize jd_token_address_end (const JdTokenizer *t, gsize at);

/* Whether the label between @label and @end ends names of hosts: "com", "nl". */
gboolean jd_token_is_domain (const JdTokenizer *t, gsize label, gsize end);

/* ---- Words and terms: jd-token-word.c ---- */

/* A run of letters, marks and digits. */
typedef struct
{
  gsize end;
  guint letters, digits, lower; /* how many */
  gboolean starts_in_letter, ends_in_letter;
} Part;

/* Parts joined by signs: "on-call", "R&D", "Node.js". */
typedef struct
{
  gsize end;
  Part last;
  gsize label;       /* where the part behind the last point starts */
  gboolean is_term;  /* has digits or signs in it */
  gboolean points;   /* joined by points */
  gboolean initials; /* and of parts of at most two letters: "U.S", "Ph.D" */
} Run;

Part     jd_token_read_part (const JdTokenizer *t, gsize at);
Run      jd_token_read_run (const JdTokenizer *t, gsize at);
gboolean jd_token_is_short_capitals (const Part *part, guint limit);

/* The end of a run with the signs that end terms: "U.S.", "C++". */
gsize jd_token_term_end (const JdTokenizer *t, gsize start, const Run *run);

/* Whether the full stop at @end belongs to the word from @start. */
gboolean jd_token_is_abbreviation (const JdTokenizer *t, gsize start, gsize end);

/* Whether @text is among @words, which stand between spaces. */
gboolean jd_token_is_word_of (const char *words, const char *text, gsize length);

G_END_DECLS
