// SPDX-License-Identifier: GPL-3.0-or-later
/* The inside of JdSpelling, for its files: the top, jd-spelling.c, holds what is known; -forms knows how languages make words of others, -near what is almost a word, -text what stands around
 * one. */
#pragma once

#include "check/jd-spelling.h"
#include "check/jd-word-set.h"

G_BEGIN_DECLS

struct _JdSpelling
{
  JdSpeller *speller;       /* owned; NULL: nothing is wrong */
  JdSpeller *english;       /* asked second in other languages; NULL: none, or it is the language */
  char language[4];         /* bare: "de"; "" for tests */
  gboolean british;         /* English that need not be spelled as the dictionary has it */
  gboolean swiss;           /* German without "ß", whichever country's dictionary it is */
  GHashTable *verdicts;     /* JdWord -> verdict of dictionary and trade words */
  GHashTable *english_verdicts; /* the same of the second one */
  GHashTable *near;         /* JdWord -> whether it is almost a word */
  GHashTable *forms;        /* JdWord -> whether it is made of known ones */
  JdWordSet *trade;
  JdWordSet *names;
  JdWordSet *accepted;      /* personal and ignored words */
  GHashTable *suggestions;  /* word -> GStrv */
  JdSlips *slips;           /* NULL: not loaded */
};

enum
{
  JD_VERDICT_UNKNOWN, /* what a lookup gives for words not yet asked about */
  JD_VERDICT_RIGHT,
  JD_VERDICT_WRONG
};

/* What @table has on @word, else what @ask says, which is kept there. */
typedef gboolean (*JdSpellingAsk) (JdSpelling *spelling, const char *word, gsize length);
gboolean jd_spelling_keep (JdSpelling *spelling, GHashTable *table, const char *word, gsize length, JdSpellingAsk ask);

/* Of the dictionary, the words of the trade, names and accepted ones, as it stands; a single letter is. */
gboolean jd_spelling_knows (JdSpelling *spelling, const char *word, gsize length);
/* Of the dictionary alone. */
gboolean jd_spelling_dictionary_has (JdSpelling *spelling, const char *word, gsize length);
/* Of the second dictionary. */
gboolean jd_spelling_is_english (JdSpelling *spelling, const char *word, gsize length);

/* Made of what is known, in a way the language has: parts between hyphens, prefixes, compounds, other spellings of the same. */
gboolean jd_spelling_is_form (JdSpelling *spelling, const char *word, gsize length);
/* "KI", "APIs", "SumUp": no dictionary has all of them, and nobody can tell a wrong one. */
gboolean jd_spelling_is_short_name (const char *word, gsize length);

/* Whether one slip away there is a word of the dictionary. */
gboolean jd_spelling_is_one_slip_off (JdSpelling *spelling, const char *word, gsize length);
/* The same, or one slip away when its double letters are single ones. Kept. */
gboolean jd_spelling_is_near (JdSpelling *spelling, const char *word, gsize length);

G_END_DECLS
