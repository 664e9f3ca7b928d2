// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that tell facts of a job apart, in the five languages postings come in, as a table in jd-fact-words.c. Within import. */
typedef enum
{
  JD_FACT_CLOSES,     /* "apply by" */
  JD_FACT_STARTS,     /* "start date" */
  JD_FACT_MEETS,      /* "interview": a date beside it is of something else */
  JD_FACT_MONTH,      /* value: 1 to 12 */
  JD_FACT_NUMBER,     /* value: what it says, "three" */
  JD_FACT_YEARS,      /* value: months in one, 12 or 1 */
  JD_FACT_EXPERIENCE, /* that a span of time is of work */
  JD_FACT_SPAN,       /* ... or of something else: "years old", "in the last" */
  JD_FACT_RANGE,      /* stands between two numbers: "to" */
  JD_FACT_DEGREE,     /* value: JdFactDegree */
  JD_FACT_WISHED,     /* "preferred" */
  JD_FACT_NEEDED,     /* "required" */
  JD_FACT_EMPLOYED,   /* value: of jd_employment_names */
  JD_FACT_WORKPLACE,  /* value: of jd_workplace_names */
  JD_FACT_REFERENCE,  /* "Ref." */
  JD_FACT_PERIOD,     /* value: JdPeriod, or behind its last what pay cannot have: JD_FACT_PER_MILE */
  JD_FACT_GROSS,      /* value: JdPayGross */
  JD_FACT_PAYS,       /* "salary", "wage" */
  JD_FACT_BUDGET,     /* that money is no pay: "bonus", "budget" */
  JD_FACT_LEAST,      /* "from", "starting at" */
  JD_FACT_MOST,       /* "up to" */
  JD_FACT_TONGUE,     /* value: index of jd_fact_tongues: "German" */
  JD_FACT_FLUENCY,    /* value: index of jd_fact_fluencies: "fluent" */
  JD_N_FACT_CLASSES
} JdFactClass;

typedef enum
{
  JD_DEGREE_PRIMARY,
  JD_DEGREE_SECONDARY,
  JD_DEGREE_GCSE,
  JD_DEGREE_HIGH_SCHOOL,
  JD_DEGREE_VOCATIONAL,
  JD_DEGREE_DIPLOMA,
  JD_DEGREE_NURSING,
  JD_DEGREE_ENROLLED,
  JD_DEGREE_ASSOCIATE,
  JD_DEGREE_BACHELOR,
  JD_DEGREE_MASTER,
  JD_DEGREE_DOCTORATE,
  JD_N_DEGREES
} JdFactDegree;

enum { JD_FACT_PER_MILE = 5, JD_FACT_PER_CONTRACT, JD_FACT_PER_CENT };

extern const char *const jd_fact_degrees[];   /* names, by JdFactDegree */
extern const char *const jd_fact_tongues[];   /* BCP 47 */
extern const char *const jd_fact_fluencies[]; /* "A1" ... "C2", "native" */

/* A word of a text, or a sign that is none: what of a line it is, and how it is compared. */
typedef struct
{
  guint start, end;  /* bytes of the line */
  const char *text;  /* folded; of a sign itself */
  guint sentence;    /* of the line, from 0 */
  gboolean is_number; /* digits, with what joins them */
} JdFactWord;

typedef struct
{
  JdFactClass class;
  int value;
  guint at, count; /* words */
} JdFactHit;

/* The words of @line, of JdFactWord; their texts stand in @chunk. New. */
GArray *jd_fact_words_split (const char *line, GStringChunk *chunk);
/* What of the table stands in @words, of JdFactHit, in their order; of what begins at one word, the longest of each class. New. */
GArray *jd_fact_words_find (const GArray *words);

G_END_DECLS
