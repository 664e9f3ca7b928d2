// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-word-diff.h"

#include "jd-word-match.h"

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
add (Output *out, JdDiffKind kind, const JdWordUnit *unit)
{
  const gboolean in_run = out->runs[JD_DIFF_SAME]->len > 0;

  if ((kind == JD_DIFF_SAME) != in_run)
    flush (out);
  g_string_append_len (out->runs[kind], unit->text, unit->length);
}

/* White space that stayed between two changes goes with both of them, so that a replaced phrase reads as one. */
static gboolean
is_bridge (const Output *out, const JdWordUnit *a, guint i, guint n, const JdWordUnit *b, guint j, guint m)
{
  return out->runs[JD_DIFF_REMOVED]->len > 0 && out->runs[JD_DIFF_ADDED]->len > 0
         && a[i].space && i + 1 < n && j + 1 < m && !jd_word_unit_equal (&a[i + 1], &b[j + 1]);
}

static void
compare (Output *out, const GArray *before, const GArray *after)
{
  const JdWordUnit *a = (const JdWordUnit *) (gconstpointer) before->data, *b = (const JdWordUnit *) (gconstpointer) after->data;
  const guint n = before->len, m = after->len;
  g_autofree guint *match = jd_word_match (before, after);
  guint i = 0, j = 0;

  while (i < n || j < m)
    if (i < n && match[i] == JD_NO_MATCH)
      add (out, JD_DIFF_REMOVED, &a[i++]);
    else if (i == n || match[i] > j)
      add (out, JD_DIFF_ADDED, &b[j++]);
    else if (is_bridge (out, a, i, n, b, j, m))
      {
        add (out, JD_DIFF_REMOVED, &a[i++]);
        add (out, JD_DIFF_ADDED, &b[j++]);
      }
    else
      add (out, JD_DIFF_SAME, &a[i++]), j++;
  flush (out);
}

GPtrArray *
jd_word_diff (const char *before, const char *after)
{
  g_autoptr (GArray) a = jd_word_units (before ? before : "");
  g_autoptr (GArray) b = jd_word_units (after ? after : "");
  Output out = { .pieces = g_ptr_array_new_with_free_func (piece_free) };

  for (guint i = 0; i < G_N_ELEMENTS (out.runs); i++)
    out.runs[i] = g_string_new (NULL);
  compare (&out, a, b);
  for (guint i = 0; i < G_N_ELEMENTS (out.runs); i++)
    g_string_free (out.runs[i], TRUE);
  return out.pieces;
}
