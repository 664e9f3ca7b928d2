// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

#include "reading/jd-reading-figure.h"

G_BEGIN_DECLS

/* Where real postings in a language stand, from the hardest to the easiest: the one, and a quarter, half, three quarters and all of them at most. */
#define JD_N_QUARTERS 5

/* How sentences of a language are told apart, what makes one hard to read, and how hard real postings are: a file of data/rules/reading (data/FORMATS.md). Words are in small letters. Immutable. */
typedef struct
{
  char *id;                  /* "en" */
  GHashTable *abbreviations; /* set of words behind which a full stop ends no sentence */
  gboolean ordinals;         /* nor does one behind a number of up to two digits: "am 1. Mai" */
  GHashTable *clauses;       /* set of words that begin a clause inside a sentence */
  GHashTable *clauses_after_comma; /* likewise, when a comma stands before them */
  GStrv nouns;               /* ends of nouns that are made of verbs and adjectives */
  gboolean capital_nouns;    /* they are written with a capital, as in German; elsewhere one inside a sentence is of a name */
  GHashTable *not_nouns;     /* set of words that end so, and are none */
  GHashTable *passive;       /* set of words a passive is made with: "be", "wird" */
  GStrv participle_beginnings, participle_ends; /* of a participle, both where both are given */
  GHashTable *participles, *not_participles;    /* sets of others, and of words that only look so */
  guint between;             /* how many words may stand between the two */
  GHashTable *between_words; /* set of those that may; empty with no ends: any */
  GStrv between_ends;        /* and ends of others */
  gboolean participle_first; /* the participle may also come before: "gesucht wird" */
  guint long_sentence;       /* words; nine in ten sentences of real postings have no more */

  JdReadingFigureKind figure; /* by which postings are compared */
  guint texts;               /* that were looked at; 0: none were, and the quarters are nothing */
  int quarters[JD_N_QUARTERS]; /* of @figure */
  char *source;              /* which texts, and when */
} JdReadingLanguage;

/* NULL with @error, which says where in @file and what was expected. New. */
JdReadingLanguage *jd_reading_language_parse (const char *data, gsize length, const char *file, GError **error);
void               jd_reading_language_free (JdReadingLanguage *language);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdReadingLanguage, jd_reading_language_free)

G_END_DECLS
