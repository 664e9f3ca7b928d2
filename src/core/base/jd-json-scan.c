// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-scan-private.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-ascii.h"

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '+' || c == '-' || c == '.';
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
scan_unicode_escape (JdScan *scan)
{
  const char *at = scan->at;
  guint unit, low;

  if (!read_hex4 (at + 2, scan->end, &unit))
    return jd_scan_unexpected (scan, at, JD_DUE_HEX);
  if (unit == 0)
    return jd_scan_fault (scan, at, JD_ERROR_ENCODING, _("text without zero characters"), "\\u0000", g_strdup (_("take it out")));
  scan->at += 6;
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;
  if (unit > 0xDBFF || scan->end - scan->at < 6 || scan->at[0] != '\\' || scan->at[1] != 'u'
      || !read_hex4 (scan->at + 2, scan->end, &low) || low < 0xDC00 || low > 0xDFFF)
    return jd_scan_fault (scan, at, JD_ERROR_ENCODING, _("a pair of surrogates"), _("a single one"), g_strdup (_("write the character itself")));
  scan->at += 6;
  return TRUE;
}

static gboolean
scan_escape (JdScan *scan)
{
  if (scan->end - scan->at < 2)
    return jd_scan_unexpected (scan, scan->end, JD_DUE_QUOTE);
  if (scan->at[1] == 'u')
    return scan_unicode_escape (scan);
  if (!memchr ("\"\\/bfnrt", scan->at[1], 8))
    return jd_scan_unexpected (scan, scan->at, JD_DUE_ESCAPE);
  scan->at += 2;
  return TRUE;
}

/* From behind the opening quote to behind the closing one. */
static gboolean
scan_string (JdScan *scan, gboolean *escaped)
{
  *escaped = FALSE;
  scan->string = scan->at - 1;
  while (TRUE)
    {
      while (scan->end - scan->at >= (gssize) sizeof (guint64) && !has_special (scan->at))
        scan->at += sizeof (guint64);
      while (scan->at < scan->end && is_plain ((guchar) *scan->at))
        scan->at++;
      if (scan->at == scan->end)
        return jd_scan_unexpected (scan, scan->at, JD_DUE_QUOTE);
      if (*scan->at == '"')
        {
          scan->at++;
          return TRUE;
        }
      if (*scan->at != '\\')
        return jd_scan_unexpected (scan, scan->at, JD_DUE_NO_CONTROL);
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
check_integer (const JdScan *scan, const char *start, const char *stop)
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
  return jd_scan_fault (scan, start, JD_ERROR_VALUE, _("a whole number of at most 64 bits"), text, NULL);
}

static gboolean
check_double (const JdScan *scan, const char *start, const char *stop)
{
  g_autofree char *text = g_strndup (start, (gsize) (stop - start));

  if (isfinite (g_ascii_strtod (text, NULL)))
    return TRUE;
  return jd_scan_fault (scan, start, JD_ERROR_VALUE, _("a number within the range of doubles"), text, NULL);
}

static gboolean
scan_number (JdScan *scan)
{
  const char *start = scan->at, *p = start + (*start == '-'), *end = scan->end;
  const char *digits = p;
  gboolean whole = TRUE;

  p = skip_digits (p, end);
  if (p == digits)
    return jd_scan_unexpected (scan, start, JD_DUE_NUMBER);
  if (*digits == '0' && p - digits > 1)
    return jd_scan_unexpected (scan, start, JD_DUE_NO_ZEROS);
  if (p < end && *p == '.')
    {
      const char *fraction = p + 1;
      whole = FALSE;
      p = skip_digits (fraction, end);
      if (p == fraction)
        return jd_scan_unexpected (scan, start, JD_DUE_FRACTION);
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      const char *exponent = p + 1 + (p + 1 < end && (p[1] == '+' || p[1] == '-'));
      whole = FALSE;
      p = skip_digits (exponent, end);
      if (p == exponent)
        return jd_scan_unexpected (scan, start, JD_DUE_EXPONENT);
    }
  if (p < end && is_word (*p))
    return jd_scan_unexpected (scan, start, JD_DUE_NUMBER);
  scan->at = p;
  if (!(whole ? check_integer (scan, start, p) : check_double (scan, start, p)))
    return FALSE;
  if (scan->tree)
    jd_json_tree_number (scan->tree, start, (gsize) (p - start), whole);
  return TRUE;
}

static gboolean
scan_literal (JdScan *scan)
{
  static const char *const literals[] = { "false", "true", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);
      if ((gsize) (scan->end - scan->at) >= length && memcmp (scan->at, literals[i], length) == 0
          && (scan->at + length == scan->end || !is_word (scan->at[length])))
        {
          scan->at += length;
          if (scan->tree && i < 2)
            jd_json_tree_bool (scan->tree, i == 1);
          else if (scan->tree)
            jd_json_tree_null (scan->tree);
          return TRUE;
        }
    }
  return jd_scan_unexpected (scan, scan->at, JD_DUE_VALUE);
}

/* ---- Structure ---- */

static inline void
skip_space (JdScan *scan)
{
  while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static inline gboolean
at_sign (const JdScan *scan, char sign)
{
  return scan->at < scan->end && *scan->at == sign;
}

/* A member name and its colon. */
static gboolean
scan_name (JdScan *scan)
{
  JdFrame *frame = &scan->frames[scan->depth - 1];
  const char *quote = scan->at, *name = quote + 1;
  const char *first;
  gboolean escaped;

  frame->name = NULL;
  if (!at_sign (scan, '"'))
    return jd_scan_unexpected (scan, scan->at, JD_DUE_NAME);
  scan->at++;
  if (!scan_string (scan, &escaped))
    return FALSE;
  frame->name = name;
  frame->name_length = (gsize) (scan->at - 1 - name);
  if (!jd_names_add (&scan->names, scan->depth, name, frame->name_length, escaped, &first))
    return jd_scan_fault_again (scan, quote, first);
  if (scan->tree)
    jd_json_tree_name (scan->tree, name, frame->name_length, escaped);
  skip_space (scan);
  if (!at_sign (scan, ':'))
    return jd_scan_unexpected (scan, scan->at, JD_DUE_COLON);
  scan->at++;
  return TRUE;
}

static void
close_container (JdScan *scan)
{
  if (scan->frames[scan->depth - 1].is_object)
    jd_names_pop (&scan->names, scan->depth);
  if (scan->tree)
    jd_json_tree_close (scan->tree);
  scan->depth--;
  scan->at++;
}

/* Goes into an object or array. @complete: it is empty and already closed. */
static gboolean
open_container (JdScan *scan, gboolean *complete)
{
  gboolean is_object = *scan->at == '{';

  if (scan->depth == JD_JSON_MAX_DEPTH)
    {
      g_autofree char *expected = g_strdup_printf (ngettext ("at most %d level of nesting", "at most %d levels of nesting", JD_JSON_MAX_DEPTH),
                                                   JD_JSON_MAX_DEPTH);
      return jd_scan_fault (scan, scan->at, JD_ERROR_LIMIT, expected, _("more"), NULL);
    }
  if (scan->tree)
    jd_json_tree_open (scan->tree, is_object);
  scan->frames[scan->depth++] = (JdFrame) { .is_object = is_object, .open = scan->at };
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

static gboolean
scan_text (JdScan *scan)
{
  const char *text = ++scan->at;
  gboolean escaped;

  if (!scan_string (scan, &escaped))
    return FALSE;
  if (scan->tree)
    jd_json_tree_text (scan->tree, text, (gsize) (scan->at - 1 - text), escaped);
  return TRUE;
}

/* One value, or the opening of one that is not empty; then @complete is FALSE and the next value is the first one inside. */
static gboolean
scan_value (JdScan *scan, gboolean *complete)
{
  *complete = TRUE;
  skip_space (scan);
  if (scan->visit)
    scan->visit (scan, scan->visit_data);
  switch (scan->at < scan->end ? *scan->at : '\0')
    {
    case '{':
    case '[':
      return open_container (scan, complete);
    case '"':
      return scan_text (scan);
    case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
      return scan_number (scan);
    default:
      return scan_literal (scan);
    }
}

/* Behind a value: closes what ends here and goes on to where the next value is due; @done at the end of the root. */
static gboolean
scan_separator (JdScan *scan, gboolean *done)
{
  while (scan->depth > 0)
    {
      JdFrame *frame = &scan->frames[scan->depth - 1];
      skip_space (scan);
      if (at_sign (scan, ','))
        {
          scan->at++;
          frame->index++;
          skip_space (scan);
          return !frame->is_object || scan_name (scan);
        }
      if (!at_sign (scan, frame->is_object ? '}' : ']'))
        return jd_scan_unexpected (scan, scan->at, JD_DUE_SEPARATOR);
      close_container (scan);
    }
  *done = TRUE;
  return TRUE;
}

static gboolean
scan_document (JdScan *scan)
{
  gboolean done = FALSE;

  while (!done)
    {
      gboolean complete;
      if (!scan_value (scan, &complete) || (complete && !scan_separator (scan, &done)))
        return FALSE;
    }
  skip_space (scan);
  return scan->at == scan->end || jd_scan_unexpected (scan, scan->at, JD_DUE_END);
}

gboolean
jd_scan_run (JdScan *scan)
{
  scan->at = scan->data;
  jd_names_init (&scan->names);
  gboolean valid = scan_document (scan);
  jd_names_clear (&scan->names);
  return valid;
}

static gboolean
check_encoding (const JdScan *scan)
{
  const char *bad;

  return jd_ascii_validate (scan->data, (gsize) (scan->end - scan->data), &bad) || jd_scan_fault_encoding (scan, bad);
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

static JdJsonTree *
scan_all (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdJsonTree) tree = jd_json_tree_new (length);
  JdScan scan = { .data = data, .end = data + length, .file = file, .error = error, .tree = tree };
  const gboolean valid = jd_scan_check_sort (&scan) && check_encoding (&scan) && jd_scan_run (&scan);
  return valid ? g_steal_pointer (&tree) : NULL;
}

JdJsonTree *
jd_json_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_return_val_if_fail (data, NULL);

  return check_size (length, file, error) ? scan_all (data, length, file, error) : NULL;
}

JdJsonTree *
jd_json_parse_own (const char *data, gsize length)
{
  JdJsonTree *tree = scan_all (data, length, NULL, NULL);
  g_assert (tree);
  return tree;
}
