// SPDX-License-Identifier: GPL-3.0-or-later
/* Cells as the clipboard of spreadsheets has them. */
#include <string.h>

#include "base/jd-csv.h"
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

static void
put_table (JdPayDraft *draft, guint line, guint place, const JdCsv *table, guint width, guint *outside)
{
  guint row = 1;

  for (guint i = 0; i < table->records->len; i++)
    {
      const JdCsvRecord *record = g_ptr_array_index (table->records, i);

      for (; row < record->row && line + row - 1 < draft->lines->len; row++)
        put_row (draft, line + row - 1, place, NULL, width, outside);
      row = record->row + 1;
      put_row (draft, line + record->row - 1, place, record->cells, width, outside);
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
  const guint width = widest (table), last = table->records->len > 0 ? ((const JdCsvRecord *) g_ptr_array_index (table->records, table->records->len - 1))->row : 0;
  put_table (draft, line, place, table, width, &beyond);
  if (lines)
    *lines = MIN (last, draft->lines->len - line);
  if (places)
    *places = MIN (width, draft->places->len - place);
  if (outside)
    *outside = beyond;
  return TRUE;
}
