// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-duplicates.h"

#include "jd-duplicate-filter.h"
#include "jd-duplicate-groups.h"
#include "jd-duplicate-split.h"

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

static GArray *
texts_of (const JdDuplicateNodes *nodes, const GArray *part)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < part->len; i++)
    for (guint32 text = g_array_index (nodes->texts, guint32, g_array_index (part, guint32, i)) + 1; text > 0; text = g_array_index (nodes->next_text, guint32, text - 1))
      {
        const guint place = text - 1;
        g_array_append_val (texts, place);
      }
  g_array_sort (texts, compare_texts);
  return texts;
}

static gboolean
has_two_ids (const JdDuplicateQuery *query, const GArray *texts)
{
  const char *first = query->texts[g_array_index (texts, guint, 0)].id;

  for (guint i = 1; i < texts->len; i++)
    if (!g_str_equal (query->texts[g_array_index (texts, guint, i)].id, first))
      return TRUE;
  return FALSE;
}

static int
compare_clusters (gconstpointer a, gconstpointer b)
{
  return compare_texts ((*(GArray *const *) a)->data, (*(GArray *const *) b)->data);
}

GPtrArray *
jd_duplicates_find (const JdDuplicateQuery *query, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (query, NULL);

  g_autoptr (JdDuplicateNodes) nodes = jd_duplicate_nodes_new (query);
  g_autofree guint32 *groups = jd_duplicate_filter_join (nodes, query, cancellable, error);
  if (!groups)
    return NULL;

  g_autoptr (GPtrArray) collected = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  jd_duplicate_groups_collect (groups, NULL, nodes->texts->len, collected);
  for (guint i = 0; i < collected->len; i++)
    if (!jd_duplicate_split (nodes, collected->pdata[i], parts, cancellable, error))
      return NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (GArray) texts = texts_of (nodes, parts->pdata[i]);
      if (has_two_ids (query, texts))
        g_ptr_array_add (clusters, g_steal_pointer (&texts));
    }
  g_ptr_array_sort (clusters, compare_clusters);
  return g_steal_pointer (&clusters);
}
