// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* The library as a place to work: which blocks on the left, the blocks found in the middle, the one that is selected on the right; where there is less room they fold behind one another. There is one
 * in the program. It shows the library that all windows share, and follows it. */
#define VACANCY_TYPE_LIBRARY_WINDOW (vacancy_library_window_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryWindow, vacancy_library_window, VACANCY, LIBRARY_WINDOW, AdwApplicationWindow)

VacancyLibraryWindow *vacancy_library_window_new (GtkApplication *application, VacancyServices *services);

/* Selects the block @id, and shows it where only one of the panes has room; once it is there, should the library still be read. */
void vacancy_library_window_show_block (VacancyLibraryWindow *self, const char *id);

/* Reads the pack or table at @path, and shows what it would bring in; once the library is there. */
void vacancy_library_window_import (VacancyLibraryWindow *self, const char *path);

G_END_DECLS
