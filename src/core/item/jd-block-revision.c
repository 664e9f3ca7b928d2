// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-revision.h"

#include <glib/gi18n-lib.h>

#include "base/jd-text.h"
#include "jd-block-node.h"

/* Members that are not what a block says, or that stand in an entry of the history on their own. */
static const char *const apart[] = { "format", "id", "revision", "history", "conflicts", "body", NULL };

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  g_autofree char *clean = text ? jd_text_clean (text, -1, JD_TEXT_LINE, NULL) : NULL;

  if (clean && *g_strstrip (clean) != '\0')
    json_object_set_string_member (object, member, clean);
}

/* All members of @block that are not told apart. New. */
static JsonObject *
state_of (JsonObject *block)
{
  JsonObject *state = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, block);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (apart, name))
      json_object_set_member (state, name, json_node_ref (value));
  return state;
}

gboolean
jd_block_says_same (const JdBlock *a, const JdBlock *b)
{
  g_return_val_if_fail (a && b, FALSE);

  g_autoptr (JsonNode) first = jd_block_to_node (a), second = jd_block_to_node (b);
  static const char *const aside[] = { "revision", "history" };
  for (guint i = 0; i < G_N_ELEMENTS (aside); i++)
    {
      json_object_remove_member (json_node_get_object (first), aside[i]);
      json_object_remove_member (json_node_get_object (second), aside[i]);
    }
  return json_node_equal (first, second);
}

/* What @former was until now. New. */
static JsonObject *
entry_of (JsonObject *former, const JdEditNote *note)
{
  JsonObject *entry = json_object_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  json_object_set_int_member (entry, "revision", json_object_get_int_member (former, "revision"));
  json_object_set_string_member (entry, "on", note->on ? note->on : today);
  set_text (entry, "by", note->by);
  set_text (entry, "why", note->why);
  json_object_set_member (entry, "body", json_node_ref (json_object_get_member (former, "body")));
  json_object_set_object_member (entry, "state", state_of (former));
  return entry;
}

JdBlock *
jd_block_next (const JdBlock *former, const JdBlock *changed, const JdEditNote *note, GError **error)
{
  g_return_val_if_fail (former && changed && note, NULL);

  g_autoptr (JsonNode) before = jd_block_to_node (former), next = jd_block_to_node (changed);
  JsonObject *object = json_node_get_object (next);
  JsonArray *history = json_array_new (), *past = json_object_get_array_member (json_node_get_object (before), "history");
  json_array_add_object_element (history, entry_of (json_node_get_object (before), note));
  for (guint i = 0; i < json_array_get_length (past); i++)
    json_array_add_element (history, json_node_ref (json_array_get_element (past, i)));
  json_object_set_array_member (object, "history", history);
  json_object_set_int_member (object, "revision", MIN (former->revision, G_MAXINT - 1) + 1);
  return jd_block_from_node (next, former->id, error);
}

/* ---- looking back ---- */

GArray *
jd_block_log (const JdBlock *block)
{
  g_return_val_if_fail (block, NULL);

  GArray *log = g_array_new (FALSE, FALSE, sizeof (JdBlockLine));
  for (guint i = 0; i <= block->history->len; i++)
    {
      /* An entry says who changed it, which made the one before it in the list. */
      const JdRevision *is = i > 0 ? g_ptr_array_index (block->history, i - 1) : NULL;
      const JdRevision *was = i < block->history->len ? g_ptr_array_index (block->history, i) : NULL;
      const JdBlockLine line = { is ? is->revision : block->revision, was ? was->on : NULL, was ? was->by : NULL, was ? was->why : NULL, i };

      g_array_append_val (log, line);
    }
  return log;
}

/* @object, which is @block as it is now, to what it was at @revision. */
static void
go_back (JsonObject *object, const JdRevision *revision, JsonNode *body)
{
  g_autoptr (JsonObject) now = state_of (object);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_set_member (object, "body", body);
  if (!revision->state)
    return;
  json_object_iter_init_ordered (&iter, now);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_remove_member (object, name);
  json_object_iter_init_ordered (&iter, json_node_get_object (revision->state));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (apart, name))
      json_object_set_member (object, name, json_node_ref (value));
}

JdBlock *
jd_block_at (const JdBlock *block, guint place, const char *file, GError **error)
{
  g_return_val_if_fail (block && place <= block->history->len, NULL);

  g_autoptr (JsonNode) node = jd_block_to_node (block);
  JsonObject *object = json_node_get_object (node);
  JsonArray *history = json_object_get_array_member (object, "history");
  const JdRevision *revision = place > 0 ? g_ptr_array_index (block->history, place - 1) : NULL;
  if (revision)
    {
      JsonObject *entry = json_array_get_object_element (history, place - 1);

      go_back (object, revision, json_node_ref (json_object_get_member (entry, "body")));
      json_object_set_int_member (object, "revision", revision->revision);
    }
  json_object_set_array_member (object, "history", json_array_new ());
  json_object_remove_member (object, "conflicts");
  return jd_block_from_node (node, file, error);
}
