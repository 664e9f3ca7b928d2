// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

#include "reading/jd-reading-figure.h"

G_BEGIN_DECLS

/* What a word may be; flags. */
typedef enum
{
  JD_READING_ABBREVIATION = 1 << 0, /* a full stop behind it ends no sentence */
  JD_READING_OPENS = 1 << 1,        /* begins a clause inside a sentence */
  JD_READING_OPENS_AFTER_COMMA = 1 << 2, /* likewise, when a comma stands before it */
  JD_READING_NOT_NOUN = 1 << 3,     /* ends as a noun that is made of a verb, and is none */
  JD_READING_HELPS = 1 << 4,        /* a passive is made with it: "be", "wird" */
  JD_READING_PARTICIPLE = 1 << 5,
  JD_READING_NOT_PARTICIPLE = 1 << 6, /* only looks so */
  JD_READING_BETWEEN = 1 << 7       /* may stand between the two */
} JdReadingWord;

/* Where real postings in a language stand, from the hardest to the easiest: the one, and a quarter, half, three quarters and all of them at most. */
#define JD_N_QUARTERS 5

/* How sentences of a language are told apart, what makes one hard to read, and how hard real postings are: a file of data/rules/reading (data/FORMATS.md). Words are in small letters. Immutable. */
typedef struct
{
  char *id;                  /* "en" */
  GHashTable *words;         /* string -> what it is, flags of JdReadingWord */
  gboolean ordinals;         /* no sentence ends behind a number of up to two digits and a full stop: "am 1. Mai" */
  GStrv nouns;               /* ends of nouns that are made of verbs and adjectives */
  gboolean capital_nouns;    /* they are written with a capital, as in German; elsewhere one inside a sentence is of a name */
  GStrv participle_beginnings, participle_ends; /* of a participle, both where both are given */
  guint between;             /* how many words may stand between a word of the passive and its participle */
  gboolean any_between;      /* whichever they are; else those that are marked so, and words with one of: */
  GStrv between_ends;
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

/* Flags of JdReadingWord of a word in small letters. */
guint jd_reading_language_word (const JdReadingLanguage *language, const char *word);

G_END_DECLS
