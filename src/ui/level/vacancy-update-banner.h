// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "uses/jd-update.h"

G_BEGIN_DECLS

/* A bar above a posting that says how many of its lines have newer wording. Hidden by the person it stays so until there is other wording. Its button is the action "win.update". */
#define VACANCY_TYPE_UPDATE_BANNER (vacancy_update_banner_get_type ())
G_DECLARE_FINAL_TYPE (VacancyUpdateBanner, vacancy_update_banner, VACANCY, UPDATE_BANNER, AdwBin)

GtkWidget *vacancy_update_banner_new (void);
/* NULL: nothing newer. */
void vacancy_update_banner_show (VacancyUpdateBanner *self, const JdUpdate *update);
/* Its buttons stand under the text. */
void vacancy_update_banner_set_narrow (VacancyUpdateBanner *self, gboolean narrow);

G_END_DECLS
