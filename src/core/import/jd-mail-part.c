// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-mail-part.h"

#include <string.h>

#include "import/jd-import-decode.h"

#define MAX_HEADERS (256 * 1024) /* bytes of the headers of a part */

/* Behind the line at @at. */
static const char *
next_line (const char *at, const char *end)
{
  const char *stop = memchr (at, '\n', (gsize) (end - at));

  return stop ? stop + 1 : end;
}

static gboolean
is_blank (const char *at, const char *end)
{
  return at >= end || *at == '\n' || (*at == '\r' && at + 1 < end && at[1] == '\n');
}

gsize
jd_mail_body (const char *data, gsize length)
{
  const char *end = data + length, *at = data;

  while (at < end && !is_blank (at, end))
    at = next_line (at, end);
  return (gsize) ((at < end ? next_line (at, end) : end) - data);
}

char *
jd_mail_header (const char *data, gsize length, const char *name)
{
  const char *end = data + MIN (length, MAX_HEADERS);
  gsize size = strlen (name);

  for (const char *at = data; at < end && !is_blank (at, end); at = next_line (at, end))
    {
      if ((gsize) (end - at) <= size || at[size] != ':' || g_ascii_strncasecmp (at, name, size) != 0)
        continue;
      const char *stop = next_line (at, end);
      while (stop < end && (*stop == ' ' || *stop == '\t'))
        stop = next_line (stop, end);
      g_autofree char *raw = g_strndup (at + size + 1, (gsize) (stop - at) - size - 1);
      for (char *p = raw; *p; p++)
        if (*p == '\r' || *p == '\n' || *p == '\t')
          *p = ' ';
      return g_strdup (g_strstrip (raw));
    }
  return NULL;
}

char *
jd_mail_parameter (const char *value, const char *name)
{
  gsize size = strlen (name);

  for (const char *at = strchr (value, ';'); at; at = strchr (at, ';'))
    {
      at += 1 + strspn (at + 1, " \t");
      if (g_ascii_strncasecmp (at, name, size) != 0 || at[size] != '=')
        continue;
      at += size + 1;
      return *at == '"' ? g_strndup (at + 1, strcspn (at + 1, "\"")) : g_strndup (at, strcspn (at, "; \t"));
    }
  return NULL;
}

/* "=E9" as one byte; @space: what "_" is. */
static void
append_quoted (GByteArray *out, const char *at, gsize length, gboolean words)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) at[i];
      if (words && byte == '_')
        byte = ' ';
      else if (byte == '=' && i + 2 < length && g_ascii_isxdigit (at[i + 1]) && g_ascii_isxdigit (at[i + 2]))
        {
          byte = (guint8) (g_ascii_xdigit_value (at[i + 1]) * 16 + g_ascii_xdigit_value (at[i + 2]));
          i += 2;
        }
      else if (byte == '=' && !words)
        {
          gsize end = i + 1;
          while (end < length && (at[end] == ' ' || at[end] == '\t' || at[end] == '\r'))
            end++;
          if (end < length && at[end] == '\n')
            {
              i = end;
              continue;
            }
        }
      g_byte_array_append (out, &byte, 1);
    }
}

static void
append_base64 (GByteArray *out, const char *at, gsize length)
{
  gint state = 0;
  guint save = 0;
  g_autofree guint8 *bytes = g_malloc (length / 4 * 3 + 4);
  gsize n = g_base64_decode_step (at, length, bytes, &state, &save);

  g_byte_array_append (out, bytes, (guint) n);
}

GByteArray *
jd_mail_decode (const char *body, gsize length, const char *encoding)
{
  GByteArray *out = g_byte_array_new ();

  if (encoding && g_ascii_strcasecmp (encoding, "base64") == 0)
    append_base64 (out, body, length);
  else if (encoding && g_ascii_strcasecmp (encoding, "quoted-printable") == 0)
    append_quoted (out, body, length, FALSE);
  else
    g_byte_array_append (out, (const guint8 *) body, (guint) length);
  return out;
}

/* The word at @at, "=?charset?Q?text?="; behind it. NULL when it is none. */
static const char *
append_word (GString *out, const char *at)
{
  const char *kind = strchr (at + 2, '?'), *text = kind && kind[1] && kind[2] == '?' ? kind + 3 : NULL, *end = text ? strstr (text, "?=") : NULL;

  if (!end)
    return NULL;
  g_autofree char *charset = g_strndup (at + 2, (gsize) (kind - at) - 2);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  if (g_ascii_toupper (kind[1]) == 'B')
    append_base64 (bytes, text, (gsize) (end - text));
  else
    append_quoted (bytes, text, (gsize) (end - text), TRUE);
  g_autofree char *converted = jd_import_convert (bytes->len > 0 ? (const char *) bytes->data : "", bytes->len, charset);
  g_string_append (out, converted ? converted : "");
  return end + 2;
}

char *
jd_mail_decode_words (const char *value)
{
  GString *out = g_string_new (NULL);

  for (const char *at = value; *at;)
    {
      const char *behind = at[0] == '=' && at[1] == '?' ? append_word (out, at) : NULL;
      if (!behind)
        {
          g_string_append_c (out, *at++);
          continue;
        }
      at = behind;
      if (g_str_has_prefix (at + strspn (at, " "), "=?"))
        at += strspn (at, " ");
    }
  return g_string_free (out, FALSE);
}

/* The line that parts, or ends, at @at. */
static gboolean
is_boundary (const char *at, const char *end, const char *boundary)
{
  gsize size = strlen (boundary);

  return (gsize) (end - at) >= size + 2 && at[0] == '-' && at[1] == '-' && memcmp (at + 2, boundary, size) == 0;
}

void
jd_mail_each_part (const char *body, gsize length, const char *boundary, JdMailVisit visit, gpointer user)
{
  const char *end = body + length, *start = NULL;
  gsize size = strlen (boundary);

  for (const char *at = body; at < end; at = next_line (at, end))
    {
      if (!is_boundary (at, end, boundary))
        continue;
      if (start)
        visit (start, (gsize) (at - start), user);
      start = next_line (at, end);
      if ((gsize) (end - at) >= size + 4 && at[size + 2] == '-' && at[size + 3] == '-')
        return;
    }
  if (start && start < end)
    visit (start, (gsize) (end - start), user);
}
