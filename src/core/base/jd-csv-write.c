// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-csv.h"

struct _JdCsvWriter
{
  GString *out;
  char separator;
  gboolean begun; /* the row has a cell */
};

JdCsvWriter *
jd_csv_writer_new (char separator)
{
  JdCsvWriter *writer = g_new0 (JdCsvWriter, 1);

  writer->out = g_string_new ("\xef\xbb\xbf");
  writer->separator = separator;
  return writer;
}

static void
begin_cell (JdCsvWriter *writer)
{
  if (writer->begun)
    g_string_append_c (writer->out, writer->separator);
  writer->begun = TRUE;
}

void
jd_csv_writer_text (JdCsvWriter *writer, const char *text)
{
  g_return_if_fail (writer);

  begin_cell (writer);
  if (!text)
    return;
  g_autofree char *guarded = jd_csv_guard (text);
  g_string_append_c (writer->out, '"');
  for (const char *at = guarded; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (writer->out, '"');
      g_string_append_c (writer->out, *at);
    }
  g_string_append_c (writer->out, '"');
}

void
jd_csv_writer_number (JdCsvWriter *writer, const char *number)
{
  g_return_if_fail (writer);

  begin_cell (writer);
  g_string_append (writer->out, number ? number : "");
}

void
jd_csv_writer_end_row (JdCsvWriter *writer)
{
  g_return_if_fail (writer);

  g_string_append (writer->out, "\r\n");
  writer->begun = FALSE;
}

char *
jd_csv_writer_finish (JdCsvWriter *writer, gsize *length)
{
  g_return_val_if_fail (writer && !writer->begun, NULL);

  *length = writer->out->len;
  char *text = g_string_free (writer->out, FALSE);
  g_free (writer);
  return text;
}
