// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-slow.h"

#include "fuzz-measure.h"

typedef struct
{
  const SlowEntry *entry;
  const char *piece;
} Pieces;

static void
enter_pieces (gpointer data, gsize size)
{
  const Pieces *pieces = data;
  g_autoptr (GString) text = g_string_sized_new (size + 1);

  while (text->len < size)
    g_string_append (text, pieces->piece);
  pieces->entry->enter (text->str);
}

gboolean
slow_text_is_linear (const SlowEntry *entry, const char *piece, gsize size, char **told)
{
  Pieces pieces = { entry, piece };

  return fuzz_work_is_linear (enter_pieces, &pieces, size / entry->times, told);
}

static void
make_shape (gpointer data, gsize parts)
{
  ((const SlowShape *) data)->make ((guint) parts);
}

gboolean
slow_shape_is_linear (const SlowShape *shape, char **told)
{
  return fuzz_work_is_linear (make_shape, (gpointer) shape, shape->parts, told);
}
