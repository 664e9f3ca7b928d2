// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-fact-words.h"
#include "import/jd-import-facts.h"

G_BEGIN_DECLS

/* The lines of a text as facts are looked for in them. For jd-import-facts.c and the files of single facts. */
typedef struct
{
  guint index;
  char *text;    /* plain */
  const char *wording; /* borrowed */
  JdLabel label;
  gboolean item;
  GArray *words; /* of JdFactWord */
  GArray *hits;  /* of JdFactHit */
} JdFactLine;

typedef struct
{
  GPtrArray *lines; /* of JdFactLine */
  GStringChunk *chunk;
  const char *language; /* borrowed */
  GPtrArray *found; /* of JdFound */
} JdFactPage;

#define JD_FACT_LINE(page, i) ((const JdFactLine *) (page)->lines->pdata[i])
#define JD_FACT_WORD(line, i) (&g_array_index ((line)->words, JdFactWord, (i)))
#define JD_FOREACH_FACT_HIT(line, hit) \
  for (const JdFactHit *hit = (const JdFactHit *) (gpointer) (line)->hits->data; hit && hit < (const JdFactHit *) (gpointer) (line)->hits->data + (line)->hits->len; hit++)

/* Whether something of @class stands in @line; the first, or NULL. */
const JdFactHit *jd_fact_line_has (const JdFactLine *line, JdFactClass class);
/* Likewise in one sentence of it. */
const JdFactHit *jd_fact_sentence_has (const JdFactLine *line, guint sentence, JdFactClass class);
/* The bytes of word @at, of which there is one. */
gboolean         jd_fact_word_is (const JdFactLine *line, guint at, const char *text);

/* Adds what the bytes from @start to @end of @line say. Takes @value; NULL: those bytes. */
JdFound *jd_fact_page_add (JdFactPage *page, JdFoundKind kind, const JdFactLine *line, gsize start, gsize end, char *value);

/* Single facts. */
void jd_fact_find_pay (JdFactPage *page);
void jd_fact_find_dates (JdFactPage *page);
void jd_fact_find_years (JdFactPage *page);
void jd_fact_find_degrees (JdFactPage *page);
void jd_fact_find_names (JdFactPage *page);  /* title, company, places */
void jd_fact_find_terms (JdFactPage *page);  /* employment, workplace, languages */
void jd_fact_find_contact (JdFactPage *page); /* how to apply, reference */

G_END_DECLS
