// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-incoming-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-json-scan.h"
#include "item/jd-block-node.h"
#include "manage/jd-edit-work.h"

#define VARIABLES "variables.json"

/* What is being made, and of what. */
typedef struct
{
  const JdLibraryEdit *edit;
  JdLibraryChange *change;
} Making;

/* ---- blocks ---- */

static gboolean
add_block (const Making *making, const JdBlock *block, GError **error)
{
  g_autofree char *name = jd_library_block_name (block);
  return jd_edit_check_free (making->change, making->edit->own, name, error) && jd_library_change_put_block (making->change, making->edit->own, block, error);
}

/* @block, a revision behind the one in the library, where that is or where it can be changed. */
static gboolean
put_block (const Making *making, const JdBlock *block, GError **error)
{
  JdLibraryPlace place;
  g_autoptr (JdBlock) now = jd_edit_block (making->edit, making->change, block->id, &place, error);
  const char *folder = now ? jd_edit_target (making->edit, &place, error) : NULL;
  if (!folder)
    return FALSE;
  g_autofree char *former = jd_library_block_name (now), *name = jd_library_block_name (block);
  const gboolean here = g_str_equal (folder, place.folder), moves = !g_str_equal (former, name);
  if ((!here || moves) && !jd_edit_check_free (making->change, folder, name, error))
    return FALSE;
  if (here && moves && !jd_library_change_put (making->change, folder, former, NULL, error))
    return FALSE;
  return jd_library_change_put_block (making->change, folder, block, error);
}

static gboolean
settle_block (const Making *making, const JdIncoming *item, GError **error)
{
  if (item->choice == JD_CONFLICT_MERGE)
    return put_block (making, item->block, error);
  g_autoptr (JdBlock) next = jd_block_next (item->former, item->theirs, &making->edit->note, error);
  return next && put_block (making, next, error);
}

/* What was looked at is what there is still. */
static gboolean
check_former (const Making *making, const JdIncoming *item, GError **error)
{
  const JdBlock *now = jd_library_block (making->edit->library, item->id);
  if (now == item->former || (now && item->former && jd_block_equal (now, item->former)))
    return TRUE;
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("the block “%s” was changed meanwhile; look at what comes in once more"), item->id);
  return FALSE;
}

static gboolean
bring_block (const Making *making, const JdIncoming *item, GError **error)
{
  if (!check_former (making, item, error))
    return FALSE;
  if (item->state == JD_INCOMING_CONFLICT)
    return settle_block (making, item, error);
  return item->former ? put_block (making, item->block, error) : add_block (making, item->block, error);
}

/* ---- levels and roles ---- */

static gboolean
bring_item (const Making *making, const JdIncoming *item, GError **error)
{
  const gboolean is_role = item->sort == JD_INCOMING_ROLE;
  gsize length;
  char *json = is_role ? jd_role_to_json (item->role, &length) : jd_level_to_json (item->level, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);

  if (item->state == JD_INCOMING_ADDED)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s.json", is_role ? "roles" : "levels", item->id);
      return jd_edit_check_free (making->change, making->edit->own, name, error) && jd_library_change_put (making->change, making->edit->own, name, data, error);
    }
  if (item->choice != JD_CONFLICT_TAKE)
    return TRUE;
  g_autoptr (JsonNode) former = jd_edit_read_json (making->edit, making->change, is_role, item->id, error), node = jd_node_of_json (json, length);
  return former && jd_edit_put_json (making->edit, making->change, is_role, item->id, node, error);
}

/* ---- variables ---- */

JsonNode *
jd_incoming_variable_node (const JdVariable *variable)
{
  g_return_val_if_fail (variable, NULL);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;
  jd_variable_write (writer, variable);
  g_autofree char *json = jd_writer_finish (writer, &length);
  return jd_node_of_json (json, length);
}

/* The declarations that @data, a variables.json, has; NULL with @error when it is none. The tree is @root's, which is new. */
static JsonArray *
read_variables (GBytes *data, const char *file, JsonNode **root, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (data, &length);
  g_autoptr (JdReader) reader = jd_reader_new (text, length, file, error);
  if (!reader)
    return NULL;
  JdValue top = jd_reader_root (reader);
  g_autoptr (GPtrArray) variables = jd_variables_read (&top, "variables");
  if (!jd_reader_finish (reader, error))
    return NULL;
  *root = jd_json_node_copy (top.node);
  JsonObject *object = json_node_get_object (*root);
  if (!json_object_has_member (object, "variables"))
    json_object_set_array_member (object, "variables", json_array_new ());
  return json_object_get_array_member (object, "variables");
}

JdVariable *
jd_incoming_read_variable (const char *json, gsize length, const char *file, GError **error)
{
  g_return_val_if_fail (json, NULL);

  g_autoptr (JdReader) reader = jd_reader_new (json, length, file, error);
  if (!reader)
    return NULL;
  JdValue top = jd_reader_root (reader);
  g_autoptr (GPtrArray) variables = jd_variables_read (&top, "variables");
  return jd_reader_finish (reader, error) && variables->len == 1 ? jd_variable_ref (variables->pdata[0]) : NULL;
}

static gboolean
is_taken (const JdIncoming *item)
{
  if (item->sort != JD_INCOMING_VARIABLE || item->choice == JD_CONFLICT_KEEP)
    return FALSE;
  return item->state == JD_INCOMING_ADDED || ((item->state == JD_INCOMING_CONFLICT || item->state == JD_INCOMING_CHANGED) && item->choice == JD_CONFLICT_TAKE);
}

/* The declarations that come in, by name; borrowed. */
static GHashTable *
list_taken (const GPtrArray *items)
{
  GHashTable *taken = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < items->len; i++)
    {
      const JdIncoming *item = items->pdata[i];
      if (is_taken (item))
        g_hash_table_insert (taken, item->id, item->variable);
    }
  return taken;
}

/* @list with those of @taken in the place of those of their names, or behind all others in the order of @items. */
static JsonArray *
with_variables (JsonArray *list, GHashTable *taken, const GPtrArray *items)
{
  JsonArray *with = json_array_new ();
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      const char *name = json_object_get_string_member (json_array_get_object_element (list, i), "name");
      const JdVariable *variable = g_hash_table_lookup (taken, name);
      json_array_add_element (with, variable ? jd_incoming_variable_node (variable) : json_node_ref (json_array_get_element (list, i)));
      g_hash_table_remove (taken, name);
    }
  for (guint i = 0; i < items->len; i++)
    {
      const JdIncoming *item = items->pdata[i];
      if (item->variable && g_hash_table_remove (taken, item->id))
        json_array_add_element (with, jd_incoming_variable_node (item->variable));
    }
  return with;
}

static gboolean
bring_variables (const Making *making, const GPtrArray *items, GError **error)
{
  static const char empty[] = "{ \"format\": 1, \"variables\": [] }";
  GBytes *there;
  g_autoptr (GHashTable) taken = list_taken (items);
  g_autoptr (JsonNode) root = NULL;

  if (g_hash_table_size (taken) == 0)
    return TRUE;
  if (!jd_library_change_get (making->change, making->edit->own, VARIABLES, &there, error))
    return FALSE;
  g_autofree char *file = g_build_filename (making->edit->own, VARIABLES, NULL);
  g_autoptr (GBytes) none = g_bytes_new_static (empty, strlen (empty));
  JsonArray *list = read_variables (there ? there : none, file, &root, error);
  if (!list)
    return FALSE;
  json_object_set_array_member (json_node_get_object (root), "variables", with_variables (list, taken, items));
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;
  jd_writer_node (writer, NULL, root);
  char *json = jd_writer_finish (writer, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);
  return jd_library_change_put (making->change, making->edit->own, VARIABLES, data, error);
}

/* ---- all of it ---- */

static gboolean
bring (const Making *making, const JdIncoming *item, GError **error)
{
  if (item->state == JD_INCOMING_SAME || item->state == JD_INCOMING_OLDER || item->choice == JD_CONFLICT_KEEP)
    return TRUE;
  switch (item->sort)
    {
    case JD_INCOMING_BLOCK:
      return bring_block (making, item, error);
    case JD_INCOMING_VARIABLE:
      return TRUE; /* all at once, behind the others */
    case JD_INCOMING_LEVEL:
    case JD_INCOMING_ROLE:
    default:
      return bring_item (making, item, error);
    }
}

JdLibraryChange *
jd_incoming_change (const JdLibraryEdit *edit, const GPtrArray *items, JdDeed deed, GError **error)
{
  g_return_val_if_fail (edit && edit->own && items, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (deed);
  const Making making = { edit, change };
  for (guint i = 0; i < items->len; i++)
    if (!bring (&making, items->pdata[i], error))
      return NULL;
  return bring_variables (&making, items, error) ? g_steal_pointer (&change) : NULL;
}
