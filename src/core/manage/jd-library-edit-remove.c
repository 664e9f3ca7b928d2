// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks that go, and what takes their place. */
#include <glib/gi18n-lib.h>

#include "base/jd-file.h"
#include "item/jd-block-node.h"
#include "jd-edit-work.h"
#include "uses/jd-where-used.h"

/* ---- who still needs it ---- */

/* Of roles, levels and @more what uses the block, as messages call them. Of new strings. */
static GPtrArray *
list_users (const JdLibrary *library, const char *id, const char *const *more)
{
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const JdUser *user;

  jd_where_used_add_library (used, library);
  const GPtrArray *uses = jd_where_used_of (used, id);
  for (guint at = 0; (user = jd_uses_next_user (uses, &at));)
    g_ptr_array_add (names, g_strdup_printf (user->kind == JD_USER_ROLE ? _("role “%s”") : _("level “%s”"), user->id));
  for (guint i = 0; more && more[i]; i++)
    g_ptr_array_add (names, jd_file_shown_name (more[i]));
  return names;
}

static gboolean
refuse_used (const char *id, const GPtrArray *users, GError **error)
{
  g_autofree char *list = jd_edit_join_users (users);

  /* Translators: the id of a block, and a list such as "role “cook”, level “senior”, kitchen.vacancy". */
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: is used by %s; retire it, or name a block that takes its place"), id, list);
  return FALSE;
}

/* ---- removing ---- */

typedef struct
{
  const JdLibraryEdit *edit;
  JdLibraryChange *change;
  const char *const *ids;
  const char *with;         /* may be NULL */
  const char *const *users; /* may be NULL */
} Removal;

/* That it is one, stays, and is of that kind. */
static gboolean
check_with (const Removal *removal, const JdBlock *block, GError **error)
{
  const JdBlock *with = jd_library_block (removal->edit->library, removal->with);

  if (!with || g_strv_contains (removal->ids, removal->with))
    {
      jd_edit_fault_unknown (removal->with, _("the id of a block that stays"), error);
      return FALSE;
    }
  if (g_str_equal (with->kind_name, block->kind_name))
    return TRUE;
  g_autofree char *expected = g_strdup_printf (_("a block of kind %s"), block->kind_name);
  jd_error_set (error, JD_ERROR_VALUE, with->id, NULL, expected, with->kind_name);
  return FALSE;
}

static gboolean
check_users (const Removal *removal, const JdBlock *block, GError **error)
{
  g_autoptr (GPtrArray) users = list_users (removal->edit->library, block->id, removal->users);

  return users->len == 0 || refuse_used (block->id, users, error);
}

/* Whoever names it must find another, unless the one below comes back. */
static gboolean
free_from_users (const Removal *removal, const JdBlock *block, GError **error)
{
  if (removal->with)
    return check_with (removal, block, error) && jd_edit_replace_references (removal->edit, removal->change, block->id, removal->with, error);
  return jd_library_block_below (removal->edit->library, block->id, NULL) || check_users (removal, block, error);
}

static gboolean
remove_file (const Removal *removal, const JdBlock *block, const JdLibraryPlace *place, GError **error)
{
  g_autofree char *name = jd_library_block_name (block);

  jd_library_change_add_block (removal->change, block->id);
  return jd_library_change_put (removal->change, place->folder, name, NULL, error);
}

static gboolean
remove_block (const Removal *removal, const char *id, GError **error)
{
  JdLibraryPlace place;
  g_autoptr (JdBlock) block = jd_edit_block (removal->edit, removal->change, id, &place, error);

  if (!block)
    return FALSE;
  if (!place.writable)
    {
      g_autofree char *name = jd_file_shown_name (place.file);
      jd_error_set_with_remedy (error, JD_ERROR_REFUSED, name, NULL, _("a folder that can be changed"), _("one that is read-only"), _("retire the block"));
      return FALSE;
    }
  return free_from_users (removal, block, error) && remove_file (removal, block, &place, error);
}

JdLibraryChange *
jd_library_edit_remove (const JdLibraryEdit *edit, const char *const *ids, const char *with, const char *const *users, GError **error)
{
  g_return_val_if_fail (edit && ids, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_REMOVE_BLOCKS);
  const Removal removal = { edit, change, ids, with, users };
  for (guint i = 0; ids[i]; i++)
    if (!remove_block (&removal, ids[i], error))
      return NULL;
  jd_library_change_tell (change, JD_DEED_REMOVE_BLOCKS, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}

/* ---- several to one ---- */

/* Adds those of the list @member of @from that @to does not have. */
static void
add_missing (JsonObject *to, JsonObject *from, const char *member)
{
  JsonArray *list = json_object_get_array_member (to, member), *other = json_object_get_array_member (from, member);

  for (guint i = 0; i < json_array_get_length (other); i++)
    {
      JsonNode *value = json_array_get_element (other, i);
      gboolean has = FALSE;

      for (guint k = 0; k < json_array_get_length (list) && !has; k++)
        has = json_node_equal (json_array_get_element (list, k), value);
      if (!has)
        json_array_add_element (list, json_node_ref (value));
    }
}

/* A block without roles is for every role. */
static void
unite (JsonObject *keep, JsonObject *other)
{
  const gboolean for_all = json_array_get_length (json_object_get_array_member (keep, "families")) == 0 || json_array_get_length (json_object_get_array_member (other, "families")) == 0;

  add_missing (keep, other, "tags");
  if (for_all)
    json_object_set_array_member (keep, "families", json_array_new ());
  else
    add_missing (keep, other, "families");
}

/* Out of the library, or where something of that id would stay, retired. */
static gboolean
put_away (const Removal *removal, const JdBlock *block, const JdLibraryPlace *place, GError **error)
{
  if (place->writable && !jd_library_block_below (removal->edit->library, block->id, NULL))
    return remove_file (removal, block, place, error);
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  json_object_set_string_member (json_node_get_object (node), "status", "retired");
  g_autoptr (JdBlock) retired = jd_block_from_node (node, block->id, error);
  return retired && jd_edit_put_next (removal->edit, removal->change, block, retired, place, error);
}

static gboolean
join_block (const Removal *removal, const char *id, JsonObject *keep, GError **error)
{
  JdLibraryPlace place;
  g_autoptr (JdBlock) block = jd_edit_block (removal->edit, removal->change, id, &place, error);

  if (!block || !check_with (removal, block, error))
    return FALSE;
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  unite (keep, json_node_get_object (node));
  return jd_edit_replace_references (removal->edit, removal->change, id, removal->with, error) && put_away (removal, block, &place, error);
}

JdLibraryChange *
jd_library_edit_make_one (const JdLibraryEdit *edit, const char *keep, const char *const *ids, GError **error)
{
  g_return_val_if_fail (edit && keep && ids, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_MAKE_ONE);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  JdLibraryPlace place;
  g_autoptr (JdBlock) block = jd_edit_block (edit, change, keep, &place, error);
  if (!block)
    return NULL;
  for (guint i = 0; ids[i]; i++)
    if (!g_str_equal (ids[i], keep))
      g_ptr_array_add (others, (gpointer) ids[i]);
  g_ptr_array_add (others, NULL);
  const Removal removal = { edit, change, (const char *const *) others->pdata, keep, NULL };
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  for (guint i = 0; removal.ids[i]; i++)
    if (!join_block (&removal, removal.ids[i], json_node_get_object (node), error))
      return NULL;
  g_autoptr (JdBlock) united = jd_block_from_node (node, keep, error);
  if (!united || !jd_edit_put_next (edit, change, block, united, &place, error))
    return NULL;
  jd_library_change_tell (change, JD_DEED_MAKE_ONE, others->len, NULL);
  return g_steal_pointer (&change);
}
