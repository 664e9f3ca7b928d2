// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JD_DIFF_SAME,
  JD_DIFF_REMOVED,
  JD_DIFF_ADDED
} JdDiffKind;

typedef struct
{
  JdDiffKind kind;
  char *text; /* never empty */
} JdDiffPiece;

/* The difference of two texts for reading, word by word. Same and removed pieces in order give @before, same and added ones give @after, byte for byte; of one change the
 * removed piece comes first. Words that stay alone between two changes are not worth the reader's eye for their white space: "a b" to "c d" is one
 * change. NULL counts as empty. Elements are JdDiffPiece. Time and memory are bounded: texts that differ in thousands of words come as one change. */
GPtrArray *jd_word_diff (const char *before, const char *after);

G_END_DECLS
