// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"
#include "merge/jd-settle.h"

G_BEGIN_DECLS

/* Two versions of one block, place by place, and which it shall be: what only one side changed is chosen already, the rest has to be. */
#define VACANCY_TYPE_SETTLE_DIALOG (vacancy_settle_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancySettleDialog, vacancy_settle_dialog, VACANCY, SETTLE_DIALOG, AdwWindow)

/* The block as it shall be; a reference for who is told. Not called when the dialog is closed otherwise. */
typedef void (*VacancySettled) (JdBlock *block, gpointer data);

/* Takes @settle. @what: where the other version is from, a sentence. @free_data (may be NULL) is called once. */
void vacancy_settle_dialog_present (GtkWindow *parent, JdLibrary *library, JdSettle *settle, const char *title, const char *what, VacancySettled settled, gpointer data, GDestroyNotify free_data);

G_END_DECLS
