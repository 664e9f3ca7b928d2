// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"
#include "import/jd-import-pdf.h"
#include "import/jd-pdf-glyph.h"

static void
check (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdImported) imported = jd_import_pdf_records (data, length, FALSE, &error);

  g_assert_true ((imported != NULL) == (error == NULL));
  if (imported)
    fuzz_check_lines (imported->lines);
}

/* Any bytes as what the program that reads PDF says; and each as a character that stands somewhere behind the one before. */
static void
try (const char *data, gsize length)
{
  g_autoptr (GByteArray) records = g_byte_array_new ();
  JdPdfRecord page = { 1, 0, 0, 5950, 8420, 0, JD_PDF_PAGE, 0 }, glyph = { .left = 600, .top = 600, .size = 100 };

  check (data, length);
  g_byte_array_append (records, (const guint8 *) &page, sizeof page);
  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) data[i];
      if (c == '\f')
        g_byte_array_append (records, (const guint8 *) &page, sizeof page);
      glyph.left = (gint16) (c == '\n' ? 600 : c == '\t' ? glyph.left + 900 : glyph.left + 60);
      glyph.top = (gint16) (c == '\n' ? (glyph.top + 120) % 8000 : glyph.top);
      glyph.bold = c == '*' ? !glyph.bold : glyph.bold;
      glyph.size = c == '#' ? 200 : c == '\n' ? 100 : glyph.size;
      glyph.sign = c;
      glyph.right = (gint16) (glyph.left + 55);
      glyph.bottom = (gint16) (glyph.top + 110);
      if (c > ' ')
        g_byte_array_append (records, (const guint8 *) &glyph, sizeof glyph);
    }
  check ((const char *) records->data, records->len);
}

static const char *const seeds[] = {
  "#Cook of bread\n\nPlace\tBath\nPay\t12 an hour\n\n*What you do*\n- Bake bread that every guest likes and nobody for-\n  gets\n- Clean\n", "Left one\t\t\tRight one\nLeft two\t\t\tRight two\n\fsecond page\n", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 4000, .times = 2 };
