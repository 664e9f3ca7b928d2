// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-localized.h"

G_BEGIN_DECLS

/* What a law can ask of a posting, or forbid in it, as a file "rules/clauses/ID.json" (data/FORMATS.md). A clause that is asked for is met by its test or by one of its words; one that is to be
 * avoided is broken by its words. Immutable. */

/* What is looked at besides words. */
typedef enum
{
  JD_TEST_WORDS,       /* nothing */
  JD_TEST_PAY,         /* pay is said */
  JD_TEST_RANGE,       /* as two figures */
  JD_TEST_GROSS,       /* as gross, where it is said */
  JD_TEST_PERIOD,      /* for one of the periods of the rule, likewise */
  JD_TEST_SPREAD,      /* no wider than the rule allows, likewise */
  JD_TEST_PAY_NOTE,    /* there is a note on pay */
  JD_TEST_BENEFITS,    /* there is a benefit */
  JD_TEST_DUTIES,      /* there is a duty */
  JD_TEST_CLOSING,     /* there is a closing date */
  JD_TEST_POSTED,      /* it is dated */
  JD_TEST_COMPANY,     /* it names the company */
  JD_TEST_PART_TIME,   /* it is a part-time job */
  JD_TEST_LANGUAGE     /* it is in the language of the rule */
} JdClauseTest;
extern const char *const jd_clause_test_names[];

/* Words are folded (jd-phrase-match.h). "*" in front: they may begin inside of a word; at the end: they may end inside of one. */
typedef struct
{
  char *id;
  JdClauseTest test;
  GStrv words;
  GStrv unless;    /* to be avoided no longer where one of these stands */
  GStrv given;     /* "if": asked for only where one of these stands; empty: always */
  GStrv languages; /* of postings it looks at; empty: all */
  gboolean title;  /* it looks at nothing but the title */
  gboolean question; /* only a person can tell whether it matters */
  JdLocalized *message; /* what is wrong, as a sentence */
  JdLocalized *adds;    /* what behind the title of a posting in that language is rid of it: "(m/w/d)"; may have none */
} JdClause;

JdClause *jd_clause_parse (const char *data, gsize length, const char *file, GError **error);
void      jd_clause_free (JdClause *clause);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdClause, jd_clause_free)

/* Whether it is about pay, so that what is wrong is where pay stands. */
gboolean jd_clause_is_pay (const JdClause *clause);

G_END_DECLS
