// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-settle.h"

#include <string.h>

#include "item/jd-block-differences.h"
#include "jd-block-merge.h"
#include "jd-merge-items.h"

struct _JdSettle
{
  JdBlock *base, *mine, *theirs; /* the base may be NULL */
  GPtrArray *places;             /* of JdMergePoint */
  GPtrArray *points;             /* of JdSettlePoint, as those */
};

static void
point_free (gpointer data)
{
  JdSettlePoint *point = data;

  g_free (point->place);
  g_free (point->base);
  g_free (point->mine);
  g_free (point->theirs);
  g_free (point->merged);
  g_free (point);
}

/* ---- texts ---- */

static gboolean
is_inside (const char *place, const char *outer)
{
  const gsize length = strlen (outer);

  return strncmp (place, outer, length) == 0 && (place[length] == '.' || place[length] == '[');
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All that stands below @place, a line each. New string; NULL: nothing. */
static char *
texts_inside (GHashTable *texts, const char *place)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer at;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &at, NULL))
    if (is_inside (at, place))
      g_ptr_array_add (places, at);
  g_ptr_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_hash_table_lookup (texts, places->pdata[i]));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Nothing in a list is nothing. */
static gboolean
is_nothing (JsonNode *node)
{
  return !node || JSON_NODE_HOLDS_NULL (node) || (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 0);
}

/* What a block, of which @texts are, has at @place, where @node is. New string; NULL: nothing. */
static char *
text_at (GHashTable *texts, const char *place, JsonNode *node)
{
  if (is_nothing (node))
    return NULL;
  const char *text = texts ? g_hash_table_lookup (texts, place) : NULL;
  char *inside = texts && !text ? texts_inside (texts, place) : NULL;

  if (inside)
    return inside;
  if (text)
    return g_strdup (text);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  return json_to_string (node, FALSE);
}

static gboolean
is_text (const JdMergePoint *place)
{
  for (guint side = 0; side < G_N_ELEMENTS (place->sides); side++)
    {
      JsonNode *node = place->sides[side];

      if (node && !(JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING))
        return FALSE;
    }
  return TRUE;
}

/* ---- points ---- */

/* What each version says, by place. */
typedef struct
{
  GHashTable *base, *mine, *theirs, *merged;
} Texts;

static JdSettlePoint *
point_new (const JdMergePoint *place, const Texts *texts)
{
  JdSettlePoint *point = g_new0 (JdSettlePoint, 1);

  point->place = g_strdup (place->place);
  point->base = text_at (texts->base, place->place, place->sides[JD_MERGE_BASE]);
  point->mine = text_at (texts->mine, place->place, place->sides[JD_MERGE_OURS]);
  point->theirs = text_at (texts->theirs, place->place, place->sides[JD_MERGE_THEIRS]);
  point->can_merge = !place->is_conflict;
  point->merged = point->can_merge ? text_at (texts->merged, place->place, place->merged) : NULL;
  point->is_text = is_text (place);
  point->choice = point->can_merge ? JD_SETTLE_MERGED : JD_SETTLE_OPEN;
  /* Of one side alone: that side. */
  if (point->can_merge && g_strcmp0 (point->merged, point->mine) == 0)
    point->choice = JD_SETTLE_MINE;
  else if (point->can_merge && g_strcmp0 (point->merged, point->theirs) == 0)
    point->choice = JD_SETTLE_THEIRS;
  point->can_merge = point->choice == JD_SETTLE_MERGED;
  return point;
}

static GHashTable *
texts_of (const JdBlock *block, const char *reader)
{
  return block ? jd_block_texts (block, reader) : NULL;
}

static void
add_points (JdSettle *settle, const char *reader)
{
  g_auto (GStrv) conflicts = NULL;
  g_autoptr (JdBlock) merged = jd_block_merge (settle->base, settle->mine, settle->theirs, settle->mine->id, &conflicts, NULL);
  g_autoptr (GHashTable) base = texts_of (settle->base, reader), mine = texts_of (settle->mine, reader), theirs = texts_of (settle->theirs, reader), all = texts_of (merged, reader);
  const Texts texts = { base, mine, theirs, all };

  for (guint i = 0; i < settle->places->len; i++)
    g_ptr_array_add (settle->points, point_new (g_ptr_array_index (settle->places, i), &texts));
}

JdSettle *
jd_settle_new (const JdBlock *base, const JdBlock *mine, const JdBlock *theirs, const char *reader)
{
  g_return_val_if_fail (mine && theirs && reader, NULL);

  JdSettle *settle = g_new0 (JdSettle, 1);
  settle->base = base ? jd_block_ref ((JdBlock *) base) : NULL;
  settle->mine = jd_block_ref ((JdBlock *) mine);
  settle->theirs = jd_block_ref ((JdBlock *) theirs);
  settle->places = jd_block_merge_points (base, mine, theirs);
  settle->points = g_ptr_array_new_with_free_func (point_free);
  add_points (settle, reader);
  return settle;
}

void
jd_settle_free (JdSettle *settle)
{
  if (!settle)
    return;
  g_clear_pointer (&settle->base, jd_block_unref);
  jd_block_unref (settle->mine);
  jd_block_unref (settle->theirs);
  g_ptr_array_unref (settle->places);
  g_ptr_array_unref (settle->points);
  g_free (settle);
}

const GPtrArray *
jd_settle_points (const JdSettle *settle)
{
  g_return_val_if_fail (settle, NULL);
  return settle->points;
}

guint
jd_settle_n_open (const JdSettle *settle)
{
  guint count = 0;

  g_return_val_if_fail (settle, 0);
  for (guint i = 0; i < settle->points->len; i++)
    count += ((const JdSettlePoint *) settle->points->pdata[i])->choice == JD_SETTLE_OPEN;
  return count;
}

/* ---- choosing ---- */

void
jd_settle_choose (JdSettle *settle, guint index, JdSettleChoice choice)
{
  g_return_if_fail (settle && index < settle->points->len);

  JdSettlePoint *point = g_ptr_array_index (settle->points, index);
  g_return_if_fail (choice != JD_SETTLE_MERGED || point->can_merge);
  point->choice = choice;
}

void
jd_settle_write (JdSettle *settle, guint index, const char *text)
{
  g_return_if_fail (settle && index < settle->points->len && text);

  JdSettlePoint *point = g_ptr_array_index (settle->points, index);
  g_return_if_fail (point->is_text);
  JdMergePoint *place = g_ptr_array_index (settle->places, index);
  g_free (point->merged);
  point->merged = g_strdup (text);
  point->can_merge = TRUE;
  point->choice = JD_SETTLE_MERGED;
  g_clear_pointer (&place->merged, json_node_unref);
  place->merged = *text ? json_node_init_string (json_node_alloc (), text) : NULL;
}

static JsonNode *
chosen (const JdMergePoint *place, JdSettleChoice choice)
{
  switch (choice)
    {
    case JD_SETTLE_THEIRS:
      return place->sides[JD_MERGE_THEIRS];
    case JD_SETTLE_MERGED:
      return place->merged;
    case JD_SETTLE_OPEN:
    case JD_SETTLE_MINE:
    default:
      return place->sides[JD_MERGE_OURS];
    }
}

JdBlock *
jd_settle_build (const JdSettle *settle, const char *file, GError **error)
{
  g_return_val_if_fail (settle, NULL);

  g_autoptr (GHashTable) settled = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < settle->points->len; i++)
    {
      const JdSettlePoint *point = g_ptr_array_index (settle->points, i);

      g_hash_table_insert (settled, point->place, chosen (g_ptr_array_index (settle->places, i), point->choice));
    }
  return jd_block_merge_settled (settle->base, settle->mine, settle->theirs, settled, file, error);
}
