// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line of one text beside the line of another that it is, or became. */
typedef struct
{
  char *before, *after; /* NULL: it came, or went; both are the same where nothing changed */
  gboolean is_same;
} JdLinePair;

/* Of JdLinePair, in the order of @after; what went stands where it was. Read one below the other both texts come out, line by line. A line that was reworded stands beside what became of it, which
 * jd_word_diff() tells word by word. Time and memory are bounded: of texts that differ in thousands of lines only what is common at their begins and ends is found. New. */
GPtrArray *jd_line_diff (const char *before, const char *after);

/* Whether any of @pairs differs. */
gboolean   jd_line_diff_is_change (const GPtrArray *pairs);

G_END_DECLS
