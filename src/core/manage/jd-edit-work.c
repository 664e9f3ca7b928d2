// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-work.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "base/jd-json-write.h"
#include "item/jd-block-node.h"
#include "item/jd-block-references.h"
#include "uses/jd-where-used.h"

#define TOLD_USERS 5 /* more are a number */

/* ---- faults ---- */

gpointer
jd_edit_fault_unknown (const char *id, const char *expected, GError **error)
{
  g_autofree char *found = jd_error_quote (id);

  jd_error_set (error, JD_ERROR_REFERENCE, NULL, NULL, expected, found);
  return NULL;
}

static gboolean
fault_changed (const char *file, GError **error)
{
  g_autofree char *name = jd_file_shown_name (file);

  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), name);
  return FALSE;
}

static gpointer
fault_read_only (const char *path, GError **error)
{
  g_autofree char *name = jd_file_shown_name (path);

  jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a folder that can be changed"), _("one that is read-only"));
  return NULL;
}

char *
jd_edit_join_users (const GPtrArray *users)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (users->len, TOLD_USERS); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (users, i));
  if (users->len > TOLD_USERS)
    g_string_append_printf (list, ngettext (" and %u more", " and %u more", users->len - TOLD_USERS), users->len - TOLD_USERS);
  return g_string_free (list, FALSE);
}

/* ---- folders ---- */

/* Whether @folder is one of the library, and then where. */
static gboolean
find_folder (const JdLibrary *library, const char *folder, JdLibraryPlace *place)
{
  for (guint floor = 0; jd_library_find_folder (library, floor, place); floor++)
    if (g_str_equal (place->folder, folder))
      return TRUE;
  return FALSE;
}

gboolean
jd_edit_check_above (const JdLibraryEdit *edit, const JdLibraryPlace *place, const char *folder, GError **error)
{
  JdLibraryPlace other;

  if (!find_folder (edit->library, folder, &other))
    return TRUE;
  if (!other.writable)
    return fault_read_only (folder, error) != NULL;
  if (other.floor > place->floor)
    return TRUE;
  g_autofree char *name = jd_file_shown_name (folder), *found = jd_file_shown_name (place->folder);
  jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a folder whose blocks take the place of those that are there"), found);
  return FALSE;
}

const char *
jd_edit_target (const JdLibraryEdit *edit, const JdLibraryPlace *place, GError **error)
{
  if (place->writable)
    return place->folder;
  if (!edit->own)
    return fault_read_only (place->file, error);
  return jd_edit_check_above (edit, place, edit->own, error) ? edit->own : NULL;
}

gboolean
jd_edit_check_free (JdLibraryChange *change, const char *folder, const char *name, GError **error)
{
  GBytes *there;

  if (!jd_library_change_get (change, folder, name, &there, error))
    return FALSE;
  if (!there)
    return TRUE;
  g_autofree char *path = g_build_filename (folder, name, NULL), *shown = jd_file_shown_name (path);
  jd_error_set (error, JD_ERROR_EXISTS, shown, NULL, _("a name that is not in use"), _("one that is there already"));
  return FALSE;
}

/* ---- blocks ---- */

static JdBlock *
parse_block (GBytes *data, const char *file, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (data, &length);

  return jd_block_parse (text ? text : "", length, file, error);
}

JdBlock *
jd_edit_block (const JdLibraryEdit *edit, JdLibraryChange *change, const char *id, JdLibraryPlace *place, GError **error)
{
  JdBlock *known = jd_library_block (edit->library, id);
  GBytes *there;

  if (!known || !jd_library_find_block (edit->library, id, place))
    return jd_edit_fault_unknown (id, _("the id of a block"), error);
  g_autofree char *name = jd_library_block_name (known);
  if (!jd_library_change_get (change, place->folder, name, &there, error))
    return NULL;
  g_autoptr (JdBlock) block = there ? parse_block (there, place->file, NULL) : NULL;
  if (block && (jd_library_change_differs (change, place->folder, name) || jd_block_equal (block, known)))
    return g_steal_pointer (&block);
  fault_changed (place->file, error);
  return NULL;
}

gboolean
jd_edit_put_next (const JdLibraryEdit *edit, JdLibraryChange *change, const JdBlock *block, const JdBlock *changed, const JdLibraryPlace *place, GError **error)
{
  if (jd_block_says_same (block, changed))
    return TRUE;
  const char *folder = jd_edit_target (edit, place, error);
  g_autoptr (JdBlock) next = folder ? jd_block_next (block, changed, &edit->note, error) : NULL;
  if (!next)
    return FALSE;
  const gboolean here = g_str_equal (folder, place->folder);
  g_autofree char *former = jd_library_block_name (block), *name = jd_library_block_name (next);
  const gboolean moves = !g_str_equal (former, name);
  if ((!here || moves) && !jd_edit_check_free (change, folder, name, error))
    return FALSE;
  if (here && moves && !jd_library_change_put (change, folder, former, NULL, error))
    return FALSE;
  return jd_library_change_put_block (change, folder, next, error);
}

/* ---- roles and levels ---- */

static gboolean
find_item (const JdLibraryEdit *edit, gboolean is_role, const char *id, JdLibraryPlace *place, GError **error)
{
  if (is_role ? jd_library_find_role (edit->library, id, place) : jd_library_find_level (edit->library, id, place))
    return TRUE;
  jd_edit_fault_unknown (id, is_role ? _("the id of a role") : _("the id of a level"), error);
  return FALSE;
}

static char *
item_name (gboolean is_role, const char *id)
{
  return g_strdup_printf ("%s/%s.json", is_role ? "roles" : "levels", id);
}

/* What the library knows, as its file. New string. */
static char *
known_json (const JdLibrary *library, gboolean is_role, const char *id, gsize *length)
{
  return is_role ? jd_role_to_json (jd_library_role (library, id), length) : jd_level_to_json (jd_library_level (library, id), length);
}

/* Whether @data is the file of what the library knows. */
static gboolean
is_known_json (const JdLibrary *library, gboolean is_role, const char *id, const char *data, gsize length)
{
  g_autoptr (JdRole) role = is_role ? jd_role_parse (data, length, NULL, NULL) : NULL;
  g_autoptr (JdLevel) level = is_role ? NULL : jd_level_parse (data, length, NULL, NULL);
  gsize n_known, n_there = 0;

  if (!role && !level)
    return FALSE;
  g_autofree char *known = known_json (library, is_role, id, &n_known), *there = role ? jd_role_to_json (role, &n_there) : jd_level_to_json (level, &n_there);
  return n_known == n_there && memcmp (known, there, n_known) == 0;
}

/* The folder in which the item is, or in which its copy will be. Borrowed; NULL with @error. */
static const char *
item_target (const JdLibraryEdit *edit, gboolean is_role, const char *id, GError **error)
{
  JdLibraryPlace place;

  return find_item (edit, is_role, id, &place, error) ? jd_edit_target (edit, &place, error) : NULL;
}

/* The bytes as the change has them; those of a copy when it made one. Borrowed; NULL with @error. */
static GBytes *
read_item (const JdLibraryEdit *edit, JdLibraryChange *change, gboolean is_role, const char *id, GError **error)
{
  JdLibraryPlace place;
  GBytes *there;
  g_autofree char *name = item_name (is_role, id);
  const char *target = item_target (edit, is_role, id, error);

  if (!target || !find_item (edit, is_role, id, &place, error) || !jd_library_change_get (change, target, name, &there, error))
    return NULL;
  if (there && jd_library_change_differs (change, target, name))
    return there;
  if (!g_str_equal (target, place.folder) && !jd_edit_check_free (change, target, name, error))
    return NULL;
  if (!jd_library_change_get (change, place.folder, name, &there, error))
    return NULL;
  gsize length = 0;
  const char *data = there ? g_bytes_get_data (there, &length) : NULL;
  if (data && is_known_json (edit->library, is_role, id, data, length))
    return there;
  fault_changed (place.file, error);
  return NULL;
}

JsonNode *
jd_edit_read_json (const JdLibraryEdit *edit, JdLibraryChange *change, gboolean is_role, const char *id, GError **error)
{
  GBytes *there = read_item (edit, change, is_role, id, error);
  gsize length;

  if (!there)
    return NULL;
  const char *data = g_bytes_get_data (there, &length);
  data = jd_text_skip_mark (data, &length);
  g_autoptr (JdJsonTree) tree = jd_json_parse (data, length, id, error);
  return tree ? jd_json_node_copy (jd_json_tree_root (tree)) : NULL;
}

/* What @node is when it is read, so that it is one and its members are in their order. NULL with @error. New. */
static GBytes *
item_bytes (gboolean is_role, const char *id, JsonNode *node, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  g_autofree char *name = item_name (is_role, id);
  gsize length;

  jd_writer_node (writer, NULL, node);
  g_autofree char *written = jd_writer_finish (writer, &length);
  g_autoptr (JdRole) role = is_role ? jd_role_parse (written, length, name, error) : NULL;
  g_autoptr (JdLevel) level = is_role ? NULL : jd_level_parse (written, length, name, error);
  if (!role && !level)
    return NULL;
  char *json = role ? jd_role_to_json (role, &length) : jd_level_to_json (level, &length);
  return g_bytes_new_take (json, length);
}

gboolean
jd_edit_put_json (const JdLibraryEdit *edit, JdLibraryChange *change, gboolean is_role, const char *id, JsonNode *node, GError **error)
{
  const char *target = item_target (edit, is_role, id, error);
  g_autofree char *name = item_name (is_role, id);
  g_autoptr (GBytes) data = target ? item_bytes (is_role, id, node, error) : NULL;

  return data && jd_library_change_put (change, target, name, data, error);
}

gboolean
jd_edit_put_new_role (const JdLibraryEdit *edit, JdLibraryChange *change, const char *folder, const JdRole *role, GError **error)
{
  g_autofree char *name = g_strdup_printf ("roles/%s.json", role->id);
  gsize length;

  if (jd_library_role (edit->library, role->id))
    {
      g_autofree char *shown = jd_file_shown_name (folder), *found = jd_error_quote (role->id);
      jd_error_set (error, JD_ERROR_EXISTS, shown, NULL, _("an id that no role has"), found);
      return FALSE;
    }
  if (!jd_edit_check_free (change, folder, name, error))
    return FALSE;
  char *json = jd_role_to_json (role, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);
  return jd_library_change_put (change, folder, name, data, error);
}

/* In one role or level. */
static gboolean
replace_in_item (const JdLibraryEdit *edit, JdLibraryChange *change, const JdUser *user, const char *block, const char *with, GError **error)
{
  const gboolean is_role = user->kind == JD_USER_ROLE;
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, is_role, user->id, error);

  if (!node)
    return FALSE;
  return !jd_references_replace (node, is_role, block, with) || jd_edit_put_json (edit, change, is_role, user->id, node, error);
}

gboolean
jd_edit_replace_references (const JdLibraryEdit *edit, JdLibraryChange *change, const char *block, const char *with, GError **error)
{
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  const JdUser *user;

  jd_where_used_add_library (used, edit->library);
  const GPtrArray *uses = jd_where_used_of (used, block);
  for (guint at = 0; (user = jd_uses_next_user (uses, &at));)
    if (!replace_in_item (edit, change, user, block, with, error))
      return FALSE;
  return TRUE;
}
