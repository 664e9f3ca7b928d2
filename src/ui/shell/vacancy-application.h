// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-library-store.h"
#include "posting/vacancy-recents.h"

G_BEGIN_DECLS

/* What all windows share: the library, the settings, the recent postings.
 *
 * The library is read once the first frame is on screen, and again when the folders in the preferences change. */
#define VACANCY_TYPE_APPLICATION (vacancy_application_get_type ())
G_DECLARE_FINAL_TYPE (VacancyApplication, vacancy_application, VACANCY, APPLICATION, AdwApplication)

VacancyApplication *vacancy_application_new (void);

/* Borrowed. */
VacancyLibraryStore *vacancy_application_get_store (VacancyApplication *self);
GSettings           *vacancy_application_get_settings (VacancyApplication *self);
VacancyRecents      *vacancy_application_get_recents (VacancyApplication *self);

/* Opens @path: the window that has it already comes to the front, else @parent when it is free (it shows the start page), else a new window. @parent may be NULL. Which it is is
 * known once a thread has looked up what the name stands for. */
void vacancy_application_open_path (VacancyApplication *self, GtkWindow *parent, const char *path);

G_END_DECLS
