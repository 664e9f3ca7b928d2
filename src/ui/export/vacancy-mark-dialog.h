// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-record.h"

G_BEGIN_DECLS

/* Where a posting was posted or closed, when, and at which address: puts it down as a mark in its record. */
#define VACANCY_TYPE_MARK_DIALOG (vacancy_mark_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyMarkDialog, vacancy_mark_dialog, VACANCY, MARK_DIALOG, AdwWindow)

/* Over @parent. The posting has a file (vacancy_record_has_place). */
VacancyMarkDialog *vacancy_mark_dialog_present (GtkWindow *parent, VacancyRecord *record, gboolean is_closed);

G_END_DECLS
