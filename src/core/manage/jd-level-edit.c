// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-level-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-write.h"
#include "base/jd-text.h"
#include "item/jd-level-set.h"
#include "jd-edit-work.h"

#define STEP 10 /* between the orders of two levels, where there is room */

/* ---- who uses it ---- */

static gboolean
role_uses (const JdRole *role, const char *level)
{
  const GPtrArray *said[] = { role->titles, role->params };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    for (guint k = 0; k < said[i]->len; k++)
      if (g_str_equal (((const JdRoleLevel *) g_ptr_array_index (said[i], k))->level, level))
        return TRUE;
  for (guint i = 0; i < role->sections->len; i++)
    {
      const GPtrArray *entries = ((const JdRoleSection *) g_ptr_array_index (role->sections, i))->entries;

      for (guint k = 0; k < entries->len; k++)
        {
          const JdRoleEntry *entry = g_ptr_array_index (entries, k);
          if (jd_condition_names_level (entry->when, level) || jd_condition_names_level (entry->unless, level))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
block_uses (const JdBlock *block, const char *level)
{
  for (guint i = 0; i < block->variants->len; i++)
    if (jd_condition_names_level (((const JdVariant *) g_ptr_array_index (block->variants, i))->when, level))
      return TRUE;
  for (guint i = 0; block->salary && i < block->salary->rows->len; i++)
    if (g_strcmp0 (((const JdSalaryRow *) g_ptr_array_index (block->salary->rows, i))->level, level) == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
jd_level_users (const JdLibrary *library, const char *id)
{
  g_return_val_if_fail (library && id, NULL);

  GPtrArray *users = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *levels = jd_library_levels (library), *roles = jd_library_roles (library), *blocks = jd_library_blocks (library);

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      if (g_strcmp0 (level->inherits, id) == 0)
        g_ptr_array_add (users, g_strdup_printf (_("level “%s”"), level->id));
    }
  for (guint i = 0; i < roles->len; i++)
    if (role_uses (g_ptr_array_index (roles, i), id))
      g_ptr_array_add (users, g_strdup_printf (_("role “%s”"), ((const JdRole *) g_ptr_array_index (roles, i))->id));
  for (guint i = 0; i < blocks->len; i++)
    if (block_uses (g_ptr_array_index (blocks, i), id))
      g_ptr_array_add (users, g_strdup_printf (_("block “%s”"), ((const JdBlock *) g_ptr_array_index (blocks, i))->id));
  return users;
}

/* ---- what a level may say ---- */

/* That the parent is one, and does not follow the level itself. */
static gboolean
check_parent (const JdLibrary *library, const JdLevel *level, GError **error)
{
  if (!level->inherits)
    return TRUE;
  if (!jd_library_level (library, level->inherits))
    return jd_edit_fault_unknown (level->inherits, _("the id of a level"), error) != NULL;
  g_autofree const char **chain = jd_library_level_chain (library, level->inherits, error);
  if (!chain)
    return FALSE;
  if (!g_strv_contains (chain, level->id))
    return TRUE;
  g_autofree char *found = jd_error_quote (level->inherits);
  jd_error_set (error, JD_ERROR_CYCLE, level->id, "inherits", _("a level that does not follow this one"), found);
  return FALSE;
}

static gboolean
check_ops (const JdLibrary *library, const JdLevel *level, GError **error)
{
  for (guint i = 0; i < level->ops->len; i++)
    {
      const JdOp *op = g_ptr_array_index (level->ops, i);
      const char *const needed[] = { op->block, op->with, op->match.block };

      for (guint k = 0; k < G_N_ELEMENTS (needed); k++)
        if (needed[k] && !jd_library_block (library, needed[k]))
          return jd_edit_fault_unknown (needed[k], _("the id of a block"), error) != NULL;
    }
  return TRUE;
}

/* What @node is when it is read, if that can be in the library. NULL with @error. New. */
static JdLevel *
read_level (const JdLibrary *library, JsonNode *node, const char *id, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  jd_writer_node (writer, NULL, node);
  g_autofree char *json = jd_writer_finish (writer, &length);
  g_autoptr (JdLevel) level = jd_level_parse (json, length, id, error);
  if (!level)
    return NULL;
  if (jd_localized_length (level->name) == 0)
    {
      jd_error_set (error, JD_ERROR_MISSING, id, "name", _("a name"), _("none"));
      return NULL;
    }
  return check_parent (library, level, error) && check_ops (library, level, error) ? g_steal_pointer (&level) : NULL;
}

static gboolean
apply (JsonNode *node, const JdLevelSetting *settings, guint count, GError **error)
{
  for (guint i = 0; i < count; i++)
    if (!jd_level_set (json_node_get_object (node), settings[i].place, settings[i].value, error))
      return FALSE;
  return TRUE;
}

/* ---- adding and changing ---- */

char *
jd_level_edit_free_id (const JdLibraryEdit *edit, const char *text)
{
  g_return_val_if_fail (edit && text, NULL);

  g_autofree char *words = jd_id_from_text (text);
  const char *stem = words ? words : "level";
  for (guint number = 1;; number++)
    {
      g_autofree char *id = number == 1 ? g_strdup (stem) : g_strdup_printf ("%.70s-%u", stem, number);

      if (!jd_library_level (edit->library, id))
        return g_steal_pointer (&id);
    }
}

/* Of the level before which there is room for another at the end. */
static int
last_order (const JdLibrary *library)
{
  const GPtrArray *levels = jd_library_levels (library);

  return levels->len > 0 ? ((const JdLevel *) g_ptr_array_index (levels, levels->len - 1))->order : 0;
}

/* As its file has it; an object. */
static JsonNode *
new_level (const char *id, int order)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), json_object_new ());
  JsonObject *object = json_node_get_object (node);

  json_object_unref (object);
  json_object_set_int_member (object, "format", 1);
  json_object_set_string_member (object, "id", id);
  json_object_set_int_member (object, "order", order);
  return node;
}

static gboolean
check_new (const JdLibraryEdit *edit, const char *id, GError **error)
{
  g_autofree char *found = jd_error_quote (id);

  if (!jd_is_id (id))
    jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _("an id of lower-case letters, digits and hyphens"), found);
  else if (jd_library_level (edit->library, id))
    jd_error_set (error, JD_ERROR_EXISTS, NULL, NULL, _("an id that no level has"), found);
  else
    return TRUE;
  return FALSE;
}

JdLibraryChange *
jd_level_edit_add (const JdLibraryEdit *edit, const char *folder, const char *id, const JdLevelSetting *settings, guint count, GError **error)
{
  g_return_val_if_fail (edit && folder && id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_ADD_LEVEL);
  g_autofree char *name = g_strdup_printf ("levels/%s.json", id);
  if (!check_new (edit, id, error) || !jd_edit_check_free (change, folder, name, error))
    return NULL;
  g_autoptr (JsonNode) node = new_level (id, last_order (edit->library) + STEP);
  g_autoptr (JdLevel) level = apply (node, settings, count, error) ? read_level (edit->library, node, id, error) : NULL;
  gsize length;
  if (!level)
    return NULL;
  char *json = jd_level_to_json (level, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);
  return jd_library_change_put (change, folder, name, data, error) ? g_steal_pointer (&change) : NULL;
}

JdLibraryChange *
jd_level_edit_set (const JdLibraryEdit *edit, const char *id, const JdLevelSetting *settings, guint count, GError **error)
{
  g_return_val_if_fail (edit && id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_CHANGE_LEVEL);
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, FALSE, id, error);
  if (!node || !apply (node, settings, count, error))
    return NULL;
  g_autoptr (JdLevel) level = read_level (edit->library, node, id, error);
  if (!level)
    return NULL;
  /* Nothing is copied for what says the same. */
  gsize n_known, n_made;
  g_autofree char *known = jd_level_to_json (jd_library_level (edit->library, id), &n_known), *made = jd_level_to_json (level, &n_made);
  if (n_known == n_made && memcmp (known, made, n_made) == 0)
    return g_steal_pointer (&change);
  return jd_edit_put_json (edit, change, FALSE, id, node, error) ? g_steal_pointer (&change) : NULL;
}

/* ---- order ---- */

static gboolean
put_order (const JdLibraryEdit *edit, JdLibraryChange *change, const JdLevel *level, int order, GError **error)
{
  if (level->order == order)
    return TRUE;
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, FALSE, level->id, error);
  if (!node)
    return FALSE;
  json_object_set_int_member (json_node_get_object (node), "order", order);
  return jd_edit_put_json (edit, change, FALSE, level->id, node, error);
}

/* All levels with the one of them at its new place. Of JdLevel, borrowed; NULL with @error. */
static GPtrArray *
list_moved (const JdLibrary *library, const char *id, const char *before, guint *at, GError **error)
{
  const GPtrArray *levels = jd_library_levels (library);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  const char *unknown = !jd_library_level (library, id) ? id : before && !jd_library_level (library, before) ? before : NULL;

  if (unknown)
    return jd_edit_fault_unknown (unknown, _("the id of a level"), error);
  for (guint i = 0; i < levels->len; i++)
    {
      JdLevel *level = g_ptr_array_index (levels, i);

      if (!g_str_equal (level->id, id))
        g_ptr_array_add (list, level);
    }
  *at = list->len;
  for (guint i = 0; before && i < list->len; i++)
    if (g_str_equal (((const JdLevel *) g_ptr_array_index (list, i))->id, before))
      *at = i;
  g_ptr_array_insert (list, (int) *at, jd_library_level (library, id));
  return g_steal_pointer (&list);
}

JdLibraryChange *
jd_level_edit_move (const JdLibraryEdit *edit, const char *id, const char *before, GError **error)
{
  g_return_val_if_fail (edit && id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_MOVE_LEVEL);
  guint at = 0, was;
  if (g_strcmp0 (id, before) == 0)
    return g_steal_pointer (&change);
  g_autoptr (GPtrArray) list = list_moved (edit->library, id, before, &at, error);
  if (!list)
    return NULL;
  const JdLevel *level = g_ptr_array_index (list, at);
  if (g_ptr_array_find ((GPtrArray *) jd_library_levels (edit->library), level, &was) && was == at)
    return g_steal_pointer (&change);
  const int low = at > 0 ? ((const JdLevel *) g_ptr_array_index (list, at - 1))->order : 0;
  const int high = at + 1 < list->len ? ((const JdLevel *) g_ptr_array_index (list, at + 1))->order : low + 2 * STEP;
  if (high - low >= 2)
    return put_order (edit, change, level, low + (high - low) / 2, error) ? g_steal_pointer (&change) : NULL;
  for (guint i = 0; i < list->len; i++)
    if (!put_order (edit, change, g_ptr_array_index (list, i), (int) (i + 1) * STEP, error))
      return NULL;
  return g_steal_pointer (&change);
}

/* ---- removing ---- */

static gboolean
refuse_used (const JdLibraryEdit *edit, const char *id, const char *const *more, GError **error)
{
  g_autoptr (GPtrArray) users = jd_level_users (edit->library, id);

  for (guint i = 0; more && more[i]; i++)
    g_ptr_array_add (users, jd_file_shown_name (more[i]));
  if (users->len == 0)
    return FALSE;
  g_autofree char *list = jd_edit_join_users (users);
  /* Translators: the id of a level, and a list such as "level “lead”, role “cook”, block “x”". */
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: is used by %s"), id, list);
  return TRUE;
}

/* Whether a folder below has a level of that id, which comes back then. */
static gboolean
is_below (const JdLibraryEdit *edit, const JdLibraryPlace *place, const char *name)
{
  JdLibraryPlace below;

  for (guint floor = 0; floor < place->floor && jd_library_find_folder (edit->library, floor, &below); floor++)
    {
      g_autofree char *path = g_build_filename (below.folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return TRUE;
    }
  return FALSE;
}

JdLibraryChange *
jd_level_edit_remove (const JdLibraryEdit *edit, const char *id, const char *const *users, GError **error)
{
  g_return_val_if_fail (edit && id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_REMOVE_LEVEL);
  g_autofree char *name = g_strdup_printf ("levels/%s.json", id);
  JdLibraryPlace place;
  if (!jd_library_find_level (edit->library, id, &place))
    return jd_edit_fault_unknown (id, _("the id of a level"), error);
  if (!is_below (edit, &place, name) && refuse_used (edit, id, users, error))
    return NULL;
  if (!place.writable)
    {
      g_autofree char *shown = jd_file_shown_name (place.file);
      jd_error_set (error, JD_ERROR_REFUSED, shown, NULL, _("a folder that can be changed"), _("one that is read-only"));
      return NULL;
    }
  /* That it is on the disk as the library knows it. */
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, FALSE, id, error);
  return node && jd_library_change_put (change, place.folder, name, NULL, error) ? g_steal_pointer (&change) : NULL;
}
