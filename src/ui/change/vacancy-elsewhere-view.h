// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-elsewhere.h"

G_BEGIN_DECLS

/* The blocks that say two things, one a row, and what can be done about each. It may be empty.
 * Signals: "settle" (JdElsewhere *): both are to be looked at; "keep" (JdElsewhere *): the block stays as it is, and the other version goes, or takes its place where there is no such block. */
#define VACANCY_TYPE_ELSEWHERE_VIEW (vacancy_elsewhere_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyElsewhereView, vacancy_elsewhere_view, VACANCY, ELSEWHERE_VIEW, AdwBin)

/* Once. */
void vacancy_elsewhere_view_set_elsewhere (VacancyElsewhereView *self, VacancyElsewhere *elsewhere);
void vacancy_elsewhere_view_focus (VacancyElsewhereView *self);

G_END_DECLS
