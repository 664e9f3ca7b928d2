// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"

#include <string.h>

static gboolean
is_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* The end of @text without the white space a copied line brings along; all of it when that has no line break. */
static const char *
end_of_lines (const char *text, const char *end)
{
  const char *last = end;

  for (const char *at = end; at > text;)
    {
      at = g_utf8_prev_char (at);
      gunichar c = g_utf8_get_char (at);
      if (is_break (c))
        last = at;
      else if (c != ' ' && c != '\t')
        break;
    }
  while (last < end && last > text && (last[-1] == ' ' || last[-1] == '\t'))
    last--;
  return last;
}

char *
jd_text_fit_line (const char *text, gssize length, gunichar before, gunichar behind)
{
  g_return_val_if_fail (text, NULL);

  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  GString *out = g_string_sized_new ((gsize) (end - text));
  gboolean spaced = before == 0 || before == ' ';

  if (behind == 0)
    end = end_of_lines (text, end);
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_space = c == ' ' || c == '\t' || is_break (c);
      if (!is_space)
        g_string_append_unichar (out, c);
      else if (!spaced)
        g_string_append_c (out, ' ');
      spaced = is_space;
    }
  if (behind == ' ' && out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

char *
jd_text_clean_line (const char *text)
{
  g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_LINE, NULL);

  return g_strchomp (jd_text_fit_line (clean, -1, 0, 0));
}

static gboolean
is_flag_half (gunichar c)
{
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/* Whether @at, in @text, is between the two letters of a flag. */
static gboolean
is_in_flag (const char *text, const char *at)
{
  guint halves = 0;

  if (!is_flag_half (g_utf8_get_char (at)))
    return FALSE;
  for (; at > text && is_flag_half (g_utf8_get_char (g_utf8_prev_char (at))); at = g_utf8_prev_char (at))
    halves++;
  return halves % 2 == 1;
}

/* Hangul by its jamo: a vowel or a final goes on with the syllable. */
static gboolean
is_in_syllable (gunichar c)
{
  return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB);
}

/* Whether what people take for one character goes on at @at, within @text: accents, signs that are joined, skin tones, flags. */
static gboolean
is_inside_character (const char *text, const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (at == text)
    return FALSE;
  return g_unichar_ismark (c) || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F) || is_in_syllable (c)
         || g_utf8_get_char (g_utf8_prev_char (at)) == 0x200D || is_in_flag (text, at);
}

char *
jd_text_shorten (const char *text, guint most)
{
  g_return_val_if_fail (text && most > 0, NULL);

  const char *end = text;
  for (guint count = 1; count < most && *end != '\0'; count++)
    end = g_utf8_next_char (end);
  if (*end == '\0' || *g_utf8_next_char (end) == '\0')
    return g_strdup (text);
  while (is_inside_character (text, end))
    end = g_utf8_prev_char (end);
  while (end > text && end[-1] == ' ')
    end--;
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}
