// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "import/jd-import-pdf.h"
#include "import/jd-importer.h"
#include "import/jd-pdf-child.h"
#include "import/jd-pdf-lines.h"

/* PDF: characters with their places, which another program takes out of it. */

/* What the characters tell of the whole. */
typedef struct
{
  guint n, letters, unknown, images, of; /* @of: how many pages there are in all */
} Look;

static void
look_at (Look *look, const JdPdfRecord *record)
{
  gunichar sign = record->sign;

  look->n++;
  look->letters += sign < 0x110000 && g_unichar_isalnum (sign);
  look->unknown += sign < 0x20 || sign == 0xFFFD || sign > 0x10FFFF || (sign >= 0xE000 && sign < 0xF000) || (sign >= 0xF000 && sign <= 0xF8FF);
}

/* The characters of the page that begins behind @at; behind them. */
static const guint8 *
read_page (GPtrArray *pages, const guint8 *at, const guint8 *end, const JdPdfRecord *begin, Look *look)
{
  JdPdfPage *page = jd_pdf_page_new (CLAMP (begin->right, 10, 32000), CLAMP (begin->bottom, 10, 32000));
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (JdPdfRecord));
  JdPdfRecord record;

  g_ptr_array_add (pages, page);
  for (; at + sizeof record <= end; at += sizeof record)
    {
      memcpy (&record, at, sizeof record);
      if (record.kind == JD_PDF_PAGE)
        break;
      look->images += record.kind == JD_PDF_IMAGE;
      if (record.kind != JD_PDF_GLYPH || record.right < record.left || record.bottom <= record.top)
        continue;
      look_at (look, &record);
      g_array_append_val (glyphs, record);
    }
  if (glyphs->len > 0)
    jd_pdf_page_take (page, (JdPdfRecord *) (gpointer) glyphs->data, glyphs->len);
  return at;
}

static GPtrArray *
read_pages (const guint8 *data, gsize length, Look *look)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_pdf_page_free);
  const guint8 *at = data, *end = data + length;
  JdPdfRecord record;

  while (at + sizeof record <= end && pages->len < JD_PDF_MAX_PAGES)
    {
      memcpy (&record, at, sizeof record);
      at += sizeof record;
      if (record.kind != JD_PDF_PAGE)
        continue;
      look->of = record.sign;
      at = read_page (pages, at, end, &record, look);
    }
  return pages;
}

/* FALSE with @error when it says nothing that can be read. */
static gboolean
has_text (const Look *look, guint pages, GError **error)
{
  if (look->n < 20 * MAX (pages, 1) && (look->images > 0 || look->n == 0))
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE,
                         _("This PDF is a picture: it has no text that could be read. Have a program for scans find the text in it, or ask for the document it was made of."));
  else if (look->unknown * 10 > look->n || look->letters * 2 < look->n)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The fonts of this PDF do not tell which letters they show, so that its text cannot be read. Ask for the document it was made of."));
  else
    return TRUE;
  return FALSE;
}

static void
note_rest (JdImportWriter *writer, const GPtrArray *pages, const Look *look, gboolean cut)
{
  JdImported *imported = jd_import_writer_imported (writer);
  guint turned = 0;

  for (guint i = 0; i < pages->len; i++)
    turned += ((const JdPdfPage *) pages->pdata[i])->turned;
  if (turned > 0)
    jd_imported_note (imported, g_strdup (_("Text that stands on its side was left out")));
  if (cut || pages->len < look->of)
    jd_imported_note (imported, g_strdup_printf (ngettext ("Only the first page was read, as more takes too long", "Only the first %u pages were read, as more takes too long", pages->len),
                                                 pages->len));
}

JdImported *
jd_import_pdf_records (const char *data, gsize length, gboolean cut, GError **error)
{
  Look look = { 0 };
  g_autoptr (GPtrArray) pages = read_pages ((const guint8 *) data, length, &look);

  if (!has_text (&look, pages->len, error))
    return NULL;
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_PLAIN);
  note_rest (writer, pages, &look, cut);
  jd_pdf_lines_read (writer, pages);
  return jd_import_writer_finish (writer);
}

static gboolean
sniff (const char *data, gsize length)
{
  return memmem (data, MIN (length, 1024), "%PDF-", 5) != NULL;
}

static JdImported *
read_pdf (const char *data, gsize length, GError **error)
{
  gboolean cut = FALSE;

  if (!sniff (data, length))
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_SYNTAX, _("The file is no PDF, which begins with “%PDF-”. Save it again in the program it is from, and import that."));
      return NULL;
    }
  g_autoptr (GByteArray) records = jd_pdf_child_read (data, length, &cut, error);
  return records ? jd_import_pdf_records ((const char *) records->data, records->len, cut, error) : NULL;
}

const JdImporter jd_import_pdf = {
  .id = "pdf",
  .name = N_("PDF"),
  .mime_types = (const char *const[]) { "application/pdf", NULL },
  .extensions = (const char *const[]) { "pdf", NULL },
  .certain = TRUE,
  .sniff = sniff,
  .read = read_pdf,
};
