// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jd-import-office.h"
#include "import/jd-importer.h"
#include "import/jd-odt-body.h"

/* ODT: a zip file of XML parts with fixed names. */

#define MAX_MARGIN 2000 /* bytes of a header or footer */

/* Styles of the part for them, with what headers and footers say. */
typedef struct
{
  JdOdtStyles *styles;
  GPtrArray *margins; /* of strings */
  GString *margin;    /* the one under way; NULL: none */
} Sheet;

static gboolean
is_margin (const char *space, const char *name)
{
  return jd_odt_is (space, "style") && (g_str_has_prefix (name, "header") || g_str_has_prefix (name, "footer")) && !strchr (name, '-');
}

static void
start_style_cb (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  Sheet *sheet = user;

  if (is_margin (space, name) && !sheet->margin)
    sheet->margin = g_string_new (NULL);
  else if (!sheet->margin)
    jd_odt_styles_take (sheet->styles, space, name, attributes);
}

static void
end_style_cb (gpointer user, const char *space, const char *name)
{
  Sheet *sheet = user;

  if (sheet->margin)
    g_string_append_c (sheet->margin, ' ');
  if (!sheet->margin || !is_margin (space, name))
    return;
  g_strstrip (sheet->margin->str);
  if (*sheet->margin->str)
    g_ptr_array_add (sheet->margins, g_string_free (g_steal_pointer (&sheet->margin), FALSE));
  else
    g_string_free (g_steal_pointer (&sheet->margin), TRUE);
}

static void
text_style_cb (gpointer user, const char *text, gsize length)
{
  Sheet *sheet = user;

  if (sheet->margin && sheet->margin->len < MAX_MARGIN)
    g_string_append_len (sheet->margin, text, (gssize) length);
}

/* Notes what headers and footers say. */
static JdOdtStyles *
read_styles (JdUnzip *zip, JdImportWriter *writer)
{
  static const JdXmlHandler handler = { start_style_cb, end_style_cb, text_style_cb };
  g_autoptr (GPtrArray) margins = g_ptr_array_new_with_free_func (g_free);
  Sheet sheet = { jd_odt_styles_new (), margins, NULL };

  jd_import_xml_read (zip, "styles.xml", &handler, &sheet, NULL);
  if (sheet.margin)
    g_string_free (sheet.margin, TRUE);
  jd_import_note_margins (jd_import_writer_imported (writer), margins);
  return sheet.styles;
}

/* ---- whether it is locked ---- */

static void
start_manifest_cb (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  *(gboolean *) user |= strcmp (name, "encryption-data") == 0;
}

static void
end_manifest_cb (gpointer user, const char *space, const char *name)
{
}

static void
text_manifest_cb (gpointer user, const char *text, gsize length)
{
}

static gboolean
is_locked (JdUnzip *zip)
{
  static const JdXmlHandler handler = { start_manifest_cb, end_manifest_cb, text_manifest_cb };
  gboolean locked = jd_unzip_has (zip, "encrypted-package");

  jd_import_xml_read (zip, "META-INF/manifest.xml", &handler, &locked, NULL);
  return locked;
}

/* ---- the whole ---- */

static gboolean
read_content (JdUnzip *zip, JdImportWriter *writer, GError **error)
{
  JdOdtLeft left = { 0 };
  JdOdtStyles *styles = read_styles (zip, writer);
  gboolean read = jd_odt_body_read (zip, styles, writer, &left, error);

  jd_import_note_comments (jd_import_writer_imported (writer), left.comments);
  jd_import_note_changes (jd_import_writer_imported (writer), left.insertions, left.deletions, 0);
  jd_import_note_footnotes (jd_import_writer_imported (writer), left.footnotes);
  jd_import_note_hidden (jd_import_writer_imported (writer), left.hidden);
  jd_imported_fact (jd_import_writer_imported (writer), JD_IMPORT_FACT_LANGUAGE, jd_odt_styles_language (styles));
  jd_odt_styles_free (styles);
  if (read && left.other)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The file is no document of text, but a spreadsheet, presentation or drawing. Save the posting as a document of text, and import that."));
  return read && !left.other;
}

static JdImported *
read_odt (const char *data, gsize length, GError **error)
{
  g_autoptr (JdUnzip) zip = jd_unzip_new (data, length, error);

  if (!zip)
    return NULL;
  if (is_locked (zip))
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED, _("The file is encrypted. Open it in the program it is from, save it without a password, and import that."));
      return NULL;
    }
  if (!jd_unzip_has (zip, "content.xml"))
    {
      jd_import_refuse_zip (zip, error);
      return NULL;
    }
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_GUESS);
  gboolean read = read_content (zip, writer, error);
  g_autoptr (JdImported) imported = jd_import_writer_finish (writer);
  return read ? g_steal_pointer (&imported) : NULL;
}

/* By its parts, as some programs do not begin with what it is. */
static gboolean
sniff (const char *data, gsize length)
{
  g_autoptr (JdUnzip) zip = jd_import_is_zip (data, length) ? jd_unzip_new (data, length, NULL) : NULL;

  return zip && !jd_unzip_has (zip, "[Content_Types].xml") && (jd_unzip_has (zip, "content.xml") || jd_unzip_has (zip, "encrypted-package"));
}

const JdImporter jd_import_odt = {
  .id = "odt",
  .name = N_("OpenDocument text"),
  .mime_types = (const char *const[]) { "application/vnd.oasis.opendocument.text", NULL },
  .extensions = (const char *const[]) { "odt", "ott", NULL },
  .certain = TRUE,
  .sniff = sniff,
  .read = read_odt,
};
