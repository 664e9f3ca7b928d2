// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* The letters of a word, small ones. */
typedef struct
{
  const gunichar *at;
  guint length;
} JdLetters;

static inline gunichar
letter (const JdLetters *word, guint index)
{
  return index < word->length ? word->at[index] : 0;
}

static inline gboolean
is_among (gunichar c, const char *letters)
{
  if (c < 0x80)
    return c != 0 && strchr (letters, (int) c);
  return g_utf8_strchr (letters, -1, c) != NULL;
}

/* Whether @text, ASCII, stands @back letters before the end. */
static inline gboolean
ends_in (const JdLetters *word, guint back, const char *text)
{
  const guint length = (guint) strlen (text);
  if (word->length < back + length)
    return FALSE;
  const gunichar *end = word->at + word->length - back;
  for (guint i = 1; i <= length; i++)
    if (end[-(gssize) i] != (gunichar) text[length - i])
      return FALSE;
  return TRUE;
}

/* By rules alone. */
guint jd_syllables_english (const JdLetters *word);

G_END_DECLS
