// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The small editor of one fact or variable: text to type, one of a few to choose, or a day. Closing it applies what was given; Escape does not. What is not understood stays, and it says
 * why. */
#define VACANCY_TYPE_FACT_POPOVER (vacancy_fact_popover_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFactPopover, vacancy_fact_popover, VACANCY, FACT_POPOVER, GtkPopover)

VacancyFactPopover *vacancy_fact_popover_new (void);
/* @name as jd_edit_set_value() takes it; @scope is the placement or section whose own value it is, NULL: the posting's; @label for people. */
void vacancy_fact_popover_edit (VacancyFactPopover *self, VacancySession *session, const char *scope, const char *name, const char *label);
/* Takes @value as if it was typed; for tests. FALSE when it is refused. */
gboolean vacancy_fact_popover_give (VacancyFactPopover *self, const char *value);

G_END_DECLS
