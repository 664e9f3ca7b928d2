// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-check.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* What the checks of lines (jd-check.h) find in the wordings of blocks. What was found in a block is kept as long as the library has that block, so that looking again costs what was edited. All
 * families are run that look at lines: what only a whole document shows is up to postings. Dictionaries and rules of a language are opened when they are needed first; when a person took a word into
 * one, all is looked at anew. Used by one thread at a time. */
typedef struct _JdCareTexts JdCareTexts;

/* Opens dictionaries; JdSpelling for a language, new, or NULL. */
typedef JdSpelling *(*JdCareDictionary) (const char *language);

/* Reads the rules about the words of a language; new. */
typedef JdWordRules *(*JdCareWords) (const char *language);

/* @dictionary: jd_spelling_open(), or what a test has; @words: jd_word_rules_load() likewise, NULL: words are not looked at. What is found is told in the language @reader. */
JdCareTexts *jd_care_texts_new (JdCareDictionary dictionary, JdCareWords words, const char *reader);
void         jd_care_texts_free (JdCareTexts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdCareTexts, jd_care_texts_free)

/* The blocks of @library that people keep (jd_care_is_kept()) and that are not retired: id -> GPtrArray of JdFinding, for those with any. At most @most of them are looked at; those that were before
 * do not count. @complete is set to FALSE when others are left. New. */
GHashTable  *jd_care_texts_look (JdCareTexts *texts, const JdLibrary *library, guint most, gboolean *complete);
/* How many blocks were looked at, since it was made. For tests. */
guint        jd_care_texts_n_looked (const JdCareTexts *texts);

G_END_DECLS
