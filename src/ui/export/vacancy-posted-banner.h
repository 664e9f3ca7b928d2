// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* A bar above a posting that says where it is posted, which changes here do not change. Hidden by the person it stays so until it says something else. Its button is the action "win.what-changed". */
#define VACANCY_TYPE_POSTED_BANNER (vacancy_posted_banner_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPostedBanner, vacancy_posted_banner, VACANCY, POSTED_BANNER, AdwBin)

/* NULL: none. */
void vacancy_posted_banner_set_session (VacancyPostedBanner *self, VacancySession *session);
/* Its buttons stand under the text. */
void vacancy_posted_banner_set_narrow (VacancyPostedBanner *self, gboolean narrow);

G_END_DECLS
