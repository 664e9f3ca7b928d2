// SPDX-License-Identifier: GPL-3.0-or-later
/* JobPosting of schema.org as a file, for a page that somebody else makes. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>

#include "export/jd-job-posting.h"

static gboolean
write_jsonld (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  gsize length;
  g_autofree char *json = jd_job_posting_to_json (documents, n_documents, &length);

  g_byte_array_append (out, (const guint8 *) json, (guint) length);
  return TRUE;
}

const JdExporter jd_export_jsonld = {
  .id = "jsonld",
  .name = N_("Data for search engines"),
  .summary = N_("JobPosting of schema.org, as in a web page, for Google and others."),
  .extension = "jsonld",
  .mime_type = "application/ld+json",
  .flags = JD_EXPORT_MANY,
  .write = write_jsonld,
};
