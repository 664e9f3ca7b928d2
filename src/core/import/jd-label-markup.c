// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-label-markup.h"

#include <string.h>

typedef struct
{
  const char *name;
  guint looks;
  gboolean block; /* text before and behind is not of one word */
} Tag;

static const Tag tags[] = {
  { "h1", JD_LOOK_HEAD | JD_LOOK_TOP, TRUE }, { "h2", JD_LOOK_HEAD, TRUE }, { "h3", JD_LOOK_HEAD, TRUE }, { "h4", JD_LOOK_HEAD, TRUE }, { "h5", JD_LOOK_HEAD, TRUE }, { "h6", JD_LOOK_HEAD, TRUE },
  { "title", JD_LOOK_TITLE_TAG, TRUE }, { "li", JD_LOOK_ITEM, TRUE }, { "td", JD_LOOK_CELL, TRUE }, { "th", JD_LOOK_CELL, TRUE }, { "tr", 0, TRUE }, { "p", 0, TRUE }, { "div", 0, TRUE },
  { "strong", JD_LOOK_BOLD, FALSE }, { "b", JD_LOOK_BOLD, FALSE }, { "dt", JD_LOOK_BOLD, TRUE }, { "dd", 0, TRUE }, { "a", JD_LOOK_LINK, FALSE }, { "button", JD_LOOK_FURNITURE, TRUE },
  { "input", JD_LOOK_FURNITURE, TRUE }, { "label", JD_LOOK_FURNITURE, TRUE }, { "option", JD_LOOK_FURNITURE, TRUE }, { "select", JD_LOOK_FURNITURE, TRUE }, { "br", 0, TRUE },
  { "ul", 0, TRUE }, { "ol", 0, TRUE }, { "section", 0, TRUE }, { "nav", JD_LOOK_FURNITURE, TRUE }, { "footer", JD_LOOK_FURNITURE, TRUE }, { "form", JD_LOOK_FURNITURE, TRUE },
};

static const struct
{
  const char *name, *sign;
} entities[] = {
  { "&nbsp;", " " }, { "&amp;", "&" }, { "&middot;", "·" }, { "&ndash;", "–" }, { "&mdash;", "—" },
  { "&rsquo;", "’" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&bull;", "•" },
};

static gboolean
starts (const char *at, const char *start)
{
  return g_ascii_strncasecmp (at, start, strlen (start)) == 0;
}

/* Behind what is no text, which ends with markup->raw; NULL when it goes on in the next line. */
static const char *
skip_raw (JdMarkup *markup, const char *at)
{
  for (; *at; at++)
    if (starts (at, markup->raw))
      {
        const char *behind = *markup->raw == '-' ? at + strlen (markup->raw) : at;
        markup->raw = NULL;
        return behind;
      }
  return NULL;
}

static const Tag *
find_tag (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (tags[i].name, name))
      return &tags[i];
  return NULL;
}

/* What a tag opens or closes for the lines behind it. */
static void
follow (JdMarkup *markup, const char *name, gboolean closes)
{
  if (g_str_equal (name, "head"))
    markup->head = !closes;
  else if (g_str_equal (name, "body"))
    markup->head = FALSE;
  else if (g_str_equal (name, "nav") || g_str_equal (name, "footer"))
    markup->furniture = closes ? markup->furniture - (markup->furniture > 0) : markup->furniture + 1;
  else if (g_str_equal (name, "script") && !closes)
    markup->raw = "</script";
  else if (g_str_equal (name, "style") && !closes)
    markup->raw = "</style";
}

/* @at is behind the "<" of a tag. Behind it, or the end of the line. */
static const char *
take_tag (JdMarkup *markup, const char *at, guint *looks, GString *out)
{
  gboolean closes = *at == '/';
  const char *start = at + closes, *name_end = start;
  while (g_ascii_isalnum (*name_end))
    name_end++;
  g_autofree char *name = g_ascii_strdown (start, MIN (name_end - start, 12));
  const char *end = strchr (name_end, '>');
  const Tag *tag = find_tag (name);
  if (tag && (!closes || (tag->looks & (JD_LOOK_HEAD | JD_LOOK_TITLE_TAG))))
    *looks |= tag->looks;
  if (tag && tag->block)
    g_string_append_c (out, ' ');
  if (!end || end[-1] != '/')
    follow (markup, name, closes);
  return end ? end + 1 : at + strlen (at);
}

static const char *
take_entity (const char *at, GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strncmp (at, entities[i].name, strlen (entities[i].name)) == 0)
      {
        g_string_append (out, entities[i].sign);
        return at + strlen (entities[i].name);
      }
  g_string_append_c (out, '&');
  return at + 1;
}

static gboolean
begins_block (const char *line)
{
  const char *at = line + strspn (line, " \t");
  if (*at != '<' || !g_ascii_isalpha (at[1]))
    return FALSE;
  const char *end = at + 1;
  while (g_ascii_isalnum (*end))
    end++;
  g_autofree char *name = g_ascii_strdown (at + 1, MIN (end - at - 1, 12));
  const Tag *tag = find_tag (name);
  return tag && tag->block;
}

static gboolean
is_tag (const char *at)
{
  return *at == '<' && (g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!' || at[1] == '?');
}

char *
jd_label_markup_strip (JdMarkup *markup, const char *line, guint *looks)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean raw = markup->raw && *markup->raw == '<', head = markup->head;
  const char *at = line;
  *looks |= begins_block (line) ? JD_LOOK_GAP : 0;
  while (at && *at)
    if (markup->raw)
      at = skip_raw (markup, at);
    else if (strncmp (at, "<!--", 4) == 0)
      {
        markup->raw = "-->";
        at += 4;
      }
    else if (is_tag (at))
      at = take_tag (markup, at + 1, looks, out);
    else if (*at == '&')
      at = take_entity (at, out);
    else
      g_string_append_c (out, *at++);
  if ((raw && markup->raw) || ((head || markup->head) && !(*looks & JD_LOOK_TITLE_TAG)))
    *looks |= JD_LOOK_HIDDEN;
  if (markup->furniture)
    *looks |= JD_LOOK_FURNITURE;
  g_strstrip (out->str);
  if (!*out->str)
    *looks |= JD_LOOK_MARKUP;
  return g_strdup (out->str);
}
