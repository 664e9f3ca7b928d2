// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/jd-word-rule.h"

G_BEGIN_DECLS

/* Rules about words of one language, as a file "rules/wording/ID.json" (data/FORMATS.md), with the sets of words they are made of. Immutable. */

/* Members with a name of their own. */
typedef struct
{
  char *name;
  GStrv words;         /* of a class: entries; of a lemma: its forms. Folded */
  GPtrArray *patterns; /* of a place: JdWordPattern */
  gboolean sentence;   /* of a place: it is all of the sentence */
} JdWordGroup;

typedef struct
{
  char *id, *language;
  int rank;           /* of the folder it is from, counting from the bottom; whoever loads it fills it in */
  gboolean nouns;     /* "capitals" is "nouns": these have capitals, so that they tell no names */
  GStrv not_in;       /* where rules do not look that do not say it themselves */
  GStrv endings;      /* of "+word": "s", "e>ing" */
  GStrv elisions;     /* "l", "qu" */
  char *joins;        /* signs inside of words: "*:"; NULL: none */
  GPtrArray *lemmas, *classes, *places; /* of JdWordGroup */
  GPtrArray *coded;   /* of JdWordGroup: "masculine", "feminine", "except" */
  GPtrArray *rules;   /* of JdWordRule */
} JdWordPack;

JdWordPack *jd_word_pack_parse (const char *data, gsize length, const char *file, GError **error);
void        jd_word_pack_free (JdWordPack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordPack, jd_word_pack_free)

G_END_DECLS
