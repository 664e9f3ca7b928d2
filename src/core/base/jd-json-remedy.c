// SPDX-License-Identifier: GPL-3.0-or-later
/* People who write blocks and levels by hand know their words and not JSON. Most of what goes wrong is one of few mistakes, and can be told from what stands around it. */
#include "base/jd-json-scan-private.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#define MERGE_MARK 7

/* ---- Looking around ---- */

/* The last sign before @at that is no white space; NULL when there is none. */
static const char *
before (const JdScan *scan, const char *at)
{
  while (at > scan->data && strchr (" \t\r\n", at[-1]))
    at--;
  return at > scan->data ? at - 1 : NULL;
}

static gboolean
is_same_line (const char *from, const char *to)
{
  return !memchr (from, '\n', (gsize) (to - from));
}

/* "put %s in double quotes" for the word at @at. */
static char *
quote_word (const JdScan *scan, const char *at)
{
  g_autofree char *word = jd_scan_word (scan, at);
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", word);
  g_autofree char *shown = jd_error_quote (quoted);

  /* Translators: %s is a word in double quotes, and quoted itself. */
  return g_strdup_printf (_("put it in double quotes: %s"), shown);
}

static const char *
number_form (void)
{
  return _("a number has only digits, and at most one point; all else stands in double quotes");
}

static char *
not_closed (const JdScan *scan)
{
  const JdFrame *frame = &scan->frames[scan->depth - 1];

  /* Translators: an opening bracket, and the line it is in. */
  return g_strdup_printf (_("the “%c” of line %u is not closed"), *frame->open, jd_scan_line (scan, frame->open));
}

/* ---- Signs that look like others ---- */

static gboolean
is_other_quote (gunichar c)
{
  return c == '\'' || c == '`' || c == 0xB4 || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2032 || c == 0x2033 || c == 0x2039 || c == 0x203A || c == 0x300C
         || c == 0xFF02;
}

/* At the start of a line, as programs that merge versions of a file leave them. */
static gboolean
is_merge_mark (const JdScan *scan, const char *at)
{
  if (!strchr ("<=>|", *at) || scan->end - at < MERGE_MARK || (at > scan->data && at[-1] != '\n'))
    return FALSE;
  for (guint i = 1; i < MERGE_MARK; i++)
    if (at[i] != *at)
      return FALSE;
  return TRUE;
}

static gboolean
is_comment (const JdScan *scan, const char *at)
{
  return *at == '#' || (*at == '/' && scan->end - at >= 2 && (at[1] == '/' || at[1] == '*'));
}

static const char *
other_sign (gunichar c)
{
  if (is_other_quote (c))
    return _("only straight double quotes count: write \"…\"");
  if (c == ';' || c == 0xFF0C || c == 0x3001)
    return _("write a comma instead");
  if (c == '=' || c == 0xFF1A)
    return _("write a colon instead");
  if (c >= 0x80 && (g_unichar_isspace (c) || !g_unichar_isgraph (c)))
    return _("put an ordinary space there, or nothing");
  return NULL;
}

/* What means the same wherever it stands outside of text. */
static const char *
remedy_sign (const JdScan *scan, const char *at)
{
  if (is_merge_mark (scan, at))
    return _("two versions of the file were merged here: keep one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>");
  if (is_comment (scan, at))
    return _("comments cannot stand here: take it out, or keep it as text of a member “notes”");
  return other_sign (g_utf8_get_char (at));
}

/* ---- What is due ---- */

static char *
remedy_end_of_file (const JdScan *scan)
{
  if (scan->depth == 0 && !scan->string)
    return g_strdup (_("nothing of it is left: take it from a backup"));
  if (scan->depth == 0)
    return g_strdup (_("the end of the file is missing: take it from a backup"));
  return not_closed (scan);
}

/* A comma in front of a bracket that closes. */
static char *
take_out_comma (const JdScan *scan, const char *comma, const char *at)
{
  if (is_same_line (comma, at))
    return g_strdup (_("take out the comma in front of it"));
  return g_strdup_printf (_("take out the comma at the end of line %u"), jd_scan_line (scan, comma));
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* For a word where text or a number is due. */
static char *
remedy_number (const JdScan *scan, const char *at)
{
  g_autofree char *word = jd_scan_word (scan, at);
  gboolean is_number = strspn (word, "+-.0123456789") == strlen (word) && !strpbrk (word + 1, "+-");

  return is_number ? g_strdup (number_form ()) : quote_word (scan, at);
}

static char *
remedy_word (const JdScan *scan, const char *at)
{
  static const char *const literals[] = { "true", "false", "null", "yes", "no", "on", "off", "none", "nil", "undefined", NULL };
  g_autofree char *word = jd_scan_word (scan, at);

  if (is_one_of (word, literals))
    return g_strdup (_("write true, false or null, in small letters"));
  return remedy_number (scan, at);
}

static char *
remedy_value (const JdScan *scan, const char *at)
{
  const char *last = before (scan, at);

  if (scan->depth == 0)
    return g_strdup (_("files of Vacancy begin with “{”: is it the right one?"));
  if (strchr ("]}", *at) && last && *last == ',')
    return take_out_comma (scan, last, at);
  if (strchr ("]},", *at) && last && *last == ':')
    return g_strdup (_("a value is missing: write one, or take the name out"));
  if (*at == '}')
    return not_closed (scan);
  if (strchr (",:", *at))
    return g_strdup (_("take it out"));
  return remedy_word (scan, at);
}

static char *
remedy_name (const JdScan *scan, const char *at)
{
  const char *last = before (scan, at);
  gboolean behind_comma = last && *last == ',';

  if (*at == '}' && behind_comma)
    return take_out_comma (scan, last, at);
  if (*at == ']')
    return not_closed (scan);
  if (behind_comma && g_ascii_isdigit (*at) && last == at - 1 && last > scan->data && g_ascii_isdigit (last[-1]))
    return g_strdup (_("the comma of a fraction is a point here"));
  if (strchr ("{[", *at))
    return g_strdup (_("in braces every value has a name; a list stands in square brackets, [ ]"));
  return strchr (",:", *at) ? g_strdup (_("take it out")) : quote_word (scan, at);
}

static char *
remedy_colon (const char *at)
{
  if (strchr (",]}", *at))
    return g_strdup (_("in braces every name has a value; a list stands in square brackets, [ ]"));
  return g_strdup (_("put a colon between name and value"));
}

/* A quote inside of text ends it, and then a word follows, or another quote at once. */
static gboolean
is_inner_quote (const JdScan *scan, const char *last, const char *at)
{
  if (*last != '"' || !is_same_line (last, at))
    return FALSE;
  return *at == '"' ? last == at - 1 : !strchr ("{}[]:/#", *at) && !other_sign (g_utf8_get_char (at));
}

static char *
remedy_separator (const JdScan *scan, const char *at)
{
  const char *last = before (scan, at);

  if (is_inner_quote (scan, last, at))
    return g_strdup (_("a double quote inside of text ends it: write \\\" or “ ” there"));
  if (strchr ("]}", *at))
    return not_closed (scan);
  if (!is_same_line (last, at))
    return g_strdup_printf (_("put a comma at the end of line %u"), jd_scan_line (scan, last));
  if (g_ascii_isdigit (*last) && !strchr ("\"{[", *at))
    return g_strdup (number_form ());
  if (*at != ':')
    return g_strdup (_("put a comma in front of it"));
  return scan->frames[scan->depth - 1].is_object ? g_strdup (_("put a comma in front of the name")) : g_strdup (_("members with names stand in braces, { }"));
}

static char *
remedy_behind_end (const char *at)
{
  if (strchr ("]}", *at))
    return g_strdup (_("there is one closing bracket too many, here or before"));
  return *at == ',' ? g_strdup (_("take it out")) : g_strdup (_("nothing may stand behind the last bracket: take it out"));
}

/* Text that does not end where it should. */
static char *
remedy_control (const JdScan *scan, const char *at)
{
  if (*at == '\t')
    return g_strdup (_("write \\t, or spaces"));
  if (*at != '\n' && *at != '\r')
    return g_strdup (_("take it out"));
  for (const char *p = scan->string + 1; p < at; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= 0x80 && is_other_quote (g_utf8_get_char (p)))
      return g_strdup (_("end the text with a straight double quote, \""));
  return g_strdup (_("end the text with a double quote in this line; a line break inside of it is written \\n"));
}

/* Inside of text and numbers, where signs mean what they are. */
static char *
remedy_inside (const JdScan *scan, const char *at, JdDue due)
{
  switch (due)
    {
    case JD_DUE_QUOTE:
      return g_strdup_printf (_("the text that begins in line %u has no double quote at its end"), jd_scan_line (scan, scan->string));
    case JD_DUE_NO_CONTROL:
      return remedy_control (scan, at);
    case JD_DUE_ESCAPE:
    case JD_DUE_HEX:
      return g_strdup (_("write a backslash itself as \\\\"));
    case JD_DUE_NUMBER:
    case JD_DUE_FRACTION:
    case JD_DUE_EXPONENT:
      return remedy_number (scan, at);
    default:
      return NULL;
    }
}

char *
jd_scan_remedy (const JdScan *scan, const char *at, JdDue due)
{
  if (due >= JD_DUE_QUOTE)
    return remedy_inside (scan, at, due);
  if (at == scan->end)
    return remedy_end_of_file (scan);
  const char *sign = remedy_sign (scan, at);
  if (sign)
    return g_strdup (sign);
  switch (due)
    {
    case JD_DUE_NAME:
      return remedy_name (scan, at);
    case JD_DUE_COLON:
      return remedy_colon (at);
    case JD_DUE_SEPARATOR:
      return remedy_separator (scan, at);
    case JD_DUE_END:
      return remedy_behind_end (at);
    default:
      return remedy_value (scan, at);
    }
}
