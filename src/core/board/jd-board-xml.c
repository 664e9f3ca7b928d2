// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "base/jd-error.h"
#include "export/jd-escape.h"
#include "jd-board-tree.h"

/* ---- writing ---- */

/* What ends a section is divided between two. */
static void
append_cdata (GString *out, const char *text)
{
  g_autoptr (GString) safe = g_string_new (text);

  g_string_replace (safe, "]]>", "]]]]><![CDATA[>", 0);
  g_string_append (out, "<![CDATA[");
  g_string_append_len (out, safe->str, (gssize) safe->len);
  g_string_append (out, "]]>");
}

static void
append_attributes (GString *out, const JdBoardTree *tree)
{
  for (guint i = 0; i < tree->children->len; i++)
    {
      const JdBoardTree *child = g_ptr_array_index (tree->children, i);
      if (!child->attribute)
        continue;
      g_string_append_printf (out, " %s=\"", child->name);
      jd_escape_html (out, child->value, strlen (child->value));
      g_string_append_c (out, '"');
    }
}

static void
append_indent (GString *out, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

void
jd_board_xml_append (const JdBoardTree *tree, gboolean cdata, guint depth, GString *out)
{
  append_indent (out, depth);
  g_string_append_printf (out, "<%s", tree->name);
  append_attributes (out, tree);
  g_string_append_c (out, '>');
  if (tree->value && *tree->value && cdata)
    append_cdata (out, tree->value);
  else if (tree->value)
    jd_escape_html (out, tree->value, strlen (tree->value));
  else
    {
      g_string_append_c (out, '\n');
      for (guint i = 0; i < tree->children->len; i++)
        if (!((const JdBoardTree *) g_ptr_array_index (tree->children, i))->attribute)
          jd_board_xml_append (g_ptr_array_index (tree->children, i), cdata, depth + 1, out);
      append_indent (out, depth);
    }
  g_string_append_printf (out, "</%s>\n", tree->name);
}

void
jd_board_xml_write (const JdBoardTree *tree, gboolean cdata, GString *out)
{
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  jd_board_xml_append (tree, cdata, 0, out);
}

/* ---- reading it again ---- */

static gboolean
fail (const char *path, const char *expected, const char *found, GError **error)
{
  g_autofree char *quoted_expected = jd_error_quote (expected ? expected : ""), *quoted_found = jd_error_quote (found ? found : "");

  jd_error_set (error, JD_ERROR_VALUE, NULL, path, quoted_expected, quoted_found);
  return FALSE;
}

static gboolean
check_attribute (const JdBoardTree *attribute, xmlNode *node, GError **error)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) attribute->name);
  const gboolean good = value && strcmp ((const char *) value, attribute->value) == 0;

  if (!good)
    fail (attribute->name, attribute->value, (const char *) value, error);
  xmlFree (value);
  return good;
}

static gboolean
check_text (const JdBoardTree *tree, xmlNode *node, GError **error)
{
  xmlChar *text = xmlNodeGetContent (node);
  const gboolean good = text && strcmp ((const char *) text, tree->value) == 0;

  if (!good)
    fail (tree->name, tree->value, (const char *) text, error);
  xmlFree (text);
  return good;
}

static xmlNode *
next_element (xmlNode *node)
{
  while (node && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

static gboolean
check_element (const JdBoardTree *tree, xmlNode *node, GError **error)
{
  if (!node || strcmp ((const char *) node->name, tree->name) != 0)
    return fail (tree->name, tree->name, node ? (const char *) node->name : NULL, error);
  if (tree->value)
    return !next_element (node->children) ? check_text (tree, node, error) : fail (tree->name, tree->value, (const char *) next_element (node->children)->name, error);
  xmlNode *child = next_element (node->children);
  for (guint i = 0; i < tree->children->len; i++)
    {
      const JdBoardTree *expected = g_ptr_array_index (tree->children, i);
      if (expected->attribute ? !check_attribute (expected, node, error) : !check_element (expected, child, error))
        return FALSE;
      if (!expected->attribute)
        child = next_element (child->next);
    }
  return !child || fail (tree->name, NULL, (const char *) child->name, error);
}

gboolean
jd_board_xml_check (const JdBoardTree *tree, const char *text, gsize length, GError **error)
{
  if (length > G_MAXINT)
    {
      jd_error_set (error, JD_ERROR_LIMIT, NULL, NULL, _ ("less than 2 GiB"), _ ("more"));
      return FALSE;
    }
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  xmlDoc *document = xmlCtxtReadMemory (parser, text, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  gboolean good = FALSE;

  if (document)
    good = check_element (tree, xmlDocGetRootElement (document), error);
  else
    {
      const xmlError *fault = xmlCtxtGetLastError (parser);
      g_autofree char *found = g_strdup (fault && fault->message ? g_strchomp (fault->message) : "?");
      jd_error_set (error, JD_ERROR_SYNTAX, NULL, NULL, _ ("well-formed XML"), found);
    }
  xmlFreeDoc (document);
  xmlFreeParserCtxt (parser);
  return good;
}
