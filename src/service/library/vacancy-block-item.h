// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "model/jd-block.h"

G_BEGIN_DECLS

/* A block where the library is managed. As long as somebody holds it, the block of one id is one item, whatever is searched for and however often the library is read again: so lists keep what is
 * selected, and where they stand.
 * Property "block" (pointer, notify): it says something else now. */
#define VACANCY_TYPE_BLOCK_ITEM (vacancy_block_item_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockItem, vacancy_block_item, VACANCY, BLOCK_ITEM, GObject)

JdBlock *vacancy_block_item_get_block (VacancyBlockItem *self); /* borrowed */

/* For the list, which keeps in @items those that live: id, borrowed from the block -> item, borrowed. An item takes itself out when it goes. */
VacancyBlockItem *vacancy_block_item_new (GHashTable *items, JdBlock *block);
/* @block has the id of the one it stands for now. */
void              vacancy_block_item_set_block (VacancyBlockItem *self, JdBlock *block);

G_END_DECLS
