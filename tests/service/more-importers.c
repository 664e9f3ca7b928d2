// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of importers with one more, which may refuse what it is given, so that what comes of that is tested whichever ship. Linked in place of src/core/import/jd-importer.c. */
#include "base/jd-error.h"
#include "import/jd-importer.h"

extern const JdImporter more_picky;

#undef JD_IMPORTERS
#define JD_IMPORTERS(ROW) ROW (more_picky) ROW (jd_import_html) ROW (jd_import_text)
#include "../../src/core/import/jd-importer.c"

static gboolean
sniff_picky (const char *data, gsize length)
{
  return FALSE;
}

/* An item for each letter. */
static JdImported *
read_picky (const char *data, gsize length, GError **error)
{
  JdImported *imported = jd_imported_new ();

  for (gsize i = 0; i < length; i++)
    {
      JdImportLine *line = g_new0 (JdImportLine, 1);
      line->item = TRUE;
      line->wording = g_strdup_printf ("%c", data[i]);
      g_ptr_array_add (imported->lines, line);
    }
  if (memchr (data, '?', length) == NULL)
    return imported;
  jd_imported_free (imported);
  g_set_error_literal (error, JD_ERROR, JD_ERROR_SYNTAX, "Expected letters, found “?”");
  return NULL;
}

const JdImporter more_picky = {
  .id = "picky",
  .name = "Picky",
  .mime_types = (const char *const[]) { "application/x-picky", NULL },
  .extensions = (const char *const[]) { "picky", NULL },
  .sniff = sniff_picky,
  .read = read_picky,
};
