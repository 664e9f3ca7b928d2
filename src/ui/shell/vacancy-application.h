// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* The program: its windows, its style, and its end. What the windows share is read once the first frame is on screen. */
#define VACANCY_TYPE_APPLICATION (vacancy_application_get_type ())
G_DECLARE_FINAL_TYPE (VacancyApplication, vacancy_application, VACANCY, APPLICATION, AdwApplication)

VacancyApplication *vacancy_application_new (void);

/* NULL before it was registered; borrowed. For tests. */
VacancyServices *vacancy_application_get_services (VacancyApplication *self);

G_END_DECLS
