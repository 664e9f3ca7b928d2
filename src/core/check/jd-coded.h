// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "words/jd-word-rules.h"

G_BEGIN_DECLS

/* Words that lists of research call masculine or feminine, in the prose of a document: never in headings, names and facts. They are counted, and no mark is made of them. */
typedef struct
{
  guint words; /* of the prose */
  GPtrArray *masculine, *feminine; /* of JdFinding, in the order of the text: where each is, and nothing else */
} JdCoded;

/* NULL: @rules have no such list. New; on any thread. */
JdCoded *jd_coded_new (const JdDocument *document, const JdWordRules *rules);
void     jd_coded_free (JdCoded *coded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdCoded, jd_coded_free)

/* @count of @words as hundredths in 100. */
gint64      jd_coded_in_100 (guint count, guint words);
/* What research does and does not show of them, for people. */
const char *jd_coded_note (void);

G_END_DECLS
