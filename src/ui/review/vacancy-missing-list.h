// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What is missing before a posting can go out: a row for each, with a way to it ("win.fill-in", "win.show-line"). Hidden while there is none. It follows the review.
 *
 * Property: "n-rows" (unsigned; notified). */
#define VACANCY_TYPE_MISSING_LIST (vacancy_missing_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyMissingList, vacancy_missing_list, VACANCY, MISSING_LIST, AdwBin)

void  vacancy_missing_list_set_session (VacancyMissingList *self, VacancySession *session); /* NULL: none */
guint vacancy_missing_list_count (VacancyMissingList *self);

G_END_DECLS
