// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

gboolean
jd_import_is_zip (const char *data, gsize length)
{
  return length >= 4 && memcmp (data, "PK\3\4", 4) == 0;
}

gboolean
jd_import_is_compound (const char *data, gsize length)
{
  return length >= 8 && memcmp (data, "\320\317\021\340\241\261\032\341", 8) == 0;
}

/* Whether the directory of a compound file names @name, which is in UTF-16 there. */
static gboolean
names (const char *data, gsize length, const char *name)
{
  char wide[64] = "";
  gsize size = 0;

  for (const char *at = name; *at && size + 2 <= sizeof wide; at++, size += 2)
    wide[size] = *at;
  return memmem (data, length, wide, size) != NULL;
}

void
jd_import_refuse_compound (const char *data, gsize length, GError **error)
{
  if (names (data, length, "EncryptedPackage"))
    g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED, _("The file is encrypted. Open it in the program it is from, save it without a password, and import that."));
  else if (names (data, length, "WordDocument"))
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The file is of an old Word (.doc), which is not read. Open it in a word processor, save it as DOCX, and import that."));
  else
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The file is of an old Microsoft program and holds no text of a document. Open it there, save it as DOCX or PDF, and import that."));
}

void
jd_import_refuse_zip (const JdUnzip *zip, GError **error)
{
  if (jd_unzip_has (zip, "xl/workbook.xml"))
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The file is a spreadsheet. Save the posting as a document of text, such as DOCX, and import that."));
  else if (jd_unzip_has (zip, "ppt/presentation.xml"))
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The file is a presentation. Save the posting as a document of text, such as DOCX, and import that."));
  else
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The file is an archive without a document that is read. Unpack it, and import what is in it."));
}

/* ---- notes ---- */

static void
append_count (GString *list, const char *text, guint n)
{
  if (n > 0)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", text);
}

void
jd_import_note_changes (JdImported *imported, guint insertions, guint deletions, guint moves)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *inserted = g_strdup_printf (ngettext ("%u insertion", "%u insertions", insertions), insertions);
  g_autofree char *deleted = g_strdup_printf (ngettext ("%u deletion", "%u deletions", deletions), deletions);
  g_autofree char *moved = g_strdup_printf (ngettext ("%u move", "%u moves", moves), moves);

  append_count (list, inserted, insertions);
  append_count (list, deleted, deletions);
  append_count (list, moved, moves);
  if (list->len > 0)
    /* Translators: %s is a list such as "1 insertion, 2 deletions". */
    jd_imported_note (imported, g_strdup_printf (_("Tracked changes: %s, taken as accepted"), list->str));
}

void
jd_import_note_comments (JdImported *imported, guint n)
{
  if (n > 0)
    jd_imported_note (imported, g_strdup_printf (ngettext ("%u comment was left out", "%u comments were left out", n), n));
}

void
jd_import_note_footnotes (JdImported *imported, guint n)
{
  if (n > 0)
    jd_imported_note (imported, g_strdup_printf (ngettext ("%u footnote was left out", "%u footnotes were left out", n), n));
}

void
jd_import_note_placeholders (JdImported *imported, guint n)
{
  if (n > 0)
    jd_imported_note (imported, g_strdup_printf (ngettext ("%u empty placeholder was left out", "%u empty placeholders were left out", n), n));
}

void
jd_import_note_hidden (JdImported *imported, gboolean hidden)
{
  if (hidden)
    jd_imported_note (imported, g_strdup (_("Hidden text was left out")));
}

void
jd_import_note_margins (JdImported *imported, const GPtrArray *texts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < texts->len && i < 6; i++)
    {
      g_autofree char *line = jd_text_clean_line (texts->pdata[i]), *shown = jd_text_shorten (line, 80);
      g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", shown);
    }
  if (list->len > 0)
    /* Translators: %s is what stands there, in quotes. */
    jd_imported_note (imported, g_strdup_printf (_("The header and footer of the pages were left out: %s"), list->str));
}
