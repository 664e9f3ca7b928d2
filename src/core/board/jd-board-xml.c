// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "export/jd-escape.h"
#include "jd-board-tree.h"

/* What ends a section is divided between two. */
static void
append_cdata (GString *out, const char *text)
{
  g_string_append (out, "<![CDATA[");
  for (const char *end; (end = strstr (text, "]]>")); text = end + 2)
    {
      g_string_append_len (out, text, end + 2 - text);
      g_string_append (out, "]]><![CDATA[");
    }
  g_string_append (out, text);
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
  g_string_append_c (out, '<');
  g_string_append (out, tree->name);
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
  g_string_append (out, "</");
  g_string_append (out, tree->name);
  g_string_append (out, ">\n");
}

void
jd_board_xml_write (const JdBoardTree *tree, gboolean cdata, GString *out)
{
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  jd_board_xml_append (tree, cdata, 0, out);
}
