// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The qualifications of a posting in two columns, must-have and nice to have, between which they are moved: dragged, by their buttons, with Enter, or with the arrow keys to the left and right. What
 * is done there is one step of the posting, once it is applied. It goes away when the posting changes meanwhile. */
#define VACANCY_TYPE_SORT_DIALOG (vacancy_sort_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancySortDialog, vacancy_sort_dialog, VACANCY, SORT_DIALOG, AdwWindow)

GtkWidget *vacancy_sort_dialog_new (VacancySession *session); /* for tests */
/* For the posting of @session, above the window of @parent; without qualifications it tells so there. */
void       vacancy_sort_dialog_present (GtkWidget *parent, VacancySession *session);

G_END_DECLS
