// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-duplicates.h"
#include "jd-folded-texts.h"

G_BEGIN_DECLS

/* What is compared: texts of the very same words are one node, so that a sentence that a thousand postings have costs as much as one of them. But texts that were told apart from others are
 * nodes of their own. For jd-duplicates.c and what is below it. */
typedef struct
{
  JdFoldedTexts *folded;
  GArray *texts;     /* of guint32, by node: its first text */
  GArray *next_text; /* of guint32, by text: the next one of its node + 1; 0: none */
  GHashTable *apart; /* set of gint64, two nodes; NULL when there is none */
} JdDuplicateNodes;

/* How many words may differ at most, in any two texts that are the same. */
#define JD_DUPLICATES_MOST 3
/* With less words, nothing may. */
#define JD_DUPLICATES_LEAST_WORDS 6

JdDuplicateNodes *jd_duplicate_nodes_new (const JdDuplicateQuery *query);
void              jd_duplicate_nodes_free (JdDuplicateNodes *nodes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdDuplicateNodes, jd_duplicate_nodes_free)

const guint32    *jd_duplicate_nodes_words (const JdDuplicateNodes *nodes, guint node, guint *n_words);
guint32           jd_duplicate_nodes_claim (const JdDuplicateNodes *nodes, guint node);
/* In words, as jd_word_distance(). */
guint             jd_duplicate_nodes_distance (const JdDuplicateNodes *nodes, guint one, guint other, guint most);
gboolean          jd_duplicate_nodes_are_same (const JdDuplicateNodes *nodes, guint one, guint other);

G_END_DECLS
