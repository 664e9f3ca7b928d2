// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The preferences window. Everything in it takes effect at once and is kept in the settings. */
#define VACANCY_TYPE_PREFERENCES (vacancy_preferences_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPreferences, vacancy_preferences, VACANCY, PREFERENCES, AdwPreferencesWindow)

GtkWindow *vacancy_preferences_new (GtkWindow *parent, GSettings *settings, JdLibrary *library);
/* What the folders gave, once they were read again. */
void vacancy_preferences_set_library (VacancyPreferences *self, JdLibrary *library);

G_END_DECLS
