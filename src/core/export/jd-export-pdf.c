// SPDX-License-Identifier: GPL-3.0-or-later
/* PDF, which core/pages makes. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>

#include "export/jd-pages-module.h"

static gboolean
write_pdf (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  const JdPagesModule *pages = jd_pages_module_get (error);
  JdPagesResult result = { JD_PAGES_DONE };

  if (!pages)
    return FALSE;
  pages->write_pdf (documents[0], options, out, &result);
  const gboolean done = jd_pages_tell (&result, error);
  g_free (result.why);
  return done;
}

const JdExporter jd_export_pdf = {
  .id = "pdf",
  .name = N_("PDF document"),
  .summary = N_("The pages as they are printed, to send, to attach and to file."),
  .extension = "pdf",
  .mime_type = "application/pdf",
  .flags = JD_EXPORT_BINARY | JD_EXPORT_LOGO,
  .write = write_pdf,
};
