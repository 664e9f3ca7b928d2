// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/jd-word-lexicon.h"

G_BEGIN_DECLS

/* Words in an order, as a pack has them (data/FORMATS.md): "excellent|good <skill> skills? => $2 skills". */

#define JD_PATTERN_MAX_PARTS 24
#define JD_PATTERN_MAX_LENGTH 1000 /* bytes of its text */

typedef enum
{
  JD_PART_SET,  /* words of a set */
  JD_PART_ANY,  /* any words, no signs: "_", "..." */
  JD_PART_START, /* "^": what follows begins its sentence */
  JD_PART_END    /* "$": nothing of its sentence follows */
} JdPartType;

typedef struct
{
  JdPartType type;
  guint least, most;  /* how often in a row */
  char *alternatives; /* of a set, as they are written, folded: "excellent|good" */
  guint set;          /* whoever makes the sets fills it in */
} JdPatternPart;

typedef struct
{
  GArray *parts;       /* of JdPatternPart */
  GStrv replacements;  /* NULL-terminated, perhaps empty; "$2" stands for what its second part met */
} JdWordPattern;

/* NULL with what was expected and what was found (new strings) for what is none. */
JdWordPattern *jd_word_pattern_parse (const char *text, char **expected, char **found);
void           jd_word_pattern_free (JdWordPattern *pattern);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordPattern, jd_word_pattern_free)

/* Where a part was met; words of the text. */
typedef struct
{
  guint start, end;
} JdPartSpan;

/* Whether @pattern begins at the word @index; then @spans has where each part is. However it is written, it takes no more than a fixed number of steps. */
gboolean jd_word_pattern_match (const JdWordPattern *pattern, const JdWordText *text, const JdWordSenses *senses, guint index, JdPartSpan spans[JD_PATTERN_MAX_PARTS]);

/* Calls @visit for each set that what it meets may begin with. */
void jd_word_pattern_each_first (const JdWordPattern *pattern, void (*visit) (guint set, gpointer data), gpointer data);

G_END_DECLS
