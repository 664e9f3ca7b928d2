// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-merge.h"

#include "item/jd-block-node.h"
#include "item/jd-block-places.h"
#include "jd-merge-items.h"

#define CONFLICTS "conflicts"

/* ---- members ---- */

static gboolean
is_text (JsonNode *node)
{
  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_number (JsonNode *node)
{
  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static JsonNode *
merge_wording (JdMerging *merging, const char *place, const JdThree *three)
{
  JsonNode *const *sides = three->sides;

  if (!is_text (sides[JD_MERGE_BASE]) || !is_text (sides[JD_MERGE_OURS]) || !is_text (sides[JD_MERGE_THEIRS]))
    return jd_merge_conflict (merging, place, three);
  g_autoptr (GPtrArray) pieces = jd_merge_text (json_node_get_string (sides[JD_MERGE_BASE]), json_node_get_string (sides[JD_MERGE_OURS]), json_node_get_string (sides[JD_MERGE_THEIRS]));
  if (!jd_merge_is_clean (pieces))
    return jd_merge_conflict (merging, place, three);
  g_autofree char *merged = jd_merge_take (pieces, JD_MERGE_OURS);
  return json_node_init_string (json_node_alloc (), merged);
}

static JsonNode *
merge_body (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge languages[] = { { NULL, merge_wording, JD_MERGE_WHOLE } };

  return jd_merge_object (merging, place, three, languages);
}

/* Nobody would want a title that is half of one and half of the other. */
static JsonNode *
merge_titles (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge languages[] = { { NULL, jd_merge_conflict, JD_MERGE_WHOLE } };

  return jd_merge_object (merging, place, three, languages);
}

static JsonNode *
merge_variant (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge members[] = { { "body", merge_body, JD_MERGE_INSIDE }, { NULL, jd_merge_conflict, JD_MERGE_WHOLE } };

  return jd_merge_object (merging, place, three, members);
}

static JsonNode *
merge_variants (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge variants[] = { { NULL, merge_variant, JD_MERGE_INSIDE } };

  return jd_merge_list (merging, place, three, jd_variant_name, variants);
}

static JsonNode *
merge_row (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge members[] = { { NULL, jd_merge_conflict, JD_MERGE_WHOLE } };

  return jd_merge_object (merging, place, three, members);
}

static JsonNode *
merge_rows (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge rows[] = { { NULL, merge_row, JD_MERGE_WHOLE } };

  return jd_merge_list (merging, place, three, jd_row_name, rows);
}

/* What one side put in or took out is in or out. */
static JsonNode *
merge_set (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge values[] = { { NULL, jd_merge_conflict, JD_MERGE_WHOLE } };

  return jd_merge_list (merging, place, three, jd_value_name, values);
}

static gboolean
is_empty (JsonNode *list)
{
  return list && JSON_NODE_HOLDS_ARRAY (list) && json_array_get_length (json_node_get_array (list)) == 0;
}

/* No role means every role, so it must not come of taking one out here and another there, nor be overruled by one that was put in. */
static JsonNode *
merge_families (JdMerging *merging, const char *place, const JdThree *three)
{
  g_autoptr (JsonNode) merged = merge_set (merging, place, three);

  if (is_empty (three->sides[JD_MERGE_OURS]) || is_empty (three->sides[JD_MERGE_THEIRS]) || is_empty (merged))
    return jd_merge_conflict (merging, place, three);
  return g_steal_pointer (&merged);
}

static gint64
revision_of (JsonNode *block)
{
  return json_object_get_int_member_with_default (json_node_get_object (block), "revision", 0);
}

static int
compare_revisions (gconstpointer a, gconstpointer b)
{
  const gint64 first = revision_of (*(JsonNode *const *) a), second = revision_of (*(JsonNode *const *) b);

  return (first < second) - (first > second);
}

/* Newest first, and equal ones as they stood. */
static JsonNode *
sort_history (JsonNode *history)
{
  JsonArray *list = json_node_get_array (history);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (JsonArray) sorted = json_array_new ();

  for (guint i = 0; i < json_array_get_length (list); i++)
    g_ptr_array_add (entries, json_array_get_element (list, i));
  g_ptr_array_sort (entries, compare_revisions);
  for (guint i = 0; i < entries->len; i++)
    json_array_add_element (sorted, json_node_ref (g_ptr_array_index (entries, i)));
  return json_node_init_array (json_node_alloc (), sorted);
}

/* What any side remembers, once: as if both had begun with none. */
static JsonNode *
merge_history (JdMerging *merging, const char *place, const JdThree *three)
{
  const JdThree both = { { NULL, three->sides[JD_MERGE_OURS], three->sides[JD_MERGE_THEIRS] } };
  g_autoptr (JsonNode) merged = merge_set (merging, place, &both);

  return sort_history (merged);
}

static JsonNode *
merge_revision (JdMerging *merging, const char *place, const JdThree *three)
{
  return json_node_ref (three->sides[JD_MERGE_OURS]);
}

/* Of which revision a translation is: where the sides name two, the older one, so that it is asked for again rather than not. */
static JsonNode *
merge_basis (JdMerging *merging, const char *place, const JdThree *three)
{
  JsonNode *ours = three->sides[JD_MERGE_OURS], *theirs = three->sides[JD_MERGE_THEIRS];

  if (!is_number (ours) || !is_number (theirs))
    return jd_merge_conflict (merging, place, three);
  return json_node_ref (json_node_get_int (theirs) < json_node_get_int (ours) ? theirs : ours);
}

static JsonNode *
merge_based_on (JdMerging *merging, const char *place, const JdThree *three)
{
  static const JdMemberMerge languages[] = { { NULL, merge_basis, JD_MERGE_ASIDE } };

  return jd_merge_object (merging, place, three, languages);
}

static const JdMemberMerge merged_members[] = {
  { "titles", merge_titles, JD_MERGE_INSIDE },
  { "body", merge_body, JD_MERGE_INSIDE },
  { "variants", merge_variants, JD_MERGE_INSIDE },
  { "rows", merge_rows, JD_MERGE_INSIDE },
  { "tags", merge_set, JD_MERGE_WHOLE },
  { "families", merge_families, JD_MERGE_WHOLE },
  { "revision", merge_revision, JD_MERGE_ASIDE },
  { "history", merge_history, JD_MERGE_ASIDE },
  { "silenced", merge_set, JD_MERGE_WHOLE },
  { "based_on", merge_based_on, JD_MERGE_ASIDE },
  { CONFLICTS, merge_set, JD_MERGE_ASIDE },
  { NULL, jd_merge_conflict, JD_MERGE_WHOLE },
};

/* Where the changes of both give no block together. */
static const JdMemberMerge members_apart[] = { { "revision", merge_revision, JD_MERGE_ASIDE }, { NULL, jd_merge_conflict, JD_MERGE_WHOLE } };

/* ---- the block ---- */

/* A revision that only one side has says what that side says. */
static void
count_revision (JsonObject *merged, const JdThree *three)
{
  const gint64 base = three->sides[JD_MERGE_BASE] ? revision_of (three->sides[JD_MERGE_BASE]) : 0;
  const gint64 ours = revision_of (three->sides[JD_MERGE_OURS]), theirs = revision_of (three->sides[JD_MERGE_THEIRS]);

  if (ours != base && theirs != base)
    json_object_set_int_member (merged, "revision", MIN (MAX (ours, theirs), G_MAXINT - 1) + 1);
}

/* Behind those that were not decided since the last merge. */
static void
add_conflicts (JsonObject *merged, JsonArray *conflicts)
{
  JsonNode *former = json_object_has_member (merged, CONFLICTS) ? json_object_get_member (merged, CONFLICTS) : NULL;
  g_autoptr (JsonArray) all = json_array_new ();

  if (json_array_get_length (conflicts) == 0)
    return;
  if (former && JSON_NODE_HOLDS_ARRAY (former))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (former)); i++)
      json_array_add_element (all, json_node_ref (json_array_get_element (json_node_get_array (former), i)));
  for (guint i = 0; i < json_array_get_length (conflicts); i++)
    json_array_add_element (all, json_node_ref (json_array_get_element (conflicts, i)));
  json_object_set_array_member (merged, CONFLICTS, g_steal_pointer (&all));
}

static JdBlock *
merge (const JdThree *three, gboolean apart, const char *file, GStrv *conflicts, GError **error)
{
  g_autoptr (JsonArray) told = json_array_new ();
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  JdMerging merging = { .places = places, .conflicts = told, .apart = apart };
  g_autoptr (JsonNode) merged = jd_merge_object (&merging, "", three, apart ? members_apart : merged_members);

  count_revision (json_node_get_object (merged), three);
  add_conflicts (json_node_get_object (merged), told);
  JdBlock *block = jd_block_from_node (merged, file, error);
  if (!block)
    return NULL;
  g_ptr_array_add (places, NULL);
  *conflicts = (GStrv) g_ptr_array_free (g_steal_pointer (&places), FALSE);
  return block;
}

JdBlock *
jd_block_merge (const JdBlock *base, const JdBlock *ours, const JdBlock *theirs, const char *file, GStrv *conflicts, GError **error)
{
  g_return_val_if_fail (ours && theirs && conflicts, NULL);

  g_autoptr (JsonNode) base_node = base ? jd_block_to_node (base) : NULL, ours_node = jd_block_to_node (ours), theirs_node = jd_block_to_node (theirs);
  const JdThree three = { { base_node, ours_node, theirs_node } };
  if (jd_three_agree (&three, JD_MERGE_OURS, JD_MERGE_THEIRS))
    {
      *conflicts = g_new0 (char *, 1);
      return jd_block_from_node (ours_node, file, error);
    }
  JdBlock *block = merge (&three, FALSE, file, conflicts, NULL);
  return block ? block : merge (&three, TRUE, file, conflicts, error);
}

/* ---- by a person ---- */

/* All of both, with @merging. New. */
static JsonNode *
merge_both (JdMerging *merging, const JdBlock *base, const JdBlock *ours, const JdBlock *theirs)
{
  g_autoptr (JsonNode) base_node = base ? jd_block_to_node (base) : NULL, ours_node = jd_block_to_node (ours), theirs_node = jd_block_to_node (theirs);
  const JdThree three = { { base_node, ours_node, theirs_node } };
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonArray) told = json_array_new ();

  merging->places = places;
  merging->conflicts = told;
  return jd_merge_object (merging, "", &three, merged_members);
}

GPtrArray *
jd_block_merge_points (const JdBlock *base, const JdBlock *ours, const JdBlock *theirs)
{
  g_return_val_if_fail (ours && theirs, NULL);

  JdMerging merging = { .points = jd_merge_points_new () };
  g_autoptr (JsonNode) merged = merge_both (&merging, base, ours, theirs);
  return merging.points;
}

JdBlock *
jd_block_merge_settled (const JdBlock *base, const JdBlock *ours, const JdBlock *theirs, GHashTable *settled, const char *file, GError **error)
{
  g_return_val_if_fail (ours && theirs && settled, NULL);

  JdMerging merging = { .settled = settled };
  g_autoptr (JsonNode) merged = merge_both (&merging, base, ours, theirs);
  return jd_block_from_node (merged, file, error);
}
