// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-line-diff.h"

#include <string.h>

#include "jd-word-diff.h"
#include "jd-word-match.h"

#define LIKE_MIN 0.4  /* of the longer line, what both say: else one came and another went */
#define LOOK_AHEAD 8u /* lines among which the one that a line became is looked for */

static void
pair_free (gpointer data)
{
  JdLinePair *pair = data;

  g_free (pair->before);
  g_free (pair->after);
  g_free (pair);
}

/* Either may be NULL. */
static void
add (GPtrArray *pairs, const JdWordUnit *before, const JdWordUnit *after, gboolean is_same)
{
  JdLinePair *pair = g_new (JdLinePair, 1);

  pair->before = before ? g_strndup (before->text, before->length) : NULL;
  pair->after = after ? g_strndup (after->text, after->length) : NULL;
  pair->is_same = is_same;
  g_ptr_array_add (pairs, pair);
}

/* Without the line breaks; a break at the end begins no line. */
static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (JdWordUnit));

  while (*text != '\0')
    {
      const gsize length = strcspn (text, "\n");
      const JdWordUnit line = { text, (guint) length, length == 0 };
      g_array_append_val (lines, line);
      text += length + (text[length] == '\n');
    }
  return lines;
}

/* ---- reworded lines ---- */

static gsize
common_bytes (const char *before, const char *after)
{
  g_autoptr (GPtrArray) pieces = jd_word_diff (before, after);
  gsize common = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const JdDiffPiece *piece = pieces->pdata[i];
      if (piece->kind == JD_DIFF_SAME)
        common += strlen (piece->text);
    }
  return common;
}

static gboolean
is_like (const JdWordUnit *before, const JdWordUnit *after)
{
  g_autofree char *a = g_strndup (before->text, before->length), *b = g_strndup (after->text, after->length);

  return (double) common_bytes (a, b) >= LIKE_MIN * MAX (before->length, after->length);
}

/* Which of @after, up to @n, the line became; @n for none. */
static guint
find_like (const JdWordUnit *before, const JdWordUnit *after, guint n)
{
  for (guint i = 0; i < MIN (n, LOOK_AHEAD) && before->length > 0; i++)
    if (after[i].length > 0 && is_like (before, &after[i]))
      return i;
  return n;
}

/* What stood between two lines that stayed, and what stands there now. */
static void
add_gap (GPtrArray *pairs, const JdWordUnit *before, guint n, const JdWordUnit *after, guint m)
{
  guint done = 0;

  for (guint i = 0; i < n; i++)
    {
      const guint like = find_like (&before[i], after + done, m - done);
      if (like == m - done)
        {
          add (pairs, &before[i], NULL, FALSE);
          continue;
        }
      for (guint k = 0; k < like; k++)
        add (pairs, NULL, &after[done + k], FALSE);
      add (pairs, &before[i], &after[done + like], FALSE);
      done += like + 1;
    }
  for (; done < m; done++)
    add (pairs, NULL, &after[done], FALSE);
}

/* ---- all lines ---- */

GPtrArray *
jd_line_diff (const char *before, const char *after)
{
  g_return_val_if_fail (before && after, NULL);

  g_autoptr (GArray) old = split_lines (before), new = split_lines (after);
  const JdWordUnit *a = (const JdWordUnit *) (gconstpointer) old->data, *b = (const JdWordUnit *) (gconstpointer) new->data;
  g_autofree guint *match = jd_word_match (old, new);
  GPtrArray *pairs = g_ptr_array_new_with_free_func (pair_free);
  guint from = 0, done = 0;

  for (guint i = 0; i < old->len; i++)
    if (match[i] != JD_NO_MATCH)
      {
        add_gap (pairs, a + from, i - from, b + done, match[i] - done);
        add (pairs, &a[i], &b[match[i]], TRUE);
        from = i + 1;
        done = match[i] + 1;
      }
  add_gap (pairs, a + from, old->len - from, b + done, new->len - done);
  return pairs;
}

gboolean
jd_line_diff_is_change (const GPtrArray *pairs)
{
  g_return_val_if_fail (pairs, FALSE);

  for (guint i = 0; i < pairs->len; i++)
    if (!((const JdLinePair *) pairs->pdata[i])->is_same)
      return TRUE;
  return FALSE;
}
