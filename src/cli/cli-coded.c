// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-coded.h"

#include <glib/gi18n-lib.h>

#include "library/jd-library-stack.h"

/* A word that was found, in a line of a document. */
typedef struct
{
  const JdNode *node;
  gboolean feminine;
  guint offset; /* characters in the node's text */
  char *text;
} Hit;

static void
hit_clear (gpointer data)
{
  g_free (((Hit *) data)->text);
}

/* Never headings, names and facts. */
static gboolean
is_prose (const JdNode *node)
{
  return node->runs && (node->type == JD_NODE_PARAGRAPH || node->type == JD_NODE_ITEM);
}

static guint
find_in_node (const JdWordRules *rules, const JdNode *node, GArray *hits)
{
  g_autofree char *text = jd_node_text (node);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (JdCodedWord));
  const guint words = jd_word_rules_find_coded (rules, text, found);

  for (guint i = 0; i < found->len; i++)
    {
      const JdCodedWord *word = &g_array_index (found, JdCodedWord, i);
      const Hit hit = { node, word->feminine, (guint) g_utf8_strlen (text, (gssize) word->start), g_strndup (text + word->start, word->end - word->start) };
      g_array_append_val (hits, hit);
    }
  return words;
}

static void
write_hits (JdWriter *writer, const char *member, const GArray *hits, gboolean feminine, guint words)
{
  guint count = 0;

  jd_writer_begin_object (writer, member, NULL);
  jd_writer_begin_array (writer, "found");
  for (guint i = 0; i < hits->len; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);
      if (hit->feminine != feminine)
        continue;
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "section", jd_node_section (hit->node));
      jd_writer_string (writer, "block", hit->node->placement ? hit->node->placement->id : NULL);
      jd_writer_int (writer, "offset", hit->offset);
      jd_writer_string (writer, "text", hit->text);
      jd_writer_end_object (writer);
      count++;
    }
  jd_writer_end_array (writer);
  jd_writer_int (writer, "count", count);
  jd_writer_decimal (writer, "in_100_words", words > 0 ? (10000 * (gint64) count + words / 2) / words : 0, 2);
  jd_writer_end_object (writer);
}

void
cli_write_coded (JdWriter *writer, const JdDocument *document)
{
  g_autoptr (JdWordRules) rules = jd_word_rules_load (document->language);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  guint words = 0;

  if (!jd_word_rules_have_coded (rules))
    return;
  g_array_set_clear_func (hits, hit_clear);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (is_prose (node))
      words += find_in_node (rules, node, hits);
  jd_writer_begin_object (writer, "coded", NULL);
  jd_writer_int (writer, "words", words);
  write_hits (writer, "masculine", hits, FALSE, words);
  write_hits (writer, "feminine", hits, TRUE, words);
  jd_writer_string (writer, "note",
                    _("In ads for jobs held mostly by men, 0.97 of 100 words were masculine ones, in others 0.70, and women felt less at home in ads with many (Gaucher, Friesen and Kay 2011). In "
                      "300,000 real postings such words made almost no difference to who applied (Castilla and Rho 2023). So these are counts, and no mark."));
  jd_writer_end_object (writer);
}
