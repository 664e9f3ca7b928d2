// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-incoming.h"

#include "item/jd-block-node.h"

const char *const jd_incoming_state_names[] = { "same", "added", "changed", "older", "conflict", NULL };
const char *const jd_conflict_choice_names[] = { "merge", "keep", "take", NULL };
const char *const jd_incoming_sort_names[] = { "block", "level", "role", "variable", NULL };

JdIncoming *
jd_incoming_block (JdBlock *former, JdBlock *block)
{
  g_return_val_if_fail (block, NULL);

  JdIncoming *incoming = g_new0 (JdIncoming, 1);
  incoming->sort = JD_INCOMING_BLOCK;
  incoming->id = g_strdup (block->id);
  incoming->former = former ? jd_block_ref (former) : NULL;
  incoming->block = jd_block_ref (block);
  if (!former)
    incoming->state = JD_INCOMING_ADDED;
  else
    incoming->state = jd_block_equal (former, block) ? JD_INCOMING_SAME : JD_INCOMING_CHANGED;
  return incoming;
}

static void
incoming_free (gpointer data)
{
  JdIncoming *incoming = data;
  g_free (incoming->id);
  g_clear_pointer (&incoming->former, jd_block_unref);
  g_clear_pointer (&incoming->block, jd_block_unref);
  g_clear_pointer (&incoming->theirs, jd_block_unref);
  g_clear_pointer (&incoming->level, jd_level_unref);
  g_clear_pointer (&incoming->role, jd_role_unref);
  g_clear_pointer (&incoming->variable, jd_variable_unref);
  g_strfreev (incoming->conflicts);
  g_free (incoming);
}

GPtrArray *
jd_incoming_list (void)
{
  return g_ptr_array_new_with_free_func (incoming_free);
}

guint
jd_incoming_count (const GPtrArray *list, JdIncomingState state)
{
  guint count = 0;
  for (guint i = 0; i < list->len; i++)
    count += ((const JdIncoming *) list->pdata[i])->state == state ? 1 : 0;
  return count;
}

void
jd_incoming_choose (const GPtrArray *list, JdConflictChoice choice)
{
  for (guint i = 0; i < list->len; i++)
    {
      JdIncoming *item = list->pdata[i];
      if (item->state == JD_INCOMING_CONFLICT)
        item->choice = choice;
    }
}
