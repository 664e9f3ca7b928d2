// SPDX-License-Identifier: GPL-3.0-or-later
/* PDF: lines of characters with places, and small files through the program that reads them. */
#include "import/jd-import-pdf.h"
#include "import/jd-pdf-glyph.h"
#include "test-import.h"

/* A page of characters half as wide as they are high. */
static void
begin_page (GByteArray *out, guint pages)
{
  JdPdfRecord record = { pages, 0, 0, 5950, 8420, 0, JD_PDF_PAGE, 0 };
  g_byte_array_append (out, (const guint8 *) &record, sizeof record);
}

/* @text at so many points from the left and the top, of @size points. */
static void
put_text (GByteArray *out, int left, int top, int size, gboolean bold, const char *text)
{
  int x = left * 10, width = size * 5;
  for (const char *at = text; *at; at = g_utf8_next_char (at), x += width)
    {
      JdPdfRecord record = { g_utf8_get_char (at), (gint16) x, (gint16) (top * 10), (gint16) (x + width), (gint16) (top * 10 + size * 12), (guint16) (size * 10), JD_PDF_GLYPH, (guint8) bold };
      if (*at != ' ')
        g_byte_array_append (out, (const guint8 *) &record, sizeof record);
    }
}

static char *
shown (const GByteArray *records)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdImported) imported = jd_import_pdf_records ((const char *) records->data, records->len, FALSE, &error);
  g_assert_no_error (error);
  return import_shown (imported);
}

static void
test_lines (void)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  begin_page (out, 1);
  put_text (out, 60, 50, 20, TRUE, "Forklift Driver");
  put_text (out, 60, 100, 10, FALSE, "Location");
  put_text (out, 160, 100, 10, FALSE, "Utrecht");
  put_text (out, 60, 115, 10, FALSE, "Salary");
  put_text (out, 160, 115, 10, FALSE, "12 EUR an hour, every four weeks and more than that, into");
  put_text (out, 160, 127, 10, FALSE, "your account");
  put_text (out, 60, 160, 10, TRUE, "What you do");
  put_text (out, 60, 180, 10, FALSE, "•");
  put_text (out, 75, 180, 10, FALSE, "Drive a counterbalance truck of the newest kind and load lorries with mainte-");
  put_text (out, 75, 192, 10, FALSE, "nance in mind");
  put_text (out, 60, 204, 10, FALSE, "•");
  put_text (out, 75, 204, 10, FALSE, "Check stock");
  put_text (out, 60, 240, 10, FALSE, "A paragraph that is as wide as all of the page lets it, and which therefore has");
  put_text (out, 60, 252, 10, FALSE, "a second line.");
  g_autofree char *text = shown (out);
  g_assert_cmpstr (text, ==, "# Forklift Driver\nLocation:\tUtrecht\nSalary:\t12 EUR an hour, every four weeks and more than that, into your account\n## What you do\n"
                             "- Drive a counterbalance truck of the newest kind and load lorries with maintenance in mind\n- Check stock\n"
                             "A paragraph that is as wide as all of the page lets it, and which therefore has a second line.\n");
}

static void
test_columns (void)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  begin_page (out, 1);
  put_text (out, 60, 50, 10, FALSE, "A line above both columns that goes from the left to the right of the whole page.");
  for (int i = 0; i < 6; i++)
    {
      g_autofree char *left = g_strdup_printf ("Left line number %d stands here.", i), *right = g_strdup_printf ("Right line number %d stands over here.", i);
      put_text (out, 60, 100 + i * 30, 10, FALSE, left);
      put_text (out, 320, 103 + i * 30, 10, FALSE, right);
    }
  g_autofree char *text = shown (out);
  g_assert_true (strstr (text, "Left line number 5 stands here.\nRight line number 0") != NULL);
}

static void
test_margins (void)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *page = g_strdup_printf ("Page %d of 3", i), *body = g_strdup_printf ("Line %d of what is told on this page here.", i);
      begin_page (out, 3);
      put_text (out, 60, 30, 10, FALSE, "Acme careers");
      put_text (out, 60, 90, 10, FALSE, body);
      put_text (out, 60, 800, 10, FALSE, page);
    }
  g_autoptr (JdImported) imported = jd_import_pdf_records ((const char *) out->data, out->len, TRUE, NULL);
  g_autofree char *text = import_shown (imported), *notes = import_notes (imported);
  g_assert_cmpstr (text, ==, "Line 1 of what is told on this page here.\nLine 2 of what is told on this page here.\nLine 3 of what is told on this page here.\n");
  g_assert_true (strstr (notes, "Acme careers") && strstr (notes, "Page 1 of 3") && strstr (notes, "Only the first 3 pages were read"));
}

/* What a browser prints around a page, and a bold end of a line that was wrapped. */
static void
test_browser (void)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  begin_page (out, 1);
  put_text (out, 24, 15, 8, FALSE, "1/2/26, 4:03 AM");
  put_text (out, 60, 100, 10, FALSE, "Send us your letter and what you have done so far by the end of next week, and");
  put_text (out, 60, 112, 10, TRUE, "not later than noon");
  put_text (out, 24, 825, 8, FALSE, "https://a.example/jobs 1/1");
  g_autofree char *text = shown (out);
  g_assert_cmpstr (text, ==, "Send us your letter and what you have done so far by the end of next week, and not later than noon\n");
}

static void
refuse (const char *sign, guint kind, const char *part)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  JdPdfRecord image = { .kind = (guint8) kind };
  begin_page (out, 1);
  if (kind == JD_PDF_IMAGE)
    g_byte_array_append (out, (const guint8 *) &image, sizeof image);
  put_text (out, 60, 50, 10, FALSE, sign);
  g_assert_null (jd_import_pdf_records ((const char *) out->data, out->len, FALSE, &error));
  g_assert_true (strstr (error->message, part) != NULL);
}

static void
test_unreadable (void)
{
  refuse ("", JD_PDF_IMAGE, "is a picture");
  refuse ("Seite 1", JD_PDF_IMAGE, "is a picture");
  refuse ("\356\200\201\356\200\202\356\200\203\356\200\204\356\200\205\356\200\206 abc abc abc abc abc", JD_PDF_GLYPH, "do not tell which letters");
}

#define PDF "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj " \
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj " \
            "4 0 obj<</Length 61>>stream\nBT /F 12 Tf 20 200 Td (We look for a cook who bakes.) Tj ET\nendstream endobj " \
            "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n"

/* Through the other program. */
static void
test_program (void)
{
  const char *locked = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj 2 0 obj<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -4>>endobj\n"
                       "trailer<</Root 1 0 R/Encrypt 2 0 R/ID[(1234567890123456)(1234567890123456)]>>\n";
  g_autoptr (JdImported) imported = import_with (&jd_import_pdf, PDF, strlen (PDF));
  g_autofree char *text = import_shown (imported);
  g_assert_cmpstr (text, ==, "We look for a cook who bakes.\n");
  assert_refused (&jd_import_pdf, "%PDF-1.4\nnothing", 16, "damaged");
  assert_refused (&jd_import_pdf, locked, strlen (locked), "encrypted");
  assert_refused (&jd_import_pdf, "text", 4, "no PDF");
  g_assert_true (g_setenv ("VACANCY_MODULE_DIR", "/nowhere", TRUE));
  assert_refused (&jd_import_pdf, PDF, strlen (PDF), "could not be started");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-pdf/lines", test_lines);
  g_test_add_func ("/import-pdf/columns", test_columns);
  g_test_add_func ("/import-pdf/margins", test_margins);
  g_test_add_func ("/import-pdf/browser", test_browser);
  g_test_add_func ("/import-pdf/unreadable", test_unreadable);
  g_test_add_func ("/import-pdf/program", test_program);
  return g_test_run ();
}
