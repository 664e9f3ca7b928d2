// SPDX-License-Identifier: GPL-3.0-or-later
/* Tables of spreadsheets: what is read is text, and comes back when it is written. */
#include "base/jd-csv.h"
#include "base/jd-text.h"
#include "fuzz-json.h"

static gboolean
is_known (const char *name)
{
  return g_utf8_validate (name, -1, NULL) && g_str_equal (name, "id");
}

static JdCsv *
parse (const char *data, gsize length, char separator)
{
  const JdCsvOptions options = { .is_known = is_known, .separator = separator };
  g_autoptr (GError) error = NULL;
  JdCsv *csv = jd_csv_parse (data, length, "table", &options, &error);
  if (csv == NULL)
    fuzz_assert_told (error);
  return csv;
}

static char *
write_again (const JdCsv *csv, gsize *length)
{
  JdCsvWriter *writer = jd_csv_writer_new (csv->separator);
  for (guint i = 0; i < csv->records->len; i++)
    {
      const JdCsvRecord *record = csv->records->pdata[i];
      for (guint j = 0; record->cells[j] != NULL; j++)
        jd_csv_writer_text (writer, record->cells[j]);
      jd_csv_writer_end_row (writer);
    }
  return jd_csv_writer_finish (writer, length);
}

static void
assert_same (const JdCsvRecord *a, const JdCsvRecord *b)
{
  for (guint i = 0; a->cells[i] != NULL; i++)
    {
      g_assert_true (jd_text_is_clean (a->cells[i], JD_TEXT_PARAGRAPHS));
      g_assert_cmpstr (a->cells[i], ==, b->cells[i]);
    }
  g_assert_cmpuint (g_strv_length (a->cells), ==, g_strv_length (b->cells));
  g_assert_cmpuint (a->line, >=, 1);
}

/* Rows of which cleaning leaves nothing are blank the second time, and are passed over. */
static gboolean
is_blank (const JdCsvRecord *record)
{
  for (guint i = 0; record->cells[i] != NULL; i++)
    if (record->cells[i][strspn (record->cells[i], " \n")] != '\0')
      return FALSE;
  return TRUE;
}

static void
try (const char *data, gsize length)
{
  g_autoptr (JdCsv) csv = parse (data, length, '\0');
  gsize written_length;

  if (csv == NULL)
    return;
  for (guint i = 0; i < csv->faults->len; i++)
    fuzz_assert_told (csv->faults->pdata[i]);
  g_autofree char *written = write_again (csv, &written_length);
  if (written_length > JD_CSV_MAX_SIZE)
    return;
  g_autoptr (JdCsv) again = parse (written, written_length, csv->separator);
  guint next = 0;
  for (guint i = 0; i < csv->records->len; i++)
    if (!is_blank (csv->records->pdata[i]))
      {
        while (next < again->records->len && is_blank (again->records->pdata[next]))
          next++;
        g_assert_cmpuint (next, <, again->records->len);
        assert_same (csv->records->pdata[i], again->records->pdata[next++]);
      }
}

static const char *const seeds[] = {
  "id,wording\r\na,\"b \"\"c\"\"\nd\"\r\n",
  "sep=;\nid;wording\na;'=1+1\n",
  "\xef\xbb\xbfid\tpay\na\t48.000,50\n",
  "\xff\xfei\x64",
  "id;K\xf6" "che\n",
  "x|y\n'-a|\"'+b\n'@c\"\n",
  NULL,
};

static const FuzzFrame frames[] = { { "id,wording\n", "\n" }, { "id,\"", "\"\n" }, { NULL, NULL } };

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .frames = frames, .rounds = 4000, .times = 8 };
