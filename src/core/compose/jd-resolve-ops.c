// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-resolve-private.h"

#include <string.h>

/* The operations of levels on the sections of a role. Levels are shared by all roles, so an operation that finds nothing to work on is no fault: the role
 * has no such section or block. A block the library does not have is one. */

static JdSkeletonSection *
find_section (GPtrArray *sections, const char *id)
{
  for (guint i = 0; i < sections->len; i++)
    {
      JdSkeletonSection *section = g_ptr_array_index (sections, i);
      if (g_strcmp0 (section->section->id, id) == 0)
        return section;
    }
  return NULL;
}

static JdSkeletonEntry *
entry_at (JdSkeletonSection *section, guint index)
{
  return &g_array_index (section->entries, JdSkeletonEntry, index);
}

/* A selector with members of a newer program matches nothing: it is narrower than this one can tell. */
static gboolean
selects (const JdSelector *match, const JdBlock *block)
{
  return jd_extras_length (match->extras) == 0 && (!match->block || strcmp (match->block, block->id) == 0) && (match->kind == JD_KIND_OTHER || match->kind == block->kind)
         && (match->aspect == JD_ASPECT_NONE || match->aspect == block->aspect) && (!match->tag || jd_block_has_tag (block, match->tag));
}

/* The sections under way. */
typedef struct
{
  GPtrArray *sections;  /* of JdSkeletonSection; borrowed */
  GHashTable *blocks;   /* those in them; NULL when an operation may have changed that */
} Skeleton;

static GHashTable *
list_blocks (GPtrArray *sections)
{
  GHashTable *blocks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      JdSkeletonSection *section = g_ptr_array_index (sections, i);
      for (guint k = 0; k < section->entries->len; k++)
        g_hash_table_add (blocks, (gpointer) entry_at (section, k)->block);
    }
  return blocks;
}

static void
run_add (const JdOp *op, const JdBlock *block, const char *level, Skeleton *skeleton)
{
  JdSkeletonSection *section = find_section (skeleton->sections, op->section);
  JdSkeletonEntry entry = { block, block->necessity, level };

  if (!skeleton->blocks)
    skeleton->blocks = list_blocks (skeleton->sections);
  if (section && g_hash_table_add (skeleton->blocks, (gpointer) block))
    g_array_insert_val (section->entries, op->at_start ? 0 : section->entries->len, entry);
}

static void
run_drop (const JdOp *op, JdSkeletonSection *section)
{
  for (guint i = section->entries->len; i > 0; i--)
    if (selects (&op->match, entry_at (section, i - 1)->block))
      g_array_remove_index (section->entries, i - 1);
}

static void
run_replace (const JdOp *op, const JdBlock *with, const char *level, JdSkeletonSection *section)
{
  for (guint i = 0; i < section->entries->len; i++)
    if (g_strcmp0 (entry_at (section, i)->block->id, op->block) == 0)
      *entry_at (section, i) = (JdSkeletonEntry) { with, with->necessity, level };
}

static void
run_set (const JdOp *op, JdSkeletonSection *section)
{
  for (guint i = 0; i < section->entries->len; i++)
    {
      JdSkeletonEntry *entry = entry_at (section, i);
      if (entry->block->kind == JD_KIND_QUALIFICATION && selects (&op->match, entry->block))
        entry->necessity = op->necessity;
    }
}

static void
run_move (const JdOp *op, GPtrArray *sections)
{
  JdSkeletonSection *target = find_section (sections, op->section);
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (JdSkeletonEntry));

  if (!target)
    return;
  for (guint i = 0; i < sections->len; i++)
    {
      JdSkeletonSection *section = g_ptr_array_index (sections, i);
      for (guint k = 0; k < section->entries->len; k++)
        if (selects (&op->match, entry_at (section, k)->block))
          g_array_append_val (moved, *entry_at (section, k));
      run_drop (op, section);
    }
  g_array_append_vals (target->entries, moved->data, moved->len);
}

static void
run_in_each (const JdOp *op, const JdBlock *block, const char *level, GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      JdSkeletonSection *section = g_ptr_array_index (sections, i);

      if (op->kind == JD_OP_DROP)
        run_drop (op, section);
      else if (op->kind == JD_OP_REPLACE)
        run_replace (op, block, level, section);
      else
        run_set (op, section);
    }
}

static gboolean
run_op (const JdResolver *self, const JdLevel *level, guint index, Skeleton *skeleton, GError **error)
{
  const JdOp *op = g_ptr_array_index (level->ops, index);
  const JdBlock *block = NULL;

  if (op->kind == JD_OP_ADD || op->kind == JD_OP_REPLACE)
    {
      gboolean adds = op->kind == JD_OP_ADD;
      g_autofree char *file = g_strdup_printf ("levels/%s.json", level->id);
      g_autofree char *path = g_strdup_printf ("ops[%u].%s", index, adds ? "block" : "with");

      block = jd_resolver_block (self, adds ? op->block : op->with, file, path, error);
      if (!block)
        return FALSE;
    }

  if (op->kind == JD_OP_ADD)
    {
      run_add (op, block, level->id, skeleton);
      return TRUE;
    }
  g_clear_pointer (&skeleton->blocks, g_hash_table_unref);
  if (op->kind == JD_OP_MOVE)
    run_move (op, skeleton->sections);
  else
    run_in_each (op, block, level->id, skeleton->sections);
  return TRUE;
}

gboolean
jd_resolve_run_ops (const JdResolver *self, GPtrArray *sections, GError **error)
{
  Skeleton skeleton = { sections, NULL };
  gboolean done = TRUE;

  for (guint i = g_strv_length ((char **) self->chain); done && i > 0; i--)
    {
      const JdLevel *level = jd_library_level (self->library, self->chain[i - 1]);

      for (guint k = 0; done && k < level->ops->len; k++)
        done = run_op (self, level, k, &skeleton, error);
    }
  g_clear_pointer (&skeleton.blocks, g_hash_table_unref);
  return done;
}
