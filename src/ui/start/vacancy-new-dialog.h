// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Asks for role, level, company and place, shows what will come of them, and makes the complete draft. */
#define VACANCY_TYPE_NEW_DIALOG (vacancy_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyNewDialog, vacancy_new_dialog, VACANCY, NEW_DIALOG, AdwWindow)

/* @parent: that of the dialog; NULL when it is gone by now. @posting is borrowed. Not called when the person cancels. */
typedef void (*VacancyPostingMade) (GtkWindow *parent, JdPosting *posting, gpointer data);

/* @parent may be NULL. @from: the posting to begin as, whose role and language stay and are not asked for; NULL: a role. */
void vacancy_new_dialog_present (GtkWindow *parent, JdLibrary *library, JdPosting *from, VacancyPostingMade made, gpointer data);

G_END_DECLS
