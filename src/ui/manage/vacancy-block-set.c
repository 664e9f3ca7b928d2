// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-block-set.h"

#include <string.h>

/* Each block is in the first free slot from where its hash says; half of them stay free. One that was taken leaves a mark, so that those behind it are found. */
struct _VacancyBlockSet
{
  JdBlock **slots; /* owned; NULL: free */
  guint mask;
  guint length;
  gboolean by_id;
};

static JdBlock *const taken = (JdBlock *) &taken;

VacancyBlockSet *
vacancy_block_set_new (guint most, gboolean by_id)
{
  VacancyBlockSet *set = g_new0 (VacancyBlockSet, 1);

  set->mask = (2u << g_bit_storage (most)) - 1;
  set->slots = g_new0 (JdBlock *, (gsize) set->mask + 1);
  set->by_id = by_id;
  return set;
}

void
vacancy_block_set_free (VacancyBlockSet *set)
{
  if (!set)
    return;
  g_free (set->slots);
  g_free (set);
}

/* What is allocated stands at multiples of 16. */
static guint
first_slot (const VacancyBlockSet *set, const JdBlock *block)
{
  const guint64 hash = set->by_id ? g_str_hash (block->id) : (guintptr) block >> 4;

  return (guint) (hash * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) >> 32) & set->mask;
}

static gboolean
is_same (const VacancyBlockSet *set, const JdBlock *one, const JdBlock *other)
{
  return one == other || (set->by_id && strcmp (one->id, other->id) == 0);
}

void
vacancy_block_set_add (VacancyBlockSet *set, JdBlock *block)
{
  g_return_if_fail (set->length <= set->mask / 2);

  guint slot = first_slot (set, block);
  for (; set->slots[slot]; slot = (slot + 1) & set->mask)
    if (set->slots[slot] != taken && is_same (set, set->slots[slot], block))
      return;
  set->slots[slot] = block;
  set->length++;
}

gboolean
vacancy_block_set_take (VacancyBlockSet *set, JdBlock *block)
{
  for (guint slot = first_slot (set, block); set->slots[slot]; slot = (slot + 1) & set->mask)
    if (set->slots[slot] != taken && is_same (set, set->slots[slot], block))
      {
        set->slots[slot] = taken;
        set->length--;
        return TRUE;
      }
  return FALSE;
}

gboolean
vacancy_block_set_is_empty (const VacancyBlockSet *set)
{
  return set->length == 0;
}
