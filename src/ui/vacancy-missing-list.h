// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-session.h"

G_BEGIN_DECLS

/* What a posting misses before it can go out, each with a way to it ("win.fill-in"). Hidden while nothing is missing. It follows edits at a distance, so that no key waits for it.
 *
 * Property: "n-missing" (unsigned; notified). */
#define VACANCY_TYPE_MISSING_LIST (vacancy_missing_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyMissingList, vacancy_missing_list, VACANCY, MISSING_LIST, AdwBin)

void  vacancy_missing_list_set_session (VacancyMissingList *self, VacancySession *session); /* NULL: none */
guint vacancy_missing_list_count (VacancyMissingList *self);

G_END_DECLS
