// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-prose.h"

#include "base/jd-token.h"

/* Appends to @prose those of @node, by way of @sentences. */
static void
add_node (const JdNode *node, guint index, const JdDocument *document, const JdReadingRules *rules, GArray *sentences, GArray *prose)
{
  g_autofree char *text = jd_node_text (node);
  g_array_set_size (sentences, 0);
  jd_sentences_append (text, document->language, rules, sentences, NULL);
  for (guint i = 0; i < sentences->len; i++)
    {
      const JdProseSentence sentence = { node, index, g_array_index (sentences, JdSentence, i) };
      g_array_append_val (prose, sentence);
    }
}

GArray *
jd_prose_sentences (const JdDocument *document, const JdReadingRules *rules)
{
  g_return_val_if_fail (document, NULL);

  GArray *prose = g_array_new (FALSE, FALSE, sizeof (JdProseSentence));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (JdSentence));
  guint index = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node), index++)
    if (node->type == JD_NODE_PARAGRAPH || node->type == JD_NODE_ITEM)
      add_node (node, index, document, rules, sentences, prose);
  return prose;
}

guint
jd_prose_count_words (const JdDocument *document)
{
  g_return_val_if_fail (document, 0);

  guint words = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->runs)
      {
        g_autofree char *text = jd_node_text (node);
        words += jd_text_count_words (text, -1);
      }
  return words;
}

void
jd_prose_measure (const JdDocument *document, const JdReadingRules *rules, JdReading *reading)
{
  g_return_if_fail (document && reading);

  g_autoptr (GArray) prose = jd_prose_sentences (document, rules);
  JdReadingCounts sum = { 0 };
  for (guint i = 0; i < prose->len; i++)
    jd_reading_counts_add (&sum, &g_array_index (prose, JdProseSentence, i).sentence.counts);
  jd_reading_of_counts (&sum, jd_prose_count_words (document), document->language, rules, reading);
}

/* ---- sections ---- */

static void
section_reading_free (gpointer data)
{
  JdSectionReading *section = data;
  g_free (section->heading);
  g_free (section);
}

static const JdNode *
section_of (const JdNode *node)
{
  while (node && node->type != JD_NODE_SECTION)
    node = node->parent;
  return node;
}

static void
add_section (const JdNode *node, const JdReadingCounts *counts, const JdDocument *document, const JdReadingRules *rules, GPtrArray *sections)
{
  if (!node || counts->words < JD_READING_LEAST_WORDS)
    return;
  JdSectionReading *section = g_new0 (JdSectionReading, 1);
  section->heading = node->first && node->first->type == JD_NODE_HEADING ? jd_node_text (node->first) : g_strdup ("");
  jd_reading_of_counts (counts, counts->words, document->language, rules, &section->reading);
  g_ptr_array_add (sections, section);
}

GPtrArray *
jd_prose_measure_sections (const JdDocument *document, const JdReadingRules *rules)
{
  g_return_val_if_fail (document, NULL);

  GPtrArray *sections = g_ptr_array_new_with_free_func (section_reading_free);
  g_autoptr (GArray) prose = jd_prose_sentences (document, rules);
  JdReadingCounts sum = { 0 };
  const JdNode *section = NULL;
  for (guint i = 0; i < prose->len; i++)
    {
      const JdProseSentence *at = &g_array_index (prose, JdProseSentence, i);
      if (section_of (at->node) != section)
        {
          add_section (section, &sum, document, rules, sections);
          section = section_of (at->node);
          sum = (JdReadingCounts) { 0 };
        }
      jd_reading_counts_add (&sum, &at->sentence.counts);
    }
  add_section (section, &sum, document, rules, sections);
  return sections;
}
