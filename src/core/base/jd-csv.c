// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

/* A table while it is read. */
typedef struct
{
  JdCsv *csv;
  const char *file;
  JdCsvCursor cursor;
  GString *text; /* of the row, and where its cells end in it */
  GArray *ends;
} Parser;

static void
record_free (gpointer data)
{
  JdCsvRecord *record = data;
  g_strfreev (record->cells);
  g_free (record);
}

char *
jd_csv_place (guint row, guint line, const char *column)
{
  /* Translators: a place in a table: the row as spreadsheets count, the line of the file, and what the column is called. */
  return column ? g_strdup_printf (_("row %u, line %u, %s"), row, line, column) : g_strdup_printf (_("row %u, line %u"), row, line);
}

/* ---- faults ---- */

static void
add_fault (Parser *parser, guint row, guint line, JdErrorCode code, const char *expected, const char *found)
{
  if (parser->csv->faults->len == JD_CSV_MAX_FAULTS)
    return;
  g_autofree char *place = jd_csv_place (row, line, NULL);
  GError *fault = NULL;
  jd_error_set (&fault, code, parser->file, place, expected, found);
  g_ptr_array_add (parser->csv->faults, fault);
}

static gboolean
fail (const Parser *parser, JdErrorCode code, guint row, guint line, const char *expected, const char *found, GError **error)
{
  g_autofree char *place = jd_csv_place (row, line, NULL);
  jd_error_set (error, code, parser->file, place, expected, found);
  return FALSE;
}

/* ---- rows ---- */

/* What a cell says; NULL, told, when it has what no text may have. */
static char *
clean_cell (Parser *parser, const JdCsvRecord *record, const char *text, gsize length)
{
  JdCleaned cleaned;

  if (length > JD_CSV_MAX_CELL)
    {
      add_fault (parser, record->row, record->line, JD_ERROR_LIMIT, _("cells of at most 1 MiB"), _("one that is larger"));
      return NULL;
    }
  g_autofree char *plain = memchr (text, '\0', length) ? g_strndup ("\001", 1) : jd_csv_unguard (text, length);
  g_autofree char *clean = jd_text_clean (plain, -1, JD_TEXT_PARAGRAPHS, &cleaned);
  if (cleaned & ~(JdCleaned) JD_CLEAN_INVISIBLE)
    {
      g_autofree char *found = jd_cleaned_describe (cleaned & ~(JdCleaned) JD_CLEAN_INVISIBLE);
      add_fault (parser, record->row, record->line, JD_ERROR_ENCODING, _("text"), found);
      return NULL;
    }
  return g_steal_pointer (&clean);
}

/* FALSE, told, when a cell cannot be taken. */
static gboolean
read_cells (Parser *parser, JdCsvRecord *record)
{
  gsize start = 0;

  if (parser->ends->len > JD_CSV_MAX_CELLS)
    {
      add_fault (parser, record->row, record->line, JD_ERROR_LIMIT, _("at most 1,000 cells"), _("more"));
      return FALSE;
    }
  record->cells = g_new0 (char *, parser->ends->len + 1);
  for (guint i = 0; i < parser->ends->len; i++)
    {
      gsize end = g_array_index (parser->ends, gsize, i);
      record->cells[i] = clean_cell (parser, record, parser->text->str + start, end - start);
      if (!record->cells[i])
        return FALSE;
      start = end;
    }
  return TRUE;
}

/* Cells of nothing but blanks are empty. */
static gboolean
is_blank (const GString *text)
{
  return strspn (text->str, " \t\r\n") == text->len;
}

static void
add_record (Parser *parser, guint row, guint line)
{
  JdCsvRecord *record = g_new0 (JdCsvRecord, 1);
  record->row = row;
  record->line = line;
  if (read_cells (parser, record))
    g_ptr_array_add (parser->csv->records, record);
  else
    record_free (record);
}

static gboolean
read_row (Parser *parser, GError **error)
{
  const guint row = parser->cursor.row, line = parser->cursor.line;
  guint open_line = 0;

  g_string_truncate (parser->text, 0);
  g_array_set_size (parser->ends, 0);
  JdCsvRowState state = jd_csv_scan_row (&parser->cursor, parser->text, parser->ends, &open_line);
  if (state == JD_CSV_ROW_OPEN)
    return fail (parser, JD_ERROR_SYNTAX, row, open_line, _("a quotation mark behind the cell, as in front of it"), _("the end of the file"), error);
  if (row > JD_CSV_MAX_ROWS)
    return fail (parser, JD_ERROR_LIMIT, row, line, _("at most 500,000 rows"), _("more"), error);
  if (state == JD_CSV_ROW_JUNK)
    add_fault (parser, row, line, JD_ERROR_SYNTAX, _("the next cell behind a quotation mark that ends one; within a cell it is written twice"), _("text"));
  else if (!is_blank (parser->text))
    add_record (parser, row, line);
  return TRUE;
}

/* ---- the table ---- */

static gboolean
can_separate (char c)
{
  return c == '\t' || (g_ascii_ispunct (c) && c != '"');
}

/* A first line "sep=;" says how the rest is to be read. */
static char
read_instruction (JdCsvCursor *cursor)
{
  gsize left = (gsize) (cursor->end - cursor->at);
  if (left < 5 || g_ascii_strncasecmp (cursor->at, "sep=", 4) != 0 || !can_separate (cursor->at[4]))
    return '\0';
  const char *behind = cursor->at + 5;
  if (behind < cursor->end && *behind != '\n' && *behind != '\r')
    return '\0';
  char separator = cursor->at[4];
  if (behind < cursor->end)
    behind += behind[0] == '\r' && behind + 1 < cursor->end && behind[1] == '\n' ? 2 : 1;
  cursor->at = behind;
  cursor->line++;
  return separator;
}

static void
choose_separator (Parser *parser, const JdCsvOptions *options)
{
  char told = read_instruction (&parser->cursor);
  char separator = options->separator ? options->separator : told;
  if (!separator)
    separator = jd_csv_choose_separator (&parser->cursor, options->is_known);
  parser->cursor.separator = parser->csv->separator = separator;
}

static gboolean
check_size (gsize length, const char *file, GError **error)
{
  if (length <= JD_CSV_MAX_SIZE)
    return TRUE;
  jd_error_set (error, JD_ERROR_LIMIT, file, NULL, _("a table of at most 16 MiB"), _("a larger one"));
  return FALSE;
}

JdCsv *
jd_csv_parse (const char *data, gsize length, const char *file, const JdCsvOptions *options, GError **error)
{
  g_return_val_if_fail (data && options, NULL);

  JdCsvEncoding encoding = options->encoding;
  g_autoptr (GString) decoded = check_size (length, file, error) ? jd_csv_decode (data, length, file, &encoding, error) : NULL;
  if (!decoded)
    return NULL;

  g_autoptr (JdCsv) csv = g_new0 (JdCsv, 1);
  csv->encoding = encoding;
  csv->records = g_ptr_array_new_with_free_func (record_free);
  csv->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  Parser parser = { csv, file, { decoded->str, decoded->str + decoded->len, '\0', 1, 1 }, text, ends };
  choose_separator (&parser, options);
  while (parser.cursor.at < parser.cursor.end)
    if (!read_row (&parser, error))
      return NULL;
  return g_steal_pointer (&csv);
}

void
jd_csv_free (JdCsv *csv)
{
  if (!csv)
    return;
  g_ptr_array_unref (csv->records);
  g_ptr_array_unref (csv->faults);
  g_free (csv);
}
