// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a search index in order, to find those somebody meant who mistyped one; for jd-search-index.c alone. A word counts from each run of letters and digits in it on, so that
 * "(product" and "by-product" are found as "product" is. The sorted array is a trie as it stands: what begins alike stands together, and a step down is a search by halves. It costs four
 * bytes a run and knows no alphabet. */

/* @words: as in JdSearchIndex, each with a line break in front, and one behind the last. Of guint32: where in @words the runs begin, in the order of what stands from there to the end
 * of the word. */
GArray *jd_search_runs_new (const GString *words);

typedef struct
{
  guint from, to; /* of the array, the second not included */
} JdRunRange;

/* Where those stand that begin with @typed but for one slip: a letter too many, missing or wrong, or two neighbours swapped. Of JdRunRange; some may overlap, and some begin with
 * @typed itself. @typed is folded and not empty; near what is very long there is nothing. New. */
GArray *jd_search_runs_near (const GString *words, const GArray *runs, const char *typed);

/* What is read of the run that begins at @start: to the end of its word, unless that is very long, without the signs there. New string. */
char *jd_search_runs_text (const GString *words, guint32 start);

G_END_DECLS
