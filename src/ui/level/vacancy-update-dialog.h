// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"
#include "uses/jd-update.h"

G_BEGIN_DECLS

/* What the library has newer for a posting, line by line: to take, to merge with what the writer made of it, to keep, or to leave for later. Nothing happens until Apply, which is one step.
 * Goes away when the posting changes meanwhile. Signal "applied": the person decided. */
#define VACANCY_TYPE_UPDATE_DIALOG (vacancy_update_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyUpdateDialog, vacancy_update_dialog, VACANCY, UPDATE_DIALOG, AdwWindow)

/* @update, which it takes a reference on and decides, is of @session's current posting. */
GtkWidget *vacancy_update_dialog_new (VacancySession *session, JdUpdate *update);

G_END_DECLS
