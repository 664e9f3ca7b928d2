// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A short list of what one can do, for who has no posting yet. Each row is an action of the window or the start page around it.
 *
 * Signal: "dismissed", the person wants it gone. */
#define VACANCY_TYPE_FIRST_STEPS (vacancy_first_steps_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFirstSteps, vacancy_first_steps, VACANCY, FIRST_STEPS, AdwBin)

GtkWidget *vacancy_first_steps_new (void);

G_END_DECLS
