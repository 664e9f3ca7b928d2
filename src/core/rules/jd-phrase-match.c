// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-phrase-match.h"

#include <string.h>

#include "base/jd-text.h"

/* Of the signs that programs put in for those that were typed. */
static gunichar
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2018:
    case 0x2019:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2013:
      return '-';
    case 0x00a0:
    case 0x202f:
      return ' ';
    default:
      return c;
    }
}

char *
jd_phrase_fold (const char *text)
{
  g_return_val_if_fail (text, NULL);

  GString *out = g_string_sized_new (strlen (text));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    jd_text_append_folded (out, plain_sign (g_utf8_get_char (at)));
  return g_string_free (out, FALSE);
}

gsize
jd_phrase_unfold (const char *text, gsize at)
{
  g_return_val_if_fail (text, 0);

  g_autoptr (GString) folded = g_string_new (NULL);
  const char *in = text;
  for (; *in != '\0'; in = g_utf8_next_char (in))
    {
      jd_text_append_folded (folded, plain_sign (g_utf8_get_char (in)));
      if (folded->len > at)
        break;
    }
  return (gsize) (in - text);
}

static gboolean
goes_on (const char *text, const char *at)
{
  return at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))) && g_unichar_isalnum (g_utf8_get_char (at));
}

gboolean
jd_phrase_find (const char *text, const char *phrase, gsize *start, gsize *end)
{
  g_return_val_if_fail (text && phrase && start && end, FALSE);

  const gboolean open_start = *phrase == '*', open_end = g_str_has_suffix (phrase, "*");
  const char *words = phrase + open_start, *text_end = text + strlen (text);
  const gsize length = strlen (words) - (open_end && *words != '\0');

  for (const char *at = memmem (text, (gsize) (text_end - text), words, length); at && at < text_end; at = memmem (at + 1, (gsize) (text_end - at - 1), words, length))
    {
      const char *behind = at + length;
      if ((!open_start && goes_on (text, at)) || (!open_end && goes_on (text, behind)))
        continue;
      while (goes_on (text, at))
        at = g_utf8_prev_char (at);
      while (goes_on (text, behind))
        behind = g_utf8_next_char (behind);
      *start = (gsize) (at - text);
      *end = (gsize) (behind - text);
      return TRUE;
    }
  return FALSE;
}
