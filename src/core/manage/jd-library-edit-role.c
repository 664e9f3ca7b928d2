// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks in roles. */
#include <glib/gi18n-lib.h>

#include "item/jd-block-references.h"
#include "jd-edit-work.h"

static gboolean
has_block (const JdRole *role, const char *block)
{
  for (guint i = 0; i < role->sections->len; i++)
    {
      const GPtrArray *entries = ((const JdRoleSection *) g_ptr_array_index (role->sections, i))->entries;

      for (guint k = 0; k < entries->len; k++)
        if (g_str_equal (((const JdRoleEntry *) g_ptr_array_index (entries, k))->block, block))
          return TRUE;
    }
  return FALSE;
}

static gboolean
has_section (const JdRole *role, const char *id)
{
  for (guint i = 0; i < role->sections->len; i++)
    if (g_str_equal (((const JdRoleSection *) g_ptr_array_index (role->sections, i))->id, id))
      return TRUE;
  return FALSE;
}

/* The id of the first section for blocks of that kind; one of that very kind goes before those that only take it in. Borrowed; NULL with @error. */
static const char *
find_section (const JdRole *role, const JdBlock *block, GError **error)
{
  for (guint exact = 2; exact > 0; exact--)
    for (guint i = 0; i < role->sections->len; i++)
      {
        const JdRoleSection *section = g_ptr_array_index (role->sections, i);

        if (exact == 2 ? g_str_equal (section->kind_name, block->kind_name) : jd_kind_fits (block->kind, section->kind))
          return section->id;
      }
  g_autofree char *expected = g_strdup_printf (_("a section for blocks of kind %s"), block->kind_name);
  jd_error_set (error, JD_ERROR_REFERENCE, role->id, "sections", expected, _("none"));
  return NULL;
}

static gboolean
add_block (const JdLibraryEdit *edit, const JdRole *role, JsonNode *node, const char *id, const char *section, GError **error)
{
  const JdBlock *block = jd_library_block (edit->library, id);

  if (!block)
    return jd_edit_fault_unknown (id, _("the id of a block"), error) != NULL;
  if (!section && !(section = find_section (role, block, error)))
    return FALSE;
  if (jd_references_add (node, section, id))
    return TRUE;
  return jd_edit_fault_unknown (section, _("the id of a section of the role"), error) != NULL;
}

JdLibraryChange *
jd_library_edit_add_to_role (const JdLibraryEdit *edit, const char *const *ids, const char *role_id, const char *section, GError **error)
{
  g_return_val_if_fail (edit && ids && role_id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_ADD_TO_ROLE);
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, TRUE, role_id, error);
  const JdRole *role = jd_library_role (edit->library, role_id);
  if (!node)
    return NULL;
  if (section && !has_section (role, section))
    return jd_edit_fault_unknown (section, _("the id of a section of the role"), error);
  for (guint i = 0; ids[i]; i++)
    {
      if (has_block (role, ids[i]) || g_strv_contains (ids + i + 1, ids[i]))
        continue;
      if (!add_block (edit, role, node, ids[i], section, error))
        return NULL;
      jd_library_change_add_block (change, ids[i]);
    }
  if (change->blocks->len > 0 && !jd_edit_put_json (edit, change, TRUE, role_id, node, error))
    return NULL;
  jd_library_change_tell (change, JD_DEED_ADD_TO_ROLE, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}

JdLibraryChange *
jd_library_edit_drop_from_role (const JdLibraryEdit *edit, const char *const *ids, const char *role_id, GError **error)
{
  g_return_val_if_fail (edit && ids && role_id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_DROP_FROM_ROLE);
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, TRUE, role_id, error);
  if (!node)
    return NULL;
  for (guint i = 0; ids[i]; i++)
    if (jd_references_drop (node, ids[i]))
      jd_library_change_add_block (change, ids[i]);
  if (change->blocks->len > 0 && !jd_edit_put_json (edit, change, TRUE, role_id, node, error))
    return NULL;
  jd_library_change_tell (change, JD_DEED_DROP_FROM_ROLE, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}
