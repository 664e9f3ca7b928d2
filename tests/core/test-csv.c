// SPDX-License-Identifier: GPL-3.0-or-later
/* Tables as spreadsheets save them: what is read of them, what of nonsense is told, and that what is written comes back. */
#include <string.h>

#include "base/jd-csv.h"
#include "test-util.h"

static gboolean
is_known (const char *name)
{
  static const char *const names[] = { "id", "wording", "pay", NULL };
  return g_strv_contains (names, name);
}

/* Rows as "1:a|b", with the number of the row in front, one on a line. */
static char *
describe (const JdCsv *csv)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < csv->records->len; i++)
    {
      const JdCsvRecord *record = csv->records->pdata[i];
      g_autofree char *cells = g_strjoinv ("|", record->cells);
      g_string_append_printf (out, "%u:%s\n", record->row, cells);
    }
  return g_string_free (out, FALSE);
}

static JdCsv *
parse (const char *data, gsize length, GError **error)
{
  const JdCsvOptions options = { .is_known = is_known };
  return jd_csv_parse (data, length, "table.csv", &options, error);
}

/* ---- what is read ---- */

typedef struct
{
  const char *name, *data;
  gsize length; /* 0: up to NUL */
  char separator;
  const char *rows;
} Good;

#define BYTES(text) (text), sizeof (text) - 1

static const Good good[] = {
  { "commas", BYTES ("id,wording\na,b\n"), ',', "1:id|wording\n2:a|b\n" },
  { "semicolons", BYTES ("id;wording\na;b, c\n"), ';', "1:id|wording\n2:a|b, c\n" },
  { "tabs", BYTES ("id\twording\na\tb, c; d\n"), '\t', "1:id|wording\n2:a|b, c; d\n" },
  { "bars", BYTES ("id|wording\na|b\n"), '|', "1:id|wording\n2:a|b\n" },
  { "one column", BYTES ("wording\nCook, clean\n"), ',', "1:wording\n2:Cook| clean\n" },
  { "no end of line", BYTES ("id,wording\na,b"), ',', "1:id|wording\n2:a|b\n" },
  { "CRLF", BYTES ("id,wording\r\na,b\r\n"), ',', "1:id|wording\n2:a|b\n" },
  { "CR", BYTES ("id,wording\ra,b\r"), ',', "1:id|wording\n2:a|b\n" },
  { "mark of UTF-8", BYTES ("\xef\xbb\xbfid,wording\na,\xc3\xbc\n"), ',', "1:id|wording\n2:a|ü\n" },
  { "UTF-16", BYTES ("\xff\xfei\0d\0\t\0w\0o\0r\0d\0i\0n\0g\0\r\0\n\0a\0\t\0\xfc\0\r\0\n\0"), '\t', "1:id|wording\n2:a|ü\n" },
  { "UTF-16, the other way", BYTES ("\xfe\xff\0i\0d\0,\0w\0\n\0a\0,\xd8\x3d\xde\x00\0\n"), ',', "1:id|w\n2:a|😀\n" },
  { "UTF-16 without a mark", BYTES ("i\0d\0\t\0w\0\n\0"), '\t', "1:id|w\n" },
  { "UTF-16 without a mark, the other way", BYTES ("\0i\0d\0,\0w\0\n"), ',', "1:id|w\n" },
  { "Windows-1252", BYTES ("id;wording\na;K\xf6" "che \x96 5 \x80\n"), ';', "1:id|wording\n2:a|Köche – 5 €\n" },
  { "instruction", BYTES ("sep=;\r\nid;x,y\r\na;b\r\n"), ';', "1:id|x,y\n2:a|b\n" },
  { "instruction of a tab", BYTES ("SEP=\t\nid\tx,y\n"), '\t', "1:id|x,y\n" },
  { "instruction of another sign", BYTES ("sep=^\nid^x,y\n"), '^', "1:id|x,y\n" },
  { "a column called sep=;", BYTES ("sep=;,id\na,b\n"), ',', "1:sep=;|id\n2:a|b\n" },
  { "an instruction that is none", BYTES ("sep=\xc3\xbc\nid,x\n"), ',', "1:sep=ü\n2:id|x\n" },
  { "quotes", BYTES ("\"id\",\"wording\"\n\"a\",\"b, \"\"c\"\"\"\n"), ',', "1:id|wording\n2:a|b, \"c\"\n" },
  { "a quote within", BYTES ("id,wording\na,5\" nails\n"), ',', "1:id|wording\n2:a|5\" nails\n" },
  { "empty quotes", BYTES ("id,wording\n\"\",\"\"\nx,\"\"\n"), ',', "1:id|wording\n3:x|\n" },
  { "spaces behind a quote", BYTES ("\"id\" ,\"wording\"  \n\"a\" ,b\n"), ',', "1:id|wording\n2:a|b\n" },
  { "line breaks in cells", BYTES ("id,wording\na,\"b\nc\r\nd\re\"\nf,g\n"), ',', "1:id|wording\n2:a|b\nc\nd\ne\n3:f|g\n" },
  { "blank rows count", BYTES ("\nid,wording\n\n,\na,b\n   \n\t\n"), ',', "2:id|wording\n5:a|b\n" },
  { "names tell of a separator that is rarer", BYTES ("id;wording\na;b, c, d\nc;d, e, f\n"), ';', "1:id|wording\n2:a|b, c, d\n3:c|d, e, f\n" },
  { "unknown names, alike rows", BYTES ("x;y\na,b;c\nd;e\n"), ';', "1:x|y\n2:a,b|c\n3:d|e\n" },
  { "separators in quotes do not count", BYTES ("\"x,1\";\"y,2\"\n\"a\";\"b,c\"\n"), ';', "1:x,1|y,2\n2:a|b,c\n" },
  { "invisible signs go", BYTES ("id,wording\na,b\xe2\x80\x8b" "c\xc2\xad\n"), ',', "1:id|wording\n2:a|bc\n" },
  { "guards go", BYTES ("id,wording\na,'=1+1\nb,''=1\nc,'x\nd,\"'- a\n'- b\"\n"), ',', "1:id|wording\n2:a|=1+1\n3:b|'=1\n4:c|'x\n5:d|- a\n- b\n" },
  { "formulas are text", BYTES ("id,wording\na,=1+1\n"), ',', "1:id|wording\n2:a|=1+1\n" },
  { "letters with accents apart", BYTES ("id,wording\na,u\xcc\x88\n"), ',', "1:id|wording\n2:a|ü\n" },
  { "nothing", BYTES (""), ',', "" },
  { "nothing but a mark", BYTES ("\xef\xbb\xbf"), ',', "" },
  { "nothing but separators", BYTES (",,,\n,,,\n"), ',', "" },
  { "more cells in one row", BYTES ("id,wording\na,b,c,\n"), ',', "1:id|wording\n2:a|b|c|\n" },
};

static void
test_good (gconstpointer data)
{
  const Good *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdCsv) csv = parse (test->data, test->length, &error);
  g_assert_no_error (error);
  g_autofree char *rows = describe (csv);
  g_assert_cmpstr (rows, ==, test->rows);
  g_assert_cmpint (csv->separator, ==, test->separator);
  g_assert_cmpuint (csv->faults->len, ==, 0);
}

/* ---- what is told ---- */

typedef struct
{
  const char *name, *data;
  gsize length;
  const char *message; /* with @rows, that of the first fault; without, the error */
  const char *rows;
} Bad;

static const Bad bad[] = {
  { "a quote stays open", BYTES ("id,wording\na,b\nc,\"d\ne\n"), "table.csv: row 3, line 3: expected a quotation mark behind the cell, as in front of it, found the end of the file", NULL },
  { "a quote stays open behind line breaks", BYTES ("id,wording\n\"a\nb\",\"d\ne\n"), "table.csv: row 2, line 3: expected a quotation mark behind the cell, as in front of it, found the end of the file", NULL },
  { "text behind a quote", BYTES ("id,wording\n\"a\"b,c\nd,e\n"),
    "table.csv: row 2, line 2: expected the next cell behind a quotation mark that ends one; within a cell it is written twice, found text", "1:id|wording\n3:d|e\n" },
  { "NUL", BYTES ("id,wording\na,b\0c\nd,e\n"), "table.csv: row 2, line 2: expected text, found control characters", "1:id|wording\n3:d|e\n" },
  { "control characters", BYTES ("id,wording\na,b\033[1m\nd,e\n"), "table.csv: row 2, line 2: expected text, found control characters", "1:id|wording\n3:d|e\n" },
  { "direction marks", BYTES ("id,wording\n\"x\ny\",\xe2\x80\xaeyap\nd,e\n"), "table.csv: row 2, line 2: expected text, found direction marks", "1:id|wording\n3:d|e\n" },
  { "half a character", BYTES ("\xff\xfei\0d\0\n\0\x3d\xd8\n\0a\0\n\0"), "table.csv: row 2, line 2: expected text, found invalid characters", "1:id\n3:a\n" },
  { "half a unit", BYTES ("\xff\xfei\0d\0\n\0a"), "table.csv: row 2, line 2: expected text, found invalid characters", "1:id\n" },
  { "a byte Windows-1252 lacks", BYTES ("id;wording\na;\xf6\nb;\x81\n"), "table.csv: row 3, line 3: expected text, found control characters", "1:id|wording\n2:a|ö\n" },
};

static void
test_bad (gconstpointer data)
{
  const Bad *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdCsv) csv = parse (test->data, test->length, &error);
  if (!test->rows)
    {
      g_assert_null (csv);
      g_assert_cmpstr (error->message, ==, test->message);
      return;
    }
  g_assert_no_error (error);
  g_autofree char *rows = describe (csv);
  g_assert_cmpstr (rows, ==, test->rows);
  g_assert_cmpuint (csv->faults->len, ==, 1);
  g_assert_cmpstr (((const GError *) csv->faults->pdata[0])->message, ==, test->message);
}

static void
test_asked_for (void)
{
  const JdCsvOptions utf8 = { .encoding = JD_CSV_UTF_8 }, windows = { .encoding = JD_CSV_WINDOWS_1252, .separator = '|' }, utf16 = { .encoding = JD_CSV_UTF_16 };
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_csv_parse ("K\xf6" "che", 6, "t", &utf8, &error));
  assert_fault (error, JD_ERROR_ENCODING, "t: expected text in UTF-8, found bytes that are none");
  g_autoptr (JdCsv) csv = jd_csv_parse ("a,\xc3\xbc|b", 6, "t", &windows, &error);
  g_autofree char *rows = describe (csv);
  g_assert_cmpstr (rows, ==, "1:a,Ã¼|b\n");
  g_autoptr (JdCsv) units = jd_csv_parse ("a\0,\0b\0", 6, "t", &utf16, &error);
  g_autofree char *unit_rows = describe (units);
  g_assert_cmpstr (unit_rows, ==, "1:a|b\n");
}

/* What says that it is UTF-8, is that, or broken. */
static void
test_false_mark (void)
{
  const JdCsvOptions options = { .is_known = is_known };
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_csv_parse ("\xef\xbb\xbfid,K\xf6" "che", 12, "t", &options, &error));
  assert_fault (error, JD_ERROR_ENCODING, "t: expected text in UTF-8, found bytes that are none");
}

static void
test_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *many_cells = repeat ("x,", JD_CSV_MAX_CELLS), *many_rows = repeat ("x\n", JD_CSV_MAX_ROWS + 1), *large = repeat ("x", JD_CSV_MAX_CELL + 1);
  g_autoptr (JdCsv) cells = parse (many_cells, strlen (many_cells), &error), cell = parse (large, strlen (large), &error);
  g_assert_cmpstr (((const GError *) cells->faults->pdata[0])->message, ==, "table.csv: row 1, line 1: expected at most 1,000 cells, found more");
  g_assert_cmpstr (((const GError *) cell->faults->pdata[0])->message, ==, "table.csv: row 1, line 1: expected cells of at most 1 MiB, found one that is larger");
  g_assert_null (parse (many_rows, strlen (many_rows), &error));
  assert_fault (error, JD_ERROR_LIMIT, "table.csv: row 500001, line 500001: expected at most 500,000 rows, found more");
  g_autofree char *huge = g_strnfill (JD_CSV_MAX_SIZE + 1, 'x');
  g_assert_null (parse (huge, JD_CSV_MAX_SIZE + 1, &error));
  assert_fault (error, JD_ERROR_LIMIT, "table.csv: expected a table of at most 16 MiB, found a larger one");
  g_autofree char *faults = repeat ("\001\n", 10 * JD_CSV_MAX_FAULTS);
  g_autoptr (JdCsv) faulty = parse (faults, strlen (faults), &error);
  g_assert_cmpuint (faulty->faults->len, ==, JD_CSV_MAX_FAULTS);
}

/* ---- what is written ---- */

static const char *const texts[] = {
  "", "plain", "a \"b\" c", "\"", "a, b; c | d", "a\nb\n\nc", "=1+1", "'=1+1", "''=1", "'", "''", "- a\n- b", "+31 20 555", "@here", "x;=1", "x,\"=1\"", "x|'+1", "\"-1", "＝１", "x\n＠y", "'\"=1", "\"'=1",
  "it's", "a,'b", "Übung 😀", "sep=;", "1,234",
};

static void
test_out_and_in (void)
{
  static const char separators[] = ",;\t|";
  for (guint i = 0; separators[i] != '\0'; i++)
    {
      JdCsvWriter *writer = jd_csv_writer_new (separators[i]);
      jd_csv_writer_text (writer, "id");
      jd_csv_writer_text (writer, "pay");
      jd_csv_writer_end_row (writer);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          jd_csv_writer_text (writer, texts[j]);
          jd_csv_writer_number (writer, "-5.5");
          jd_csv_writer_end_row (writer);
        }
      gsize length;
      g_autofree char *data = jd_csv_writer_finish (writer, &length);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdCsv) csv = parse (data, length, &error);
      g_assert_no_error (error);
      g_assert_cmpint (csv->separator, ==, separators[i]);
      g_assert_cmpuint (csv->faults->len, ==, 0);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          const JdCsvRecord *record = csv->records->pdata[j + 1];
          g_assert_cmpstr (record->cells[0], ==, texts[j]);
          g_assert_cmpstr (record->cells[1], ==, "-5.5");
        }
    }
}

static void
test_bytes (void)
{
  JdCsvWriter *writer = jd_csv_writer_new (';');
  jd_csv_writer_text (writer, "=a\n\"b\"");
  jd_csv_writer_text (writer, NULL);
  jd_csv_writer_number (writer, "48000,50");
  jd_csv_writer_number (writer, NULL);
  jd_csv_writer_end_row (writer);
  gsize length;
  g_autofree char *data = jd_csv_writer_finish (writer, &length);
  g_assert_cmpstr (data, ==, "\xef\xbb\xbf\"'=a\n\"\"b\"\"\";;48000,50;\r\n");
  g_assert_cmpuint (length, ==, strlen (data));
}

/* However a program splits what was written, no piece it could take for a cell begins with what it runs. */
static void
test_nothing_runs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *guarded = jd_csv_guard (texts[i]);
      g_auto (GStrv) pieces = g_strsplit_set (guarded, ",;|\t\n", -1);
      for (guint j = 0; pieces[j]; j++)
        {
          const char *begin = pieces[j] + strspn (pieces[j], "\"");
          g_assert_false (*begin != '\0' && strchr ("=+-@", *begin));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/read/", good[i].name, NULL);
      g_test_add_data_func (path, &good[i], test_good);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/told/", bad[i].name, NULL);
      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/csv/asked-for", test_asked_for);
  g_test_add_func ("/csv/false-mark", test_false_mark);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/out-and-in", test_out_and_in);
  g_test_add_func ("/csv/bytes", test_bytes);
  g_test_add_func ("/csv/nothing-runs", test_nothing_runs);
  return g_test_run ();
}
