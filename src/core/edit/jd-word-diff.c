// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-word-diff.h"

#include <string.h>

/* Words, runs of white space and single other signs are the units that are compared; the longest common subsequence says what stays. Beyond this many cells of its
 * table (2 bytes each) the rest counts as replaced: nobody reads such a difference word by word. */
#define MAX_CELLS (1000 * 1000)

typedef struct
{
  const char *text; /* borrowed from the compared text */
  guint length;     /* bytes */
  gboolean space;
} Unit;

/* A run of equal units and a change are never collected at the same time. */
typedef struct
{
  GPtrArray *pieces; /* of JdDiffPiece */
  GString *runs[3];  /* by JdDiffKind; not yet in pieces */
} Output;

static void
piece_free (gpointer data)
{
  JdDiffPiece *piece = data;

  g_free (piece->text);
  g_free (piece);
}

/* Digits count as letters, so that amounts change as a whole; so do signs between digits ("78,000"). */
static gboolean
joins (gunichar before, const char *at)
{
  gunichar here = g_utf8_get_char (at);

  if (g_unichar_isalnum (here) || g_unichar_ismark (here))
    return TRUE;
  if (here == '\0')
    return FALSE;
  gunichar behind = g_utf8_get_char (g_utf8_next_char (at));
  if (here == '.' || here == ',')
    return g_unichar_isdigit (before) && g_unichar_isdigit (behind);
  return (here == '\'' || here == 0x2019 || here == '-' || here == '_') && g_unichar_isalnum (behind);
}

static const char *
unit_end (const char *start, gboolean *space)
{
  gunichar sign = g_utf8_get_char (start);
  const char *end = g_utf8_next_char (start);

  *space = g_unichar_isspace (sign);
  if (*space)
    while (*end && g_unichar_isspace (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
  else if (g_unichar_isalnum (sign))
    for (; *end && joins (sign, end); end = g_utf8_next_char (end))
      sign = g_utf8_get_char (end);
  return end;
}

static GArray *
split (const char *text)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));

  while (*text)
    {
      Unit unit = { .text = text };
      const char *end = unit_end (text, &unit.space);

      unit.length = end - text;
      g_array_append_val (units, unit);
      text = end;
    }
  return units;
}

static gboolean
equal (const Unit *a, const Unit *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* ---- writing pieces ---- */

static void
flush (Output *out)
{
  for (JdDiffKind kind = JD_DIFF_SAME; kind <= JD_DIFF_ADDED; kind++)
    if (out->runs[kind]->len > 0)
      {
        JdDiffPiece *piece = g_new0 (JdDiffPiece, 1);

        piece->kind = kind;
        piece->text = g_strdup (out->runs[kind]->str);
        g_ptr_array_add (out->pieces, piece);
        g_string_truncate (out->runs[kind], 0);
      }
}

static void
add (Output *out, JdDiffKind kind, const Unit *unit)
{
  const gboolean in_run = out->runs[JD_DIFF_SAME]->len > 0;

  if ((kind == JD_DIFF_SAME) != in_run)
    flush (out);
  g_string_append_len (out->runs[kind], unit->text, unit->length);
}

static void
add_all (Output *out, JdDiffKind kind, const Unit *units, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    add (out, kind, &units[i]);
}

/* ---- comparing ---- */

/* lengths[i * (m + 1) + j]: of the longest common subsequence of what stands from i and from j on. */
static guint16 *
table (const Unit *a, guint n, const Unit *b, guint m)
{
  guint16 *lengths = g_new0 (guint16, (gsize) (n + 1) * (m + 1));

  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;)
      {
        const guint16 down = lengths[(i + 1) * (m + 1) + j], right = lengths[i * (m + 1) + j + 1];

        lengths[i * (m + 1) + j] = equal (&a[i], &b[j]) ? lengths[(i + 1) * (m + 1) + j + 1] + 1 : MAX (down, right);
      }
  return lengths;
}

/* White space that stayed between two changes goes with both of them, so that a replaced phrase reads as one. */
static gboolean
is_bridge (const Output *out, const Unit *a, guint i, guint n, const Unit *b, guint j, guint m)
{
  return out->runs[JD_DIFF_REMOVED]->len > 0 && out->runs[JD_DIFF_ADDED]->len > 0
         && a[i].space && i + 1 < n && j + 1 < m && !equal (&a[i + 1], &b[j + 1]);
}

static void
walk (Output *out, const Unit *a, guint n, const Unit *b, guint m)
{
  g_autofree guint16 *lengths = table (a, n, b, m);
  guint i = 0, j = 0;

  while (i < n || j < m)
    {
      const gboolean same = i < n && j < m && equal (&a[i], &b[j]);

      if (same && !is_bridge (out, a, i, n, b, j, m))
        add (out, JD_DIFF_SAME, &a[i++]), j++;
      else if (same)
        {
          add (out, JD_DIFF_REMOVED, &a[i++]);
          add (out, JD_DIFF_ADDED, &b[j++]);
        }
      else if (i < n && (j == m || lengths[(i + 1) * (m + 1) + j] >= lengths[i * (m + 1) + j + 1]))
        add (out, JD_DIFF_REMOVED, &a[i++]);
      else
        add (out, JD_DIFF_ADDED, &b[j++]);
    }
}

static void
compare (Output *out, const Unit *a, guint n, const Unit *b, guint m)
{
  guint head = 0, tail = 0;

  while (head < MIN (n, m) && equal (&a[head], &b[head]))
    head++;
  while (tail < MIN (n, m) - head && equal (&a[n - 1 - tail], &b[m - 1 - tail]))
    tail++;

  add_all (out, JD_DIFF_SAME, a, 0, head);
  if ((guint64) (n - head - tail) * (m - head - tail) <= MAX_CELLS)
    walk (out, a + head, n - head - tail, b + head, m - head - tail);
  else
    {
      add_all (out, JD_DIFF_REMOVED, a, head, n - tail);
      add_all (out, JD_DIFF_ADDED, b, head, m - tail);
    }
  add_all (out, JD_DIFF_SAME, a, n - tail, n);
  flush (out);
}

GPtrArray *
jd_word_diff (const char *before, const char *after)
{
  g_autoptr (GArray) a = split (before ? before : "");
  g_autoptr (GArray) b = split (after ? after : "");
  Output out = { .pieces = g_ptr_array_new_with_free_func (piece_free) };

  for (guint i = 0; i < G_N_ELEMENTS (out.runs); i++)
    out.runs[i] = g_string_new (NULL);
  compare (&out, (const Unit *) (gpointer) a->data, a->len, (const Unit *) (gpointer) b->data, b->len);
  for (guint i = 0; i < G_N_ELEMENTS (out.runs); i++)
    g_string_free (out.runs[i], TRUE);
  return out.pieces;
}
