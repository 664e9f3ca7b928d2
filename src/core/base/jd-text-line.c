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
  g_return_val_if_fail (text != NULL, NULL);

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

char *
jd_text_shorten (const char *text, guint most)
{
  g_return_val_if_fail (text != NULL && most > 0, NULL);

  const char *end = text;
  for (guint count = 1; count < most && *end != '\0'; count++)
    end = g_utf8_next_char (end);
  if (*end == '\0' || *g_utf8_next_char (end) == '\0')
    return g_strdup (text);
  while (end > text && end[-1] == ' ')
    end--;
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}
