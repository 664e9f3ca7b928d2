// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-duplicate-cluster.h"

#include "uses/jd-where-used.h"

void
jd_duplicate_cluster_free (JdDuplicateCluster *cluster)
{
  if (!cluster)
    return;
  g_array_unref (cluster->members);
  g_free (cluster);
}

static JdDuplicateCluster *
cluster_new (void)
{
  JdDuplicateCluster *cluster = g_new0 (JdDuplicateCluster, 1);

  cluster->members = g_array_new (FALSE, FALSE, sizeof (JdDuplicateMember));
  return cluster;
}

static const JdDuplicateMember *
member_at (const JdDuplicateCluster *cluster, guint index)
{
  return &g_array_index (cluster->members, JdDuplicateMember, index);
}

static gboolean
has_id (const JdDuplicateCluster *cluster, const char *id)
{
  for (guint i = 0; i < cluster->members->len; i++)
    if (g_str_equal (member_at (cluster, i)->source->id, id))
      return TRUE;
  return FALSE;
}

/* Roles and levels; what uses a block twice counts once. */
static guint
count_users (const JdWhereUsed *used, const char *block)
{
  const GPtrArray *uses = jd_where_used_of (used, block);
  guint count = 0;

  for (guint at = 0; jd_uses_next_user (uses, &at);)
    count++;
  return count;
}

static void
add_member (JdDuplicateCluster *cluster, const JdWhereUsed *used, const JdDuplicateSource *source)
{
  const JdDuplicateMember member = { source, source->line ? 0 : count_users (used, source->id) };

  if (has_id (cluster, source->id))
    return;
  g_array_append_val (cluster->members, member);
  cluster->n_blocks += !source->line;
}

static gboolean
is_writable (const JdLibrary *library, const char *id)
{
  JdLibraryPlace place;

  return jd_library_find_block (library, id, &place) && place.writable;
}

static gboolean
is_better (const JdLibrary *library, const JdDuplicateMember *one, const JdDuplicateMember *other)
{
  if (one->uses != other->uses)
    return one->uses > other->uses;
  return is_writable (library, one->source->id) && !is_writable (library, other->source->id);
}

static void
choose (JdDuplicateCluster *cluster, const JdLibrary *library)
{
  for (guint i = 1; i < cluster->n_blocks; i++)
    if (is_better (library, member_at (cluster, i), member_at (cluster, cluster->keep)))
      cluster->keep = i;
}

static JdDuplicateCluster *
cluster_of_texts (const JdDuplicateSources *sources, const JdWhereUsed *used, const GArray *texts)
{
  JdDuplicateCluster *cluster = cluster_new ();

  for (guint lines = 0; lines < 2; lines++)
    for (guint i = 0; i < texts->len; i++)
      {
        const JdDuplicateSource *source = g_ptr_array_index (sources->texts, g_array_index (texts, guint, i));

        if ((source->line != NULL) == lines)
          add_member (cluster, used, source);
      }
  choose (cluster, sources->library);
  return cluster;
}

/* Blocks of which several wordings are near are one group: a group whose members all stand in one before it says nothing new. */
static gboolean
is_said (const GPtrArray *clusters, const JdDuplicateCluster *cluster)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      guint at = 0;

      while (at < cluster->members->len && has_id (g_ptr_array_index (clusters, i), member_at (cluster, at)->source->id))
        at++;
      if (at == cluster->members->len)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
jd_duplicate_clusters (const JdDuplicateSources *sources, const GPtrArray *found)
{
  g_return_val_if_fail (sources && found, NULL);

  GPtrArray *clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_duplicate_cluster_free);
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  jd_where_used_add_library (used, sources->library);
  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (JdDuplicateCluster) cluster = cluster_of_texts (sources, used, g_ptr_array_index (found, i));

      if (!is_said (clusters, cluster))
        g_ptr_array_add (clusters, g_steal_pointer (&cluster));
    }
  return clusters;
}

JdDuplicateCluster *
jd_duplicate_cluster_of_blocks (JdDuplicateSources *sources, const char *const *ids)
{
  g_return_val_if_fail (sources && ids, NULL);

  JdDuplicateCluster *cluster = cluster_new ();
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  jd_where_used_add_library (used, sources->library);
  for (guint i = 0; ids[i]; i++)
    {
      const JdDuplicateSource *source = jd_duplicate_sources_block (sources, ids[i]);

      if (source)
        add_member (cluster, used, source);
    }
  choose (cluster, sources->library);
  return cluster;
}

GStrv
jd_duplicate_cluster_ids (const JdDuplicateCluster *cluster)
{
  g_return_val_if_fail (cluster, NULL);

  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < cluster->members->len; i++)
    g_strv_builder_add (ids, member_at (cluster, i)->source->id);
  return g_strv_builder_end (ids);
}

GStrv
jd_duplicate_cluster_others (const JdDuplicateCluster *cluster, const JdLibrary *library, guint keep)
{
  g_return_val_if_fail (cluster && library && keep < cluster->n_blocks, NULL);

  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const JdBlock *kept = jd_library_block (library, member_at (cluster, keep)->source->id);
  for (guint i = 0; kept && i < cluster->n_blocks; i++)
    {
      const JdBlock *block = jd_library_block (library, member_at (cluster, i)->source->id);

      if (i != keep && block && g_str_equal (block->kind_name, kept->kind_name))
        g_strv_builder_add (ids, block->id);
    }
  return g_strv_builder_end (ids);
}
