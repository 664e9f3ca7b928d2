// SPDX-License-Identifier: GPL-3.0-or-later
/* What goes into a pack: what was asked for, and all that needs. */
#include <string.h>

#include "item/jd-block-node.h"
#include "jd-pack.h"
#include "model/jd-wording.h"

/* Sets of ids that are in, borrowed from the library. Sets grow until nothing needs anything more. */
typedef struct
{
  const JdLibrary *library, *starter;
  GHashTable *blocks, *levels, *roles;
  GPtrArray *to_look_at; /* of JdBlock whose needs were not looked at */
  GHashTable *variables; /* names in wordings, owned -> the block, or NULL where it is no block's */
} Collecting;

/* ---- what everybody has ---- */

static gboolean
is_same_text (char *a, gsize a_length, char *b, gsize b_length)
{
  gboolean same = a_length == b_length && memcmp (a, b, a_length) == 0;
  g_free (a);
  g_free (b);
  return same;
}

static gboolean
is_starter_block (const Collecting *collecting, const JdBlock *block)
{
  const JdBlock *other = jd_library_block (collecting->starter, block->id);
  return other && jd_block_equal (block, other);
}

static gboolean
is_starter_level (const Collecting *collecting, const JdLevel *level)
{
  const JdLevel *other = jd_library_level (collecting->starter, level->id);
  gsize length, other_length;
  if (!other)
    return FALSE;
  char *json = jd_level_to_json (level, &length), *other_json = jd_level_to_json (other, &other_length);
  return is_same_text (json, length, other_json, other_length);
}

static char *
variable_json (const JdVariable *variable, gsize *length)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_variable_write (writer, variable);
  return jd_writer_finish (writer, length);
}

static gboolean
is_starter_variable (const Collecting *collecting, const JdVariable *variable)
{
  const JdVariable *other = jd_library_variable (collecting->starter, variable->name);
  gsize length, other_length;
  if (!other)
    return FALSE;
  char *json = variable_json (variable, &length), *other_json = variable_json (other, &other_length);
  return is_same_text (json, length, other_json, other_length);
}

/* ---- what needs what ---- */

static void
need_variables (Collecting *collecting, const JdLocalized *texts, const JdBlock *block)
{
  for (guint i = 0; texts && i < jd_localized_length (texts); i++)
    {
      g_auto (GStrv) names = jd_wording_variables (jd_localized_text (texts, i));
      for (guint k = 0; names[k]; k++)
        if (!g_hash_table_contains (collecting->variables, names[k]))
          g_hash_table_insert (collecting->variables, g_strdup (names[k]), (gpointer) block);
    }
}

static void
take_block (Collecting *collecting, const char *id)
{
  JdBlock *block = id ? jd_library_block (collecting->library, id) : NULL;
  if (block && g_hash_table_add (collecting->blocks, block->id))
    g_ptr_array_add (collecting->to_look_at, block);
}

/* A block that was not asked for. */
static void
need_block (Collecting *collecting, const char *id)
{
  const JdBlock *block = id ? jd_library_block (collecting->library, id) : NULL;
  if (block && !is_starter_block (collecting, block))
    take_block (collecting, id);
}

/* The level, and its parents; cycles end where they begin. */
static void
need_level (Collecting *collecting, const char *id)
{
  for (const JdLevel *level = id ? jd_library_level (collecting->library, id) : NULL; level; level = level->inherits ? jd_library_level (collecting->library, level->inherits) : NULL)
    {
      if (g_hash_table_contains (collecting->levels, level->id))
        return;
      if (is_starter_level (collecting, level))
        continue;
      g_hash_table_add (collecting->levels, level->id);
      need_variables (collecting, level->title_pattern, NULL);
      for (guint i = 0; i < level->ops->len; i++)
        {
          const JdOp *op = level->ops->pdata[i];
          need_block (collecting, op->kind == JD_OP_ADD ? op->block : op->kind == JD_OP_REPLACE ? op->with : NULL);
        }
    }
}

static void
need_condition (Collecting *collecting, const JdCondition *condition)
{
  for (guint i = 0; condition && condition->level && condition->level[i]; i++)
    need_level (collecting, condition->level[i]);
}

static void
look_at_block (Collecting *collecting, const JdBlock *block)
{
  need_variables (collecting, block->body, block);
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = block->variants->pdata[i];
      need_variables (collecting, variant->body, block);
      need_condition (collecting, variant->when);
    }
  for (guint i = 0; block->salary && i < block->salary->rows->len; i++)
    need_level (collecting, ((const JdSalaryRow *) block->salary->rows->pdata[i])->level);
}

static void
look_at_all (Collecting *collecting)
{
  while (collecting->to_look_at->len > 0)
    look_at_block (collecting, g_ptr_array_steal_index (collecting->to_look_at, collecting->to_look_at->len - 1));
}

static void
need_role_levels (Collecting *collecting, const GPtrArray *levels)
{
  for (guint i = 0; i < levels->len; i++)
    {
      const JdRoleLevel *level = levels->pdata[i];
      need_level (collecting, level->level);
      need_variables (collecting, level->title, NULL);
    }
}

static void
take_role (Collecting *collecting, const JdRole *role)
{
  if (!g_hash_table_add (collecting->roles, role->id))
    return;
  need_role_levels (collecting, role->titles);
  need_role_levels (collecting, role->params);
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = role->sections->pdata[i];
      need_variables (collecting, section->heading, NULL);
      for (guint k = 0; k < section->entries->len; k++)
        {
          const JdRoleEntry *entry = section->entries->pdata[k];
          take_block (collecting, entry->block);
          need_condition (collecting, entry->when);
          need_condition (collecting, entry->unless);
        }
    }
}

/* ---- roles that come along ---- */

/* Whether the role has blocks, all of them in the pack. */
static gboolean
is_all_there (const Collecting *collecting, const JdRole *role)
{
  guint count = 0;
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = role->sections->pdata[i];
      for (guint k = 0; k < section->entries->len; k++, count++)
        if (!g_hash_table_contains (collecting->blocks, ((const JdRoleEntry *) section->entries->pdata[k])->block))
          return FALSE;
    }
  return count > 0;
}

static void
take_whole_roles (Collecting *collecting)
{
  const GPtrArray *roles = jd_library_roles (collecting->library);
  for (guint i = 0; i < roles->len; i++)
    if (is_all_there (collecting, roles->pdata[i]))
      take_role (collecting, roles->pdata[i]);
}

/* ---- the pack ---- */

/* What a role in the pack declares, it brings; what only roles declare that are not there goes as the first of them says it. Borrowed. */
static const JdVariable *
find_declaration (const Collecting *collecting, const char *name, const JdBlock *block)
{
  const JdVariable *found = jd_library_variable (collecting->library, name);
  for (guint i = 0; block && block->families[i]; i++)
    {
      const JdRole *role = jd_library_role (collecting->library, block->families[i]);
      const JdVariable *declared = role ? jd_role_variable (role, name) : NULL;
      if (declared && g_hash_table_contains (collecting->roles, role->id))
        return NULL;
      found = found ? found : declared;
    }
  return found && !is_starter_variable (collecting, found) ? found : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static void
add_variables (const Collecting *collecting, JdPack *pack)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (collecting->variables), compare_names);
  for (GList *at = names; at; at = at->next)
    {
      const JdVariable *variable = find_declaration (collecting, at->data, g_hash_table_lookup (collecting->variables, at->data));
      if (variable)
        g_ptr_array_add (pack->variables, jd_variable_ref ((JdVariable *) variable));
    }
}

/* In the order of the library. */
static void
add_all (const Collecting *collecting, JdPack *pack)
{
  const GPtrArray *blocks = jd_library_blocks (collecting->library), *levels = jd_library_levels (collecting->library), *roles = jd_library_roles (collecting->library);
  for (guint i = 0; i < blocks->len; i++)
    if (g_hash_table_contains (collecting->blocks, ((const JdBlock *) blocks->pdata[i])->id))
      g_ptr_array_add (pack->blocks, jd_block_ref (blocks->pdata[i]));
  for (guint i = 0; i < levels->len; i++)
    if (g_hash_table_contains (collecting->levels, ((const JdLevel *) levels->pdata[i])->id))
      g_ptr_array_add (pack->levels, jd_level_ref (levels->pdata[i]));
  for (guint i = 0; i < roles->len; i++)
    if (g_hash_table_contains (collecting->roles, ((const JdRole *) roles->pdata[i])->id))
      g_ptr_array_add (pack->roles, jd_role_ref (roles->pdata[i]));
  add_variables (collecting, pack);
  jd_pack_set_origin (pack);
}

JdPack *
jd_pack_collect (const JdLibrary *library, const JdLibrary *starter, const char *name, const char *const *blocks, const char *const *roles)
{
  g_return_val_if_fail (library && starter, NULL);

  g_autoptr (GHashTable) block_ids = g_hash_table_new (g_str_hash, g_str_equal), level_ids = g_hash_table_new (g_str_hash, g_str_equal), role_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) variables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) to_look_at = g_ptr_array_new ();
  Collecting collecting = { library, starter, block_ids, level_ids, role_ids, to_look_at, variables };

  for (guint i = 0; roles && roles[i]; i++)
    if (jd_library_role (library, roles[i]))
      take_role (&collecting, jd_library_role (library, roles[i]));
  for (guint i = 0; blocks && blocks[i]; i++)
    take_block (&collecting, blocks[i]);
  look_at_all (&collecting);
  take_whole_roles (&collecting);
  look_at_all (&collecting);
  JdPack *pack = jd_pack_new (name);
  add_all (&collecting, pack);
  return pack;
}
