// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-slow.h"

#include <string.h>
#include <time.h>

/* Below this a difference says nothing. */
#define FLOOR 20000
#define TRIES 6

/* Of all threads of the program, in microseconds: blocks are read by two. */
static gint64
computed (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* @half and @whole are the least of all tries so far. */
static gboolean
is_linear (gint64 half, gint64 whole)
{
  return whole < FLOOR || whole < 3 * half;
}

static char *
tell (gint64 half, gint64 whole)
{
  return g_strdup_printf ("half of it %.1f ms, all of it %.1f ms", half / 1000.0, whole / 1000.0);
}

static char *
repeated (const char *piece, gsize size)
{
  GString *text = g_string_sized_new (size + 1);

  while (text->len < size)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static gint64
cost_of_text (const SlowEntry *entry, const char *text)
{
  gint64 start = computed ();

  entry->enter (text);
  return computed () - start;
}

gboolean
slow_text_is_linear (const SlowEntry *entry, const char *piece, gsize size, char **told)
{
  g_autofree char *some = repeated (piece, size / entry->times / 2), *all = repeated (piece, size / entry->times);
  gint64 half = G_MAXINT64, whole = G_MAXINT64;

  for (guint i = 0; i < TRIES; i++)
    {
      whole = MIN (whole, cost_of_text (entry, all));
      if (whole < FLOOR)
        return TRUE;
      half = MIN (half, cost_of_text (entry, some));
      if (is_linear (half, whole))
        return TRUE;
    }
  if (told != NULL)
    *told = tell (half, whole);
  return FALSE;
}

static gint64
cost_of_shape (const SlowShape *shape, guint parts)
{
  gint64 start = computed ();

  shape->make (parts);
  return computed () - start;
}

gboolean
slow_shape_is_linear (const SlowShape *shape, char **told)
{
  gint64 half = G_MAXINT64, whole = G_MAXINT64;

  for (guint i = 0; i < TRIES; i++)
    {
      whole = MIN (whole, cost_of_shape (shape, shape->parts));
      half = MIN (half, cost_of_shape (shape, shape->parts / 2));
      if (is_linear (half, whole))
        return TRUE;
    }
  if (told != NULL)
    *told = tell (half, whole);
  return FALSE;
}
