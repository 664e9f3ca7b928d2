// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/jd-line-id.h"

char *
jd_line_id_of_heading (const char *section)
{
  g_return_val_if_fail (section, NULL);
  return g_strconcat (JD_LINE_ID_TITLE, section, NULL);
}

char *
jd_line_id_of_node (const JdNode *node)
{
  g_return_val_if_fail (node, NULL);
  if (node->placement)
    return g_strdup (node->placement->id);
  if (node->type == JD_NODE_TITLE)
    return g_strdup (JD_LINE_ID_TITLE);
  return node->type == JD_NODE_HEADING ? jd_line_id_of_heading (jd_node_section (node)) : NULL;
}

gboolean
jd_line_id_is_title (const char *line)
{
  g_return_val_if_fail (line, FALSE);
  return g_str_equal (line, JD_LINE_ID_TITLE);
}

const char *
jd_line_id_section (const char *line)
{
  g_return_val_if_fail (line, NULL);
  return line[0] == JD_LINE_ID_TITLE[0] && line[1] != '\0' ? line + 1 : NULL;
}
