// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-usage-index.h"

G_BEGIN_DECLS

/* Where a block is used: roles, levels and postings, of which those with a file can be opened; which of these have another wording than the library, and which have been posted. Below it stands where
 * postings are looked for, to which folders can be added. */
#define VACANCY_TYPE_USES_LIST (vacancy_uses_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyUsesList, vacancy_uses_list, VACANCY, USES_LIST, AdwBin)

/* Once. It is asked to look when the list is first seen. */
void vacancy_uses_list_set_index (VacancyUsesList *self, VacancyUsageIndex *index, GSettings *settings);
/* @block is of @library; what it needs of both is kept. */
void vacancy_uses_list_show (VacancyUsesList *self, const JdLibrary *library, const JdBlock *block);

G_END_DECLS
