// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-csv-private.h"

#include <string.h>

#include "base/jd-text.h"

/* How many rows tell which separator a file has. */
#define ROWS_LOOKED_AT 20

/* ---- cells ---- */

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Over one line end. */
static void
take_line_end (JdCsvCursor *cursor)
{
  gboolean two = cursor->at[0] == '\r' && cursor->at + 1 < cursor->end && cursor->at[1] == '\n';
  cursor->at += two ? 2 : 1;
  cursor->line++;
}

static gboolean
ends_cell (const JdCsvCursor *cursor)
{
  return cursor->at == cursor->end || *cursor->at == cursor->separator || is_line_end (*cursor->at);
}

static void
read_plain (JdCsvCursor *cursor, GString *text)
{
  const char *start = cursor->at;
  while (!ends_cell (cursor))
    cursor->at++;
  g_string_append_len (text, start, cursor->at - start);
}

/* Up to a quote. */
static void
read_up_to_quote (JdCsvCursor *cursor, GString *text)
{
  const char *start = cursor->at;
  while (cursor->at < cursor->end && *cursor->at != '"')
    if (is_line_end (*cursor->at))
      take_line_end (cursor);
    else
      cursor->at++;
  g_string_append_len (text, start, cursor->at - start);
}

/* From behind the opening quote to behind the closing one. FALSE when there is none. */
static gboolean
read_quoted (JdCsvCursor *cursor, GString *text)
{
  for (;;)
    {
      read_up_to_quote (cursor, text);
      if (cursor->at == cursor->end)
        return FALSE;
      cursor->at++;
      if (cursor->at == cursor->end || *cursor->at != '"')
        return TRUE;
      g_string_append_c (text, *cursor->at++);
    }
}

/* Spaces may stand behind a closing quote; anything else is a sign that quotes or separator are not what they seem. */
static gboolean
read_behind_quote (JdCsvCursor *cursor, GString *text)
{
  while (!ends_cell (cursor) && *cursor->at == ' ')
    cursor->at++;
  if (ends_cell (cursor))
    return TRUE;
  read_plain (cursor, text);
  return FALSE;
}

JdCsvRowState
jd_csv_scan_row (JdCsvCursor *cursor, GString *text, GArray *ends, guint *open_line)
{
  JdCsvRowState state = JD_CSV_ROW_FINE;

  for (;;)
    {
      if (cursor->at < cursor->end && *cursor->at == '"')
        {
          *open_line = cursor->line;
          cursor->at++;
          if (!read_quoted (cursor, text))
            return JD_CSV_ROW_OPEN;
          if (!read_behind_quote (cursor, text))
            state = JD_CSV_ROW_JUNK;
        }
      else
        read_plain (cursor, text);
      g_array_append_val (ends, text->len);
      if (cursor->at == cursor->end || *cursor->at != cursor->separator)
        break;
      cursor->at++;
    }
  if (cursor->at < cursor->end)
    take_line_end (cursor);
  cursor->row++;
  return state;
}

/* ---- the separator ---- */

/* How well one fits. */
typedef struct
{
  guint known; /* columns with names that are known */
  guint alike; /* rows with as many cells as the first, which are at least two */
} Fit;

static guint
count_known (const GString *text, const GArray *ends, gboolean (*is_known) (const char *name))
{
  guint count = 0;
  gsize start = 0;

  for (guint i = 0; is_known && i < MIN (ends->len, JD_CSV_MAX_CELLS); i++)
    {
      gsize end = g_array_index (ends, gsize, i);
      g_autofree char *name = g_utf8_make_valid (text->str + start, (gssize) (end - start));
      count += is_known (name) ? 1 : 0;
      start = end;
    }
  return count;
}

static Fit
try_separator (const JdCsvCursor *cursor, char separator, gboolean (*is_known) (const char *name))
{
  JdCsvCursor copy = *cursor;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  Fit fit = { 0 };
  guint line, cells = 0;

  copy.separator = separator;
  for (guint i = 0; i < ROWS_LOOKED_AT && copy.at < copy.end; i++)
    {
      g_string_truncate (text, 0);
      g_array_set_size (ends, 0);
      JdCsvRowState state = jd_csv_scan_row (&copy, text, ends, &line);
      if (i == 0)
        {
          fit.known = count_known (text, ends, is_known);
          cells = ends->len;
        }
      fit.alike += state == JD_CSV_ROW_FINE && cells > 1 && ends->len == cells ? 1 : 0;
    }
  return fit;
}

char
jd_csv_choose_separator (const JdCsvCursor *cursor, gboolean (*is_known) (const char *name))
{
  static const char separators[] = { ',', ';', '\t', '|' };
  char best = ',';
  Fit most = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      Fit fit = try_separator (cursor, separators[i], is_known);
      if (fit.known > most.known || (fit.known == most.known && fit.alike > most.alike))
        {
          best = separators[i];
          most = fit;
        }
    }
  return best;
}
