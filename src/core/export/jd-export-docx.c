// SPDX-License-Identifier: GPL-3.0-or-later
/* Word's format, OOXML: title, headings and lists by the styles that every reader of it knows, links, languages, and the page. No tables, fields or text boxes, since readers of
 * applications lose what stands in those. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "export/jd-escape.h"
#include "export/jd-export-docx-parts.h"
#include "export/jd-zip.h"

/* The room a typical posting takes, so that the buffer grows once at most. */
#define USUAL_SIZE (32 * 1024)
/* What stands in the relationships of a document before its links. */
#define FIXED_RELATIONSHIPS 3
/* In twentieths of a point: above a line that opens a section without heading. */
#define OPENING_ROOM 280

typedef struct
{
  const JdDocument *document; /* borrowed */
  const JdLogo *logo;         /* borrowed; NULL: none */
  GString *out;               /* borrowed: document.xml */
  GString *relationships;     /* borrowed: addresses of its links */
  GHashTable *links;          /* address, borrowed -> number of its relationship */
  gboolean rtl;               /* the page */
  gboolean in_link;
} Writer;

/* ---- lines ---- */

static const char *
style_of (const JdNode *line)
{
  switch (line->type)
    {
    case JD_NODE_TITLE:
      return "Title";
    case JD_NODE_FACT:
      return "JobFact";
    case JD_NODE_HEADING:
      return "Heading1";
    case JD_NODE_SUBHEADING:
      return "Heading2";
    case JD_NODE_ITEM:
      return "ListBullet";
    case JD_NODE_PAY:
      return "JobPay";
    default:
      return "Normal";
    }
}

static void
open_line (gpointer data, const JdNode *line)
{
  GString *out = ((Writer *) data)->out;
  JD_APPEND_LITERAL (out, "<w:p><w:pPr><w:pStyle w:val=\"");
  g_string_append (out, style_of (line));
  JD_APPEND_LITERAL (out, "\"/>");
  if (jd_node_opens_section (line))
    g_string_append_printf (out, "<w:spacing w:before=\"%d\"/>", OPENING_ROOM);
  JD_APPEND_LITERAL (out, "</w:pPr>");
}

static void
close_line (gpointer data, const JdNode *line)
{
  JD_APPEND_LITERAL (((Writer *) data)->out, "</w:p>\n");
}

/* ---- links ---- */

static void
add_relationship (GString *out, guint number, const char *href)
{
  g_string_append_printf (out, "<Relationship Id=\"rId%u\" Type=\"" RELATIONSHIP_TYPE "hyperlink\" Target=\"", number);
  jd_escape_href (out, href);
  JD_APPEND_LITERAL (out, "\" TargetMode=\"External\"/>");
}

static void
open_link (gpointer data, const char *href)
{
  Writer *writer = data;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (writer->links, href));
  if (number == 0)
    {
      number = FIXED_RELATIONSHIPS + 1 + g_hash_table_size (writer->links);
      g_hash_table_insert (writer->links, (gpointer) href, GUINT_TO_POINTER (number));
      add_relationship (writer->relationships, number, href);
    }
  g_string_append_printf (writer->out, "<w:hyperlink r:id=\"rId%u\">", number);
  writer->in_link = TRUE;
}

static void
close_link (gpointer data)
{
  Writer *writer = data;
  JD_APPEND_LITERAL (writer->out, "</w:hyperlink>");
  writer->in_link = FALSE;
}

/* ---- direction ---- */

typedef enum
{
  NEUTRAL,
  LEFT_TO_RIGHT,
  RIGHT_TO_LEFT
} Direction;

/* Word goes by what a run says of itself: "C++" in a run from right to left reads "++C". */
static Direction
direction_of (gunichar c)
{
  if ((c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00) || (c >= 0x10800 && c < 0x11000) || (c >= 0x1e800 && c < 0x1f000))
    return RIGHT_TO_LEFT;
  return g_unichar_isalpha (c) ? LEFT_TO_RIGHT : NEUTRAL;
}

/* What closes a sentence belongs to what stands around, "+" and "#" to the word before. */
static gboolean
stays_outside (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr (".,;:!?()", (int) c));
}

/* Of text that begins at @text, what reads as the page does, or what does not; @rtl tells which. */
static const char *
stretch_end (const char *text, const char *end, gboolean page_rtl, gboolean *rtl)
{
  const Direction against = page_rtl ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  const gboolean foreign = direction_of (g_utf8_get_char (text)) == against;
  const char *last = text;
  *rtl = foreign != page_rtl;
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      const Direction direction = direction_of (c);
      if (foreign ? direction != NEUTRAL && direction != against : direction == against)
        return foreign ? last : at;
      if (!foreign || !stays_outside (c))
        last = g_utf8_next_char (at);
    }
  return last;
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* ---- runs ---- */

static void
append_language (GString *out, const char *language)
{
  JD_APPEND_LITERAL (out, "<w:lang w:val=\"");
  jd_escape_xml (out, language, strlen (language));
  JD_APPEND_LITERAL (out, "\" w:eastAsia=\"");
  jd_escape_xml (out, language, strlen (language));
  JD_APPEND_LITERAL (out, "\" w:bidi=\"");
  jd_escape_xml (out, language, strlen (language));
  JD_APPEND_LITERAL (out, "\"/>");
}

static void
append_properties (Writer *writer, const JdRun *run, gboolean rtl)
{
  GString *out = writer->out;
  if (!writer->in_link && run->style == JD_STYLE_PLAIN && run->kind != JD_RUN_MISSING && !rtl && !run->language)
    return;
  JD_APPEND_LITERAL (out, "<w:rPr>");
  if (writer->in_link)
    JD_APPEND_LITERAL (out, "<w:rStyle w:val=\"Hyperlink\"/>");
  if (run->style & JD_STYLE_STRONG)
    JD_APPEND_LITERAL (out, "<w:b/><w:bCs/>");
  if (run->style & JD_STYLE_EM)
    JD_APPEND_LITERAL (out, "<w:i/><w:iCs/>");
  if (run->kind == JD_RUN_MISSING)
    JD_APPEND_LITERAL (out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" JD_OFFICE_MISSING "\"/>");
  if (rtl)
    JD_APPEND_LITERAL (out, "<w:rtl/>");
  if (run->language)
    append_language (out, run->language);
  JD_APPEND_LITERAL (out, "</w:rPr>");
}

static void
append_run (Writer *writer, const JdRun *run, const char *text, const char *end, gboolean rtl)
{
  JD_APPEND_LITERAL (writer->out, "<w:r>");
  append_properties (writer, run, rtl);
  JD_APPEND_LITERAL (writer->out, "<w:t xml:space=\"preserve\">");
  jd_escape_xml (writer->out, text, (gsize) (end - text));
  JD_APPEND_LITERAL (writer->out, "</w:t></w:r>");
}

static void
write_run (gpointer data, const JdRun *run)
{
  Writer *writer = data;
  const char *end = run->text + run->length;
  if (run->language)
    append_run (writer, run, run->text, end, jd_locale_is_right_to_left (run->language));
  else if (!writer->rtl && is_ascii (run->text, run->length))
    append_run (writer, run, run->text, end, FALSE);
  else
    for (const char *at = run->text, *next; at < end; at = next)
      {
        gboolean rtl;
        next = stretch_end (at, end, writer->rtl, &rtl);
        append_run (writer, run, at, next, rtl);
      }
}

/* ---- logo ---- */

/* From points. */
#define EMU(points) ((guint) ((points) * 12700 + 0.5))

static void
append_size (GString *out, const char *element, const JdLogo *logo)
{
  double width, height;
  jd_logo_size (logo, &width, &height);
  g_string_append_printf (out, "<%s cx=\"%u\" cy=\"%u\"/>", element, EMU (width), EMU (height));
}

static void
write_logo (Writer *writer)
{
  GString *out = writer->out;
  g_autofree char *text = jd_office_logo_text (writer->document);
  g_string_append (out, docx_logo_begin);
  append_size (out, "wp:extent", writer->logo);
  JD_APPEND_LITERAL (out, "<wp:docPr id=\"1\" name=\"Logo\" descr=\"");
  jd_escape_xml (out, text, strlen (text));
  JD_APPEND_LITERAL (out, "\"/>");
  g_string_append (out, docx_logo_picture);
  append_size (out, "a:ext", writer->logo);
  g_string_append (out, docx_logo_end);
}

static void
add_logo (JdZip *zip, const JdLogo *logo)
{
  jd_zip_add (zip, "word/" LOGO_PART, g_bytes_get_data (logo->png, NULL), g_bytes_get_size (logo->png), JD_ZIP_STORED);
}

/* ---- parts ---- */

static void
write_section (Writer *writer)
{
  guint width, height;
  jd_office_paper (writer->document, &width, &height);
  g_string_append_printf (writer->out, "<w:sectPr><w:pgSz w:w=\"%u\" w:h=\"%u\"/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>",
                          width, height, JD_OFFICE_MARGIN, JD_OFFICE_MARGIN, JD_OFFICE_MARGIN, JD_OFFICE_MARGIN, JD_OFFICE_MARGIN / 2, JD_OFFICE_MARGIN / 2);
  if (writer->rtl)
    JD_APPEND_LITERAL (writer->out, "<w:bidi/>");
  JD_APPEND_LITERAL (writer->out, "</w:sectPr>");
}

static void
write_document (Writer *writer)
{
  static const JdOfficeFormat format = { open_line, close_line, open_link, close_link, write_run };
  JD_APPEND_LITERAL (writer->out, XML "<w:document" WORD_SPACES "><w:body>\n");
  if (writer->logo)
    write_logo (writer);
  jd_office_write (writer->document, &format, writer);
  write_section (writer);
  JD_APPEND_LITERAL (writer->out, "</w:body></w:document>");
}

static void
write_styles (GString *out, const JdDocument *document, gboolean rtl)
{
  g_string_append (out, docx_styles_begin);
  append_language (out, document->language);
  g_string_append (out, docx_styles_defaults);
  if (rtl)
    JD_APPEND_LITERAL (out, "<w:bidi/>");
  g_string_append (out, docx_styles_rest);
}

static void
write_core (GString *out, const JdDocument *document)
{
  JD_APPEND_LITERAL (out, XML "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
  jd_office_append_properties (document, out);
  JD_APPEND_LITERAL (out, "</cp:coreProperties>");
}

static void
write_content_types (GString *out, gboolean logo)
{
  g_string_append (out, docx_content_types);
  if (logo)
    g_string_append (out, docx_png);
  g_string_append (out, docx_content_types_end);
}

static void
write_settings (GString *out, const JdDocument *document)
{
  g_string_append (out, docx_settings);
  JD_APPEND_LITERAL (out, "<w:themeFontLang w:val=\"");
  jd_escape_xml (out, document->language, strlen (document->language));
  JD_APPEND_LITERAL (out, "\"/></w:settings>");
}

/* ---- file ---- */

static void
add_constant (JdZip *zip, const char *name, const char *part)
{
  jd_zip_add (zip, name, part, strlen (part), JD_ZIP_DEFLATED);
}

/* Empties @part for the next. */
static void
add_part (JdZip *zip, const char *name, GString *part)
{
  jd_zip_add (zip, name, part->str, part->len, JD_ZIP_DEFLATED);
  g_string_truncate (part, 0);
}

static gboolean
write_docx (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  const JdDocument *document = documents[0];
  g_autoptr (GString) part = g_string_sized_new (USUAL_SIZE);
  g_autoptr (GString) relationships = g_string_new (docx_document_relationships);
  g_autoptr (GHashTable) links = g_hash_table_new (g_str_hash, g_str_equal);
  const JdLogo *logo = options ? options->logo : NULL;
  Writer writer = { document, logo, part, relationships, links, jd_locale_is_right_to_left (document->language), FALSE };
  JdZip *zip = jd_zip_new (out);

  write_content_types (part, logo != NULL);
  add_part (zip, "[Content_Types].xml", part);
  add_constant (zip, "_rels/.rels", docx_package);
  write_document (&writer);
  add_part (zip, "word/document.xml", part);
  if (logo)
    g_string_append (relationships, docx_logo_relationship);
  JD_APPEND_LITERAL (relationships, "</Relationships>");
  add_part (zip, "word/_rels/document.xml.rels", relationships);
  write_styles (part, document, writer.rtl);
  add_part (zip, "word/styles.xml", part);
  add_constant (zip, "word/numbering.xml", docx_numbering);
  write_settings (part, document);
  add_part (zip, "word/settings.xml", part);
  write_core (part, document);
  add_part (zip, "docProps/core.xml", part);
  add_constant (zip, "docProps/app.xml", docx_app);
  if (logo)
    add_logo (zip, logo);
  jd_zip_finish (zip);
  return TRUE;
}

const JdExporter jd_export_docx = {
  .id = "docx",
  .name = N_("Word document"),
  .summary = N_("For Word and other word processors, to be worked on or sent."),
  .extension = "docx",
  .mime_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  .flags = JD_EXPORT_BINARY | JD_EXPORT_LOGO,
  .write = write_docx,
};
