// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-role.h"

#include <glib/gi18n-lib.h>

#include "jd-list.h"
#include "jd-variable.h"

static const char *const role_members[] = { "format", "id", "name", "also", "trade", "titles", "params", "sections", "variables", NULL };
static const char *const section_members[] = { "id", "kind", "heading", "blocks", NULL };
static const char *const entry_members[] = { "block", "when", "unless", NULL };

static void
entry_free (gpointer data)
{
  JdRoleEntry *entry = data;
  g_free (entry->block);
  g_clear_pointer (&entry->when, jd_condition_free);
  g_clear_pointer (&entry->unless, jd_condition_free);
  g_clear_pointer (&entry->extras, jd_extras_unref);
  g_free (entry);
}

/* A block that is always there stands as its id alone. */
static char *
read_plain_entry (const JdValue *value)
{
  const char *id = value->node->text;
  if (jd_is_id (id))
    return g_strdup (id);

  jd_value_fault_id (value, _ ("the id of a block"), id);
  return NULL;
}

static gpointer
entry_read (const JdValue *value)
{
  JdRoleEntry *entry = g_new0 (JdRoleEntry, 1);
  if (jd_value_holds (value, JD_JSON_TEXT))
    {
      entry->block = read_plain_entry (value);
      return entry;
    }
  entry->block = jd_read_id (value, "block", JD_REQUIRED);
  entry->when = jd_condition_read (value, "when");
  entry->unless = jd_condition_read (value, "unless");
  entry->extras = jd_value_extras (value, entry_members);
  return entry;
}

static void
entry_write (JdWriter *writer, gconstpointer data)
{
  const JdRoleEntry *entry = data;
  if (!entry->when && !entry->unless && !entry->extras)
    {
      jd_writer_string (writer, NULL, entry->block);
      return;
    }
  jd_writer_begin_object (writer, NULL, entry->extras);
  jd_writer_string (writer, "block", entry->block);
  if (entry->when)
    jd_condition_write (writer, "when", entry->when);
  if (entry->unless)
    jd_condition_write (writer, "unless", entry->unless);
  jd_writer_end_object (writer);
}

static void
section_free (gpointer data)
{
  JdRoleSection *section = data;
  g_free (section->id);
  g_free (section->kind_name);
  g_clear_pointer (&section->heading, jd_localized_unref);
  g_ptr_array_unref (section->entries);
  g_clear_pointer (&section->extras, jd_extras_unref);
  g_free (section);
}

static gpointer
section_read (const JdValue *object)
{
  JdRoleSection *section = g_new0 (JdRoleSection, 1);
  section->id = jd_read_id (object, "id", JD_REQUIRED);
  section->kind_name = jd_read_id (object, "kind", JD_REQUIRED);
  section->kind = section->kind_name ? jd_kind_from_name (section->kind_name) : JD_KIND_OTHER;
  section->heading = jd_localized_read (object, "heading", JD_REQUIRED, FALSE);
  section->entries = jd_list_read (object, "blocks", JD_REQUIRED, entry_read, entry_free);
  section->extras = jd_value_extras (object, section_members);
  return section;
}

static void
section_write (JdWriter *writer, gconstpointer data)
{
  const JdRoleSection *section = data;
  jd_writer_begin_object (writer, NULL, section->extras);
  jd_writer_string (writer, "id", section->id);
  jd_writer_string (writer, "kind", section->kind_name);
  jd_localized_write (writer, "heading", section->heading);
  jd_list_write (writer, "blocks", section->entries, entry_write);
  jd_writer_end_object (writer);
}

static void
role_level_free (gpointer data)
{
  JdRoleLevel *level = data;
  g_free (level->level);
  g_clear_pointer (&level->title, jd_localized_unref);
  g_clear_pointer (&level->params, jd_params_unref);
  g_free (level);
}

static JdRoleLevel *
add_role_level (GPtrArray *levels, const char *name, const JdValue *value)
{
  if (!jd_is_id (name))
    jd_value_fault_id (value, _ ("the id of a level as the name of a member"), name);
  JdRoleLevel *level = g_new0 (JdRoleLevel, 1);
  level->level = g_strdup (name);
  g_ptr_array_add (levels, level);
  return level;
}

static void
read_title (const char *name, const JdValue *value, gpointer data)
{
  add_role_level (data, name, value)->title = jd_localized_read (value->parent, name, JD_REQUIRED, FALSE);
}

static void
read_params (const char *name, const JdValue *value, gpointer data)
{
  add_role_level (data, name, value)->params = jd_params_read (value->parent, name);
}

static GPtrArray *
read_role_levels (const JdValue *root, const char *member, JdMemberFunc read)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func (role_level_free);
  JdValue object = jd_value_member (root, member, JD_OPTIONAL);
  if (jd_value_present (&object))
    jd_value_each_member (&object, read, levels);
  return levels;
}

static void
check_sections (const JdRole *role, const JdValue *root)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JdValue sections = jd_value_member (root, "sections", JD_OPTIONAL);
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);
      JdValue element = jd_value_element (&sections, i);
      jd_list_check_unique (seen, &element, "id", section->id);
    }
}

JdRole *
jd_role_read (const JdValue *root)
{
  JdRole *role = g_atomic_rc_box_new0 (JdRole);

  role->id = jd_read_id (root, "id", JD_REQUIRED);
  role->name = jd_localized_read (root, "name", JD_REQUIRED, FALSE);
  role->also = jd_localized_read (root, "also", JD_OPTIONAL, FALSE);
  role->trade = jd_read_id (root, "trade", JD_OPTIONAL);
  role->titles = read_role_levels (root, "titles", read_title);
  role->params = read_role_levels (root, "params", read_params);
  role->sections = jd_list_read (root, "sections", JD_REQUIRED, section_read, section_free);
  check_sections (role, root);
  role->variables = jd_variables_read (root, "variables");
  role->extras = jd_value_extras (root, role_members);
  return role;
}

JdRole *
jd_role_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdRole) role = jd_role_read (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&role) : NULL;
}

static void
write_titles (JdWriter *writer, const GPtrArray *titles)
{
  jd_writer_begin_object (writer, "titles", NULL);
  for (guint i = 0; i < titles->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (titles, i);
      jd_localized_write (writer, level->level, level->title);
    }
  jd_writer_end_object (writer);
}

static void
write_params (JdWriter *writer, const GPtrArray *params)
{
  jd_writer_begin_object (writer, "params", NULL);
  for (guint i = 0; i < params->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (params, i);
      jd_params_write (writer, level->level, level->params);
    }
  jd_writer_end_object (writer);
}

static void
write_variable (JdWriter *writer, gconstpointer variable)
{
  jd_variable_write (writer, variable);
}

char *
jd_role_to_json (const JdRole *role, gsize *length)
{
  g_return_val_if_fail (role, NULL);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, role->extras);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", role->id);
  jd_localized_write (writer, "name", role->name);
  if (jd_localized_length (role->also) > 0)
    jd_localized_write (writer, "also", role->also);
  jd_writer_string (writer, "trade", role->trade);
  if (role->titles->len > 0)
    write_titles (writer, role->titles);
  if (role->params->len > 0)
    write_params (writer, role->params);
  jd_list_write (writer, "sections", role->sections, section_write);
  jd_list_write (writer, "variables", role->variables, write_variable);
  jd_writer_end_object (writer);
  return jd_writer_finish (writer, length);
}

JdRole *
jd_role_ref (JdRole *role)
{
  return g_atomic_rc_box_acquire (role);
}

static void
role_clear (gpointer data)
{
  JdRole *role = data;
  g_free (role->id);
  g_clear_pointer (&role->name, jd_localized_unref);
  g_clear_pointer (&role->also, jd_localized_unref);
  g_free (role->trade);
  g_ptr_array_unref (role->titles);
  g_ptr_array_unref (role->params);
  g_ptr_array_unref (role->sections);
  g_ptr_array_unref (role->variables);
  jd_name_table_clear (&role->by_name);
  g_clear_pointer (&role->extras, jd_extras_unref);
}

void
jd_role_unref (JdRole *role)
{
  g_atomic_rc_box_release_full (role, role_clear);
}

const JdVariable *
jd_role_variable (const JdRole *role, const char *name)
{
  g_return_val_if_fail (role && name, NULL);

  return jd_variables_find (role->variables, &((JdRole *) role)->by_name, name);
}
