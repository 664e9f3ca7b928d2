// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"

G_BEGIN_DECLS

/* Blocks that are looked for again: a hundred thousand in less than a frame, which is why it is as large as it gets from the first, and has no list of them. Blocks are borrowed. */
typedef struct _VacancyBlockSet VacancyBlockSet;

/* For at most @most blocks. @by_id: another block of the same id is the same. */
VacancyBlockSet *vacancy_block_set_new (guint most, gboolean by_id);
void             vacancy_block_set_free (VacancyBlockSet *set);
void             vacancy_block_set_add (VacancyBlockSet *set, JdBlock *block);
/* Whether it was in there; it is not any more. */
gboolean         vacancy_block_set_take (VacancyBlockSet *set, JdBlock *block);
gboolean         vacancy_block_set_is_empty (const VacancyBlockSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyBlockSet, vacancy_block_set_free)

G_END_DECLS
