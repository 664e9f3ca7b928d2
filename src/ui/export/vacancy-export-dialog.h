// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What is missing, the format, the file name; writes the file atomically or says why it could not. */
#define VACANCY_TYPE_EXPORT_DIALOG (vacancy_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyExportDialog, vacancy_export_dialog, VACANCY, EXPORT_DIALOG, AdwWindow)

/* Modal on @parent. What was exported is told by a toast in @parent when it has an AdwToastOverlay. */
void vacancy_export_dialog_present (GtkWindow *parent, VacancySession *session);

G_END_DECLS
