// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* English words that rules count wrong, with how many syllables they have: data/words/syllables-en.txt, which build-aux/make-syllables finds from the CMU Pronouncing Dictionary. Immutable. */
typedef struct _JdSyllableTable JdSyllableTable;

/* NULL with @error when the file is not there, or not as expected. */
JdSyllableTable *jd_syllable_table_load (const char *path, GError **error);
void             jd_syllable_table_free (JdSyllableTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSyllableTable, jd_syllable_table_free)

/* Of a word in small letters; 0: it is not there. */
guint jd_syllable_table_find (const JdSyllableTable *table, const char *word, gsize length);

/* Whether syllables of the language ("en", "de", "fr", "es") can be counted. */
gboolean jd_syllables_knows (const char *language);

/* How many the word, of @length bytes, has, at least one: as people say it in English, as it is divided in the others, in French without the mute e at its end. Its parts between hyphens are words of
 * their own. @table is for English, and may be NULL. 0 when the language is not known. What stands behind the first 80 letters does not count. */
guint jd_syllables_count (const char *language, const JdSyllableTable *table, const char *word, gsize length);

G_END_DECLS
