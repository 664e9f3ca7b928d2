// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Texts that say almost the same: of blocks, of lines of postings, of both.
 *
 * Two texts are the same when, case, accents, punctuation and plurals aside, at most a third of the words of the longer one differ, and no more than three: words put in, taken out or replaced.
 * Texts with other numbers, negations or variables are never the same, and below six words nothing may differ. What is the same as a third text stands together with it, unless
 * that puts texts into one cluster of which two differ in more than JD_DUPLICATES_WIDEST words: then it is divided, by which of these two a text is nearer to. */
#define JD_DUPLICATES_WIDEST 6

typedef struct
{
  const char *id;   /* whose text it is; texts of one id alone are no cluster */
  const char *text; /* plain (jd_wording_plain()) */
} JdDuplicateText;

/* Of ids whose texts a person told apart: they are not the same, however near. */
typedef struct
{
  const char *one, *other;
} JdDuplicatePair;

typedef void (*JdDuplicateProgress) (guint done, guint total, gpointer data);

/* All is borrowed, and lent until the work is done. */
typedef struct
{
  const JdDuplicateText *texts;
  guint n_texts;
  const JdDuplicatePair *apart; /* may be NULL when there is none */
  guint n_apart;
  JdDuplicateProgress progress; /* called now and then, on the thread that asked; may be NULL */
  gpointer data;                /* for progress */
} JdDuplicateQuery;

/* Of GArray of guint, each a cluster: the places of its texts in the query, ascending; clusters come in the order of their first text. The work is that of one thread and grows with the
 * different texts that share rare pairs of words, not with all pairs. NULL with @error when @cancellable (may be NULL) was cancelled. */
GPtrArray *jd_duplicates_find (const JdDuplicateQuery *query, GCancellable *cancellable, GError **error);

G_END_DECLS
