// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "check/jd-slips.h"
#include "check/jd-speller.h"

G_BEGIN_DECLS

/* The spelling engine: the one tokeniser, a speller, and the words that are right without it. A verdict is asked for once per word and kept. Terms, numbers, addresses and
 * variables are never asked about; nor are words of the trade (data/words), personal, ignored ones and names from the facts. One thread. */
typedef struct _JdSpelling JdSpelling;

/* Takes over @speller, which may be NULL: then nothing is ever wrong. */
JdSpelling *jd_spelling_new (JdSpeller *speller);
/* With the dictionary for @language, if one is installed, the words of the trade and slips, if they can be read: with none of them less is known, which is no reason to stop. Takes as long as a
 * disk does, and 40 ms. */
JdSpelling *jd_spelling_open (const char *language);
void        jd_spelling_free (JdSpelling *spelling);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSpelling, jd_spelling_free)

/* Which language that is, which tells how it makes words of others; with any but English, the English dictionary is asked second, for capitals inside of a sentence, compounds and runs of English
 * words. Reads a disk. */
void     jd_spelling_set_language (JdSpelling *spelling, const char *language);
/* Whether there is a dictionary that could call anything wrong. */
gboolean jd_spelling_has_dictionary (JdSpelling *spelling);

/* The words of the trade that ship with the program: those of every language, those of @language, and of the country in it. Read at once: it costs less than the first word asked of a
 * dictionary. */
gboolean jd_spelling_add_trade_words (JdSpelling *spelling, const char *language, GError **error);
/* The same from a file: one a line, # for comments. For tests. */
gboolean jd_spelling_add_word_file (JdSpelling *spelling, const char *path, GError **error);

/* Slips that make another right word (jd-slips.h), of all folders of the library: those it has from then on. */
void           jd_spelling_load_slips (JdSpelling *spelling, const char *language);
const JdSlips *jd_spelling_slips (const JdSpelling *spelling); /* NULL: none were loaded. Borrowed */

/* The words of company, locations and the like, and the values of variables. Replaces those of the posting before. Values of more than 60
 * characters are prose (what the company does), not names: their words are checked like any others. */
void jd_spelling_set_names (JdSpelling *spelling, const JdPosting *posting);

/* Whether @word is right: as it stands, or in every part between hyphens. A single letter is. */
gboolean jd_spelling_check_word (JdSpelling *spelling, const char *word, gsize length);

/* Wrong words in a piece of text, as it is typed. */
typedef void (*JdSpellingFunc) (gsize start, gsize end, guint offset, guint length, gpointer data);
void jd_spelling_check_text (JdSpelling *spelling, const char *text, gssize length, JdSpellingFunc found, gpointer data);

/* Whether that is the language of @language, whatever its country. TRUE where nobody said which it is, of one of both. */
gboolean jd_spelling_is_for (const JdSpelling *spelling, const char *language);

/* Whether most words of @document are not known: it is in another language than it says, rather than full of mistakes. */
gboolean jd_spelling_is_other_language (JdSpelling *spelling, const JdDocument *document);

/* Whether the value of a variable is a name rather than prose, which is checked like any other: short ones are. */
gboolean jd_spelling_is_name_value (const char *value);

/* Only on demand; kept per word. At most @most. Never NULL. Capitals follow the word. */
GStrv jd_spelling_suggest (JdSpelling *spelling, const char *word, guint most);

void jd_spelling_add_personal (JdSpelling *spelling, const char *word); /* kept in the person's dictionary */
/* How often that was done since the program began: who keeps verdicts asks anew where it is another. From any thread. */
guint jd_spelling_n_added (void);
void jd_spelling_ignore_all (JdSpelling *spelling, const char *word);   /* until the program ends */

G_END_DECLS
