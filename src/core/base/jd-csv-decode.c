// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

const char *const jd_csv_encoding_names[] = { "", "utf-8", "utf-16", "windows-1252", NULL };

/* ---- UTF-16 ---- */

static gboolean
has_utf16_mark (const char *data, gsize length)
{
  return length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
}

/* Of text without a mark the first sign, which is one of ASCII in any header, tells; else it is taken for that of Windows. */
static gboolean
is_big_endian (const char *data, gsize length)
{
  return length >= 2 && (memcmp (data, "\xfe\xff", 2) == 0 || (data[0] == '\0' && data[1] != '\0'));
}

static gboolean
looks_like_utf16 (const char *data, gsize length)
{
  return has_utf16_mark (data, length) || (length >= 2 && (data[0] == '\0') != (data[1] == '\0'));
}

static guint
unit_at (const char *at, gboolean big_endian)
{
  const guchar *bytes = (const guchar *) at;
  return big_endian ? bytes[0] * 256u + bytes[1] : bytes[1] * 256u + bytes[0];
}

/* Half a character becomes three bytes that are no UTF-8, like a byte that is left over. */
static GString *
decode_utf16 (const char *data, gsize length)
{
  gboolean big_endian = is_big_endian (data, length);
  GString *text = g_string_sized_new (length);
  gsize i = has_utf16_mark (data, length) ? 2 : 0;

  for (; i + 1 < length; i += 2)
    {
      guint unit = unit_at (data + i, big_endian);
      guint next = i + 3 < length ? unit_at (data + i + 2, big_endian) : 0;

      if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000)
        {
          g_string_append_unichar (text, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
          i += 2;
        }
      else
        g_string_append_unichar (text, unit);
    }
  if (i < length)
    g_string_append_c (text, '\xff');
  return text;
}

/* ---- which ---- */

/* A NUL is a fault of its row, not of the encoding. */
static gboolean
is_utf8 (const char *data, gsize length)
{
  const char *end;
  while (!g_utf8_validate (data, (gssize) length, &end))
    {
      if (end >= data + length || *end != '\0')
        return FALSE;
      length -= (gsize) (end + 1 - data);
      data = end + 1;
    }
  return TRUE;
}

static JdCsvEncoding
find_encoding (const char *data, gsize length)
{
  if (looks_like_utf16 (data, length))
    return JD_CSV_UTF_16;
  const gboolean marked = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0;
  return marked || is_utf8 (data, length) ? JD_CSV_UTF_8 : JD_CSV_WINDOWS_1252;
}

GString *
jd_csv_decode (const char *data, gsize length, const char *file, JdCsvEncoding *encoding, GError **error)
{
  if (*encoding == JD_CSV_BY_CONTENT)
    *encoding = find_encoding (data, length);
  if (*encoding == JD_CSV_UTF_16)
    return decode_utf16 (data, length);
  if (*encoding == JD_CSV_WINDOWS_1252)
    return jd_text_from_windows (data, length);
  if (!is_utf8 (data, length))
    {
      jd_error_set (error, JD_ERROR_ENCODING, file, NULL, _("text in UTF-8"), _("bytes that are none"));
      return NULL;
    }
  data = jd_text_skip_mark (data, &length);
  return g_string_new_len (data, (gssize) length);
}
