// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"

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

  while (length > 0 && strchr (".,;:!? ", line[length - 1]))
    line[--length] = '\0';
  return line;
}

static void
check_document (const JdDocument *document, const JdCheckContext *context, GPtrArray *findings)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint index = 0;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node), index++)
    {
      if (!node->placement || (node->type != JD_NODE_PARAGRAPH && node->type != JD_NODE_ITEM))
        continue;
      g_autofree char *text = jd_node_text (node);
      char *says = essence (text);
      if (*says == '\0')
        g_free (says);
      else if (!g_hash_table_add (said, says))
        jd_check_add (jd_finding_new (JD_SEVERITY_WARNING, 0, strlen (text), g_strdup (_("This line says the same as one before it."))), node, index, text, findings);
    }
}

const JdCheck jd_check_repeated = {
  .id = "repeated",
  .name = N_("Said Twice"),
  .check_document = check_document,
};
