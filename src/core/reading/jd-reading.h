// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/jd-reading-rules.h"

G_BEGIN_DECLS

/* Of less prose than this figures say nothing. */
#define JD_READING_LEAST_WORDS 30

/* How a posting stands beside real ones in its language. No mark: what is right depends on the job and on who shall read it. */
typedef enum
{
  JD_EASE_UNKNOWN, /* too little prose, or nothing known of postings in the language */
  JD_EASE_HARDER,  /* than three in four */
  JD_EASE_USUAL,   /* as the half between */
  JD_EASE_EASIER   /* than three in four */
} JdEase;

/* How long and how hard a text is to read; jd_prose_measure() tells of a document. */
typedef struct
{
  guint words;   /* of all that stands in it, headings and facts too */
  guint minutes; /* to read them, rounded up */
  JdReadingCounts prose; /* paragraphs and items alone */
  gboolean has[JD_N_READING_FIGURES]; /* which figures can be told */
  double figures[JD_N_READING_FIGURES];
  JdEase ease;
  JdReadingFigureKind figure; /* by which that is told; unless it is unknown */
  double easier_than; /* share of real postings, 0 to 1, that are harder to read, between the quarters in proportion; likewise */
} JdReading;

/* To read so many words, rounded up. */
guint jd_reading_minutes (guint words);

/* Of @prose, in a text of @words in all. @rules may be NULL: then no more is known than words and LIX. */
void jd_reading_of_counts (const JdReadingCounts *prose, guint words, const char *language, const JdReadingRules *rules, JdReading *reading);

G_END_DECLS
