// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-posting.h"

G_BEGIN_DECLS

/* The facts of a job, one row each: everything the program knows of a fact, so that whatever lists or asks for facts is a loop over this. A new fact is its row, and its field in
 * JdFacts. */

typedef enum
{
  JD_FACT_SETTABLE = 1 << 0, /* people give it a value; what is not settable is chosen, as a role is */
  JD_FACT_VARIABLE = 1 << 1, /* wordings may name it */
  JD_FACT_REQUIRED = 1 << 2, /* shows as "[name]" where it has no value and nobody declares otherwise; others are left out */
  JD_FACT_LISTED = 1 << 3,   /* stands in the list of facts below the title */
  JD_FACT_OWED = 1 << 4,     /* and does so without a value, too */
  JD_FACT_ASKED = 1 << 5,    /* the window asks for it while it is missing */
  JD_FACT_LABELLED = 1 << 6, /* its value says little without what it is called: "Start 1 March" */
  JD_FACT_NAMES = 1 << 7,    /* made of names, which no dictionary knows */
  JD_FACT_CLOSED = 1 << 8,   /* one of its choices even in files; else other text is kept and shown as it is */
  JD_FACT_OPENING = 1 << 9,  /* of this one opening: another posting that begins as this one has its own. Only for one text */
  JD_FACT_WANTED = 1 << 10   /* for job boards alone: asked for where one that was chosen wants it, and else out of the way until it has a value */
} JdFactFlags;

/* The languages a posting's own words come in: en, de, es, fr, nl, in the order of the rows of compose/jd-phrases.c. */
#define JD_N_LANGUAGES 5

typedef struct
{
  const char *name; /* in wordings, for --set and among variables */
  JdVariableType type;
  guint flags;
  const char *member;         /* of "facts" in files; NULL: it is not kept there */
  gsize field;                /* in JdFacts, of its char *; only for what is one text (jd_fact_is_text) */
  const char *const *choices; /* NULL unless it is one of several */
  const char *(*given) (const JdPosting *posting); /* what role and level make it, where the posting has no value of its own; NULL: nothing */
  const char *label; /* what the program calls it, to be translated */
  const char *add;   /* what its button says in the bar of facts while it is missing, to be translated; NULL: it is not in the bar */
  const char *hint;  /* how it is typed, to be translated; NULL where the type says enough */
  const char *blank; /* what an English posting calls it where it is missing; NULL: the same */
  const char *words[JD_N_LANGUAGES]; /* what a posting calls it */
} JdFact;

/* In the order of files, and of everything that is shown; behind the last stands one without a name. */
extern const JdFact jd_fact_table[];
#define JD_FOREACH_FACT(fact) for (const JdFact *fact = jd_fact_table; fact->name; fact++)

const JdFact *jd_fact_find (const char *name); /* NULL: no fact is called that */
/* The one that is this text of JdFacts, as in JD_FACT_OF (apply_by). Never NULL for a field that is a fact. */
const JdFact *jd_fact_of_field (gsize field);
#define JD_FACT_OF(field) jd_fact_of_field (G_STRUCT_OFFSET (JdFacts, field))

/* Whether it is one text in the posting's facts: neither several places, nor what is elsewhere. */
gboolean    jd_fact_is_text (const JdFact *fact);
/* The posting's own; NULL when there is none, and for all that are not one text. Borrowed. */
const char *jd_fact_own (const JdFacts *facts, const JdFact *fact);
/* Writes to @facts, which nobody else has yet; takes over @value. Only for one text. */
void        jd_fact_set (JdFacts *facts, const JdFact *fact, char *value);
/* What role and level give it; NULL: nothing. Borrowed. */
const char *jd_fact_given (const JdPosting *posting, const JdFact *fact);
/* The posting's own, else what is given. */
const char *jd_fact_value (const JdPosting *posting, const JdFact *fact);

G_END_DECLS
