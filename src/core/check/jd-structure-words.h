// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-read.h"
#include "model/jd-types.h"

G_BEGIN_DECLS

/* Words of one language by which the checks of structure read a posting, or those of all languages ("any"), as a file "rules/structure/ID.json" (data/FORMATS.md). Immutable. Single words are
 * folded (jd_text_fold), phrases as those of clauses (rules/jd-phrase-match.h). */

/* Where figures are usual, and where that is from. */
typedef struct
{
  gint64 least, most;
  char *source; /* NULL: nothing is known */
} JdStructureBand;

#define JD_N_PERIODS (JD_PERIOD_YEAR + 1)

typedef struct
{
  char *id; /* of the language, or "any" */
  GHashTable *function;      /* words a language is told by */
  GHashTable *empty;         /* words that are in most demands, whatever is asked for */
  GHashTable *numbers;       /* "three" -> 3 */
  GHashTable *years;         /* "years" */
  GHashTable *experience;    /* "experience" */
  GHashTable *ages;          /* what makes an age of years: "old" */
  GHashTable *spans;         /* what makes a time of years rather than experience: "last" */
  GHashTable *negations;     /* "not" */
  GHashTable *abbreviations; /* as they are written, that need no explanation */
  GStrv endings;             /* of words, longest first, without which they are the same */
  GStrv degrees, no_degree;  /* that ask for a degree, and that make it none that is asked for */
  GStrv pay, extra_pay;      /* that speak of pay, and of what is paid besides */
  GStrv periods[JD_N_PERIODS];
  GStrv closing;             /* before a day by which something is to be done */
  GStrv remote, on_site;     /* that all work is done elsewhere, or none */
  JdStructureBand length;    /* words of a posting */
  JdStructureBand lists;     /* of these, per cent that stand in lists */
} JdStructureWords;

JdStructureWords *jd_structure_words_parse (const char *data, gsize length, const char *file, GError **error);
void              jd_structure_words_free (JdStructureWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdStructureWords, jd_structure_words_free)

G_END_DECLS
