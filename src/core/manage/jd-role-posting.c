// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-role-posting.h"

#include <string.h>

#include "base/jd-json-write.h"
#include "base/jd-text.h"
#include "item/jd-block-node.h"
#include "item/jd-role-edit.h"
#include "item/jd-role-node.h"
#include "jd-edit-work.h"
#include "model/jd-wording.h"

#define TITLE_LENGTH 40 /* characters */

typedef struct
{
  const JdLibraryEdit *edit;
  JdLibraryChange *change;
  const JdPosting *posting;
  const JdRole *from;     /* the posting's; NULL: the library has none such */
  GHashTable *made;       /* set of ids of the blocks that are new */
  const char **chain;     /* of the posting's level; owned; NULL: none */
} Making;

/* ---- what the posting's role has ---- */

static const JdRoleSection *
section_of_role (const Making *making, const char *id)
{
  for (guint i = 0; making->from && i < making->from->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (making->from->sections, i);

      if (g_str_equal (section->id, id))
        return section;
    }
  return NULL;
}

static const JdRoleEntry *
entry_of_role (const Making *making, const char *block)
{
  for (guint i = 0; making->from && i < making->from->sections->len; i++)
    {
      const GPtrArray *entries = ((const JdRoleSection *) g_ptr_array_index (making->from->sections, i))->entries;

      for (guint k = 0; k < entries->len; k++)
        if (g_str_equal (((const JdRoleEntry *) g_ptr_array_index (entries, k))->block, block))
          return g_ptr_array_index (entries, k);
    }
  return NULL;
}

/* Whether the level has an operation that adds the block wherever it is not. */
static gboolean
is_added_by_level (const Making *making, const char *block)
{
  for (guint i = 0; making->chain && making->chain[i]; i++)
    {
      const GPtrArray *ops = jd_library_level (making->edit->library, making->chain[i])->ops;

      for (guint k = 0; k < ops->len; k++)
        {
          const JdOp *op = g_ptr_array_index (ops, k);

          if (op->kind == JD_OP_ADD && g_strcmp0 (op->block, block) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* ---- lines ---- */

/* An id that nobody has, nor one of the blocks made here. New string. */
static char *
free_id (Making *making, const char *text)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *words = jd_id_from_text (text), *tried = number == 1 ? g_strdup (words ? words : "block") : g_strdup_printf ("%.70s-%u", words ? words : "block", number);
      g_autofree char *id = jd_library_edit_free_id (making->edit, making->edit->own, tried);

      if (g_hash_table_add (making->made, g_strdup (id)))
        return g_steal_pointer (&id);
    }
}

/* What the line says as a block, which keeps what kind of demand it is. NULL with @error. New. */
static JdBlock *
block_of_line (Making *making, const JdPlacement *line, const char *text, GError **error)
{
  g_autofree char *id = free_id (making, text), *title = jd_text_shorten (text, TITLE_LENGTH);
  g_autoptr (JdBlock) block = jd_block_new (id, MIN (line->kind, JD_KIND_TEXT), title, making->posting->language, jd_placement_wording (line));
  g_autoptr (JsonNode) node = jd_block_to_node (block);

  if (line->kind == JD_KIND_QUALIFICATION && line->necessity != JD_NECESSITY_NONE)
    json_object_set_string_member (json_node_get_object (node), "necessity", jd_necessity_names[line->necessity]);
  if (line->kind == JD_KIND_QUALIFICATION && line->aspect != JD_ASPECT_NONE)
    json_object_set_string_member (json_node_get_object (node), "aspect", jd_aspect_names[line->aspect]);
  return jd_block_from_node (node, id, error);
}

/* Puts a new block into the change. Its id; NULL with @error. New string. */
static char *
make_block (Making *making, const JdPlacement *line, const char *text, GError **error)
{
  g_autoptr (JdBlock) block = block_of_line (making, line, text, error);

  if (!block || !jd_library_change_put_block (making->change, making->edit->own, block, error))
    return NULL;
  return g_strdup (block->id);
}

/* Whether the library's block says it, or says it in another figure. */
static gboolean
is_of_block (const Making *making, const JdPlacement *line)
{
  return line->block && jd_library_block (making->edit->library, line->block) && (line->state == JD_LINKED || line->kind == JD_KIND_SALARY);
}

/* Whether there is anything in the line for a role. */
static gboolean
is_for_role (const Making *making, const JdPlacement *line, const char *text)
{
  if (line->hidden || (line->block && line->why.from == JD_FROM_LEVEL && is_added_by_level (making, line->block)))
    return FALSE;
  return is_of_block (making, line) || (*text && line->kind != JD_KIND_SALARY);
}

static JdRole *
add_line (Making *making, JdRole *role, guint section, const JdPlacement *line, GError **error)
{
  g_autofree char *text = jd_wording_plain (jd_placement_wording (line));
  const guint place = ((const JdRoleSection *) g_ptr_array_index (role->sections, section))->entries->len;

  if (!is_for_role (making, line, text))
    return jd_role_ref (role);
  const gboolean follows = is_of_block (making, line);
  g_autofree char *block = follows ? g_strdup (line->block) : make_block (making, line, text, error);
  g_autoptr (JdRole) with = block ? jd_role_edit_add_block (role, section, place, block, error) : NULL;
  const JdRoleEntry *entry = with && follows ? entry_of_role (making, block) : NULL;
  if (!entry || (!entry->when && !entry->unless))
    return g_steal_pointer (&with);
  return jd_role_edit_conditions (with, section, place, entry->when, entry->unless, error);
}

/* ---- sections ---- */

/* As the posting's role has it, with all its languages, where the writer left the heading as it was. */
static void
write_heading (JdWriter *writer, const Making *making, const JdSection *section)
{
  const JdRoleSection *own = section_of_role (making, section->id);
  const gboolean is_same = own && section->base_heading && g_str_equal (section->heading, section->base_heading);
  g_autoptr (JdLocalized) heading = is_same ? jd_localized_ref (own->heading) : jd_localized_new (making->posting->language, section->heading);

  jd_localized_write (writer, "heading", heading);
}

static void
write_section (JdWriter *writer, const Making *making, const JdSection *section)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "id", section->id);
  jd_writer_string (writer, "kind", section->kind_name);
  write_heading (writer, making, section);
  jd_writer_begin_array (writer, "blocks");
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
}

static gboolean
is_declared (const Making *making, const char *name)
{
  return jd_library_variable (making->edit->library, name) || (making->from && jd_role_variable (making->from, name));
}

static void
write_variables (JdWriter *writer, const Making *making)
{
  const GPtrArray *own = making->from ? making->from->variables : NULL, *more = making->posting->resolved->variables;

  jd_writer_begin_array (writer, "variables");
  for (guint i = 0; own && i < own->len; i++)
    jd_variable_write (writer, g_ptr_array_index (own, i));
  for (guint i = 0; i < more->len; i++)
    if (!is_declared (making, ((const JdVariable *) g_ptr_array_index (more, i))->name))
      jd_variable_write (writer, g_ptr_array_index (more, i));
  jd_writer_end_array (writer);
}

static void
write_params (JdWriter *writer, const Making *making)
{
  const GPtrArray *params = making->from ? making->from->params : NULL;

  jd_writer_begin_object (writer, "params", NULL);
  for (guint i = 0; params && i < params->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (params, i);

      jd_params_write (writer, level->level, level->params);
    }
  jd_writer_end_object (writer);
}

/* The role without lines. NULL with @error. New. */
static JdRole *
make_frame (const Making *making, const char *id, const char *name, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  g_autoptr (JdLocalized) called = jd_localized_new (making->posting->language, name);
  gsize length;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", id);
  jd_localized_write (writer, "name", called);
  write_params (writer, making);
  jd_writer_begin_array (writer, "sections");
  for (guint i = 0; i < making->posting->sections->len; i++)
    write_section (writer, making, g_ptr_array_index (making->posting->sections, i));
  jd_writer_end_array (writer);
  write_variables (writer, making);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, &length);
  return jd_role_parse (json, length, NULL, error);
}

/* Takes @role; NULL with @error. */
static JdRole *
add_section_lines (Making *making, JdRole *role, guint section, GError **error)
{
  const GPtrArray *lines = ((const JdSection *) g_ptr_array_index (making->posting->sections, section))->placements;

  for (guint i = 0; role && i < lines->len; i++)
    {
      JdRole *with = add_line (making, role, section, g_ptr_array_index (lines, i), error);

      jd_role_unref (role);
      role = with;
    }
  return role;
}

static gboolean
make_role (Making *making, const char *id, const char *name, GError **error)
{
  JdRole *role = make_frame (making, id, name, error);

  for (guint i = 0; role && i < making->posting->sections->len; i++)
    role = add_section_lines (making, role, i, error);
  const gboolean made = role && jd_edit_put_new_role (making->edit, making->change, making->edit->own, role, error);
  g_clear_pointer (&role, jd_role_unref);
  return made;
}

JdLibraryChange *
jd_library_edit_role_from_posting (const JdLibraryEdit *edit, const JdPosting *posting, const char *id, const char *name, GError **error)
{
  g_return_val_if_fail (edit && edit->own && posting && id && name, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_SAVE_AS_ROLE);
  g_autoptr (GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree const char **chain = posting->level ? jd_library_level_chain (edit->library, posting->level, NULL) : NULL;
  Making making = { edit, change, posting, posting->role ? jd_library_role (edit->library, posting->role) : NULL, made, chain };
  return make_role (&making, id, name, error) ? g_steal_pointer (&change) : NULL;
}
