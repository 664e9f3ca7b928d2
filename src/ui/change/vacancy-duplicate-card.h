// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "duplicate/jd-duplicate-cluster.h"

G_BEGIN_DECLS

/* Texts that say almost the same, in a list: which of the blocks stays is chosen, and the others show, word by word, what they say otherwise. Lines of postings stand below, each with a button that
 * opens its posting. Shows what it was made of as long as it lives, and borrows nothing.
 *
 * Property "keep" (uint, notify): the place of the block that stays. */
#define VACANCY_TYPE_DUPLICATE_CARD (vacancy_duplicate_card_get_type ())
G_DECLARE_FINAL_TYPE (VacancyDuplicateCard, vacancy_duplicate_card, VACANCY, DUPLICATE_CARD, AdwBin)

GtkWidget *vacancy_duplicate_card_new (const JdLibrary *library, const JdDuplicateCluster *cluster);

guint vacancy_duplicate_card_get_keep (VacancyDuplicateCard *self);

G_END_DECLS
