// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-finding-part.h"

#include <glib/gi18n.h>

#include "review/vacancy-finding-count.h"

/* The part of the page that @node is in. New string. */
static char *
part_of (const JdNode *node)
{
  if (node->type == JD_NODE_TITLE)
    return g_strdup (_("Title"));
  while (node && node->type != JD_NODE_SECTION)
    node = node->parent;
  return node && node->first && node->first->type == JD_NODE_HEADING ? jd_node_text (node->first) : g_strdup ("");
}

/* Of the line that @node ends. */
static guint
count_before (const JdDocument *document, const JdNode *node, const JdFinding *finding)
{
  g_autoptr (VacancyFindingCount) count = vacancy_finding_count_new ();
  const JdNode *at = node;

  while (node->placement && at->parent && at->type != JD_NODE_SECTION)
    at = at->parent;
  for (; at != node; at = jd_document_next (document, at))
    if (at->placement == node->placement && at->runs)
      vacancy_finding_count_add (count, at);
  vacancy_finding_count_add (count, node);
  return vacancy_finding_count_before (count, finding);
}

GPtrArray *
vacancy_findings_placed (const JdDocument *document, GPtrArray *findings)
{
  g_return_val_if_fail (document && findings, NULL);

  GPtrArray *placed = g_ptr_array_new_with_free_func (g_object_unref);
  const JdNode *node = NULL;
  guint index = 0;
  g_ptr_array_set_free_func (findings, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      JdFinding *finding = findings->pdata[i];
      if (!node || finding->node < index)
        {
          node = jd_document_next (document, NULL);
          index = 0;
        }
      for (; index < finding->node; index++)
        node = jd_document_next (document, node);
      g_autofree char *part = part_of (node);
      g_ptr_array_add (placed, vacancy_finding_new (finding, part, count_before (document, node, finding)));
    }
  return placed;
}
