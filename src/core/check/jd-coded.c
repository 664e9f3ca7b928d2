// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-coded.h"

#include <glib/gi18n-lib.h>

#include "check/jd-check.h"
#include "check/jd-finding-place.h"

static gboolean
is_prose (const JdNode *node)
{
  return node->runs && (node->type == JD_NODE_PARAGRAPH || node->type == JD_NODE_ITEM);
}

static void
add_node (JdCoded *coded, const JdNode *node, guint index, const JdWordRules *rules)
{
  g_autofree char *text = jd_node_text (node);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JdCodedWord));
  JdFindingPlace place = jd_finding_place_of (node, index, text);

  coded->words += jd_word_rules_find_coded (rules, text, found);
  for (guint i = 0; i < found->len; i++)
    {
      const JdCodedWord *word = &g_array_index (found, JdCodedWord, i);
      g_autoptr (JdFinding) finding = jd_finding_new (JD_SEVERITY_HINT, word->start, word->end, NULL);
      finding->check = &jd_check_wording;
      if (jd_finding_place_touches_value (&place, finding))
        continue;
      jd_finding_set_place (finding, &place);
      g_ptr_array_add (word->feminine ? coded->feminine : coded->masculine, g_steal_pointer (&finding));
    }
}

JdCoded *
jd_coded_new (const JdDocument *document, const JdWordRules *rules)
{
  g_return_val_if_fail (document && rules, NULL);

  if (!jd_word_rules_have_coded (rules))
    return NULL;
  JdCoded *coded = g_new (JdCoded, 1);
  guint index = 0;
  *coded = (JdCoded) { 0, g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free), g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free) };
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node), index++)
    if (is_prose (node))
      add_node (coded, node, index, rules);
  return coded;
}

void
jd_coded_free (JdCoded *coded)
{
  if (!coded)
    return;
  g_ptr_array_unref (coded->masculine);
  g_ptr_array_unref (coded->feminine);
  g_free (coded);
}

gint64
jd_coded_in_100 (guint count, guint words)
{
  return words > 0 ? (10000 * (gint64) count + words / 2) / words : 0;
}

const char *
jd_coded_note (void)
{
  return _("In ads for jobs held mostly by men, 0.97 of 100 words were masculine ones, in others 0.70, and women felt less at home in ads with many (Gaucher, Friesen and Kay 2011). In "
           "300,000 real postings such words made almost no difference to who applied (Castilla and Rho 2023). So these are counts, and no mark.");
}
