// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-search-runs.h"

#include <string.h>

/* What is typed has five letters at least, and one may be too many. */
#define LEAST_LENGTH 4
/* In bytes: nothing longer is a word that somebody types. Runs begin so far into a word at most, and are in order so far, which keeps a word of a megabyte from costing its square. */
#define MOST_LENGTH 128

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* ---- making them ---- */

/* Line breaks end words and go before all else. */
static inline guint
order_of (char byte)
{
  return byte == '\n' ? 0 : (guchar) byte;
}

static int
compare_runs (gconstpointer a, gconstpointer b, gpointer words)
{
  const char *one = (const char *) words + *(const guint32 *) a;
  const char *other = (const char *) words + *(const guint32 *) b;

  for (guint i = 0; i < MOST_LENGTH && (*one != '\n' || *other != '\n'); i++, one++, other++)
    if (*one != *other)
      return (int) order_of (*one) - (int) order_of (*other);
  return 0;
}

static gboolean
is_long_enough (const char *run)
{
  for (guint i = 0; i < LEAST_LENGTH; i++, run = g_utf8_next_char (run))
    if (*run == '\n')
      return FALSE;
  return TRUE;
}

GArray *
jd_search_runs_new (const GString *words)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *end = words->str + words->len, *word = words->str;
  gboolean inside = FALSE;

  for (const char *at = words->str; at < end; at = g_utf8_next_char (at))
    {
      const gboolean was_inside = inside;
      const guint32 start = at - words->str;

      if (*at == '\n')
        word = at;
      inside = is_word_character (g_utf8_get_char (at));
      if (inside && !was_inside && at - word <= MOST_LENGTH && is_long_enough (at))
        g_array_append_val (runs, start);
    }
  g_array_sort_with_data (runs, compare_runs, words->str);
  return runs;
}

char *
jd_search_runs_text (const GString *words, guint32 start)
{
  const char *at = words->str + start, *end = at;

  for (const char *most = at + MOST_LENGTH; *at != '\n' && at < most; at = g_utf8_next_char (at))
    if (is_word_character (g_utf8_get_char (at)))
      end = g_utf8_next_char (at);
  return g_strndup (words->str + start, end - (words->str + start));
}

/* ---- going down in them ---- */

typedef struct
{
  const char *words;
  const guint32 *runs;
  GArray *found; /* of JdRunRange */
} JdDescent;

/* Runs that have the first @depth bytes in common. */
typedef struct
{
  guint from, to;
  gsize depth;
} JdBranch;

/* How what stands at @text compares with the @length bytes of @part. */
static int
compare_part (const char *text, const char *part, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != part[i])
      return (int) order_of (text[i]) - (int) order_of (part[i]);
  return 0;
}

/* The first run of the branch at which @part, or what comes @behind it, stands. */
static guint
first_with (const JdDescent *descent, const JdBranch *branch, const char *part, gsize length, gboolean behind)
{
  guint low = branch->from, high = branch->to;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      const int order = compare_part (descent->words + descent->runs[middle] + branch->depth, part, length);

      if (order < 0 || (behind && order == 0))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static JdBranch
step (const JdDescent *descent, const JdBranch *branch, const char *part, gsize length)
{
  JdBranch below = { first_with (descent, branch, part, length, FALSE), branch->to, branch->depth };

  below.to = first_with (descent, &below, part, length, TRUE);
  below.depth += length;
  return below;
}

static void
add_rest (const JdDescent *descent, const JdBranch *branch, const char *rest)
{
  const JdBranch below = step (descent, branch, rest, strlen (rest));
  const JdRunRange range = { below.from, below.to };

  if (range.from < range.to)
    g_array_append_val (descent->found, range);
}

/* The letters at @typed and behind it, the other way round. */
static void
add_swapped (const JdDescent *descent, const JdBranch *branch, const char *typed)
{
  const char *second = g_utf8_next_char (typed);

  if (*second == '\0')
    return;
  const char *rest = g_utf8_next_char (second);
  const JdBranch one = step (descent, branch, second, rest - second);
  const JdBranch two = step (descent, &one, typed, second - typed);
  add_rest (descent, &two, rest);
}

/* Another letter than that at @typed: in its place, or in front of it. */
static void
add_other_letters (const JdDescent *descent, const JdBranch *branch, const char *typed)
{
  const char *rest = g_utf8_next_char (typed);
  JdBranch left = *branch;

  while (left.from < left.to)
    {
      const char *letter = descent->words + descent->runs[left.from] + branch->depth;
      const gsize length = g_utf8_next_char (letter) - letter;
      const JdBranch below = step (descent, &left, letter, length);

      if (*letter != '\n' && compare_part (letter, typed, length) != 0)
        {
          add_rest (descent, &below, rest);
          add_rest (descent, &below, typed);
        }
      left.from = below.to;
    }
}

/* At each letter a slip is tried, behind which all must be as it was typed. */
GArray *
jd_search_runs_near (const GString *words, const GArray *runs, const char *typed)
{
  const JdDescent descent = { words->str, (const guint32 *) (gconstpointer) runs->data, g_array_new (FALSE, FALSE, sizeof (JdRunRange)) };
  JdBranch branch = { 0, strlen (typed) < MOST_LENGTH / 2 ? runs->len : 0, 0 };

  while (*typed != '\0' && branch.from < branch.to)
    {
      const char *next = g_utf8_next_char (typed);

      add_rest (&descent, &branch, next);
      add_swapped (&descent, &branch, typed);
      add_other_letters (&descent, &branch, typed);
      branch = step (&descent, &branch, typed, next - typed);
      typed = next;
    }
  return descent.found;
}
