// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "care/jd-fault.h"

G_BEGIN_DECLS

/* What is wrong with the files of the library, each with a button that leads to its place.
 * Signal "open" (const JdFault *): that was pressed. */
#define VACANCY_TYPE_FAULTS_VIEW (vacancy_faults_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFaultsView, vacancy_faults_view, VACANCY, FAULTS_VIEW, AdwBin)

/* @faults (of JdFault; NULL: not known yet) is referenced. */
void vacancy_faults_view_show (VacancyFaultsView *self, GPtrArray *faults);
void vacancy_faults_view_focus (VacancyFaultsView *self);

G_END_DECLS
