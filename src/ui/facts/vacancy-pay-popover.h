// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Edits pay: amounts, currency, period, and where that lies among the levels. Given by its button or Return, and when it is clicked away while it can be understood; not when it is left with
 * Escape. */
#define VACANCY_TYPE_PAY_POPOVER (vacancy_pay_popover_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPayPopover, vacancy_pay_popover, VACANCY, PAY_POPOVER, GtkPopover)

GtkWidget *vacancy_pay_popover_new (void);
/* What it is about, from when it is shown next. @placement NULL: the pay of the posting, which may have no line yet. */
void       vacancy_pay_popover_edit (VacancyPayPopover *self, VacancySession *session, const char *placement);

G_END_DECLS
