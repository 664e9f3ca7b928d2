// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"
#include "posting/vacancy-recents.h"

G_BEGIN_DECLS

/* What all windows share: the library, the settings, the recent postings.
 *
 * The library is read on a thread once the first frame is on screen, and again when the folders in the preferences change. Until then it is an empty one: a posting holds
 * every wording, so it can be opened and edited without. Properties (notify): "library" (pointer), "library-loaded" (boolean). */
#define VACANCY_TYPE_APPLICATION (vacancy_application_get_type ())
G_DECLARE_FINAL_TYPE (VacancyApplication, vacancy_application, VACANCY, APPLICATION, AdwApplication)

VacancyApplication *vacancy_application_new (void);

JdLibrary      *vacancy_application_get_library (VacancyApplication *self);        /* never NULL; borrowed */
gboolean        vacancy_application_get_library_loaded (VacancyApplication *self);
GSettings      *vacancy_application_get_settings (VacancyApplication *self);       /* borrowed */
VacancyRecents *vacancy_application_get_recents (VacancyApplication *self);        /* borrowed */

/* Reads the library (again). */
void vacancy_application_load_library (VacancyApplication *self);

/* Opens @path: the window that has it already comes to the front, else @parent when it is free (it shows the start page), else a new window. @parent may be NULL. Which it is is
 * known once a thread has looked up what the name stands for. */
void vacancy_application_open_path (VacancyApplication *self, GtkWindow *parent, const char *path);

G_END_DECLS
