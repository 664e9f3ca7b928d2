// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "import/jd-import-decode.h"
#include "import/jd-importer.h"
#include "import/jd-job-content.h"

/* Jobs as data: JSON-LD alone, and what applicant systems give. */

static JdImported *
read_job (JdImportWriter *writer, JdJsonNode *job, guint n)
{
  JdImported *imported = jd_import_writer_imported (writer);

  jd_job_facts_take (imported, job);
  if (n > 1)
    jd_imported_note (imported, g_strdup_printf (ngettext ("%u further job of the file was left out", "%u further jobs of the file were left out", n - 1), n - 1));
  jd_job_content_read (writer, job);
  return jd_import_writer_finish (writer);
}

static JdImported *
read_json (const char *data, gsize length, GError **error)
{
  if (length > JD_IMPORT_MAX_SIZE)
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_LIMIT, _("The file is larger than jobs as data are. Save one job alone, and import that."));
      return NULL;
    }
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_GUESS);
  g_autofree char *text = jd_import_decode (data, length, jd_import_writer_imported (writer), error);
  g_autoptr (JdJsonTree) tree = text ? jd_job_parse (text) : NULL;
  guint n = 0;
  JdJsonNode *job = tree ? jd_job_find (jd_json_tree_root (tree), &n) : NULL;

  if (job)
    return read_job (writer, job, n);
  if (text && tree)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_VALUE, _("The file has no job that is known: JobPosting of schema.org, or what Greenhouse, Lever, Ashby, Personio or JSON Resume give"));
  else if (text)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_SYNTAX, _("The file is no JSON. Save it again from the system it is from, and import that."));
  jd_imported_free (jd_import_writer_finish (writer));
  return NULL;
}

static gboolean
sniff (const char *data, gsize length)
{
  gsize at = length >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  if (at >= length || (data[at] != '{' && data[at] != '['))
    return FALSE;
  for (at++; at < length && g_ascii_isspace (data[at]); at++)
    ;
  return at < length && (data[at] == '"' || data[at] == '{' || data[at] == '}');
}

const JdImporter jd_import_json = {
  .id = "json",
  .name = N_("Job as data"),
  .mime_types = (const char *const[]) { "application/ld+json", NULL },
  .extensions = (const char *const[]) { "json", "jsonld", NULL },
  .sniff = sniff,
  .read = read_json,
};
