// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-importer.h"

#include <glib/gi18n-lib.h>

#include "import/jd-import-decode.h"
#include "import/jd-import-plain.h"
#include "import/jd-import-writer.h"

static JdImported *
read_text (const char *data, gsize length, GError **error)
{
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_GUESS | JD_IMPORT_KEEP);
  g_autofree char *text = jd_import_decode (data, length, jd_import_writer_imported (writer), error);

  if (text)
    jd_import_plain_read (writer, text);
  g_autoptr (JdImported) imported = jd_import_writer_finish (writer);
  return text ? g_steal_pointer (&imported) : NULL;
}

const JdImporter jd_import_text = {
  .id = "text",
  .name = N_("Plain text"),
  .mime_types = (const char *const[]) { "text/plain;charset=utf-8", "text/plain", NULL },
  .extensions = (const char *const[]) { "txt", "text", NULL },
  .keeps_spaces = TRUE,
  .sniff = jd_import_is_text,
  .read = read_text,
};
