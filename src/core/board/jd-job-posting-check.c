// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-job-posting-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-json-scan.h"
#include "export/jd-job-posting.h"
#include "jd-google-check.h"
#include "jd-vocabulary.h"

static gboolean
is_posting (JdJsonNode *node)
{
  JdJsonNode *type = node->type == JD_JSON_OBJECT ? jd_json_node_member (node, "@type") : NULL;

  return type && type->type == JD_JSON_TEXT && strcmp (type->text, "JobPosting") == 0;
}

/* Findings from @from on stand in element @index of the graph. */
static void
put_into_graph (GPtrArray *findings, guint from, guint index)
{
  for (; from < findings->len; from++)
    {
      JdDataFinding *finding = g_ptr_array_index (findings, from);
      g_autofree char *path = finding->path;
      finding->path = g_strdup_printf ("@graph[%u]%s%s", index, *path != '\0' ? "." : "", path);
    }
}

/* Gives how many there are. */
static guint
check_root (JdJsonNode *root, const char *today, GPtrArray *findings)
{
  JdJsonNode *graph = root->type == JD_JSON_OBJECT ? jd_json_node_member (root, "@graph") : NULL;
  const gboolean several = graph && graph->type == JD_JSON_LIST;
  guint count = 0;

  for (guint i = 0; i < (several ? graph->length : 1); i++)
    {
      JdJsonNode *node = several ? &graph->items[i] : root;
      guint from = findings->len;
      if (!is_posting (node))
        continue;
      count++;
      jd_vocabulary_check (node, findings);
      jd_google_check (node, today, findings);
      if (several)
        put_into_graph (findings, from, i);
    }
  return count;
}

GPtrArray *
jd_job_posting_check_data (const char *data, gsize length, const char *file, const char *today, GError **error)
{
  g_return_val_if_fail (data && today, NULL);

  g_autoptr (JdJsonTree) tree = jd_json_parse (data, length, file, error);
  if (!tree)
    return NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_data_finding_free);
  if (check_root (jd_json_tree_root (tree), today, findings) == 0)
    {
      jd_error_set (error, JD_ERROR_MISSING, file, NULL, _("an object whose @type is JobPosting"), _("none"));
      return NULL;
    }
  return g_steal_pointer (&findings);
}

GPtrArray *
jd_job_posting_check (const JdDocument *document, const char *today)
{
  g_return_val_if_fail (document && today, NULL);

  gsize length;
  g_autofree char *json = jd_job_posting_to_json (&document, 1, &length);
  g_autoptr (JdJsonTree) tree = jd_json_parse_own (json, length);
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_data_finding_free);

  check_root (jd_json_tree_root (tree), today, findings);
  return findings;
}
