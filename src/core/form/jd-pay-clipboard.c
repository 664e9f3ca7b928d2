// SPDX-License-Identifier: GPL-3.0-or-later
/* Cells as the clipboard of spreadsheets has them. */
#include <string.h>

#include "base/jd-csv.h"
#include "base/jd-text.h"
#include "jd-pay-draft.h"

char *
jd_pay_draft_copy_cells (JdPayDraft *draft, guint line, guint place, guint n_lines, guint n_places)
{
  g_return_val_if_fail (draft, NULL);

  GString *text = g_string_new (NULL);
  for (guint i = line; i < line + n_lines && i < draft->lines->len; i++)
    {
      for (guint k = place; k < place + n_places && k < draft->places->len; k++)
        g_string_append_printf (text, "%s%s", k > place ? "\t" : "", jd_pay_draft_cell (draft, i, k)->text);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* Tabs, as programs give cells; else what stands between them in a file. A comma is a decimal mark or groups digits as long as cells are not in quotes. */
static char
separator_of (const char *text)
{
  if (strchr (text, '\t'))
    return '\t';
  if (strchr (text, ';'))
    return ';';
  return strstr (text, "\",") ? ',' : '\t';
}

static guint
widest (const JdCsv *table)
{
  guint most = 0;

  for (guint i = 0; i < table->records->len; i++)
    most = MAX (most, g_strv_length (((const JdCsvRecord *) g_ptr_array_index (table->records, i))->cells));
  return most;
}

/* ---- minimum and maximum beside each other ---- */

/* Whether a heading says that figures below are the least, or the most. */
static gboolean
is_bound (const char *text, gboolean most)
{
  static const char *const words[][6] = { { "from", "von", "ab", "low", NULL }, { "to", "bis", "up to", "high", NULL } };
  g_autofree char *folded = g_strstrip (jd_text_fold (text));

  return g_str_has_prefix (folded, most ? "max" : "min") || g_strv_contains (words[most], folded);
}

/* Whether the first row says so of all its cells, by turns. */
static gboolean
has_heading (const JdCsv *table)
{
  char **cells = table->records->len > 0 ? ((const JdCsvRecord *) g_ptr_array_index (table->records, 0))->cells : NULL;
  guint count = 0;

  for (; cells && cells[count]; count++)
    if (!is_bound (cells[count], count % 2 == 1))
      return FALSE;
  return count > 0 && count % 2 == 0;
}

/* One figure, and no range. */
static gboolean
is_figure (const char *text)
{
  return strpbrk (text, "0123456789") && !strchr (text, '-') && !strstr (text, "–");
}

/* Whether all rows have @columns cells, which are single figures. */
static gboolean
is_in_pairs (const JdCsv *table, guint columns)
{
  for (guint i = 0; i < table->records->len; i++)
    {
      char **cells = ((const JdCsvRecord *) g_ptr_array_index (table->records, i))->cells;

      if (g_strv_length (cells) != columns)
        return FALSE;
      for (guint k = 0; cells[k]; k++)
        if (*cells[k] != '\0' && !is_figure (cells[k]))
          return FALSE;
    }
  return TRUE;
}

/* "48000–60000"; one of them where there is no other. New string. */
static char *
join_pair (const char *least, const char *most)
{
  if (*least == '\0' || *most == '\0' || g_str_equal (least, most))
    return g_strdup (*least ? least : most);
  return g_strdup_printf ("%s–%s", least, most);
}

/* The cells with each two as one. New. */
static GStrv
join_cells (char **cells)
{
  g_autoptr (GStrvBuilder) joined = g_strv_builder_new ();

  for (; *cells; cells += cells[1] ? 2 : 1)
    {
      g_autofree char *pair = join_pair (cells[0], cells[1] ? cells[1] : "");
      g_strv_builder_add (joined, pair);
    }
  return g_strv_builder_end (joined);
}

/* ---- pasting ---- */

/* Cells behind the last that is there are empty; so are rows that have no text. */
static void
put_row (JdPayDraft *draft, guint line, guint place, char **cells, guint width, guint *outside)
{
  for (guint k = 0; k < width; k++)
    {
      const char *text = cells && *cells ? *cells++ : "";

      if (jd_pay_draft_cell (draft, line, place + k))
        jd_pay_draft_type (draft, line, place + k, text);
      else
        *outside += *text != '\0';
    }
}

/* How a table is put in: from which row on, from 1, and whether each two of its columns are one. */
typedef struct
{
  guint first;
  gboolean in_pairs;
} Shape;

static void
put_table (JdPayDraft *draft, guint line, guint place, const JdCsv *table, const Shape *shape, guint width, guint *outside)
{
  guint row = shape->first;

  for (guint i = 0; i < table->records->len; i++)
    {
      const JdCsvRecord *record = g_ptr_array_index (table->records, i);
      g_auto (GStrv) joined = shape->in_pairs ? join_cells (record->cells) : NULL;

      if (record->row < shape->first)
        continue;
      for (; row < record->row && line + row - shape->first < draft->lines->len; row++)
        put_row (draft, line + row - shape->first, place, NULL, width, outside);
      row = record->row + 1;
      put_row (draft, line + record->row - shape->first, place, joined ? joined : record->cells, width, outside);
    }
}

gboolean
jd_pay_draft_paste (JdPayDraft *draft, guint line, guint place, const char *text, guint *lines, guint *places, guint *outside, GError **error)
{
  g_return_val_if_fail (jd_pay_draft_cell (draft, line, place) && text, FALSE);

  const JdCsvOptions options = { .encoding = JD_CSV_UTF_8, .separator = separator_of (text) };
  g_autoptr (JdCsv) table = jd_csv_parse (text, strlen (text), NULL, &options, error);
  guint beyond = 0;

  if (!table)
    return FALSE;
  if (table->faults->len > 0)
    {
      g_propagate_error (error, g_error_copy (g_ptr_array_index (table->faults, 0)));
      return FALSE;
    }
  const guint columns = widest (table), last = table->records->len > 0 ? ((const JdCsvRecord *) g_ptr_array_index (table->records, table->records->len - 1))->row : 0;
  const gboolean has_head = has_heading (table), fits = place + columns <= draft->places->len, pairs_fit = columns % 2 == 0 && place + columns / 2 <= draft->places->len;
  const Shape shape = { has_head ? 2 : 1, has_head || (!fits && pairs_fit && is_in_pairs (table, columns)) };
  const guint width = shape.in_pairs ? (columns + 1) / 2 : columns;
  put_table (draft, line, place, table, &shape, width, &beyond);
  if (lines)
    *lines = MIN (last + 1 > shape.first ? last + 1 - shape.first : 0, draft->lines->len - line);
  if (places)
    *places = MIN (width, draft->places->len - place);
  if (outside)
    *outside = beyond;
  return TRUE;
}
