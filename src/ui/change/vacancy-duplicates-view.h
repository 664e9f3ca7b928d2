// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-duplicate-search.h"

G_BEGIN_DECLS

/* What says almost the same, group by group: one of its blocks can stay for all, or they can be told apart. How far the search is stands above, with a button that gives it up.
 *
 * Signals: "make-one" (const char *keep, const char *const *ids): the others of @ids shall be made one with @keep; "different" (const char *const *ids): they are not the same. */
#define VACANCY_TYPE_DUPLICATES_VIEW (vacancy_duplicates_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyDuplicatesView, vacancy_duplicates_view, VACANCY, DUPLICATES_VIEW, AdwBin)

/* Once. It is asked to look when the view is shown first. */
void     vacancy_duplicates_view_set_search (VacancyDuplicatesView *self, VacancyDuplicateSearch *search);

/* At the first group that is shown. FALSE when there is nothing to go to. */
gboolean vacancy_duplicates_view_focus (VacancyDuplicatesView *self);

G_END_DECLS
