// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Time that grows faster than the input: a short piece, repeated, must cost every way in as much as it is long. What a program has computed is measured, not how long that took, so a
 * busy machine does not matter. */

/* What an entry reads besides text and markup. */
typedef enum
{
  SLOW_TEXT = 0,
  SLOW_HTML = 1 << 0,
  SLOW_NUMBERS = 1 << 1, /* amounts, dates, addresses */
  SLOW_JSON = 1 << 2,
} SlowKinds;

/* One way into the program for text of any kind. */
typedef struct
{
  const char *name;
  void (*enter) (const char *text);
  SlowKinds kinds;
  guint times; /* how often it goes through the text, about: it gets so much less of it */
} SlowEntry;

/* Something with as many parts as are asked for. */
typedef struct
{
  const char *name;
  guint parts; /* how many are measured, and half of them */
  void (*make) (guint parts);
} SlowShape;

extern const SlowEntry slow_entries[]; /* the last has no name */
extern const SlowShape slow_shapes[];

/* Takes the means the entries need, and gives them back. */
void slow_begin (void);
void slow_end (void);
void slow_begin_search (void);
void slow_end_search (void);

/* Whether @size bytes of @piece cost at most three times what half of them cost. @told (may be NULL) gets both, when they do not. */
gboolean slow_text_is_linear (const SlowEntry *entry, const char *piece, gsize size, char **told);
gboolean slow_shape_is_linear (const SlowShape *shape, char **told);
