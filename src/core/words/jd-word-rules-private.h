// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-data-files.h"
#include "words/jd-word-rules.h"

G_BEGIN_DECLS

/* Packs of one language as they are looked up: made by jd-word-compile.c, used by jd-word-find.c. */

typedef guint64 JdPlaceMask; /* kinds of lines, then these, then those that packs have made */
#define JD_PLACE(number) (G_GUINT64_CONSTANT (1) << (number))
#define JD_PLACE_TITLE JD_PLACE (JD_N_KINDS)
#define JD_PLACE_HEADING JD_PLACE (JD_N_KINDS + 1)
#define JD_PLACE_NAME JD_PLACE (JD_N_KINDS + 2)
#define JD_PLACE_QUOTATION JD_PLACE (JD_N_KINDS + 3)
#define JD_PLACES_OWN (JD_N_KINDS + 4) /* the number of the first of those */
#define JD_PLACES_MAX 64

/* What a pattern that is met means. */
typedef enum
{
  JD_MEANS_FOUND,
  JD_MEANS_EXCEPT,
  JD_MEANS_UNLESS,
  JD_MEANS_PLACE
} JdPatternMeaning;

typedef struct
{
  const JdWordPattern *pattern;
  JdPatternMeaning meaning;
  guint owner; /* a rule in force, or a place */
} JdPatternUse;

typedef struct
{
  const JdWordRule *rule;
  JdPlaceMask in, not_in; /* in 0: everywhere */
} JdRuleInForce;

typedef struct
{
  JdPlaceMask place;
  gboolean sentence; /* it is all of the sentence */
} JdPlaceInForce;

struct _JdWordRules
{
  JdDataFiles *files;
  GPtrArray *list;   /* of JdWordRule, borrowed from the files */
  GArray *rules;     /* of JdRuleInForce, likewise */
  GArray *places;    /* of JdPlaceInForce */
  GArray *uses;      /* of JdPatternUse */
  GPtrArray *firsts; /* by set: GArray of uses (guint) whose pattern may begin with it; NULL: none */
  JdWordLexicon *lexicon;
  GHashTable *elisions;
  GString *joins;
  JdWordHabits habits;
  char language[36]; /* a tag, as it was asked for */
  gboolean nouns; /* have capitals */
  JdWordPack *pack; /* that it is made of alone, its own; NULL: of files */
  gboolean has_coded;
  guint masculine, feminine, uncoded; /* sets of coded words, and of those that are none although they look like it */
};

/* Makes all of it from @packs (of JdWordPack), those that go over others last. What they name has to be there (jd_word_packs_check). */
void jd_word_rules_compile (JdWordRules *rules, const GPtrArray *packs);

/* The first name in @pack that none of @packs gives a meaning to: new error without a file, or NULL. */
gboolean jd_word_pack_stray (const JdWordPack *pack, const GPtrArray *packs, char **place, char **found);

G_END_DECLS
