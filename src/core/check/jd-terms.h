// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "rules/jd-clause.h"
#include "rules/jd-rule.h"

G_BEGIN_DECLS

/* What a posting says, held against clauses of rules of law (rules/jd-clause.h). Facts are taken as facts, not as text: a company may be called Bonus. */
typedef struct _JdTerms JdTerms;

/* @document is borrowed, and was composed of a posting. */
JdTerms *jd_terms_new (const JdDocument *document);
void     jd_terms_free (JdTerms *terms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdTerms, jd_terms_free)

/* Where a clause is not kept: at words that are to be avoided, at the pay, else at the title. Text and node are borrowed from the terms. */
typedef struct
{
  const JdNode *node;
  guint index; /* of the node in the document */
  const char *text; /* of the node */
  gsize start, end; /* bytes of it */
  gboolean question; /* only a person can tell */
} JdBreach;

/* Whether @clause of @rule, which asks for it or else has it avoided, is not kept; @breach then tells where. */
gboolean jd_terms_break (const JdTerms *terms, const JdClause *clause, const JdRule *rule, gboolean asked, JdBreach *breach);

G_END_DECLS
