// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-html-node.h"

#include <string.h>

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

gboolean
jd_html_is (const xmlNode *node, const char *name)
{
  return strcmp ((const char *) node->name, name) == 0;
}

gboolean
jd_html_is_dropped (const xmlNode *node)
{
  static const char *const names[] = { "script", "style", "head", "title", "meta", "template", "iframe", "object", "svg", "math", "select", "textarea", "video",
                                       "audio", "canvas", "noscript", NULL };

  return is_one_of (node, names);
}

gboolean
jd_html_is_data (const xmlNode *node)
{
  xmlChar *type = jd_html_is (node, "script") ? xmlGetProp (node, (const xmlChar *) "type") : NULL;
  gboolean data = type && g_ascii_strncasecmp ((const char *) type, "application/ld+json", 19) == 0;

  xmlFree (type);
  return data;
}

/* The value of an attribute in lower case without spaces, so that "font-weight: Bold" can be looked for; NULL when it is not there. New string. */
static char *
attribute (const xmlNode *node, const char *name)
{
  xmlChar *value = node->properties ? xmlGetProp (node, (const xmlChar *) name) : NULL;

  if (!value)
    return NULL;
  char *lower = g_ascii_strdown ((const char *) value, -1), *to = lower;
  for (const char *p = lower; *p; p++)
    if (!g_ascii_isspace (*p))
      *to++ = *p;
  *to = '\0';
  xmlFree (value);
  return lower;
}

/* Whether the style of @node says one of @words. */
static gboolean
says (const xmlNode *node, const char *const *words)
{
  g_autofree char *css = attribute (node, "style");

  for (guint i = 0; css && words[i]; i++)
    if (strstr (css, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
jd_html_is_block (const xmlNode *node)
{
  static const char *const names[] = { "p",  "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "blockquote", "pre",
                                       "hr", "section", "article", "header", "footer", "main", "nav", "aside", "address", "figure", "figcaption", "form",
                                       "fieldset", "body", "html", "center", "caption", NULL };
  static const char *const words[] = { "display:block", "display:flex", "display:grid", "display:list-item", NULL };

  return is_one_of (node, names) || says (node, words);
}

/* Word's bullet stands in front of the text of the item; its comments stand below all. */
gboolean
jd_html_is_hidden (const xmlNode *node)
{
  static const char *const words[] = { "mso-list:ignore", "display:none", "visibility:hidden", "mso-hide:all", "mso-element:comment", "mso-special-character:comment", "mso-element:footnote", NULL };

  return says (node, words);
}

gboolean
jd_html_is_deleted (const xmlNode *node)
{
  static const char *const names[] = { "del", "s", "strike", NULL };
  static const char *const words[] = { "text-decoration:line-through", "text-decoration-line:line-through", NULL };

  return is_one_of (node, names) || says (node, words);
}

JdStyle
jd_html_style (const xmlNode *node, JdStyle outer)
{
  static const char *const strong[] = { "strong", "b", NULL }, *const em[] = { "em", "i", "cite", NULL };
  static const char *const bold[] = { "font-weight:bold", "font-weight:6", "font-weight:7", "font-weight:8", "font-weight:9", NULL }, *const slanted[] = { "font-style:italic", NULL };
  static const char *const light[] = { "font-weight:normal", "font-weight:400", NULL }, *const upright[] = { "font-style:normal", NULL };
  JdStyle style = outer;

  if (is_one_of (node, strong) || says (node, bold))
    style |= JD_STYLE_STRONG;
  if (is_one_of (node, em) || says (node, slanted))
    style |= JD_STYLE_EM;
  /* Google Docs wraps everything into a <b> that is none. */
  if (says (node, light))
    style &= ~JD_STYLE_STRONG;
  if (says (node, upright))
    style &= ~JD_STYLE_EM;
  return style;
}

gboolean
jd_html_keeps_breaks (const xmlNode *node, gboolean outer)
{
  static const char *const kept[] = { "white-space:pre", "white-space:break-spaces", NULL }, *const joined[] = { "white-space:normal", "white-space:nowrap", NULL };

  if (jd_html_is (node, "pre") || says (node, kept))
    return TRUE;
  return outer && !says (node, joined);
}

guint
jd_html_heading (const xmlNode *node)
{
  const char *name = (const char *) node->name;

  return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && !name[2] ? (guint) (name[1] - '0') : 0;
}

guint
jd_html_word_level (const xmlNode *node)
{
  static const char *const classes[] = { "msolistparagraph", "msolistbullet", "msolistnumber", NULL };
  g_autofree char *css = attribute (node, "style"), *class = attribute (node, "class");
  const char *list = css ? strstr (css, "mso-list:l") : NULL, *level = list ? strstr (list, "level") : NULL;

  if (list)
    return level && level[5] >= '1' && level[5] <= '9' ? (guint) (level[5] - '0') : 1;
  for (guint i = 0; class && classes[i]; i++)
    if (g_str_has_prefix (class, classes[i]))
      return 1;
  return 0;
}

char *
jd_html_encoding (const char *data, gsize length)
{
  g_autofree char *start = g_ascii_strdown (data, (gssize) MIN (length, 2048));
  const char *at = strstr (start, "charset=");

  if (!at)
    return NULL;
  at += strlen ("charset=");
  at += strspn (at, "\"' ");
  return g_strndup (at, strcspn (at, "\"'> ;/"));
}
