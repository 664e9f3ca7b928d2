// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

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
  return c != 0 && g_utf8_strchr (letters, -1, c);
}

/* Whether @text, ASCII, stands @back letters before the end. */
static inline gboolean
ends_in (const JdLetters *word, guint back, const char *text)
{
  guint length = 0;
  while (text[length])
    length++;
  if (word->length < back + length)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (word->at[word->length - back - length + i] != (gunichar) text[i])
      return FALSE;
  return TRUE;
}

/* By rules alone. */
guint jd_syllables_english (const JdLetters *word);

G_END_DECLS
