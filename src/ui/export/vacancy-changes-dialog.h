// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-record.h"

G_BEGIN_DECLS

/* What a posting says otherwise than when it was sent, line by line, for each time it was; and what was sent, to be saved once more as it was. */
#define VACANCY_TYPE_CHANGES_DIALOG (vacancy_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyChangesDialog, vacancy_changes_dialog, VACANCY, CHANGES_DIALOG, AdwWindow)

/* Over @parent, since the entry @number; 0: since the last. */
VacancyChangesDialog *vacancy_changes_dialog_present (GtkWindow *parent, VacancyRecord *record, guint number);

/* Writes what was sent then to @path, which is where it was chosen to go; for tests, too. */
void vacancy_changes_dialog_save_to (VacancyChangesDialog *self, const char *path);

G_END_DECLS
