// SPDX-License-Identifier: GPL-3.0-or-later
/* Where a file is wrong, what is due there and what stands there. */
#include "base/jd-json-scan-private.h"

#include <string.h>
#include <glib/gi18n-lib.h>

/* ---- Places ---- */

void
jd_scan_append_path (GString *out, const JdScan *scan)
{
  for (guint i = 0; i < scan->depth; i++)
    {
      const JdFrame *frame = &scan->frames[i];
      if (!frame->is_object)
        g_string_append_printf (out, "[%u]", frame->index);
      else if (frame->name)
        {
          if (out->len > 0)
            g_string_append_c (out, '.');
          g_string_append_len (out, frame->name, (gssize) frame->name_length);
        }
    }
}

/* The first sign of the line that @at is in. */
static const char *
line_start (const JdScan *scan, const char *at, guint *line)
{
  const char *start = scan->data;

  *line = 1;
  for (const char *p = start; (p = memchr (p, '\n', (gsize) (at - p))); ++*line)
    start = ++p;
  return start;
}

guint
jd_scan_line (const JdScan *scan, const char *at)
{
  guint line;

  line_start (scan, at, &line);
  return line;
}

/* "line 3, column 7, variants[1].when", counted in characters from 1. */
static char *
describe_place (const JdScan *scan, const char *at)
{
  g_autoptr (GString) path = g_string_new (NULL);
  guint line, column = 1;

  for (const char *p = line_start (scan, at, &line); p < at; p++)
    column += ((guchar) *p & 0xC0) != 0x80;
  jd_scan_append_path (path, scan);
  if (path->len == 0)
    /* Translators: a place in a file. */
    return g_strdup_printf (_("line %u, column %u"), line, column);
  /* Translators: a place in a file, and the path of the member there, such as "variants[1].when". */
  return g_strdup_printf (_("line %u, column %u, %s"), line, column, path->str);
}

/* ---- What stands there ---- */

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '_' || c == '+' || c == '-' || c == '.';
}

/* Behind the word at @at; or behind a row of one sign: the start of a comment, the mark of a merge. */
static const char *
word_end (const JdScan *scan, const char *at)
{
  const char *stop = at;

  while (stop < scan->end && is_word (g_utf8_get_char (stop)))
    stop = g_utf8_next_char (stop);
  if (stop == at && scan->end - at >= 2 && (*at == '\\' || (*at == '/' && at[1] == '*')))
    return g_utf8_next_char (at + 1);
  if (stop == at && strchr ("/<=>|", *at))
    while (stop < scan->end && *stop == *at)
      stop++;
  return stop > at ? stop : g_utf8_next_char (at);
}

char *
jd_scan_word (const JdScan *scan, const char *at)
{
  return g_strndup (at, (gsize) (word_end (scan, at) - at));
}

/* Signs that cannot be told from others, or from nothing, by looking at them. NULL for others. New string. */
static char *
describe_unseen (gunichar c)
{
  if (c == 0xA0 || c == 0x202F)
    return g_strdup (_("a no-break space"));
  if (c >= 0x80 && (g_unichar_isspace (c) || !g_unichar_isgraph (c)))
    /* Translators: a character by its number in Unicode, such as U+200B. */
    return g_strdup_printf (_("the invisible sign U+%04X"), c);
  return NULL;
}

static char *
describe_found (const JdScan *scan, const char *at)
{
  if (at == scan->end)
    return g_strdup (scan->depth == 0 && !scan->string ? _("an empty file") : _("the end of the file"));
  char *unseen = describe_unseen (g_utf8_get_char (at));
  if (unseen)
    return unseen;
  g_autofree char *text = jd_scan_word (scan, at);
  return jd_error_quote (text);
}

/* ---- What is due ---- */

static const char *
describe_due (const JdScan *scan, JdDue due)
{
  switch (due)
    {
    case JD_DUE_NAME:
      return _("a member name in double quotes");
    case JD_DUE_COLON:
      return _("a colon");
    case JD_DUE_SEPARATOR:
      return scan->frames[scan->depth - 1].is_object ? _("a comma or “}”") : _("a comma or “]”");
    case JD_DUE_END:
      return _("the end of the file");
    case JD_DUE_QUOTE:
      return _("a double quote that ends the text");
    case JD_DUE_NO_CONTROL:
      return _("text in one line and without control characters");
    case JD_DUE_ESCAPE:
      return _("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
    case JD_DUE_HEX:
      return _("four hexadecimal digits behind \\u");
    case JD_DUE_NUMBER:
      return _("a number");
    case JD_DUE_NO_ZEROS:
      return _("a number without leading zeros");
    case JD_DUE_FRACTION:
      return _("a digit behind the decimal point");
    case JD_DUE_EXPONENT:
      return _("a digit in the exponent");
    case JD_DUE_VALUE:
    default:
      return _("a value");
    }
}

static char *
describe_control (char c)
{
  switch (c)
    {
    case '\n':
    case '\r':
      return g_strdup (_("a line break"));
    case '\t':
      return g_strdup (_("a tab"));
    default:
      return g_strdup (_("a control character"));
    }
}

/* ---- Messages ---- */

gboolean
jd_scan_fault (const JdScan *scan, const char *at, JdErrorCode code, const char *expected, const char *found, char *remedy)
{
  g_autofree char *place = describe_place (scan, at);
  g_autofree char *taken = remedy;

  jd_error_set_with_remedy (scan->error, code, scan->file, place, expected, found, taken);
  return FALSE;
}

gboolean
jd_scan_unexpected (const JdScan *scan, const char *at, JdDue due)
{
  g_autofree char *found = due == JD_DUE_NO_CONTROL ? describe_control (*at) : describe_found (scan, at);

  return jd_scan_fault (scan, at, JD_ERROR_SYNTAX, describe_due (scan, due), found, jd_scan_remedy (scan, at, due));
}

gboolean
jd_scan_fault_again (const JdScan *scan, const char *at, const char *first)
{
  char *remedy = first ? g_strdup_printf (_("keep one of the two; the first is in line %u"), jd_scan_line (scan, first)) : g_strdup (_("keep one of the two"));

  return jd_scan_fault (scan, at, JD_ERROR_DUPLICATE, _("each member once"), _("it a second time"), remedy);
}

/* ---- Files of another sort ---- */

static gboolean
begins (const JdScan *scan, const char *start, gsize length)
{
  return (gsize) (scan->end - scan->data) >= length && memcmp (scan->data, start, length) == 0;
}

/* With its mark, or by the zero bytes that ASCII has in it. NULL: none of those whose characters have two bytes or more. */
static const char *
wide_encoding (const JdScan *scan)
{
  const char *data = scan->data;

  if (scan->end - data < 4)
    return begins (scan, "\xFF\xFE", 2) || begins (scan, "\xFE\xFF", 2) ? "UTF-16" : NULL;
  guint zeros = 0;
  for (guint i = 0; i < 4; i++)
    zeros = zeros << 1 | (data[i] == '\0');
  if (begins (scan, "\xFF\xFE\0\0", 4) || begins (scan, "\0\0\xFE\xFF", 4) || zeros == 0x7 || zeros == 0xE)
    return "UTF-32";
  return begins (scan, "\xFF\xFE", 2) || begins (scan, "\xFE\xFF", 2) || zeros == 0x5 || zeros == 0xA ? "UTF-16" : NULL;
}

/* What the file is by its first bytes; NULL for what may be ours. */
static const char *
other_sort (const JdScan *scan)
{
  static const struct
  {
    const char *start;
    guint length;
    const char *name;
  } sorts[] = { { "%PDF", 4, N_("a PDF document") },
                { "PK\x03\x04", 4, N_("a Word or OpenDocument file, or another ZIP archive") },
                { "\xD0\xCF\x11\xE0", 4, N_("an old Word or Excel document") },
                { "{\\rtf", 5, N_("an RTF document") },
                { "<!", 2, N_("a web page") },
                { "<html", 5, N_("a web page") },
                { "<?xml", 5, N_("an XML document") },
                { "\x89PNG", 4, N_("a picture") },
                { "\xFF\xD8\xFF", 3, N_("a picture") },
                { "\x1F\x8B", 2, N_("a packed file") } };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (begins (scan, sorts[i].start, sorts[i].length))
      return _(sorts[i].name);
  return NULL;
}

gboolean
jd_scan_check_sort (const JdScan *scan)
{
  const char *sort = other_sort (scan);

  if (sort)
    return jd_scan_fault (scan, scan->data, JD_ERROR_SYNTAX, _("JSON, as Vacancy writes it"), sort, g_strdup (_("open it in the program it is for, and copy its text")));
  const char *encoding = wide_encoding (scan);
  if (encoding)
    return jd_scan_fault (scan, scan->data, JD_ERROR_ENCODING, "UTF-8", encoding, g_strdup (_("save it as UTF-8, which editors offer under Save As as the encoding")));
  return TRUE;
}

/* A byte as the text encoding of Windows has it, which is what most files have that are not UTF-8. */
static char *
describe_byte (guchar byte)
{
  const char bytes[] = { (char) byte, '\0' };
  g_autofree char *sign = g_convert (bytes, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  if (!sign || byte < 0xA0)
    return g_strdup_printf (_("the byte 0x%02X"), byte);
  g_autofree char *quoted = jd_error_quote (sign);
  /* Translators: a byte of a file, and the character that stands for it in Western European Windows. */
  return g_strdup_printf (_("the byte 0x%02X, which is %s in Windows"), byte, quoted);
}

gboolean
jd_scan_fault_encoding (const JdScan *scan, const char *at)
{
  if (*at == '\0')
    return jd_scan_fault (scan, at, JD_ERROR_ENCODING, _("text without zero characters"), _("a zero byte"), g_strdup (_("the file is damaged, or no text: take it from a backup")));
  if (g_utf8_get_char_validated (at, scan->end - at) == (gunichar) -2)
    return jd_scan_fault (scan, at, JD_ERROR_ENCODING, "UTF-8", _("half a character"), g_strdup (_("the end of the file is missing: take it from a backup")));
  g_autofree char *found = describe_byte ((guchar) *at);
  return jd_scan_fault (scan, at, JD_ERROR_ENCODING, "UTF-8", found, g_strdup (_("save it as UTF-8, which editors offer under Save As as the encoding")));
}
