// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-wording.h"

#include <string.h>

#include "base/jd-text.h"

/* ---- Signs: each function looks at one place and says whether markup stands there ---- */

static gboolean
is_name_sign (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c) || c == '_';
}

/* Behind the name that starts at @at; @at itself when there is none. */
static const char *
name_end (const char *at)
{
  if (!g_ascii_islower (*at))
    return at;
  while (is_name_sign (*at))
    at++;
  return at;
}

static const char *
form_end (const char *at)
{
  while (*at != '\0' && *at != '|' && *at != '{' && *at != '}' && *at != '\n')
    at++;
  return at;
}

/* The two forms of a plural, "year|years}". Returns the end behind the brace, NULL when it is none. */
static const char *
match_plural (const char *at, JdWordingPiece *piece)
{
  const char *bar = form_end (at);
  const char *brace = *bar == '|' ? form_end (bar + 1) : bar;

  if (*bar != '|' || *brace != '}')
    return NULL;
  piece->one = at;
  piece->one_length = (gsize) (bar - at);
  piece->many = bar + 1;
  piece->many_length = (gsize) (brace - bar - 1);
  return brace + 1;
}

/* A variable at the brace @at; fills what it says into @piece and returns its end, NULL when it is none. */
static const char *
match_variable (const char *at, JdWordingPiece *piece)
{
  const char *name = at + 1;
  gboolean article = (*name == 'a' || *name == 'A') && name[1] == ':';
  const char *end = name_end (article ? name + 2 : name);

  if (article && end > name + 2 && *end == '}')
    {
      piece->article = *name == 'a' ? JD_ARTICLE_LOWER : JD_ARTICLE_UPPER;
      name += 2;
    }
  else
    end = name_end (name);
  if (end == name)
    return NULL;
  piece->text = name;
  piece->length = (gsize) (end - name);
  if (*end == '}')
    return end + 1;
  return *end == ':' ? match_plural (end + 1, piece) : NULL;
}

static gboolean
is_variable (const char *at, const char **end)
{
  JdWordingPiece piece;

  *end = match_variable (at, &piece);
  return *end != NULL;
}

static gboolean
is_escape (const char *at)
{
  return at[0] == '\\' && g_ascii_ispunct (at[1]);
}

typedef struct
{
  const char *text_end; /* the closing bracket of its text */
  const char *href;
  gsize href_length;
  const char *end; /* behind the closing parenthesis */
} Link;

/* The end of an address that starts at @at: a closing parenthesis that none in the address opened. NULL when it has none. It does not go on behind
 * "](", where another address starts, so that none is looked through again from a later link. */
static const char *
href_end (const char *at)
{
  guint open = 0;

  for (;; at++)
    if (*at == '(')
      open++;
    else if (*at == ')' && open-- == 0)
      return at;
    else if ((guchar) *at <= ' ' || (*at == ']' && at[1] == '('))
      return NULL;
}

static gboolean
has_scheme (const char *href, gsize length)
{
  const char *colon = memchr (href, ':', length);

  for (const char *p = href; p < colon; p++)
    if (!g_ascii_isalnum (*p) && !strchr ("+-.", *p))
      return FALSE;
  return colon && g_ascii_isalpha (*href);
}

static gboolean
is_safe (const char *href, gsize length)
{
  char copy[JD_URL_MAX + 1];

  memcpy (copy, href, length);
  copy[length] = '\0';
  return jd_url_is_safe (copy);
}

/* Where the text of a link that starts at @at ends: at the next bracket, as those of variables do not count. */
static const char *
link_text_end (const char *at)
{
  const char *end;

  while (*at != '\0' && *at != '[' && *at != ']' && *at != '\n')
    if (is_escape (at))
      at += 2;
    else
      at = *at == '{' && is_variable (at, &end) ? end : at + 1;
  return at;
}

/* A link at the bracket @at: no bracket in its text, an address with a scheme. @link is only set when there is one. */
static gboolean
match_link (const char *at, Link *link)
{
  const char *p = link_text_end (at + 1);

  if (*p != ']' || p[1] != '(' || p == at + 1)
    return FALSE;
  const char *href = p + 2, *end = href_end (href);
  if (!end || end - href > JD_URL_MAX || !has_scheme (href, (gsize) (end - href)))
    return FALSE;
  *link = (Link) { .text_end = p, .href = href, .href_length = (gsize) (end - href), .end = end + 1 };
  return TRUE;
}

/* ---- Styles ---- */

static gsize
count_stars (const char *at)
{
  return strspn (at, "*");
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\0';
}

/* One star is em, two are strong, three are both, more are text. */
static gboolean
means (gsize stars, JdStyle style)
{
  return stars == 3 || stars == (style == JD_STYLE_EM ? 1 : 2);
}

/* Where on its line @style ends that opens in front of @at. Passes over all that is no text: escapes, variables, addresses. NULL when nowhere;
 * @stop is then the end of the line. */
static const char *
find_style_end (const char *at, JdStyle style, const Link *link, const char **stop)
{
  Link inner = *link;
  const char *start = at, *end;

  while (*at != '\0' && *at != '\n')
    {
      if (at == inner.text_end)
        at = inner.end;
      else if (is_escape (at))
        at += 2;
      else if (*at == '{' && is_variable (at, &end))
        at = end;
      else if (*at == '[' && match_link (at, &inner))
        at++;
      else if (*at == '*')
        {
          gsize stars = count_stars (at);
          if (means (stars, style) && at > start && !is_space (at[-1]))
            return at;
          at += stars;
        }
      else
        at++;
    }
  *stop = at;
  return NULL;
}

/* Whether @style changes at the stars @at: it ends there, or starts and has an end. What a search found, or that it found
 * nothing, is remembered as far as it looked, so that all searches together are linear. */
static gboolean
changes_style (JdWordingParser *parser, const char *at, gsize stars, JdStyle style)
{
  const char **style_end = style == JD_STYLE_EM ? &parser->em_end : &parser->strong_end;
  const char **none = style == JD_STYLE_EM ? &parser->no_em : &parser->no_strong;
  Link link = { .text_end = parser->link_text_end, .end = parser->link_end };

  if (!means (stars, style))
    return FALSE;
  if (parser->style & style)
    return at == *style_end;
  if (*style_end && *style_end > at)
    return TRUE;
  if (is_space (at[stars]) || (*none && at < *none))
    return FALSE;
  const char *stop, *end = find_style_end (at + stars, style, &link, &stop);
  if (!end)
    *none = stop;
  else
    *style_end = end;
  return end != NULL;
}

/* Takes the stars at @at as markup as far as they are; FALSE when they are text. Of three stars of which only some are markup, the others are text. */
static gboolean
take_stars (JdWordingParser *parser, const char *at, gsize stars)
{
  gboolean strong = changes_style (parser, at, stars, JD_STYLE_STRONG);
  gboolean em = changes_style (parser, at, stars, JD_STYLE_EM);

  if (strong)
    parser->style ^= JD_STYLE_STRONG;
  if (em)
    parser->style ^= JD_STYLE_EM;
  parser->at = at + (strong ? 2 : 0) + (em ? 1 : 0);
  return strong || em;
}

/* ---- Blocks ---- */

static const char *
skip_blank (const char *at)
{
  while (*at == ' ' || *at == '\t')
    at++;
  return at;
}

static void
start_line (JdWordingParser *parser)
{
  parser->line_start = FALSE;
  parser->style = JD_STYLE_PLAIN;
  parser->href = NULL;
  parser->link_text_end = NULL;
  parser->strong_end = parser->em_end = NULL;
  parser->no_strong = parser->no_em = NULL;
}

static JdWordingEvent
give (JdWordingPiece *piece, JdWordingEvent event)
{
  piece->event = event;
  return event;
}

/* At the start of a line: opens its block, or joins it to the paragraph it goes on with. */
static JdWordingEvent
open_line (JdWordingParser *parser, JdWordingPiece *piece)
{
  const char *at = skip_blank (parser->at);

  while (*at == '\n')
    {
      parser->block = JD_WORDING_END;
      at = skip_blank (at + 1);
    }
  parser->at = at;
  if (*at == '\0')
    return give (piece, JD_WORDING_END);
  start_line (parser);
  if (at[0] == '-' && at[1] == ' ')
    {
      parser->at = skip_blank (at + 1);
      return give (piece, parser->block = JD_WORDING_ITEM);
    }
  if (parser->block != JD_WORDING_PARAGRAPH)
    return give (piece, parser->block = JD_WORDING_PARAGRAPH);
  piece->text = " ";
  piece->length = 1;
  return give (piece, JD_WORDING_TEXT);
}

/* ---- Text ---- */

static void
enter_link (JdWordingParser *parser, const Link *link)
{
  gboolean safe = is_safe (link->href, link->href_length);

  if (!safe && parser->unsafe)
    g_ptr_array_add (parser->unsafe, g_strndup (link->href, link->href_length));
  parser->href = safe ? link->href : NULL;
  parser->href_length = link->href_length;
  parser->link_text_end = link->text_end;
  parser->link_end = link->end;
}

/* Markup that has no text of its own: takes it and returns TRUE. */
static gboolean
take_markup (JdWordingParser *parser)
{
  const char *at = parser->at;
  Link link;

  if (at == parser->link_text_end)
    {
      parser->at = parser->link_end;
      parser->href = NULL;
      parser->link_text_end = NULL;
      return TRUE;
    }
  if (*at == '[' && match_link (at, &link))
    {
      enter_link (parser, &link);
      parser->at++;
      return TRUE;
    }
  return *at == '*' && take_stars (parser, at, count_stars (at));
}

static gboolean
is_sign (char c)
{
  return c == '\0' || c == '\n' || c == '\\' || c == '{' || c == '[' || c == ']' || c == '*';
}

/* Whether text ends at @at, where a sign stands. Takes nothing: that is done once the text before it was given. */
static gboolean
ends_text (JdWordingParser *parser, const char *at)
{
  const char *end;
  Link link;

  switch (*at)
    {
    case '\0':
    case '\n':
      return TRUE;
    case '\\':
      return is_escape (at);
    case '{':
      return is_variable (at, &end);
    case '[':
      return match_link (at, &link);
    case ']':
      return at == parser->link_text_end;
    default:
      return changes_style (parser, at, count_stars (at), JD_STYLE_STRONG)
             || changes_style (parser, at, count_stars (at), JD_STYLE_EM);
    }
}

/* A piece of text from @start, whose first @taken bytes are known to be text. */
static JdWordingEvent
give_text (JdWordingParser *parser, JdWordingPiece *piece, const char *start, gsize taken)
{
  const char *at = start + taken;

  while (TRUE)
    {
      while (!is_sign (*at))
        at++;
      if (ends_text (parser, at))
        break;
      at += *at == '*' ? count_stars (at) : 1;
    }
  parser->at = at;
  piece->text = start;
  piece->length = (gsize) (at - start);
  return give (piece, JD_WORDING_TEXT);
}

/* What a variable that turned out to be none has left behind. */
static void
clear_variable (JdWordingPiece *piece)
{
  piece->article = JD_ARTICLE_NONE;
  piece->one = piece->many = NULL;
  piece->one_length = piece->many_length = 0;
}

void
jd_wording_parser_init (JdWordingParser *parser, const char *wording)
{
  g_return_if_fail (parser && wording);

  *parser = (JdWordingParser) { .at = wording, .block = JD_WORDING_END, .line_start = TRUE };
}

JdWordingEvent
jd_wording_parser_next (JdWordingParser *parser, JdWordingPiece *piece)
{
  memset (piece, 0, sizeof *piece);
  if (parser->line_start)
    return open_line (parser, piece);
  while (take_markup (parser))
    ;
  const char *at = parser->at, *end;
  piece->style = parser->style;
  piece->href = parser->href;
  piece->href_length = parser->href ? parser->href_length : 0;
  if (*at == '{' && (end = match_variable (at, piece)))
    {
      parser->at = end;
      return give (piece, JD_WORDING_VARIABLE);
    }
  clear_variable (piece);
  if (*at == '\n' || *at == '\0')
    {
      parser->at = *at == '\n' ? at + 1 : at;
      parser->line_start = TRUE;
      memset (piece, 0, sizeof *piece);
      return open_line (parser, piece);
    }
  if (is_escape (at))
    return give_text (parser, piece, at + 1, 1);
  return give_text (parser, piece, at, *at == '*' ? count_stars (at) : 1);
}

/* ---- Looking at one place ---- */

const char *
jd_wording_variable_end (const char *at)
{
  const char *end = NULL;

  return *at == '{' && is_variable (at, &end) ? end : NULL;
}

const char *
jd_wording_address_end (const char *at)
{
  const char *end = at[0] == ']' && at[1] == '(' ? href_end (at + 2) : NULL;

  return end ? end + 1 : NULL;
}

/* ---- Uses of the parser ---- */

GStrv
jd_wording_variables (const char *wording)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = NULL;
  JdWordingParser parser;
  JdWordingPiece piece;

  g_return_val_if_fail (wording, NULL);

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      if (piece.event != JD_WORDING_VARIABLE)
        continue;
      if (!seen)
        seen = g_hash_table_new (g_str_hash, g_str_equal);
      char *name = g_strndup (piece.text, piece.length);
      if (g_hash_table_contains (seen, name))
        {
          g_free (name);
          continue;
        }
      g_hash_table_add (seen, name);
      g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

GStrv
jd_wording_unsafe_links (const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;

  g_return_val_if_fail (wording, NULL);

  if (!strstr (wording, "]("))
    return NULL;
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  jd_wording_parser_init (&parser, wording);
  parser.unsafe = links;
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    ;
  if (links->len == 0)
    return NULL;
  g_ptr_array_add (links, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&links), FALSE);
}

char *
jd_wording_escape (const char *text)
{
  g_return_val_if_fail (text, NULL);

  GString *out = g_string_sized_new (strlen (text) + 8);
  gboolean line_start = TRUE;
  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean dash = line_start && p[0] == '-' && p[1] == ' ';
      if (dash || strchr ("\\*[{", *p))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
      line_start = *p == '\n' || (line_start && (*p == ' ' || *p == '\t'));
    }
  return g_string_free (out, FALSE);
}

/* One line without any sign of markup reads as it is written. */
static gboolean
is_plain_line (const char *wording)
{
  return *wording > ' ' && *wording != '-' && !strpbrk (wording, "\n\\{[]*");
}

char *
jd_wording_plain (const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;

  g_return_val_if_fail (wording, NULL);

  if (is_plain_line (wording))
    return g_strdup (wording);
  GString *out = g_string_sized_new (strlen (wording));
  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT)
      g_string_append_len (out, piece.text, (gssize) piece.length);
    else if (piece.event == JD_WORDING_VARIABLE)
      g_string_append_printf (out, "{%.*s}", (int) piece.length, piece.text);
    else if (out->len > 0)
      g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}
