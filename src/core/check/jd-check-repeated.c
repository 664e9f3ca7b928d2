// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check-repeated.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

/* What @text says: no more than its letters and the signs between them. New string, empty when it says nothing. */
static char *
essence (const char *text)
{
  g_autofree char *folded = jd_text_fold (text);
  char *line = jd_text_clean_line (folded);
  gsize length = strlen (line);

  while (length > 0 && strchr (".,;:!? ", line[length - 1]) != NULL)
    line[--length] = '\0';
  return line;
}

static JdFinding *
finding_new (const JdNode *node, guint index, const char *text)
{
  JdFinding *finding = jd_finding_new ("repeated", JD_SEVERITY_WARNING);

  finding->section = g_strdup (jd_node_section (node));
  finding->placement = g_strdup (node->placement->id);
  finding->length = (guint) g_utf8_strlen (text, -1);
  finding->end = strlen (text);
  finding->node = index;
  finding->text = g_strdup (text);
  finding->message = g_strdup (_("This line says the same as one before it."));
  return finding;
}

GPtrArray *
jd_check_repeated (const JdDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint index = 0;

  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node), index++)
    {
      if (node->placement == NULL || (node->type != JD_NODE_PARAGRAPH && node->type != JD_NODE_ITEM))
        continue;
      g_autofree char *text = jd_node_text (node);
      char *says = essence (text);
      if (*says != '\0' && !g_hash_table_add (said, says))
        g_ptr_array_add (findings, finding_new (node, index, text));
      else if (*says == '\0')
        g_free (says);
    }
  return findings;
}
