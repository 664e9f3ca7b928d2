// SPDX-License-Identifier: GPL-3.0-or-later
/* Roles as a whole. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"
#include "item/jd-role-edit.h"
#include "item/jd-role-node.h"
#include "jd-edit-work.h"

char *
jd_library_edit_free_role_id (const JdLibrary *library, const char *name)
{
  g_return_val_if_fail (library && name, NULL);

  g_autofree char *words = jd_id_from_text (name);
  for (guint number = 1;; number++)
    {
      g_autofree char *id = number == 1 ? g_strdup (words ? words : "role") : g_strdup_printf ("%.70s-%u", words ? words : "role", number);

      if (jd_is_id (id) && !jd_library_role (library, id))
        return g_steal_pointer (&id);
    }
}

/* ---- making one ---- */

JdLibraryChange *
jd_library_edit_add_role (const JdLibraryEdit *edit, const char *folder, const JdRole *role, GError **error)
{
  g_return_val_if_fail (edit && folder && role, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_NEW_ROLE);
  return jd_edit_put_new_role (edit, change, folder, role, error) ? g_steal_pointer (&change) : NULL;
}

/* What the outline of a role begins with. */
static const JdKind skeleton[] = { JD_KIND_SUMMARY, JD_KIND_DUTY, JD_KIND_QUALIFICATION, JD_KIND_SALARY, JD_KIND_BENEFIT, JD_KIND_PROCESS };

JdRole *
jd_role_blank (const char *id, const char *language, const char *name, GError **error)
{
  g_return_val_if_fail (id && language && name, NULL);

  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), json_object_new ());
  JsonObject *object = json_node_get_object (root), *called = json_object_new ();
  json_object_set_int_member (object, "format", 1);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (called, language, name);
  json_object_set_object_member (object, "name", called);
  json_object_set_array_member (object, "sections", json_array_new ());
  json_object_unref (object);
  JdRole *role = jd_role_from_node (root, error);
  for (guint i = 0; role && i < G_N_ELEMENTS (skeleton); i++)
    {
      JdRole *with = jd_role_edit_add_section (role, skeleton[i], language, jd_phrase_heading (language, skeleton[i]), error);

      jd_role_unref (role);
      role = with;
    }
  return role;
}

JdRole *
jd_role_like (const JdRole *role, const char *id, const char *language, const char *name, GError **error)
{
  g_return_val_if_fail (role && id && language && name, NULL);

  g_autoptr (JsonNode) root = jd_role_to_node (role);
  JsonObject *object = json_node_get_object (root), *called = json_object_new ();
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (called, language, name);
  json_object_set_object_member (object, "name", called);
  json_object_remove_member (object, "titles");
  return jd_role_from_node (root, error);
}

/* ---- changing one ---- */

static gboolean
check_former (const JdLibraryEdit *edit, const JdRole *former, const JdLibraryPlace *place, GError **error)
{
  if (!former || jd_role_equal (former, jd_library_role (edit->library, former->id)))
    return TRUE;
  g_autofree char *name = jd_file_shown_name (place->file);
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), name);
  return FALSE;
}

/* Where the role is. FALSE with @error. */
static gboolean
find_role (const JdLibraryEdit *edit, const char *id, JdLibraryPlace *place, GError **error)
{
  return jd_library_find_role (edit->library, id, place) || jd_edit_fault_unknown (id, _("the id of a role"), error);
}

JdLibraryChange *
jd_library_edit_save_role (const JdLibraryEdit *edit, const JdRole *former, const JdRole *role, GError **error)
{
  g_return_val_if_fail (edit && role, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_CHANGE_ROLE);
  JdLibraryPlace place;
  if (!find_role (edit, role->id, &place, error) || !check_former (edit, former, &place, error))
    return NULL;
  /* Also that the file is as the library knows it. */
  g_autoptr (JsonNode) there = jd_edit_read_json (edit, change, TRUE, role->id, error);
  g_autoptr (JsonNode) node = there ? jd_role_to_node (role) : NULL;
  if (!node)
    return NULL;
  if (!jd_role_equal (role, jd_library_role (edit->library, role->id)) && !jd_edit_put_json (edit, change, TRUE, role->id, node, error))
    return NULL;
  jd_library_change_tell (change, JD_DEED_CHANGE_ROLE, 1, jd_role_name (role, jd_program_language ()));
  return g_steal_pointer (&change);
}

/* ---- taking one away ---- */

static gboolean
take_away (const JdLibraryEdit *edit, JdLibraryChange *change, const char *id, const JdLibraryPlace *place, GError **error)
{
  g_autofree char *name = g_strdup_printf ("roles/%s.json", id);

  if (!place->writable)
    {
      g_autofree char *shown = jd_file_shown_name (place->file);
      jd_error_set (error, JD_ERROR_REFUSED, shown, NULL, _("a folder that can be changed"), _("one that is read-only"));
      return FALSE;
    }
  g_autoptr (JsonNode) there = jd_edit_read_json (edit, change, TRUE, id, error);
  return there && jd_library_change_put (change, place->folder, name, NULL, error);
}

/* Of the blocks that are for that role alone and of @more, as messages call them. Of new strings. */
static GPtrArray *
list_users (const JdLibrary *library, const char *id, const char *const *more)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *blocks = jd_library_blocks (library);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);

      if (g_strv_contains ((const char *const *) block->families, id))
        g_ptr_array_add (names, g_strdup_printf (_("block “%s”"), block->id));
    }
  for (guint i = 0; more && more[i]; i++)
    g_ptr_array_add (names, jd_file_shown_name (more[i]));
  return names;
}

static gboolean
check_unused (const JdLibraryEdit *edit, const char *id, const char *const *more, GError **error)
{
  g_autoptr (GPtrArray) users = list_users (edit->library, id, more);

  if (users->len == 0)
    return TRUE;
  g_autofree char *list = jd_edit_join_users (users);
  /* Translators: the id of a role, and a list such as "block “stock-shelves”, kitchen.vacancy". */
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: is used by %s"), id, list);
  return FALSE;
}

JdLibraryChange *
jd_library_edit_remove_role (const JdLibraryEdit *edit, const char *id, const char *const *users, GError **error)
{
  g_return_val_if_fail (edit && id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_REMOVE_ROLE);
  JdLibraryPlace place;
  if (!find_role (edit, id, &place, error))
    return NULL;
  if (!jd_library_role_below (edit->library, id, NULL) && !check_unused (edit, id, users, error))
    return NULL;
  return take_away (edit, change, id, &place, error) ? g_steal_pointer (&change) : NULL;
}

JdLibraryChange *
jd_library_edit_reset_role (const JdLibraryEdit *edit, const char *id, GError **error)
{
  g_return_val_if_fail (edit && id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_RESET_ROLE);
  JdLibraryPlace place;
  if (!find_role (edit, id, &place, error))
    return NULL;
  if (jd_library_role_below (edit->library, id, NULL))
    return take_away (edit, change, id, &place, error) ? g_steal_pointer (&change) : NULL;
  g_autofree char *name = jd_file_shown_name (place.file);
  jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a role that takes the place of another"), _("one of its own"));
  return NULL;
}
