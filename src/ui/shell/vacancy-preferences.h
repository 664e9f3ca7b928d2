// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* The preferences window. Everything in it takes effect at once and is kept in the settings. */
#define VACANCY_TYPE_PREFERENCES (vacancy_preferences_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPreferences, vacancy_preferences, VACANCY, PREFERENCES, AdwPreferencesWindow)

GtkWindow *vacancy_preferences_new (GtkWindow *parent, VacancyServices *services);

G_END_DECLS
