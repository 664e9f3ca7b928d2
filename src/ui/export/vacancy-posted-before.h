// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-record.h"

G_BEGIN_DECLS

/* "Exported for Indeed on 14 November · What changed since": when a posting went to a target last, with the way to what changed. Hidden where nothing is on record. */
#define VACANCY_TYPE_POSTED_BEFORE (vacancy_posted_before_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPostedBefore, vacancy_posted_before, VACANCY, POSTED_BEFORE, AdwBin)

GtkWidget *vacancy_posted_before_new (void);
/* @session NULL: nothing. @target: the id of a job board (@is_board) or format. */
void       vacancy_posted_before_set (VacancyPostedBefore *self, VacancySession *session, const char *target, gboolean is_board);

G_END_DECLS
