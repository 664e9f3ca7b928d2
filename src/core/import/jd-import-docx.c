// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jd-docx-body.h"
#include "import/jd-import-office.h"
#include "import/jd-importer.h"

/* DOCX: a zip file of XML parts. The relations of a part tell which others belong to it, by what they are for; their names may be any. */

typedef struct
{
  char *folder;      /* of the part whose relations these are, with "/" behind; "" at the top */
  GHashTable *kinds; /* last word of the type -> name of the part */
  GHashTable *links; /* id -> address outside */
  GPtrArray *margins; /* parts of headers and footers */
} Relations;

static void
relations_free (Relations *relations)
{
  g_free (relations->folder);
  g_hash_table_unref (relations->kinds);
  g_hash_table_unref (relations->links);
  g_ptr_array_unref (relations->margins);
  g_free (relations);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Relations, relations_free)

/* @target as a part is called: "../x" from "word/" is "x". Names of parts are only looked up, so that one which leads elsewhere is none. New string. */
static char *
part_name (const char *folder, const char *target)
{
  g_autofree char *whole = *target == '/' ? g_strdup (target + 1) : g_strconcat (folder, target, NULL);
  g_auto (GStrv) words = g_strsplit (whole, "/", 64);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (guint i = 0; words[i]; i++)
    if (strcmp (words[i], "..") == 0)
      g_ptr_array_set_size (path, path->len > 0 ? (int) path->len - 1 : 0);
    else if (strcmp (words[i], ".") != 0 && *words[i])
      g_ptr_array_add (path, words[i]);
  g_ptr_array_add (path, NULL);
  return g_strjoinv ("/", (char **) path->pdata);
}

static void
start_relation_cb (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  Relations *relations = user;
  g_autofree char *type = jd_xml_value (attributes, NULL, "Type"), *target = jd_xml_value (attributes, NULL, "Target"), *mode = jd_xml_value (attributes, NULL, "TargetMode");
  const char *kind = type ? strrchr (type, '/') : NULL;

  if (strcmp (name, "Relationship") != 0 || !kind || !target)
    return;
  if (g_strcmp0 (mode, "External") == 0)
    {
      char *id = jd_xml_value (attributes, NULL, "Id");
      if (id)
        g_hash_table_insert (relations->links, id, g_steal_pointer (&target));
      return;
    }
  if (strcmp (kind, "/header") == 0 || strcmp (kind, "/footer") == 0)
    g_ptr_array_add (relations->margins, part_name (relations->folder, target));
  g_hash_table_insert (relations->kinds, g_strdup (kind + 1), part_name (relations->folder, target));
}

static void
end_relation_cb (gpointer user, const char *space, const char *name)
{
}

static void
text_relation_cb (gpointer user, const char *text, gsize length)
{
}

/* Of @part; "" for those of the file as a whole. What cannot be read is none. */
static Relations *
read_relations (JdUnzip *zip, const char *part)
{
  static const JdXmlHandler handler = { start_relation_cb, end_relation_cb, text_relation_cb };
  Relations *relations = g_new0 (Relations, 1);
  const char *slash = strrchr (part, '/');
  gsize length = slash ? (gsize) (slash + 1 - part) : 0;
  g_autofree char *name = NULL;

  relations->folder = g_strndup (part, length);
  relations->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  relations->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  relations->margins = g_ptr_array_new_with_free_func (g_free);
  name = g_strconcat (relations->folder, "_rels/", part + length, ".rels", NULL);
  jd_import_xml_read (zip, name, &handler, relations, NULL);
  return relations;
}

/* All that @part says, on one line; NULL when it says nothing. */
static char *
read_margin (JdUnzip *zip, const char *part, JdDocxStyles *styles)
{
  JdDocxLeft left = { 0 };
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_PLAIN);
  g_autoptr (GHashTable) no_links = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);

  jd_docx_body_read (zip, part, styles, no_links, writer, &left, NULL);
  g_autoptr (JdImported) imported = jd_import_writer_finish (writer);
  for (guint i = 0; i < imported->lines->len; i++)
    {
      g_autofree char *plain = jd_wording_plain (((const JdImportLine *) imported->lines->pdata[i])->wording);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", plain);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
note_margins (JdUnzip *zip, const Relations *relations, JdDocxStyles *styles, JdImportWriter *writer)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < relations->margins->len && i < 12; i++)
    {
      char *text = read_margin (zip, relations->margins->pdata[i], styles);
      if (text && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, text);
      else
        g_free (text);
    }
  jd_import_note_margins (jd_import_writer_imported (writer), texts);
}

static void
note_left (JdImportWriter *writer, const JdDocxLeft *left)
{
  jd_import_note_comments (jd_import_writer_imported (writer), left->comments);
  jd_import_note_changes (jd_import_writer_imported (writer), left->insertions, left->deletions, left->moves);
  jd_import_note_footnotes (jd_import_writer_imported (writer), left->footnotes);
  jd_import_note_hidden (jd_import_writer_imported (writer), left->hidden);
  jd_import_note_placeholders (jd_import_writer_imported (writer), left->placeholders);
  if (left->foreign > 0)
    jd_imported_note (jd_import_writer_imported (writer), g_strdup (_("A part that was put in from a file of another format was left out")));
}

static JdImported *
read_document (JdUnzip *zip, const char *part, GError **error)
{
  g_autoptr (Relations) relations = read_relations (zip, part);
  JdDocxStyles *styles = jd_docx_styles_new (zip, g_hash_table_lookup (relations->kinds, "styles"), g_hash_table_lookup (relations->kinds, "numbering"));
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_GUESS);
  JdDocxLeft left = { 0 };
  gboolean read = jd_docx_body_read (zip, part, styles, relations->links, writer, &left, error);

  if (read)
    {
      note_left (writer, &left);
      note_margins (zip, relations, styles, writer);
      jd_imported_fact (jd_import_writer_imported (writer), JD_IMPORT_FACT_LANGUAGE, jd_docx_styles_language (styles));
    }
  jd_docx_styles_free (styles);
  g_autoptr (JdImported) imported = jd_import_writer_finish (writer);
  return read ? g_steal_pointer (&imported) : NULL;
}

static JdImported *
read_docx (const char *data, gsize length, GError **error)
{
  if (jd_import_is_compound (data, length))
    {
      jd_import_refuse_compound (data, length, error);
      return NULL;
    }
  g_autoptr (JdUnzip) zip = jd_unzip_new (data, length, error);
  if (!zip)
    return NULL;
  g_autoptr (Relations) top = read_relations (zip, "");
  const char *part = g_hash_table_lookup (top->kinds, "officeDocument");
  if (part && jd_unzip_has (zip, part) && !g_str_has_prefix (part, "xl/") && !g_str_has_prefix (part, "ppt/"))
    return read_document (zip, part, error);
  jd_import_refuse_zip (zip, error);
  return NULL;
}

/* Also what is no document, so that it is told what that is. */
static gboolean
sniff (const char *data, gsize length)
{
  return jd_import_is_compound (data, length) || jd_import_is_zip (data, length);
}

const JdImporter jd_import_docx = {
  .id = "docx",
  .name = N_("Word document"),
  .mime_types = (const char *const[]) { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", NULL },
  .extensions = (const char *const[]) { "docx", "docm", "dotx", NULL },
  .certain = TRUE,
  .sniff = sniff,
  .read = read_docx,
};
