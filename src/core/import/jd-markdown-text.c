// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-markdown-text.h"

#include <string.h>

#include "base/jd-text.h"

#define NAME_LENGTH 12  /* of a character, in bytes */
#define LINK_LENGTH 2000 /* of what stands in brackets */

typedef struct
{
  JdImportWriter *writer;
  GString *plain;     /* read and not handed over yet */
  JdStyle style;
  const char *no_strong, *no_em; /* up to here it is known that none ends */
  const char *link_end;          /* behind which the link under way ends; NULL: none is */
  const char *link_behind;
  const char *bracket, *round; /* the next "]" and ")" that were looked for; the end of the text: there is none */
} Walk;

static void
flush (Walk *walk)
{
  if (walk->plain->len > 0)
    jd_import_writer_text (walk->writer, walk->plain->str, walk->plain->len, walk->style);
  g_string_truncate (walk->plain, 0);
}

/* ---- characters ---- */

/* Behind the character that is written as its number or name at @at, "&", and which is appended; NULL: none is. */
static const char *
read_reference (Walk *walk, const char *at)
{
  static const struct { const char *name, *text; } names[] = { { "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" }, { "apos", "'" },
                                                               { "nbsp", "\302\240" }, { "euro", "€" }, { "ndash", "–" }, { "mdash", "—" } };
  const char *end = memchr (at, ';', strnlen (at, NAME_LENGTH));
  if (!end)
    return NULL;
  if (at[1] == '#')
    {
      const gboolean hex = at[2] == 'x' || at[2] == 'X';
      char *stop = NULL;
      const guint64 c = g_ascii_strtoull (at + (hex ? 3 : 2), &stop, hex ? 16 : 10);
      if (stop != end || c == 0 || c > 0x10FFFF || !g_unichar_validate ((gunichar) c))
        return NULL;
      g_string_append_unichar (walk->plain, (gunichar) c);
      return end + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i].name) == (gsize) (end - at - 1) && strncmp (names[i].name, at + 1, (gsize) (end - at - 1)) == 0)
      {
        g_string_append (walk->plain, names[i].text);
        return end + 1;
      }
  return NULL;
}

/* ---- styles ---- */

static gboolean
is_word (const char *text, const char *at)
{
  return at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* Whether a row of @length of the sign at @at may open or close a style there. */
static gboolean
may_open (const char *text, const char *at, gsize length)
{
  return at[length] && !g_ascii_isspace (at[length]) && !(*at == '_' && is_word (text, at));
}

static gboolean
may_close (const char *text, const char *at, gsize length)
{
  return at > text && !g_ascii_isspace (at[-1]) && !(*at == '_' && g_unichar_isalnum (g_utf8_get_char (at + length)));
}

/* Whether a row of that sign closes behind @at; where none does, that is noted, so that nobody looks again. */
static gboolean
closes_later (const char *text, const char *at, gsize length, const char **none)
{
  if (*none && at < *none)
    return FALSE;
  const char *later = at + length;
  for (; *later; later++)
    {
      if (*later == '\\' && later[1])
        later++;
      else if (*later == *at && strspn (later, *at == '*' ? "*" : "_") >= length && may_close (text, later, length))
        return TRUE;
    }
  *none = later;
  return FALSE;
}

/* Behind the signs of a style at @at; NULL: they are text. */
static const char *
read_style (Walk *walk, const char *text, const char *at)
{
  const gsize row = strspn (at, *at == '*' ? "*" : "_"), length = row >= 2 ? 2 : 1;
  const JdStyle style = length == 2 ? JD_STYLE_STRONG : JD_STYLE_EM;
  const char **none = length == 2 ? &walk->no_strong : &walk->no_em;
  const gboolean closes = walk->style & style && may_close (text, at, length);
  if (!closes && (walk->style & style || !may_open (text, at, length) || !closes_later (text, at, length, none)))
    return NULL;
  flush (walk);
  walk->style ^= style;
  return at + length;
}

/* ---- links and tags ---- */

/* The "]" of the "[" at @at; NULL: there is none. */
static const char *
bracket_end (const char *at)
{
  guint depth = 0;
  for (const char *end = at; *end && end - at < LINK_LENGTH; end++)
    if (*end == '\\' && end[1])
      end++;
    else if (*end == '[')
      depth++;
    else if (*end == ']' && --depth == 0)
      return end;
  return NULL;
}

/* The ")" of the "(" at @at; NULL: there is none. */
static const char *
address_end (const char *at)
{
  guint depth = 0;
  for (const char *end = at; *end && end - at < JD_URL_MAX && *end != '\n'; end++)
    if (*end == '\\' && end[1])
      end++;
    else if (*end == '(')
      depth++;
    else if (*end == ')' && --depth == 0)
      return end;
  return NULL;
}

/* Without the backslashes, and without a title behind it. New string. */
static char *
address_text (const char *start, const char *end)
{
  GString *address = g_string_new (NULL);
  for (const char *at = start; at < end && *at != ' '; at++)
    {
      if (*at == '\\' && at + 1 < end && g_ascii_ispunct (at[1]))
        at++;
      if (strncmp (at, "&amp;", 5) == 0)
        {
          g_string_append_c (address, '&');
          at += 4;
        }
      else if (*at != '<' && *at != '>')
        g_string_append_c (address, *at);
    }
  return g_string_free (address, FALSE);
}

/* Whether @sign stands behind @at, no further than @most: known from the last look, mostly. */
static gboolean
is_ahead (const char **known, const char *at, char sign, gsize most)
{
  if (!*known || *known < at)
    *known = at + strcspn (at, (const char[]) { sign, 0 });
  return **known && (gsize) (*known - at) < most;
}

/* Into the text of the link at @at, "["; NULL: it is none. A picture leaves its text. */
static const char *
open_link (Walk *walk, const char *at, gboolean picture)
{
  const char *close = walk->link_end || !is_ahead (&walk->bracket, at, ']', LINK_LENGTH) ? NULL : bracket_end (at);
  const char *end = close && close[1] == '(' && is_ahead (&walk->round, close, ')', JD_URL_MAX) ? address_end (close + 1) : NULL;
  if (!end)
    return NULL;
  flush (walk);
  if (!picture)
    {
      g_autofree char *address = address_text (close + 2, end);
      jd_import_writer_link (walk->writer, address);
    }
  walk->link_end = close;
  walk->link_behind = end + 1;
  return at + 1;
}

static const char *
close_link (Walk *walk)
{
  flush (walk);
  jd_import_writer_link (walk->writer, NULL);
  walk->link_end = NULL;
  return walk->link_behind;
}

/* What stands alone in "<" and ">" as an address; NULL: it is none. New string. */
static char *
bare_address (const char *inner)
{
  if (strchr (inner, ' '))
    return NULL;
  if (g_str_has_prefix (inner, "http://") || g_str_has_prefix (inner, "https://") || g_str_has_prefix (inner, "mailto:"))
    return g_strdup (inner);
  return strchr (inner, '@') ? g_strconcat ("mailto:", inner, NULL) : NULL;
}

/* Behind a tag, or an address in "<" and ">", at @at; NULL: it is none. */
static const char *
read_tag (Walk *walk, const char *at)
{
  const char *end = memchr (at, '>', strnlen (at, LINK_LENGTH));
  if (!end)
    return NULL;
  g_autofree char *inner = g_strndup (at + 1, (gsize) (end - at - 1)), *address = bare_address (inner);
  if (address)
    {
      flush (walk);
      jd_import_writer_link (walk->writer, address);
      g_string_append (walk->plain, jd_url_shown (address));
      flush (walk);
      jd_import_writer_link (walk->writer, NULL);
      return end + 1;
    }
  if (!g_ascii_isalpha (inner[0]) && inner[0] != '/' && inner[0] != '!')
    return NULL;
  if (g_ascii_strncasecmp (inner, "br", 2) == 0 || g_ascii_strncasecmp (inner, "/li", 3) == 0)
    g_string_append_c (walk->plain, '\n');
  return end + 1;
}

/* ---- the walk ---- */

/* Behind the markup at @at; NULL: it is text. */
static const char *
read_markup (Walk *walk, const char *text, const char *at)
{
  if (walk->link_end && at == walk->link_end)
    return close_link (walk);
  switch (*at)
    {
    case '\\':
      if (!g_ascii_ispunct (at[1]))
        return NULL;
      g_string_append_c (walk->plain, at[1]);
      return at + 2;
    case '&':
      return read_reference (walk, at);
    case '*':
    case '_':
      return read_style (walk, text, at);
    case '[':
      return open_link (walk, at, FALSE);
    case '!':
      return at[1] == '[' ? open_link (walk, at + 1, TRUE) : NULL;
    case '<':
      return read_tag (walk, at);
    case '`':
      return at + 1;
    default:
      return NULL;
    }
}

void
jd_markdown_text_write (JdImportWriter *writer, const char *text)
{
  g_return_if_fail (writer && text);

  Walk walk = { .writer = writer, .plain = g_string_new (NULL) };
  for (const char *at = text; *at;)
    {
      const char *behind = read_markup (&walk, text, at);
      if (!behind)
        g_string_append_c (walk.plain, *at);
      at = behind ? behind : at + 1;
    }
  if (walk.link_end)
    close_link (&walk);
  flush (&walk);
  g_string_free (walk.plain, TRUE);
}
