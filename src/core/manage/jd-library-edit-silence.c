// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/jd-block-node.h"
#include "jd-edit-work.h"

static void
add_member (JsonBuilder *builder, const char *member, const char *text)
{
  if (!text)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_list (JsonBuilder *builder, const char *member, GStrv list)
{
  if (!list || !list[0])
    return;
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; list[i]; i++)
    json_builder_add_string_value (builder, list[i]);
  json_builder_end_array (builder);
}

static JsonNode *
silence_to_node (const JdSilence *silence)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_member (builder, "rule", silence->rule);
  add_member (builder, "words", silence->words);
  add_list (builder, "about", silence->about);
  add_member (builder, "reason", silence->reason);
  add_member (builder, "on", silence->on);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* What is silent in @block, which @node is of, by anything but @silence. New. */
static JsonArray *
all_but (const JdBlock *block, JsonObject *node, const JdSilence *silence)
{
  JsonArray *others = json_array_new (), *all = block->silenced ? json_object_get_array_member (node, "silenced") : NULL;

  for (guint i = 0; all && i < block->silenced->len; i++)
    if (!jd_silence_same (block->silenced->pdata[i], silence))
      json_array_add_element (others, json_array_dup_element (all, i));
  return others;
}

JdLibraryChange *
jd_library_edit_silence (const JdLibraryEdit *edit, const char *id, const JdSilence *silence, gboolean silent, GError **error)
{
  g_return_val_if_fail (edit && id && silence && !silence->line && (!silent || silence->reason), NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (silent ? JD_DEED_SILENCE : JD_DEED_SHOW_AGAIN);
  JdLibraryPlace place;
  g_autoptr (JdBlock) now = jd_edit_block (edit, change, id, &place, error);
  if (!now)
    return NULL;
  g_autoptr (JsonNode) node = jd_block_to_node (now);
  JsonObject *object = json_node_get_object (node);
  g_autoptr (JsonArray) silenced = all_but (now, object, silence);
  if (silent)
    json_array_add_element (silenced, silence_to_node (silence));
  if (json_array_get_length (silenced) > 0)
    json_object_set_array_member (object, "silenced", json_array_ref (silenced));
  else
    json_object_remove_member (object, "silenced");
  g_autoptr (JdBlock) changed = jd_block_from_node (node, id, error);
  return changed && jd_edit_put_next (edit, change, now, changed, &place, error) ? g_steal_pointer (&change) : NULL;
}
