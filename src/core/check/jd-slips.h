// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-slip-words.h"

G_BEGIN_DECLS

/* Slips that make another right word, which no dictionary finds: "line manger", "work form home". They are data (data/words/slips, data/FORMATS.md): words, what is likely meant, and the phrases in
 * which it is. Once loaded it can be read from any thread. */
typedef struct _JdSlips JdSlips;

/* Those for @language, of all folders of the library as jd_library_stack() takes them: a file of a later one replaces the one with the same id. Reads files. Never NULL. */
JdSlips *jd_slips_load (const char *language, const char *const *team, const char *const *given);
/* Of @folders (NULL-terminated), from the bottom; for tests. */
JdSlips *jd_slips_load_from (const char *language, const char *const *folders);
void     jd_slips_free (JdSlips *slips);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSlips, jd_slips_free)

const GPtrArray *jd_slips_faults (const JdSlips *slips); /* of GError: files that were left out. Borrowed */
guint            jd_slips_count (const JdSlips *slips);  /* pairs of words; for tests */

/* Bytes @start to @end of the text; in them the word from @word_start to @word_end, and what may be meant by it, with the capitals of the word. The string is freed behind the call. */
typedef struct
{
  gsize start, end;
  gsize word_start, word_end;
  const char *meant;
} JdSlip;

typedef void (*JdSlipFunc) (const JdSlip *slip, gpointer data);
void jd_slips_find (const JdSlips *slips, const JdSlipWords *words, JdSlipFunc found, gpointer data);

/* Whether @word, folded, may stand twice in a row, as in "the law that that day brought". */
gboolean jd_slips_may_be_twice (const JdSlips *slips, const char *word);

G_END_DECLS
