// SPDX-License-Identifier: GPL-3.0-or-later
/* OpenDocument text: title, headings and lists by the styles that LibreOffice knows, links, languages, and the page. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "export/jd-escape.h"
#include "export/jd-export-odt-parts.h"
#include "export/jd-zip.h"

/* The room a typical posting takes, so that the buffer grows once at most. */
#define USUAL_SIZE (16 * 1024)
/* Behind the styles of JdStyle: words in place of a missing value. */
#define MISSING 4u

typedef struct
{
  GString *out;         /* borrowed: the text of content.xml */
  GHashTable *languages; /* of runs, borrowed -> number of its style */
  gboolean after_space; /* another one would be none */
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
      return "Job_20_Fact";
    case JD_NODE_HEADING:
      return "Heading_20_1";
    case JD_NODE_SUBHEADING:
      return "Heading_20_2";
    case JD_NODE_ITEM:
      return "List_20_Bullet";
    case JD_NODE_PAY:
      return "Job_20_Pay";
    default:
      return "Standard";
    }
}

static guint
outline_level (const JdNode *line)
{
  return line->type == JD_NODE_HEADING ? 1 : line->type == JD_NODE_SUBHEADING ? 2 : 0;
}

static void
open_line (gpointer data, const JdNode *line)
{
  Writer *writer = data;
  GString *out = writer->out;
  if (line->type == JD_NODE_ITEM && line == line->parent->first)
    JD_APPEND_LITERAL (out, "<text:list text:style-name=\"Bullets\">");
  if (line->type == JD_NODE_ITEM)
    JD_APPEND_LITERAL (out, "<text:list-item>");
  g_string_append (out, outline_level (line) > 0 ? "<text:h text:style-name=\"" : "<text:p text:style-name=\"");
  if (jd_node_opens_section (line))
    JD_APPEND_LITERAL (out, "Opening_");
  g_string_append (out, style_of (line));
  if (outline_level (line) > 0)
    g_string_append_printf (out, "\" text:outline-level=\"%u", outline_level (line));
  JD_APPEND_LITERAL (out, "\">");
  writer->after_space = TRUE;
}

static void
close_line (gpointer data, const JdNode *line)
{
  GString *out = ((Writer *) data)->out;
  g_string_append (out, outline_level (line) > 0 ? "</text:h>" : "</text:p>");
  if (line->type == JD_NODE_ITEM)
    JD_APPEND_LITERAL (out, "</text:list-item>");
  if (line->type == JD_NODE_ITEM && line == line->parent->last)
    JD_APPEND_LITERAL (out, "</text:list>");
  JD_APPEND_LITERAL (out, "\n");
}

/* ---- runs ---- */

static void
open_link (gpointer data, const char *href)
{
  GString *out = ((Writer *) data)->out;
  JD_APPEND_LITERAL (out, "<text:a xlink:type=\"simple\" text:style-name=\"Internet_20_link\" xlink:href=\"");
  jd_escape_href (out, href);
  JD_APPEND_LITERAL (out, "\">");
}

static void
close_link (gpointer data)
{
  JD_APPEND_LITERAL (((Writer *) data)->out, "</text:a>");
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

/* Spaces behind a space have to be elements. */
static void
append_text (Writer *writer, const char *text, gsize length)
{
  gsize start = 0;
  for (gsize i = 0; i < length; i++)
    {
      const gboolean space = is_space (text[i]);
      if (space && writer->after_space)
        {
          jd_escape_xml (writer->out, text + start, i - start);
          JD_APPEND_LITERAL (writer->out, "<text:s/>");
          start = i + 1;
        }
      writer->after_space = space;
    }
  jd_escape_xml (writer->out, text + start, length - start);
}

static guint
language_number (Writer *writer, const char *language)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (writer->languages, language));
  if (number > 0)
    return number;
  number = g_hash_table_size (writer->languages) + 1;
  g_hash_table_insert (writer->languages, (gpointer) language, GUINT_TO_POINTER (number));
  return number;
}

static void
write_run (gpointer data, const JdRun *run)
{
  Writer *writer = data;
  const guint style = (guint) run->style | (run->kind == JD_RUN_MISSING ? MISSING : 0);
  if (style > 0)
    g_string_append_printf (writer->out, "<text:span text:style-name=\"S%u\">", style);
  if (run->language)
    g_string_append_printf (writer->out, "<text:span text:style-name=\"L%u\">", language_number (writer, run->language));
  append_text (writer, run->text, run->length);
  if (run->language)
    JD_APPEND_LITERAL (writer->out, "</text:span>");
  if (style > 0)
    JD_APPEND_LITERAL (writer->out, "</text:span>");
}

/* ---- styles of runs ---- */

static void
append_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  jd_escape_xml (out, value, strlen (value));
  g_string_append_c (out, '"');
}

/* A language tag by its parts, for each of the three kinds of script a text may have. */
static void
append_language (GString *out, const char *tag)
{
  static const char *const names[][2] = {
    { "fo:language", "fo:country" }, { "style:language-asian", "style:country-asian" }, { "style:language-complex", "style:country-complex" }
  };
  g_autofree char *country = jd_locale_country (tag);
  g_autofree char *language = g_strndup (tag, strcspn (tag, "-_"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      append_attribute (out, names[i][0], language);
      append_attribute (out, names[i][1], country ? country : "none");
    }
}

static void
write_style_of_runs (GString *out, guint style)
{
  g_string_append_printf (out, "<style:style style:name=\"S%u\" style:family=\"text\"><style:text-properties", style);
  if (style & JD_STYLE_STRONG)
    JD_APPEND_LITERAL (out, " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"");
  if (style & JD_STYLE_EM)
    JD_APPEND_LITERAL (out, " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"");
  if (style & MISSING)
    JD_APPEND_LITERAL (out, " fo:background-color=\"#" JD_OFFICE_MISSING "\"");
  JD_APPEND_LITERAL (out, "/></style:style>");
}

/* In the order in which they were met. */
static void
write_languages (GString *out, GHashTable *languages)
{
  const guint count = g_hash_table_size (languages);
  g_autofree const char **tags = g_new0 (const char *, count + 1);
  GHashTableIter iter;
  gpointer tag, number;
  g_hash_table_iter_init (&iter, languages);
  while (g_hash_table_iter_next (&iter, &tag, &number))
    tags[GPOINTER_TO_UINT (number) - 1] = tag;
  for (guint i = 0; i < count; i++)
    {
      g_string_append_printf (out, "<style:style style:name=\"L%u\" style:family=\"text\"><style:text-properties", i + 1);
      append_language (out, tags[i]);
      JD_APPEND_LITERAL (out, "/></style:style>");
    }
}

/* ---- parts ---- */

static void
append_points (GString *out, const char *name, double points)
{
  const guint hundredths = (guint) (points * 100 + 0.5);
  g_string_append_printf (out, " %s=\"%u.%02upt\"", name, hundredths / 100, hundredths % 100);
}

static void
write_logo (GString *out, const JdDocument *document, const JdLogo *logo)
{
  double width, height;
  g_autofree char *text = jd_office_logo_text (document);
  jd_logo_size (logo, &width, &height);
  g_string_append (out, odt_logo_begin);
  append_points (out, "svg:width", width);
  append_points (out, "svg:height", height);
  g_string_append (out, odt_logo_picture);
  JD_APPEND_LITERAL (out, "<svg:title>");
  jd_escape_xml (out, text, strlen (text));
  JD_APPEND_LITERAL (out, "</svg:title>");
  g_string_append (out, odt_logo_end);
}

static void
write_content (GString *out, const JdDocument *document, const JdLogo *logo)
{
  static const JdOfficeFormat format = { open_line, close_line, open_link, close_link, write_run };
  g_autoptr (GString) text = g_string_sized_new (USUAL_SIZE);
  g_autoptr (GHashTable) languages = g_hash_table_new (g_str_hash, g_str_equal);
  Writer writer = { text, languages, TRUE };
  jd_office_write (document, &format, &writer);
  g_string_append (out, odt_content_begin);
  for (guint style = 1; style < 2 * MISSING; style++)
    write_style_of_runs (out, style);
  write_languages (out, languages);
  g_string_append (out, odt_content_body);
  if (logo)
    write_logo (out, document, logo);
  g_string_append_len (out, text->str, (gssize) text->len);
  g_string_append (out, odt_content_end);
}

static void
write_styles (GString *out, const JdDocument *document)
{
  const gboolean rtl = jd_locale_is_right_to_left (document->language);
  const char *direction = rtl ? "rl-tb" : "lr-tb";
  guint width, height;
  jd_office_paper (document, &width, &height);
  g_string_append (out, odt_styles_begin);
  append_attribute (out, "style:writing-mode", direction);
  /* LibreOffice takes "start" for left. */
  append_attribute (out, "fo:text-align", rtl ? "right" : "left");
  g_string_append (out, odt_styles_text);
  append_language (out, document->language);
  g_string_append (out, odt_styles_rest);
  JD_APPEND_LITERAL (out, "<style:page-layout style:name=\"Page\"><style:page-layout-properties");
  append_points (out, "fo:page-width", width / 20.0);
  append_points (out, "fo:page-height", height / 20.0);
  append_attribute (out, "style:writing-mode", direction);
  JD_APPEND_LITERAL (out, " style:print-orientation=\"portrait\" fo:margin=\"2cm\"/></style:page-layout>");
  g_string_append (out, odt_styles_end);
}

static void
write_meta (GString *out, const JdDocument *document)
{
  JD_APPEND_LITERAL (out, XML "<office:document-meta" OFFICE_SPACES "><office:meta><meta:generator>Vacancy</meta:generator>");
  jd_office_append_properties (document, out);
  JD_APPEND_LITERAL (out, "</office:meta></office:document-meta>");
}

/* ---- file ---- */

/* Empties @part for the next. */
static void
add_part (JdZip *zip, const char *name, GString *part)
{
  jd_zip_add (zip, name, part->str, part->len, JD_ZIP_DEFLATED);
  g_string_truncate (part, 0);
}

static void
write_manifest (GString *out, gboolean logo)
{
  g_string_append (out, odt_manifest);
  if (logo)
    g_string_append (out, odt_manifest_logo);
  g_string_append (out, odt_manifest_end);
}

static gboolean
write_odt (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  g_autoptr (GString) part = g_string_sized_new (USUAL_SIZE);
  const JdLogo *logo = options ? options->logo : NULL;
  JdZip *zip = jd_zip_new (out);

  /* First and as it is, by which programs know the file. */
  jd_zip_add (zip, "mimetype", TEXT_TYPE, strlen (TEXT_TYPE), JD_ZIP_STORED);
  write_content (part, documents[0], logo);
  add_part (zip, "content.xml", part);
  write_styles (part, documents[0]);
  add_part (zip, "styles.xml", part);
  write_meta (part, documents[0]);
  add_part (zip, "meta.xml", part);
  write_manifest (part, logo != NULL);
  add_part (zip, "META-INF/manifest.xml", part);
  if (logo)
    jd_zip_add (zip, LOGO_PART, g_bytes_get_data (logo->png, NULL), g_bytes_get_size (logo->png), JD_ZIP_STORED);
  jd_zip_finish (zip);
  return TRUE;
}

const JdExporter jd_export_odt = {
  .id = "odt",
  .name = N_("OpenDocument text"),
  .summary = N_("The same for LibreOffice."),
  .extension = "odt",
  .mime_type = TEXT_TYPE,
  .flags = JD_EXPORT_BINARY | JD_EXPORT_LOGO,
  .write = write_odt,
};
