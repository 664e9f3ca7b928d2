// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-importer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jd-html-node.h"
#include "import/jd-html-walk.h"
#include "import/jd-import-decode.h"
#include "import/jd-job-content.h"
#include "import/jd-job-facts.h"

/* HTML as it comes from web pages, mail programs, Word and Google Docs; facts from what a page says of the job as JSON-LD. */

/* Begins with a tag or a comment, as nothing does that somebody typed. */
static gboolean
sniff (const char *data, gsize length)
{
  gsize at = length >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  return at + 1 < length && data[at] == '<' && (g_ascii_isalpha (data[at + 1]) || data[at + 1] == '!');
}

/* Facts of the jobs in @data (strings of JSON); the text, too, of a page that has none but there. */
static void
take_data (JdImportWriter *writer, const GPtrArray *data, gboolean empty)
{
  gboolean found = FALSE;

  for (guint i = 0; i < data->len && !found; i++)
    {
      g_autoptr (JdJsonTree) tree = jd_job_parse (data->pdata[i]);
      guint n = 0;
      JdJsonNode *job = tree ? jd_job_find (jd_json_tree_root (tree), &n) : NULL;
      found = job != NULL;
      if (job)
        jd_job_facts_take (jd_import_writer_imported (writer), job);
      if (job && empty)
        jd_job_content_read (writer, job);
    }
}

static JdImported *
read_html (const char *data, gsize length, GError **error)
{
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_GUESS | JD_IMPORT_KEEP);
  g_autofree char *encoding = jd_html_encoding (data, length);
  g_autofree char *text = jd_import_decode_as (data, length, encoding, jd_import_writer_imported (writer), error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (text)
    {
      jd_html_walk (writer, text, found);
      take_data (writer, found, jd_import_writer_is_empty (writer));
    }
  g_autoptr (JdImported) imported = jd_import_writer_finish (writer);
  return text ? g_steal_pointer (&imported) : NULL;
}

const JdImporter jd_import_html = {
  .id = "html",
  .name = N_("Web page"),
  .mime_types = (const char *const[]) { "text/html", NULL },
  .extensions = (const char *const[]) { "html", "htm", "xhtml", NULL },
  .sniff = sniff,
  .read = read_html,
};
