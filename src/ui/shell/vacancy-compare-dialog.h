// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What differs between the posting on screen and the file that someone else changed; with the buttons to decide ("win.reload", "win.keep-mine" of @parent). */
#define VACANCY_TYPE_COMPARE_DIALOG (vacancy_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyCompareDialog, vacancy_compare_dialog, VACANCY, COMPARE_DIALOG, AdwWindow)

void vacancy_compare_dialog_present (GtkWindow *parent, VacancySession *mine, const JdPosting *theirs);

G_END_DECLS
