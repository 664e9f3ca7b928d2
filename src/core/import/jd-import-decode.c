// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-decode.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

/* ---- one encoding to another ---- */

static gboolean
is_name (const char *encoding)
{
  gsize length = strspn (encoding, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:-");

  return length > 0 && length <= 40 && !encoding[length];
}

static void
run_converter (GIConv converter, const char *data, gsize length, GString *out)
{
  char *at = (char *) data;

  while (length > 0)
    {
      char buffer[4096], *to = buffer;
      gsize room = sizeof buffer;
      gsize done = g_iconv (converter, &at, &length, &to, &room);
      int number = errno;
      g_string_append_len (out, buffer, to - buffer);
      if (done != (gsize) -1 || number == E2BIG)
        continue;
      g_string_append (out, "\357\277\275");
      at++;
      length--;
      g_iconv (converter, NULL, NULL, NULL, NULL);
    }
}

char *
jd_import_convert (const char *data, gsize length, const char *encoding)
{
  if (g_ascii_strcasecmp (encoding, "CP1252") == 0 || g_ascii_strcasecmp (encoding, "windows-1252") == 0 || g_ascii_strcasecmp (encoding, "iso-8859-1") == 0
      || g_ascii_strcasecmp (encoding, "us-ascii") == 0)
    return g_string_free (jd_text_from_windows (data, length), FALSE);
  GIConv converter = is_name (encoding) ? g_iconv_open ("UTF-8", encoding) : (GIConv) -1;
  if (converter == (GIConv) -1)
    return NULL;
  GString *out = g_string_sized_new (length + length / 2);
  run_converter (converter, data, length, out);
  g_iconv_close (converter);
  g_autofree char *whole = g_string_free (out, FALSE);
  return g_utf8_make_valid (whole, -1);
}

/* ---- which one ---- */

static const struct
{
  const char *mark;
  gsize length;
  const char *encoding;
} marks[] = { { "\357\273\277", 3, "UTF-8" }, { "\377\376\0\0", 4, "UTF-32LE" }, { "\0\0\376\377", 4, "UTF-32BE" }, { "\377\376", 2, "UTF-16LE" }, { "\376\377", 2, "UTF-16BE" } };

/* How many of the characters at even places are spaces or line ends of UTF-16, whose other byte is the first of the two when @big. */
static gsize
count_gaps (const char *data, gsize length, gboolean big)
{
  gsize count = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    count += data[i + !big] == '\0' && (data[i + big] == '\n' || data[i + big] == ' ');
  return count;
}

/* Of bytes with NULs in it; NULL when it is no text. */
static const char *
wide_encoding (const char *data, gsize length)
{
  gsize even = 0, odd = 0, half = length / 2;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      even += data[i] == '\0';
      odd += data[i + 1] == '\0';
    }
  if (odd * 10 > half * 4 && even * 20 < half)
    return "UTF-16LE";
  if (even * 10 > half * 4 && odd * 20 < half)
    return "UTF-16BE";
  gsize little = count_gaps (data, length, FALSE), big = count_gaps (data, length, TRUE);
  if (length % 2 != 0 || MAX (little, big) == 0 || MAX (little, big) < 4 * MIN (little, big) || (even + odd) * 3 > half)
    return NULL;
  return little > big ? "UTF-16LE" : "UTF-16BE";
}

/* How many bytes make one character at @at, of at most @left: 0 when it is none. Halves of pairs that were encoded each, as some programs do, are one of six. */
static gsize
sign_length (const guchar *at, gsize left)
{
  gunichar sign = g_utf8_get_char_validated ((const char *) at, (gssize) left);

  if (sign < 0x110000 && sign != 0)
    return (gsize) (g_utf8_skip[*at]);
  return left >= 6 && at[0] == 0xED && (at[1] & 0xF0) == 0xA0 && at[3] == 0xED && (at[4] & 0xF0) == 0xB0 ? 6 : 0;
}

static void
append_pair (GString *out, const guchar *at)
{
  gunichar high = (at[1] & 0x0FU) << 6 | (at[2] & 0x3FU), low = (at[4] & 0x0FU) << 6 | (at[5] & 0x3FU);

  g_string_append_unichar (out, 0x10000 + (high << 10) + low);
}

/* UTF-8 with a byte of Windows-1252 here and there, or with its last character cut; NULL when it has too many of those. New string. */
static char *
nearly_utf8 (const char *data, gsize length)
{
  g_autoptr (GString) out = g_string_sized_new (length);
  gsize good = 0, bad = 0;

  for (gsize i = 0, n; i < length; i += MAX (n, 1))
    {
      const guchar *at = (const guchar *) data + i;
      n = *at < 0x80 ? 1 : sign_length (at, length - i);
      good += n > 1;
      if (n == 6)
        append_pair (out, at);
      else if (n > 0)
        g_string_append_len (out, data + i, (gssize) n);
      else if (good > 0 && g_utf8_get_char_validated ((const char *) at, (gssize) (length - i)) == (gunichar) -2)
        return g_string_free (g_steal_pointer (&out), FALSE);
      else
        {
          g_autoptr (GString) one = jd_text_from_windows (data + i, 1);
          g_string_append (out, one->str);
          bad++;
        }
    }
  return bad == 0 || good >= 8 * bad ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* How often a byte of @signs stands behind a letter; @between: and before one. */
static guint
count_signs (const char *data, gsize length, const char *signs, gboolean between)
{
  guint count = 0;

  for (gsize i = 1; i + 1 < length; i++)
    if ((guchar) data[i] >= 0x80 && strchr (signs, data[i]) && g_ascii_isalpha (data[i - 1]) && (!between || g_ascii_isalpha (data[i + 1])))
      count++;
  return count;
}

/* Of the older ones, that which makes letters of the bytes that are likely. */
static const char *
old_encoding (const char *data, gsize length)
{
  guint letters = 0, control = 0, euros = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) data[i];
      letters += c >= 0xC0;
      control += c >= 0x80 && c < 0xA0;
      euros += c == 0xA4 && ((i > 1 && (g_ascii_isdigit (data[i - 1]) || g_ascii_isdigit (data[i - 2]))) || (i + 2 < length && (g_ascii_isdigit (data[i + 1]) || g_ascii_isdigit (data[i + 2]))));
    }
  guint mac = count_signs (data, length, "\x8A\x9A\x9F\x8E\x80\x85\x86\xA7", TRUE), dos = count_signs (data, length, "\x81\x84\x94\xE1\x82", FALSE);
  if (mac >= 2 && mac > letters)
    return "MACINTOSH";
  if (dos >= 2 && dos > letters)
    return "CP850";
  return euros > 0 && control == 0 ? "ISO-8859-15" : "CP1252";
}

static char *
take_as (const char *data, gsize length, const char *encoding, JdImported *imported)
{
  jd_imported_note (imported, g_strdup_printf (_("The text does not say how it is encoded, and was read as %s"), g_str_equal (encoding, "CP1252") ? "Windows-1252" : encoding));
  return jd_import_convert (data, length, encoding);
}

/* Valid UTF-8 as it is; new string. NULL with @error when it is no text. */
static char *
find_out (const char *data, gsize length, JdImported *imported, GError **error)
{
  const char *wide = memchr (data, '\0', length) ? wide_encoding (data, length) : NULL;

  if (wide)
    return take_as (data, length, wide, imported);
  if (memchr (data, '\0', length))
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_ENCODING, _("The file is no text and no document that is read. Save the posting as DOCX, PDF or plain text, and import that."));
      return NULL;
    }
  if (g_utf8_validate_len (data, length, NULL))
    return g_strndup (data, length);
  char *nearly = nearly_utf8 (data, length);
  if (nearly)
    jd_imported_note (imported, g_strdup (_("Some signs of the text are damaged, and were read as far as possible")));
  return nearly ? nearly : take_as (data, length, old_encoding (data, length), imported);
}

gboolean
jd_import_is_text (const char *data, gsize length)
{
  if (!memchr (data, '\0', length))
    return TRUE;
  for (guint i = 1; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      return TRUE;
  return wide_encoding (data, length) != NULL;
}

/* By its mark; NULL when it has none. */
static char *
decode_marked (const char *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      return i == 0 ? g_utf8_make_valid (data + 3, (gssize) length - 3) : jd_import_convert (data + marks[i].length, length - marks[i].length, marks[i].encoding);
  return NULL;
}

static char *
restore (char *text, JdImported *imported)
{
  char *restored = jd_import_restore (text);

  if (!restored)
    return text;
  jd_imported_note (imported, g_strdup (_("The text had been read in a wrong encoding before, with signs like “Ã©” for “é”; it was repaired")));
  g_free (text);
  return restored;
}

char *
jd_import_decode_as (const char *data, gsize length, const char *encoding, JdImported *imported, GError **error)
{
  if (length > JD_IMPORT_MAX_SIZE)
    {
      jd_imported_note (imported, g_strdup (_("The file is longer than any posting, and only its beginning was read")));
      length = JD_IMPORT_MAX_SIZE;
    }
  char *text = decode_marked (data, length);
  if (!text && encoding && (memchr (data, '\0', length) || !g_utf8_validate_len (data, length, NULL)))
    text = jd_import_convert (data, length, encoding);
  if (!text)
    text = find_out (data, length, imported, error);
  return text ? restore (text, imported) : NULL;
}

char *
jd_import_decode (const char *data, gsize length, JdImported *imported, GError **error)
{
  return jd_import_decode_as (data, length, NULL, imported, error);
}
