// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "reading/jd-reading.h"
#include "reading/jd-sentences.h"

G_BEGIN_DECLS

/* What of a document is prose: its paragraphs and items, each of which ends a sentence. Title, facts, headings and pay are none. */
typedef struct
{
  const JdNode *node; /* borrowed from the document */
  guint index;        /* of the node in it */
  JdSentence sentence; /* in the text of the node (jd_node_text) */
} JdProseSentence;

/* Array of JdProseSentence in the order of the text, new. @rules may be NULL. Costs are in proportion to the text; on any thread. */
GArray *jd_prose_sentences (const JdDocument *document, const JdReadingRules *rules);

/* Words of all that stands in @document, headings and facts too. */
guint   jd_prose_count_words (const JdDocument *document);

/* How long and how hard @document is to read; likewise. */
void    jd_prose_measure (const JdDocument *document, const JdReadingRules *rules, JdReading *reading);

/* One section of a document that has prose enough for figures. */
typedef struct
{
  char *heading; /* empty: it has none */
  JdReading reading;
} JdSectionReading;

/* How hard the sections of @document are to read, in their order; those with too little prose are left out. Array of JdSectionReading, new; likewise. */
GPtrArray *jd_prose_measure_sections (const JdDocument *document, const JdReadingRules *rules);

G_END_DECLS
