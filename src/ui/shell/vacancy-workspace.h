// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "shell/vacancy-save-banner.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* One posting on screen: header bar, library on the left, the page (or its preview) in the middle, findings on the right, status bar. Panes fold over the page when there is
 * no room beside it. Made behind a window's first frame, since it is most of what a window costs. */
#define VACANCY_TYPE_WORKSPACE (vacancy_workspace_get_type ())
G_DECLARE_FINAL_TYPE (VacancyWorkspace, vacancy_workspace, VACANCY, WORKSPACE, AdwBin)

/* Prepares a part of the class, a part of a frame's work, so that making the first takes less. FALSE when nothing is left to prepare. */
gboolean   vacancy_workspace_prepare_class (void);
GtkWidget *vacancy_workspace_new (VacancyServices *services);
/* Before it is shown: how wide it will be, so that it is laid out only once; 0 when that is not known. */
void       vacancy_workspace_expect_width (VacancyWorkspace *self, int width);
void       vacancy_workspace_set_session (VacancyWorkspace *self, VacancySession *session);

/* Adds the actions "library", "findings" and "preview" (stateful), "find", "update", "next-part" and "previous-part", and those of the findings pane. */
void vacancy_workspace_add_actions (VacancyWorkspace *self, GActionMap *map);

/* Header bar: "Northwind — saved just now"; @company is NULL when there is none. */
void vacancy_workspace_set_titles (VacancyWorkspace *self, const char *title, const char *company, const char *state);
void vacancy_workspace_set_menu (VacancyWorkspace *self, GMenuModel *menu);
VacancySaveBanner *vacancy_workspace_get_banner (VacancyWorkspace *self); /* borrowed */

/* The keyboard goes to the page: a menu that was closed may have kept it. */
void vacancy_workspace_focus_page (VacancyWorkspace *self);

G_END_DECLS
