// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-html-walk.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "import/jd-html-node.h"
#include "import/jd-import-office.h"

/* The tree is walked without recursion: depth is whatever somebody put on the clipboard. */

#define MAX_DATA 20 /* pieces of data */
#define MAX_SIZE (3 * 1024 * 1024) /* bytes; its tree takes up to 90 times as much */

/* What is in force at a place of the tree; saved on entering an element and brought back on leaving it. */
typedef struct
{
  JdStyle style;
  const char *href; /* of the link around; borrowed from the walk; NULL outside of links */
  JdImportShape shape;
  guint lists;      /* how many are open */
  gboolean keeps;   /* spaces and breaks are kept */
} Scope;

typedef struct
{
  JdImportWriter *writer;
  GPtrArray *hrefs;    /* owned addresses */
  GArray *scopes;      /* of Scope; the last is in force */
  JdImportShape shape; /* of the line under way */
  GPtrArray *data;     /* gets what stands in the page for search engines; NULL: nobody asks */
  gboolean titled;     /* a heading of the first level was there */
  guint deletions, struck;
} Walk;

static Scope *
scope (Walk *walk)
{
  return &g_array_index (walk->scopes, Scope, walk->scopes->len - 1);
}

/* ---- lines ---- */

static void
end_line (Walk *walk)
{
  if (jd_import_writer_has_text (walk->writer))
    jd_import_writer_end (walk->writer, &walk->shape);
}

/* A break is as good as a space in one line, and in text that is kept as it is a new line. */
static void
add_text (Walk *walk, const char *content)
{
  const Scope *now = scope (walk);

  if (!jd_import_writer_has_text (walk->writer))
    walk->shape = now->shape;
  for (const char *at = content; *at;)
    {
      gsize length = strcspn (at, "\n\r\t");
      if (length > 0)
        jd_import_writer_text (walk->writer, at, length, now->style);
      at += length;
      if (*at && now->keeps && now->shape.level == 0)
        jd_import_writer_text (walk->writer, *at == '\r' ? " " : at, 1, now->style);
      else if (*at)
        jd_import_writer_text (walk->writer, " ", 1, now->style);
      at += *at ? 1 : 0;
    }
}

/* ---- the walk ---- */

static void
enter_link (Walk *walk, const xmlNode *node, Scope *inner)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) "href");

  if (!value)
    return;
  inner->href = g_strstrip (g_strdup ((const char *) value));
  g_ptr_array_add (walk->hrefs, (gpointer) inner->href);
  xmlFree (value);
  jd_import_writer_link (walk->writer, inner->href);
}

/* Whether a border of @node ends the line: paragraphs inside of an item do not. */
static gboolean
ends_line (const Walk *walk, const xmlNode *node)
{
  const Scope *now = &g_array_index (walk->scopes, Scope, walk->scopes->len - 1);

  return jd_html_is_block (node) && !(now->shape.level && (jd_html_is (node, "p") || jd_html_is (node, "div")));
}

static void
enter_heading (Walk *walk, Scope *inner, guint level)
{
  gboolean title = level == 1 && !walk->titled;

  walk->titled |= title;
  inner->shape.heading = title ? JD_IMPORT_TITLE : JD_IMPORT_SECTION + (level > 2 ? level - 2 : 0);
  inner->shape.level = 0;
}

static void
enter_table (Walk *walk, const xmlNode *node)
{
  if (jd_html_is (node, "table") || jd_html_is (node, "dl"))
    jd_import_writer_begin_table (walk->writer);
  else if (jd_html_is (node, "tr") || jd_html_is (node, "dt"))
    jd_import_writer_begin_row (walk->writer);
  if (jd_html_is (node, "td") || jd_html_is (node, "th") || jd_html_is (node, "dt") || jd_html_is (node, "dd"))
    jd_import_writer_begin_cell (walk->writer, jd_html_is (node, "th"));
}

static void
enter_element (Walk *walk, const xmlNode *node)
{
  Scope inner = *scope (walk);
  guint heading = jd_html_heading (node), word = jd_html_word_level (node);

  if (ends_line (walk, node))
    end_line (walk);
  enter_table (walk, node);
  if (jd_html_is (node, "br"))
    jd_import_writer_text (walk->writer, "\n", 1, JD_STYLE_PLAIN);
  else if (jd_html_is_block (node))
    jd_import_writer_text (walk->writer, " ", 1, JD_STYLE_PLAIN);
  inner.lists += jd_html_is (node, "ul") || jd_html_is (node, "ol");
  if (jd_html_is (node, "li") || word)
    inner.shape = (JdImportShape) { .level = word ? word : MAX (inner.lists, 1) };
  else if (heading)
    enter_heading (walk, &inner, heading);
  inner.style = jd_html_style (node, inner.style);
  inner.keeps = jd_html_keeps_breaks (node, inner.keeps);
  if (jd_html_is (node, "a"))
    enter_link (walk, node, &inner);
  g_array_append_val (walk->scopes, inner);
}

/* What a page says of itself as JSON. */
static void
take_data (Walk *walk, const xmlNode *node)
{
  xmlChar *text = walk->data && walk->data->len < MAX_DATA && jd_html_is_data (node) ? xmlNodeGetContent (node) : NULL;

  if (text)
    g_ptr_array_add (walk->data, g_strdup ((const char *) text));
  xmlFree (text);
}

/* Returns whether its children are to be walked. */
static gboolean
enter (Walk *walk, const xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    add_text (walk, (const char *) node->content);
  if (node->type == XML_ELEMENT_NODE && jd_html_is (node, "head"))
    for (const xmlNode *child = node->children; child; child = child->next)
      if (child->type == XML_ELEMENT_NODE)
        take_data (walk, child);
  if (node->type == XML_ELEMENT_NODE && jd_html_is (node, "script"))
    take_data (walk, node);
  if (node->type != XML_ELEMENT_NODE || jd_html_is_dropped (node) || jd_html_is_hidden (node))
    return FALSE;
  if (jd_html_is_deleted (node))
    {
      walk->deletions += jd_html_is (node, "del");
      walk->struck += !jd_html_is (node, "del");
      return FALSE;
    }
  enter_element (walk, node);
  return TRUE;
}

static void
leave (Walk *walk, const xmlNode *node)
{
  const char *href = scope (walk)->href;

  g_array_set_size (walk->scopes, walk->scopes->len - 1);
  if (scope (walk)->href != href)
    jd_import_writer_link (walk->writer, scope (walk)->href);
  if (ends_line (walk, node))
    end_line (walk);
  else if (jd_html_is_block (node))
    jd_import_writer_text (walk->writer, " ", 1, JD_STYLE_PLAIN);
  if (jd_html_is (node, "table") || jd_html_is (node, "dl"))
    jd_import_writer_end_table (walk->writer);
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

/* The tree of @text; NULL when it has none. @cut: the parser gave up before the end, at elements that are too deep in each other. */
static htmlDocPtr
parse (const char *text, gboolean *cut)
{
  g_autofree char *plain = without_conditions (text);

  begin_parsing ();
  htmlParserCtxtPtr parser = htmlNewParserCtxt ();
  htmlDocPtr document
    = htmlCtxtReadMemory (parser, plain, (int) strlen (plain), NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  *cut = parser->disableSAX != 0;
  htmlFreeParserCtxt (parser);
  return document;
}

static void
walk_tree (JdImportWriter *writer, const xmlNode *root, GPtrArray *data)
{
  const Scope outside = { 0 };
  Walk walk = { .writer = writer, .data = data };

  walk.hrefs = g_ptr_array_new_with_free_func (g_free);
  walk.scopes = g_array_new (FALSE, FALSE, sizeof (Scope));
  g_array_append_val (walk.scopes, outside);
  for (const xmlNode *node = root; node && !jd_import_writer_is_full (writer); node = step (&walk, root, node))
    ;
  end_line (&walk);
  jd_import_note_changes (jd_import_writer_imported (writer), 0, walk.deletions, 0);
  if (walk.struck > 0)
    jd_imported_note (jd_import_writer_imported (writer), g_strdup (_("Text that is struck through was left out")));
  g_array_unref (walk.scopes);
  g_ptr_array_unref (walk.hrefs);
}

void
jd_html_walk (JdImportWriter *writer, const char *text, GPtrArray *data)
{
  gsize length = strlen (text);
  gboolean cut = FALSE;
  g_autofree char *begun = length > MAX_SIZE ? g_strndup (text, (gsize) (g_utf8_find_prev_char (text, text + MAX_SIZE) - text)) : NULL;
  htmlDocPtr document = parse (begun ? begun : text, &cut);

  if (begun)
    jd_imported_note (jd_import_writer_imported (writer), g_strdup (_("The file is longer than any posting, and only its beginning was read")));
  if (cut)
    jd_imported_note (jd_import_writer_imported (writer), g_strdup (_("The page is nested deeper than is read, and what is deeper was left out")));
  if (!document)
    return;
  walk_tree (writer, xmlDocGetRootElement (document), data);
  xmlFreeDoc (document);
}
