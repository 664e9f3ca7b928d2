// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two people changed one wording: what both said, word by word.
 *
 * Words, variables, markup, single signs and line breaks are what is compared; blanks belong to what stands behind them and are never a conflict. One word that nobody changed keeps two changes
 * apart; changes that touch are a conflict, and so are two insertions at one place, and a wording that one emptied and the other edited. What both changed alike is taken once. Where only
 * one side changed, what comes out is that side, byte for byte.
 *
 * What comes out reads as the sides say: where the merge would tear markup apart, or make markup of what was none, all of the wording is one conflict. Swapping the sides swaps ours and theirs in what
 * comes out and changes nothing else. Time and memory are bounded: texts that differ in thousands of words are one conflict. */
typedef enum
{
  JD_MERGE_BASE,
  JD_MERGE_OURS,
  JD_MERGE_THEIRS
} JdMergeSide;

/* Merged text, or a place where the sides are in conflict. */
typedef struct
{
  char *text;     /* NULL: a conflict */
  char *sides[3]; /* by JdMergeSide, what each has there; NULL where there is none */
} JdMergePiece;

/* Elements are JdMergePiece; none is empty, so of an empty wording there are none. */
GPtrArray *jd_merge_text (const char *base, const char *ours, const char *theirs);

gboolean jd_merge_is_clean (const GPtrArray *pieces);

/* The wording that comes of taking @side at every conflict. New string. */
char *jd_merge_take (const GPtrArray *pieces, JdMergeSide side);

G_END_DECLS
