// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What threatens a posting, as bars above it that stay until it is dealt with: a save that failed, a file that someone else changed, changes recovered after a crash.
 * Buttons are window actions. Properties: "session"; "narrow" (boolean): buttons under the text. */
#define VACANCY_TYPE_SAVE_BANNER (vacancy_save_banner_get_type ())
G_DECLARE_FINAL_TYPE (VacancySaveBanner, vacancy_save_banner, VACANCY, SAVE_BANNER, AdwBin)

void vacancy_save_banner_set_session (VacancySaveBanner *self, VacancySession *session);
void vacancy_save_banner_set_narrow (VacancySaveBanner *self, gboolean narrow);

/* The recovered bar goes with the next save by itself. */
void vacancy_save_banner_show_recovered (VacancySaveBanner *self);
void vacancy_save_banner_show_changed (VacancySaveBanner *self);
void vacancy_save_banner_hide_changed (VacancySaveBanner *self);

G_END_DECLS
