// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-word-match.h"

#include <string.h>

#include "model/jd-wording.h"

/* The longest common subsequence says what stays. Beyond this many cells of its table (2 bytes each) the rest counts as replaced: nobody reads such a difference word by word. */
#define MAX_CELLS (1000 * 1000)

/* ---- units ---- */

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

/* Behind the markup that starts at @at, NULL when none does. */
static const char *
markup_end (const char *at)
{
  switch (*at)
    {
    case '{':
      return jd_wording_variable_end (at);
    case ']':
      return jd_wording_address_end (at);
    case '\\':
      return g_ascii_ispunct (at[1]) ? at + 2 : NULL;
    case '*':
      return at + strspn (at, "*");
    default:
      return NULL;
    }
}

static const char *
unit_end (const char *start, gboolean *space)
{
  gunichar sign = g_utf8_get_char (start);
  const char *end = markup_end (start);

  *space = g_unichar_isspace (sign);
  if (end)
    return end;
  end = g_utf8_next_char (start);
  if (*space)
    while (*end && g_unichar_isspace (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
  else if (g_unichar_isalnum (sign))
    for (; *end && joins (sign, end); end = g_utf8_next_char (end))
      sign = g_utf8_get_char (end);
  return end;
}

GArray *
jd_word_units (const char *text)
{
  g_return_val_if_fail (text, NULL);

  GArray *units = g_array_new (FALSE, FALSE, sizeof (JdWordUnit));
  while (*text)
    {
      JdWordUnit unit = { .text = text };
      const char *end = unit_end (text, &unit.space);

      unit.length = end - text;
      g_array_append_val (units, unit);
      text = end;
    }
  return units;
}

gboolean
jd_word_unit_equal (const JdWordUnit *a, const JdWordUnit *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* ---- what is common ---- */

/* lengths[i * (m + 1) + j]: of the longest common subsequence of what stands from i and from j on. */
static guint16 *
table (const JdWordUnit *a, guint n, const JdWordUnit *b, guint m)
{
  guint16 *lengths = g_new0 (guint16, (gsize) (n + 1) * (m + 1));

  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;)
      {
        const guint16 down = lengths[(i + 1) * (m + 1) + j], right = lengths[i * (m + 1) + j + 1];

        lengths[i * (m + 1) + j] = jd_word_unit_equal (&a[i], &b[j]) ? lengths[(i + 1) * (m + 1) + j + 1] + 1 : MAX (down, right);
      }
  return lengths;
}

/* Of a part of both rows; @match is that of the part, @first where the part of @b begins. */
static void
match_part (guint *match, const JdWordUnit *a, guint n, const JdWordUnit *b, guint m, guint first)
{
  if ((guint64) n * m > MAX_CELLS)
    return;
  g_autofree guint16 *lengths = table (a, n, b, m);
  for (guint i = 0, j = 0; i < n && j < m;)
    if (jd_word_unit_equal (&a[i], &b[j]))
      match[i++] = first + j++;
    else if (lengths[(i + 1) * (m + 1) + j] >= lengths[i * (m + 1) + j + 1])
      i++;
    else
      j++;
}

guint *
jd_word_match (const GArray *before, const GArray *after)
{
  g_return_val_if_fail (before && after, NULL);

  const JdWordUnit *a = (const JdWordUnit *) (gconstpointer) before->data, *b = (const JdWordUnit *) (gconstpointer) after->data;
  const guint n = before->len, m = after->len, least = MIN (n, m);
  guint *match = g_new (guint, (gsize) n + 1);
  guint head = 0, tail = 0;

  memset (match, 0xff, sizeof (guint) * n);
  for (; head < least && jd_word_unit_equal (&a[head], &b[head]); head++)
    match[head] = head;
  for (; tail < least - head && jd_word_unit_equal (&a[n - 1 - tail], &b[m - 1 - tail]); tail++)
    match[n - 1 - tail] = m - 1 - tail;
  match_part (match + head, a + head, n - head - tail, b + head, m - head - tail, head);
  return match;
}
