// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-measure.h"

#include <time.h>

/* AddressSanitizer copies whatever grows, at each step of it, so that what is linear is not with it: there the work is done for its accesses alone. */
#if defined __SANITIZE_ADDRESS__ || defined FUZZ_SANITIZED
gboolean
fuzz_work_is_linear (FuzzWork work, gpointer data, gsize size, char **told)
{
  work (data, size);
  return TRUE;
}
#else
/* Microseconds; below them a difference says nothing. */
#define FLOOR 20000
#define TRIES 10
/* What is linear takes 4 times as long for 4 times as much, and with a logarithm in it under 5; what is quadratic takes 16 times as long. The rest of the room is for a machine that has other work in
 * the one minute and not in the next, and for what leaves the caches of the processor. */
#define LIMIT 9

/* Of all threads of the program, in microseconds: blocks are read by two. */
static gint64
computed (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gint64
cost_of (FuzzWork work, gpointer data, gsize size)
{
  gint64 start = computed ();

  work (data, size);
  return computed () - start;
}

/* The least of all tries counts. */
gboolean
fuzz_work_is_linear (FuzzWork work, gpointer data, gsize size, char **told)
{
  gint64 quarter = G_MAXINT64, whole = G_MAXINT64;

  for (guint i = 0; i < TRIES; i++)
    {
      whole = MIN (whole, cost_of (work, data, size));
      if (whole < FLOOR)
        return TRUE;
      quarter = MIN (quarter, cost_of (work, data, size / 4));
      if (whole < LIMIT * quarter)
        return TRUE;
    }
  if (told != NULL)
    *told = g_strdup_printf ("a quarter of it %.1f ms, all of it %.1f ms", quarter / 1000.0, whole / 1000.0);
  return FALSE;
}
#endif

/* ---- pieces, over and over ---- */

typedef struct
{
  const FuzzTarget *target;
  const char *piece;
  gsize length;
  FuzzFrame frame;
} Pieces;

static void
try_pieces (gpointer data, gsize size)
{
  const Pieces *pieces = data;
  g_autoptr (GString) text = g_string_new (pieces->frame.before);

  while (text->len < size)
    g_string_append_len (text, pieces->piece, (gssize) pieces->length);
  g_string_append (text, pieces->frame.behind);
  pieces->target->try (text->str, text->len);
}

gboolean
fuzz_is_linear (const FuzzTarget *target, const char *piece, gsize length, gsize size, char **told)
{
  static const FuzzFrame alone[] = { { "", "" }, { NULL, NULL } };
  g_autofree char *safe = g_strescape (piece, NULL), *times = NULL;

  if (length == 0)
    return TRUE;
  for (const FuzzFrame *frame = target->frames != NULL ? target->frames : alone; frame->before != NULL; frame++)
    {
      Pieces pieces = { target, piece, length, *frame };

      if (fuzz_work_is_linear (try_pieces, &pieces, size / MAX (target->times, 1), &times))
        continue;
      *told = g_strdup_printf ("\"%s\" between \"%s\" and \"%s\": %s", safe, frame->before, frame->behind, times);
      return FALSE;
    }
  return TRUE;
}
