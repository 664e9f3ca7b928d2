// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-types.h"
#include "words/jd-word-pack.h"

G_BEGIN_DECLS

/* The rules about words of one language: packs that ship, and those of one's own (jd-data-files.h). A pack in a later folder replaces the one with its id; under another id, it adds its rules and
 * classes to those there are, and what has a name that is there replaces that. Immutable and reference counted: any thread can use it. */
typedef struct _JdWordRules JdWordRules;

/* For @language (BCP 47), whatever its region, from the folders of libraries, those of the settings among them. Reads files; a folder that is not there is none. */
JdWordRules *jd_word_rules_load (const char *language);
/* Of @folders (NULL-terminated), from the bottom; for tests. */
JdWordRules *jd_word_rules_load_from (const char *language, const char *const *folders);
/* Of one pack, which it takes over; what it names and there is not means nothing. For tests. */
JdWordRules *jd_word_rules_new (JdWordPack *pack);
JdWordRules *jd_word_rules_ref (JdWordRules *rules);
void         jd_word_rules_unref (JdWordRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordRules, jd_word_rules_unref)

const GPtrArray *jd_word_rules_list (const JdWordRules *rules);   /* of JdWordRule, those in force. Borrowed; for tests */
const GPtrArray *jd_word_rules_faults (const JdWordRules *rules); /* of GError: packs that were left out. Borrowed */

/* What is known of a line besides its text. */
typedef struct
{
  JdKind kind;
  gboolean title, heading;
  const char *company; /* its name, in which nothing is found; may be NULL */
} JdWordLine;

typedef struct
{
  const JdWordRule *rule; /* borrowed */
  gsize start, end;       /* bytes of the text */
  GStrv fixes;            /* what could stand there; perhaps empty */
} JdWordFound;

/* What is found in @text, which is all of a line, in its order; none lie in one another. Of JdWordFound, new. Costs are in proportion to the text. */
GArray *jd_word_rules_find (const JdWordRules *rules, const char *text, const JdWordLine *line);

/* A word that a list of research calls coded for one gender. */
typedef struct
{
  gboolean feminine;
  gsize start, end; /* bytes of the text */
} JdCodedWord;

/* Whether they are for @language, whatever its country. TRUE where nobody said which, of one of both. */
gboolean jd_word_rules_are_for (const JdWordRules *rules, const char *language);

/* Whether the language has such a list. */
gboolean jd_word_rules_have_coded (const JdWordRules *rules);
/* Appends those of @text to @found, names and what is quoted left out. Gives how many words it has. */
guint    jd_word_rules_find_coded (const JdWordRules *rules, const char *text, GArray *found);

G_END_DECLS
