// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-importer.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/jd-text.h"
#include "model/jd-wording-writer.h"

/* HTML as it comes from web pages, mail programs, Word and Google Docs. The tree is walked without recursion: depth is whatever somebody put on the clipboard. */

/* What is in force at a place of the tree; saved on entering an element and brought back on leaving it. */
typedef struct
{
  JdStyle style;
  const char *href;     /* borrowed from the links of the walk; NULL outside of links */
  const char *left_out; /* the address of a link that no wording can hold; borrowed like @href */
  guint link;
  gboolean in_item;
} Scope;

typedef struct
{
  GPtrArray *lines;
  JdWordingWriter *writer; /* of the line under way; NULL before its first text */
  GPtrArray *hrefs;        /* owned addresses */
  GArray *scopes;          /* of Scope; the last is in force */
  gboolean item;           /* the line under way is one of a list */
  gboolean rest;           /* it goes on with a line that became too long */
  glong length;            /* characters in it so far */
  GPtrArray *left_out;     /* addresses the line under way goes without; NULL: none */
  guint noted;             /* the last link noted there */
  gboolean pending_space;  /* spaces collapse, and stand only between words */
} Walk;

static Scope *
scope (Walk *walk)
{
  return &g_array_index (walk->scopes, Scope, walk->scopes->len - 1);
}

/* ---- elements ---- */

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_dropped (const xmlNode *node)
{
  static const char *const names[] = { "script", "style", "head", "title", "meta", "template", "iframe", "object", "svg", "math", "select", "textarea", "video",
                                       "audio", "canvas", NULL };

  return is_one_of (node, names);
}

static gboolean
is_block (const xmlNode *node)
{
  static const char *const names[] = { "p",  "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote", "pre",
                                       "hr", "section", "article", "header", "footer", "main", "nav", "aside", "address", "figure", "figcaption", "form",
                                       "fieldset", "body", "html", "center", "caption", NULL };

  return is_one_of (node, names);
}

/* The value of an attribute in lower case without spaces, so that "font-weight: Bold" can be looked for; "" when it is not there. New string. */
static char *
attribute (const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  g_autofree char *lower = g_ascii_strdown (value ? (const char *) value : "", -1);
  GString *packed = g_string_new (NULL);

  for (const char *p = lower; *p; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (packed, *p);
  xmlFree (value);
  return g_string_free (packed, FALSE);
}

static gboolean
says_bold (const char *css)
{
  return strstr (css, "font-weight:bold") || strstr (css, "font-weight:6") || strstr (css, "font-weight:7") || strstr (css, "font-weight:8")
         || strstr (css, "font-weight:9");
}

static JdStyle
style_of (const xmlNode *node, JdStyle outer)
{
  static const char *const strong[] = { "strong", "b", NULL };
  static const char *const em[] = { "em", "i", "cite", NULL };
  g_autofree char *css = attribute (node, "style");
  JdStyle style = outer;

  if (is_one_of (node, strong) || says_bold (css))
    style |= JD_STYLE_STRONG;
  if (is_one_of (node, em) || strstr (css, "font-style:italic"))
    style |= JD_STYLE_EM;
  /* Google Docs wraps everything into a <b> that is none. */
  if (strstr (css, "font-weight:normal") || strstr (css, "font-weight:400"))
    style &= ~JD_STYLE_STRONG;
  if (strstr (css, "font-style:normal"))
    style &= ~JD_STYLE_EM;
  return style;
}

/* Word writes the items of lists as paragraphs of their own kind. */
static gboolean
is_word_item (const xmlNode *node)
{
  g_autofree char *css = attribute (node, "style");
  g_autofree char *class = attribute (node, "class");

  return strstr (css, "mso-list:l") || g_str_has_prefix (class, "msolistparagraph") || g_str_has_prefix (class, "msolistbullet");
}

/* The bullet that stands in front of such an item, and what is not shown at all. */
static gboolean
is_hidden (const xmlNode *node)
{
  g_autofree char *css = attribute (node, "style");

  return strstr (css, "mso-list:ignore") || strstr (css, "display:none") || strstr (css, "visibility:hidden");
}

/* ---- lines ---- */

static void
end_line (Walk *walk)
{
  g_autofree char *written = NULL, *wording = NULL;
  JdImportLine *line;

  g_autoptr (GPtrArray) left_out = g_steal_pointer (&walk->left_out);

  walk->pending_space = FALSE;
  walk->length = 0;
  walk->noted = 0;
  if (!walk->writer)
    return;
  written = jd_wording_writer_finish (g_steal_pointer (&walk->writer));
  /* Once more as a whole: a letter and its accent may have stood in two elements. */
  wording = jd_text_clean (written, -1, JD_TEXT_LINE, NULL);
  if (!*wording || walk->lines->len >= JD_IMPORT_MAX_LINES)
    return;
  line = g_new0 (JdImportLine, 1);
  line->item = walk->item;
  line->rest = walk->rest;
  line->wording = g_steal_pointer (&wording);
  line->left_out = g_steal_pointer (&left_out);
  g_ptr_array_add (walk->lines, line);
  walk->item = walk->rest = FALSE;
}

/* The line under way is full: what follows goes on in one of the same kind. */
static void
break_line (Walk *walk)
{
  gboolean item = walk->item;

  end_line (walk);
  walk->item = item;
  walk->rest = TRUE;
}

/* Once for each link with text in the line. */
static void
note_left_out (Walk *walk, const Scope *now)
{
  if (!now->left_out || walk->noted == now->link)
    return;
  walk->noted = now->link;
  if (!walk->left_out)
    walk->left_out = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (walk->left_out, g_strdup (now->left_out));
}

static void
add_piece (Walk *walk, const char *text, gsize length)
{
  const Scope *now = scope (walk);
  glong count = g_utf8_strlen (text, (gssize) length) + (walk->pending_space ? 1 : 0);

  if (walk->writer && walk->length + count > JD_IMPORT_MAX_LINE)
    break_line (walk);
  walk->length += count;
  if (!walk->writer)
    {
      walk->writer = jd_wording_writer_new ();
      jd_wording_writer_begin_line (walk->writer, FALSE);
    }
  else if (walk->pending_space)
    jd_wording_writer_text (walk->writer, " ", 1, now->style, now->href, now->link);
  walk->pending_space = FALSE;
  note_left_out (walk, now);
  jd_wording_writer_text (walk->writer, text, length, now->style, now->href, now->link);
}

static void
add_word (Walk *walk, const char *text, gsize length)
{
  g_autofree char *word = g_strndup (text, length);
  gsize fit;

  for (const char *at = word; *at; at += fit)
    add_piece (walk, at, fit = jd_import_line_fit (at));
}

/* @content with its white space as one space each, words handed on as they stand. */
static void
add_text (Walk *walk, const char *content)
{
  g_autofree char *clean = jd_text_clean (content, -1, JD_TEXT_LINE, NULL);
  const char *at = clean;

  if (g_ascii_isspace (*content))
    walk->pending_space = TRUE;
  while (*at)
    {
      gsize space = strspn (at, " ");
      gsize word;

      if (jd_text_is_at (at, "\302\240"))
        space = 2;
      if (space > 0)
        {
          walk->pending_space = TRUE;
          at += space;
          continue;
        }
      for (word = 0; at[word] && at[word] != ' ' && !jd_text_is_at (at + word, "\302\240"); word++)
        ;
      add_word (walk, at, word);
      at += word;
    }
  if (*content && g_ascii_isspace (content[strlen (content) - 1]))
    walk->pending_space = TRUE;
}

/* ---- the walk ---- */

/* What leads to another place of the page it comes from leads nowhere here, so nobody misses it. */
static void
enter_link (Walk *walk, const xmlNode *node, Scope *inner)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) "href");
  char *normal = value ? jd_url_normalise ((const char *) value) : NULL;
  char *address = normal || !value ? normal : g_strstrip (g_strdup ((const char *) value));

  xmlFree (value);
  if (!address)
    return;
  g_ptr_array_add (walk->hrefs, address);
  inner->href = normal;
  inner->left_out = normal || strchr ("#", *address) ? NULL : address;
  inner->link = walk->hrefs->len;
}

/* Whether a border of @node ends the line: paragraphs inside of an item do not. */
static gboolean
ends_line (const Walk *walk, const xmlNode *node)
{
  static const char *const inside[] = { "p", "div", NULL };
  const Scope *now = &g_array_index (walk->scopes, Scope, walk->scopes->len - 1);

  return is_block (node) && !(now->in_item && is_one_of (node, inside));
}

/* Returns whether its children are to be walked. */
static gboolean
enter (Walk *walk, const xmlNode *node)
{
  Scope inner = *scope (walk);

  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    add_text (walk, (const char *) node->content);
  if (node->type != XML_ELEMENT_NODE || is_dropped (node) || is_hidden (node))
    return FALSE;
  if (strcmp ((const char *) node->name, "br") == 0 && !inner.in_item)
    end_line (walk);
  else if (ends_line (walk, node))
    end_line (walk);
  else if (is_block (node) || strcmp ((const char *) node->name, "br") == 0 || strcmp ((const char *) node->name, "td") == 0
           || strcmp ((const char *) node->name, "th") == 0)
    walk->pending_space = TRUE;
  if (strcmp ((const char *) node->name, "li") == 0 || is_word_item (node))
    walk->item = inner.in_item = TRUE;
  inner.style = style_of (node, inner.style);
  if (strcmp ((const char *) node->name, "a") == 0)
    enter_link (walk, node, &inner);
  g_array_append_val (walk->scopes, inner);
  return TRUE;
}

static void
leave (Walk *walk, const xmlNode *node)
{
  g_array_set_size (walk->scopes, walk->scopes->len - 1);
  if (ends_line (walk, node))
    {
      end_line (walk);
      walk->item = FALSE;
    }
  else if (is_block (node))
    walk->pending_space = TRUE;
}

/* Enters @node and gives the one to enter next, leaving what ends between; NULL at the end. */
static const xmlNode *
step (Walk *walk, const xmlNode *root, const xmlNode *node)
{
  if (enter (walk, node))
    {
      if (node->children)
        return node->children;
      leave (walk, node);
    }
  while (node != root && !node->next)
    {
      node = node->parent;
      leave (walk, node);
    }
  return node == root ? NULL : node->next;
}

/* libxml wants this once, and not from two threads at a time. */
static void
begin_parsing (void)
{
  static gsize begun = 0;

  if (g_once_init_enter (&begun))
    {
      xmlInitParser ();
      g_once_init_leave (&begun, 1);
    }
}

/* Word's conditions, "<![if !supportLists]>" and "<![endif]>", are no HTML and would be read as text. New string. */
static char *
without_conditions (const char *html)
{
  GString *out = g_string_sized_new (strlen (html));
  const char *at = html, *start, *end;

  while ((start = strstr (at, "<![")) && (end = strchr (start, '>')))
    {
      g_string_append_len (out, at, start - at);
      at = end + 1;
    }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}

/* Begins with a tag or a comment, as nothing does that somebody typed. */
static gboolean
sniff (const char *data, gsize length)
{
  gsize at = length >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  return at + 1 < length && data[at] == '<' && (g_ascii_isalpha (data[at + 1]) || data[at + 1] == '!');
}

static JdImported *
read_html (const char *data, gsize length, GError **error)
{
  JdImported *imported = jd_imported_new ();
  g_autofree char *valid = g_utf8_make_valid (data, (gssize) MIN (length, JD_IMPORT_MAX_SIZE));
  g_autofree char *plain = without_conditions (valid);
  const Scope outside = { 0 };
  Walk walk = { .lines = imported->lines };
  htmlDocPtr document;
  const xmlNode *root;

  begin_parsing ();
  document = htmlReadMemory (plain, (int) strlen (plain), NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  if (!document)
    return imported;
  walk.hrefs = g_ptr_array_new_with_free_func (g_free);
  walk.scopes = g_array_new (FALSE, FALSE, sizeof (Scope));
  g_array_append_val (walk.scopes, outside);
  root = xmlDocGetRootElement (document);
  for (const xmlNode *node = root; node; node = step (&walk, root, node))
    ;
  end_line (&walk);
  g_array_unref (walk.scopes);
  g_ptr_array_unref (walk.hrefs);
  xmlFreeDoc (document);
  return imported;
}

const JdImporter jd_import_html = {
  .id = "html",
  .name = N_("Web page"),
  .mime_types = (const char *const[]) { "text/html", NULL },
  .extensions = (const char *const[]) { "html", "htm", "xhtml", NULL },
  .sniff = sniff,
  .read = read_html,
};
