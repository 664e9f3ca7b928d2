// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-targets.h"

G_BEGIN_DECLS

/* The left of the export window: files, job boards, and what makes many at once, each with how the posting stands to it. Arrows walk through the rows, Tab goes on to the button that chooses boards
 * (the action "win.choose-boards") and out.
 * Signals: "selected" (): another row is selected; "picked" (): by a click or Enter, or the same again. */
#define VACANCY_TYPE_TARGET_LIST (vacancy_target_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetList, vacancy_target_list, VACANCY, TARGET_LIST, AdwBin)

/* Once. The first is selected. */
void           vacancy_target_list_set_targets (VacancyTargetList *self, VacancyTargets *targets);
/* A row below “Many at once”, which stands for the page @page of the window. */
void           vacancy_target_list_add_page (VacancyTargetList *self, const char *title, const char *page);

/* What is selected: a target, borrowed, or NULL and a page. */
VacancyTarget *vacancy_target_list_get_target (VacancyTargetList *self);
const char    *vacancy_target_list_get_page (VacancyTargetList *self);
void           vacancy_target_list_select (VacancyTargetList *self, VacancyTarget *target); /* for tests */
gboolean       vacancy_target_list_grab (VacancyTargetList *self);

G_END_DECLS
