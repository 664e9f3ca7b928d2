// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No greater distance is asked for. */
#define JD_WORD_DISTANCE_MOST 12

/* How many words of one text must be put in, taken out or replaced to make the other of it (Levenshtein), words being numbers. @most + 1 when there are more than @most, which is at most
 * JD_WORD_DISTANCE_MOST; that is found out early. Costs the shorter text times @most. */
guint jd_word_distance (const guint32 *a, guint n_a, const guint32 *b, guint n_b, guint most);

G_END_DECLS
