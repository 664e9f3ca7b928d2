// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-scan.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-error.h"
#include "base/jd-json-names.h"

/* An object or array that is open. */
typedef struct
{
  gboolean is_object;
  const char *name; /* of the member being read, between its quotes */
  gsize name_length;
  guint index; /* of the element being read */
} Frame;

typedef struct
{
  const char *data, *end, *at;
  const char *file;
  Frame frames[JD_JSON_MAX_DEPTH];
  guint depth;
  JdNames names;
  GError **error;
} Scan;

/* ---- Messages ---- */

static void
append_path (GString *out, const Scan *scan)
{
  for (guint i = 0; i < scan->depth; i++)
    {
      const Frame *frame = &scan->frames[i];
      if (!frame->is_object)
        g_string_append_printf (out, "[%u]", frame->index);
      else if (frame->name != NULL)
        {
          if (out->len > 0)
            g_string_append_c (out, '.');
          g_string_append_len (out, frame->name, (gssize) frame->name_length);
        }
    }
}

/* "line 3, column 7, variants[1].when", counted in characters from 1. */
static char *
describe_place (const Scan *scan, const char *at)
{
  g_autoptr (GString) path = g_string_new (NULL);
  guint line = 1;
  const char *start = scan->data;

  for (const char *p = start; (p = memchr (p, '\n', (gsize) (at - p))) != NULL; line++)
    start = ++p;
  append_path (path, scan);
  guint column = 1;
  for (const char *p = start; p < at; p++)
    column += ((guchar) *p & 0xC0) != 0x80;
  if (path->len == 0)
    /* Translators: a place in a file. */
    return g_strdup_printf (_("line %u, column %u"), line, column);
  /* Translators: a place in a file, and the path of the member there, such as "variants[1].when". */
  return g_strdup_printf (_("line %u, column %u, %s"), line, column, path->str);
}

static gboolean
fault (const Scan *scan, const char *at, JdErrorCode code, const char *expected, const char *found)
{
  g_autofree char *place = describe_place (scan, at);

  jd_error_set (scan->error, code, scan->file, place, expected, found);
  return FALSE;
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '+' || c == '-' || c == '.';
}

/* What stands at @at, quoted: a whole word, the start of a comment, or one character. */
static char *
describe_found (const Scan *scan, const char *at)
{
  const char *stop = at;

  if (at == scan->end)
    return g_strdup (_("the end of the file"));
  while (stop < scan->end && is_word (*stop))
    stop++;
  if (stop == at && *at == '/' && scan->end - at >= 2)
    stop = at + 2;
  else if (stop == at)
    stop = g_utf8_next_char (at);
  g_autofree char *text = g_strndup (at, (gsize) (stop - at));
  return jd_error_quote (text);
}

static gboolean
unexpected (const Scan *scan, const char *at, const char *expected)
{
  g_autofree char *found = describe_found (scan, at);

  return fault (scan, at, JD_ERROR_SYNTAX, expected, found);
}

/* ---- Strings ---- */

/* TRUE for what may stand in a string as it is. Bytes above ASCII may: the whole file was checked to be UTF-8. */
static inline gboolean
is_plain (guchar c)
{
  return c >= 0x20 && c != '"' && c != '\\';
}

/* Whether one of eight bytes is not plain: the borrow of a subtraction shows bytes below a bound, and exclusive or makes
 * the searched byte zero. */
static inline gboolean
has_special (const char *at)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101), highs = ones << 7;
  guint64 word;

  memcpy (&word, at, sizeof word);
  guint64 quote = word ^ (ones * '"'), backslash = word ^ (ones * '\\');
  return ((((word - ones * 0x20) & ~word) | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash)) & highs) != 0;
}

static gboolean
read_hex4 (const char *at, const char *end, guint *value)
{
  *value = 0;
  if (end - at < 4)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);
      if (digit < 0)
        return FALSE;
      *value = *value << 4 | (guint) digit;
    }
  return TRUE;
}

static gboolean
scan_unicode_escape (Scan *scan)
{
  const char *at = scan->at;
  guint unit, low;

  if (!read_hex4 (at + 2, scan->end, &unit))
    return unexpected (scan, at, _("four hexadecimal digits behind \\u"));
  if (unit == 0)
    return fault (scan, at, JD_ERROR_ENCODING, _("text without zero characters"), "\\u0000");
  scan->at += 6;
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;
  if (unit > 0xDBFF || scan->end - scan->at < 6 || scan->at[0] != '\\' || scan->at[1] != 'u'
      || !read_hex4 (scan->at + 2, scan->end, &low) || low < 0xDC00 || low > 0xDFFF)
    return fault (scan, at, JD_ERROR_ENCODING, _("a pair of surrogates"), _("a single one"));
  scan->at += 6;
  return TRUE;
}

static gboolean
scan_escape (Scan *scan)
{
  if (scan->end - scan->at < 2)
    return unexpected (scan, scan->end, _("a double quote that ends the text"));
  if (scan->at[1] == 'u')
    return scan_unicode_escape (scan);
  if (memchr ("\"\\/bfnrt", scan->at[1], 8) == NULL)
    return unexpected (scan, scan->at, _("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"));
  scan->at += 2;
  return TRUE;
}

/* From behind the opening quote to behind the closing one. */
static gboolean
scan_string (Scan *scan, gboolean *escaped)
{
  *escaped = FALSE;
  while (TRUE)
    {
      while (scan->end - scan->at >= (gssize) sizeof (guint64) && !has_special (scan->at))
        scan->at += sizeof (guint64);
      while (scan->at < scan->end && is_plain ((guchar) *scan->at))
        scan->at++;
      if (scan->at == scan->end)
        return unexpected (scan, scan->at, _("a double quote that ends the text"));
      if (*scan->at == '"')
        {
          scan->at++;
          return TRUE;
        }
      if (*scan->at != '\\')
        return fault (scan, scan->at, JD_ERROR_SYNTAX, _("control characters in text to be written as \\n, \\t or \\u…"),
                      *scan->at == '\n' ? _("a line break") : _("a control character"));
      *escaped = TRUE;
      if (!scan_escape (scan))
        return FALSE;
    }
}

/* ---- Numbers and literals ---- */

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

static gboolean
check_integer (const Scan *scan, const char *start, const char *stop)
{
  g_autofree char *text = NULL;

  /* 18 digits always fit. */
  if (stop - start <= 18)
    return TRUE;
  text = g_strndup (start, (gsize) (stop - start));
  errno = 0;
  (void) g_ascii_strtoll (text, NULL, 10);
  if (errno != ERANGE)
    return TRUE;
  return fault (scan, start, JD_ERROR_VALUE, _("a whole number of at most 64 bits"), text);
}

static gboolean
check_double (const Scan *scan, const char *start, const char *stop)
{
  g_autofree char *text = g_strndup (start, (gsize) (stop - start));

  if (isfinite (g_ascii_strtod (text, NULL)))
    return TRUE;
  return fault (scan, start, JD_ERROR_VALUE, _("a number within the range of doubles"), text);
}

static gboolean
scan_number (Scan *scan)
{
  const char *start = scan->at, *p = start + (*start == '-'), *end = scan->end;
  const char *digits = p;
  gboolean whole = TRUE;

  p = skip_digits (p, end);
  if (p == digits)
    return unexpected (scan, start, _("a number"));
  if (*digits == '0' && p - digits > 1)
    return unexpected (scan, start, _("a number without leading zeros"));
  if (p < end && *p == '.')
    {
      const char *fraction = p + 1;
      whole = FALSE;
      p = skip_digits (fraction, end);
      if (p == fraction)
        return unexpected (scan, start, _("a digit behind the decimal point"));
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      const char *exponent = p + 1 + (p + 1 < end && (p[1] == '+' || p[1] == '-'));
      whole = FALSE;
      p = skip_digits (exponent, end);
      if (p == exponent)
        return unexpected (scan, start, _("a digit in the exponent"));
    }
  if (p < end && is_word (*p))
    return unexpected (scan, start, _("a number"));
  scan->at = p;
  return whole ? check_integer (scan, start, p) : check_double (scan, start, p);
}

static gboolean
scan_literal (Scan *scan)
{
  static const char *const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);
      if ((gsize) (scan->end - scan->at) >= length && memcmp (scan->at, literals[i], length) == 0
          && (scan->at + length == scan->end || !is_word (scan->at[length])))
        {
          scan->at += length;
          return TRUE;
        }
    }
  return unexpected (scan, scan->at, _("a value"));
}

/* ---- Structure ---- */

static inline void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static inline gboolean
at_sign (const Scan *scan, char sign)
{
  return scan->at < scan->end && *scan->at == sign;
}

/* A member name and its colon. */
static gboolean
scan_name (Scan *scan)
{
  Frame *frame = &scan->frames[scan->depth - 1];
  const char *quote = scan->at, *name = quote + 1;
  gboolean escaped;

  frame->name = NULL;
  if (!at_sign (scan, '"'))
    return unexpected (scan, scan->at, _("a member name in double quotes"));
  scan->at++;
  if (!scan_string (scan, &escaped))
    return FALSE;
  frame->name = name;
  frame->name_length = (gsize) (scan->at - 1 - name);
  if (!jd_names_add (&scan->names, scan->depth, name, frame->name_length, escaped))
    return fault (scan, quote, JD_ERROR_DUPLICATE, _("each member once"), _("it a second time"));
  skip_space (scan);
  if (!at_sign (scan, ':'))
    return unexpected (scan, scan->at, _("a colon"));
  scan->at++;
  return TRUE;
}

static void
close_container (Scan *scan)
{
  if (scan->frames[scan->depth - 1].is_object)
    jd_names_pop (&scan->names, scan->depth);
  scan->depth--;
  scan->at++;
}

/* Goes into an object or array. @complete: it is empty and already closed. */
static gboolean
open_container (Scan *scan, gboolean *complete)
{
  gboolean is_object = *scan->at == '{';

  if (scan->depth == JD_JSON_MAX_DEPTH)
    {
      g_autofree char *expected = g_strdup_printf (ngettext ("at most %d level of nesting", "at most %d levels of nesting", JD_JSON_MAX_DEPTH),
                                                   JD_JSON_MAX_DEPTH);
      return fault (scan, scan->at, JD_ERROR_LIMIT, expected, _("more"));
    }
  scan->frames[scan->depth++] = (Frame) { .is_object = is_object };
  scan->at++;
  skip_space (scan);
  *complete = at_sign (scan, is_object ? '}' : ']');
  if (*complete)
    {
      close_container (scan);
      return TRUE;
    }
  return !is_object || scan_name (scan);
}

/* One value, or the opening of one that is not empty; then @complete is FALSE and the next value is the first one inside. */
static gboolean
scan_value (Scan *scan, gboolean *complete)
{
  gboolean escaped;

  *complete = TRUE;
  skip_space (scan);
  switch (scan->at < scan->end ? *scan->at : '\0')
    {
    case '{':
    case '[':
      return open_container (scan, complete);
    case '"':
      scan->at++;
      return scan_string (scan, &escaped);
    case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
      return scan_number (scan);
    default:
      return scan_literal (scan);
    }
}

/* Behind a value: closes what ends here and goes on to where the next value is due; @done at the end of the root. */
static gboolean
scan_separator (Scan *scan, gboolean *done)
{
  while (scan->depth > 0)
    {
      Frame *frame = &scan->frames[scan->depth - 1];
      skip_space (scan);
      if (at_sign (scan, ','))
        {
          scan->at++;
          frame->index++;
          skip_space (scan);
          return !frame->is_object || scan_name (scan);
        }
      if (!at_sign (scan, frame->is_object ? '}' : ']'))
        return unexpected (scan, scan->at, frame->is_object ? _("a comma or “}”") : _("a comma or “]”"));
      close_container (scan);
    }
  *done = TRUE;
  return TRUE;
}

static gboolean
scan_document (Scan *scan)
{
  gboolean done = FALSE;

  while (!done)
    {
      gboolean complete;
      if (!scan_value (scan, &complete) || (complete && !scan_separator (scan, &done)))
        return FALSE;
    }
  skip_space (scan);
  return scan->at == scan->end || unexpected (scan, scan->at, _("the end of the file"));
}

static gboolean
check_encoding (const Scan *scan)
{
  gsize length = (gsize) (scan->end - scan->data);
  const char *bad;

  if (length >= 3 && memcmp (scan->data, "\xEF\xBB\xBF", 3) == 0)
    return fault (scan, scan->data, JD_ERROR_ENCODING, _("UTF-8 without a byte order mark"), _("a byte order mark"));
  if (g_utf8_validate_len (scan->data, length, &bad))
    return TRUE;
  if (*bad == '\0')
    return fault (scan, bad, JD_ERROR_ENCODING, _("text without zero characters"), _("a zero byte"));
  g_autofree char *found = g_strdup_printf (_("the byte 0x%02X"), (guchar) *bad);
  return fault (scan, bad, JD_ERROR_ENCODING, _("UTF-8"), found);
}

static gboolean
check_size (gsize length, const char *file, GError **error)
{
  if (length <= JD_JSON_MAX_SIZE)
    return TRUE;
  g_autofree char *expected = g_strdup_printf (_("at most %d MiB"), JD_JSON_MAX_SIZE / (1024 * 1024));
  g_autofree char *found = g_strdup_printf (_("%lu bytes"), (gulong) length);
  jd_error_set (error, JD_ERROR_LIMIT, file, NULL, expected, found);
  return FALSE;
}

gboolean
jd_json_scan (const char *data, gsize length, const char *file, GError **error)
{
  Scan scan = { .data = data, .end = data + length, .at = data, .file = file, .error = error };

  g_return_val_if_fail (data != NULL, FALSE);

  if (!check_size (length, file, error) || !check_encoding (&scan))
    return FALSE;
  jd_names_init (&scan.names);
  gboolean valid = scan_document (&scan);
  jd_names_clear (&scan.names);
  return valid;
}
