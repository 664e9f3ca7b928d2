// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-merge-items.h"

gboolean
jd_three_agree (const JdThree *three, JdMergeSide a, JdMergeSide b)
{
  JsonNode *first = three->sides[a], *second = three->sides[b];

  return first && second ? json_node_equal (first, second) : first == second;
}

static JsonNode *
take (const JdThree *three, JdMergeSide side)
{
  return three->sides[side] ? json_node_ref (three->sides[side]) : NULL;
}

JsonNode *
jd_merge_conflict (JdMerging *merging, const char *place, const JdThree *three)
{
  static const char *const names[] = { "base", "ours", "theirs" };
  JsonObject *conflict = json_object_new ();

  json_object_set_string_member (conflict, "at", place);
  for (JdMergeSide side = JD_MERGE_BASE; side <= JD_MERGE_THEIRS; side++)
    if (three->sides[side])
      json_object_set_member (conflict, names[side], json_node_ref (three->sides[side]));
  json_array_add_object_element (merging->conflicts, conflict);
  g_ptr_array_add (merging->places, g_strdup (place));
  return take (three, JD_MERGE_OURS);
}

/* What changed on one side only without a question; else by @merge. */
static JsonNode *
merge_other (JdMerging *merging, const char *place, const JdThree *three, JdMergeFunc merge)
{
  if (merging->apart && merge == jd_merge_conflict)
    return jd_merge_conflict (merging, place, three);
  if (jd_three_agree (three, JD_MERGE_THEIRS, JD_MERGE_BASE))
    return take (three, JD_MERGE_OURS);
  if (jd_three_agree (three, JD_MERGE_OURS, JD_MERGE_BASE))
    return take (three, JD_MERGE_THEIRS);
  return merge (merging, place, three);
}

/* ---- where people choose ---- */

static void
point_free (gpointer data)
{
  JdMergePoint *point = data;

  g_free (point->place);
  for (guint side = 0; side < G_N_ELEMENTS (point->sides); side++)
    g_clear_pointer (&point->sides[side], json_node_unref);
  g_clear_pointer (&point->merged, json_node_unref);
  g_free (point);
}

GPtrArray *
jd_merge_points_new (void)
{
  return g_ptr_array_new_with_free_func (point_free);
}

static void
add_point (GPtrArray *points, const char *place, const JdThree *three, JsonNode *merged, gboolean is_conflict)
{
  JdMergePoint *point = g_new0 (JdMergePoint, 1);

  point->place = g_strdup (place);
  for (JdMergeSide side = JD_MERGE_BASE; side <= JD_MERGE_THEIRS; side++)
    point->sides[side] = take (three, side);
  point->merged = merged ? json_node_ref (merged) : NULL;
  point->is_conflict = is_conflict;
  g_ptr_array_add (points, point);
}

/* @inside: what is in it tells its places itself, but for a conflict of the whole. */
static JsonNode *
merge_and_tell (JdMerging *merging, const char *place, const JdThree *three, JdMergeFunc merge, gboolean inside)
{
  GPtrArray *points = merging->points;
  const guint before = merging->places->len;

  if (!inside)
    merging->points = NULL;
  JsonNode *merged = inside ? merge (merging, place, three) : merge_other (merging, place, three, merge);
  merging->points = points;
  const gboolean in_conflict = merging->places->len > before && (!inside || g_str_equal (g_ptr_array_index (merging->places, merging->places->len - 1), place));
  if (points && (!inside || in_conflict))
    add_point (points, place, three, merged, in_conflict);
  return merged;
}

/* Both have something in which more can be told apart. */
static gboolean
are_both_filled (const JdThree *three)
{
  JsonNode *ours = three->sides[JD_MERGE_OURS], *theirs = three->sides[JD_MERGE_THEIRS];

  return ours && theirs && !JSON_NODE_HOLDS_VALUE (ours) && !JSON_NODE_HOLDS_NULL (ours) && JSON_NODE_TYPE (ours) == JSON_NODE_TYPE (theirs);
}

/* What both have alike without a question, and what was decided. */
static JsonNode *
merge_value (JdMerging *merging, const char *place, const JdThree *three, const JdMemberMerge *member)
{
  gpointer decided;

  if (jd_three_agree (three, JD_MERGE_OURS, JD_MERGE_THEIRS))
    return take (three, JD_MERGE_OURS);
  if (merging->settled && g_hash_table_lookup_extended (merging->settled, place, NULL, &decided))
    return decided ? json_node_ref (decided) : NULL;
  if ((!merging->points && !merging->settled) || member->depth == JD_MERGE_ASIDE)
    return merge_other (merging, place, three, member->merge);
  return merge_and_tell (merging, place, three, member->merge, member->depth == JD_MERGE_INSIDE && are_both_filled (three));
}

/* ---- the order ---- */

/* Names in their order, and where each stands; borrowed from the objects. */
typedef struct
{
  GQueue names;
  GHashTable *links; /* name -> GList of names */
} Order;

/* Behind @left, which may be NULL: at the start. Gives where it stands then. */
static GList *
add_name (Order *order, GList *left, const char *name)
{
  if (left)
    g_queue_insert_after (&order->names, left, (gpointer) name);
  else
    g_queue_push_head (&order->names, (gpointer) name);
  GList *link = left ? left->next : order->names.head;
  g_hash_table_insert (order->links, (gpointer) name, link);
  return link;
}

/* The names of @object that are not there yet, each behind the one it stands behind there. */
static void
add_names (Order *order, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  GList *left = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      GList *link = g_hash_table_lookup (order->links, name);

      left = link ? link : add_name (order, left, name);
    }
}

/* ---- objects ---- */

static const JdMemberMerge *
find_merge (const JdMemberMerge *members, const char *name)
{
  while (members->name && !g_str_equal (members->name, name))
    members++;
  return members;
}

/* By JdMergeSide; the base may have none. */
typedef struct
{
  JsonObject *sides[3];
} Objects;

static JdThree
find_three (const Objects *objects, const char *name)
{
  JdThree three = { { NULL } };

  for (guint side = 0; side < G_N_ELEMENTS (three.sides); side++)
    if (objects->sides[side] && json_object_has_member (objects->sides[side], name))
      three.sides[side] = json_object_get_member (objects->sides[side], name);
  return three;
}

/* Of the elements of a list when @is_list. New. */
static JsonObject *
merge_members (JdMerging *merging, const char *place, gboolean is_list, const Objects *objects, const JdMemberMerge *members)
{
  Order order = { .names = G_QUEUE_INIT, .links = g_hash_table_new (g_str_hash, g_str_equal) };
  JsonObject *merged = json_object_new ();

  add_names (&order, objects->sides[JD_MERGE_OURS]);
  add_names (&order, objects->sides[JD_MERGE_THEIRS]);
  for (GList *link = order.names.head; link; link = link->next)
    {
      const char *name = link->data;
      const JdThree three = find_three (objects, name);
      g_autofree char *inside = is_list ? g_strdup_printf ("%s[%s]", place, name) : g_strconcat (place, *place ? "." : "", name, NULL);
      JsonNode *value = merge_value (merging, inside, &three, find_merge (members, name));

      if (value)
        json_object_set_member (merged, name, value);
    }
  g_queue_clear (&order.names);
  g_hash_table_unref (order.links);
  return merged;
}

JsonNode *
jd_merge_object (JdMerging *merging, const char *place, const JdThree *three, const JdMemberMerge *members)
{
  Objects objects = { { NULL } };

  for (guint side = 0; side < G_N_ELEMENTS (objects.sides); side++)
    if (three->sides[side] && JSON_NODE_HOLDS_OBJECT (three->sides[side]))
      objects.sides[side] = json_node_get_object (three->sides[side]);
  if (!objects.sides[JD_MERGE_OURS] || !objects.sides[JD_MERGE_THEIRS])
    return jd_merge_conflict (merging, place, three);
  g_autoptr (JsonObject) merged = merge_members (merging, place, FALSE, &objects, members);
  return json_node_init_object (json_node_alloc (), merged);
}

/* ---- lists ---- */

/* By @name; when there is such an element already, by one with a number. */
static void
add_element (JsonObject *object, const char *name, JsonNode *element)
{
  g_autofree char *other = g_strdup (name);

  for (guint number = 2; json_object_has_member (object, other); number++)
    {
      g_free (other);
      other = g_strdup_printf ("%s #%u", name, number);
    }
  json_object_set_member (object, other, json_node_ref (element));
}

/* The elements of @list (NULL: of an empty one) by name. NULL when it is no list, or one has no name. New. */
static JsonObject *
name_elements (JsonNode *list, JdNameFunc name_of)
{
  g_autoptr (JsonObject) object = json_object_new ();

  if (!list)
    return g_steal_pointer (&object);
  if (!JSON_NODE_HOLDS_ARRAY (list))
    return NULL;
  JsonArray *array = json_node_get_array (list);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *name = name_of (element);

      if (!name)
        return NULL;
      add_element (object, name, element);
    }
  return g_steal_pointer (&object);
}

static JsonNode *
list_members (JsonObject *object)
{
  g_autoptr (JsonArray) list = json_array_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_array_add_element (list, json_node_ref (node));
  return json_node_init_array (json_node_alloc (), list);
}

JsonNode *
jd_merge_list (JdMerging *merging, const char *place, const JdThree *three, JdNameFunc name, const JdMemberMerge *elements)
{
  g_autoptr (JsonObject) base = name_elements (three->sides[JD_MERGE_BASE], name);
  g_autoptr (JsonObject) ours = name_elements (three->sides[JD_MERGE_OURS], name);
  g_autoptr (JsonObject) theirs = name_elements (three->sides[JD_MERGE_THEIRS], name);
  const Objects objects = { { base, ours, theirs } };

  if (!ours || !theirs)
    return jd_merge_conflict (merging, place, three);
  g_autoptr (JsonObject) merged = merge_members (merging, place, TRUE, &objects, elements);
  return json_object_get_size (merged) > 0 || three->sides[JD_MERGE_OURS] ? list_members (merged) : NULL;
}
