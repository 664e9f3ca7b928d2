// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "import/vacancy-import.h"

G_BEGIN_DECLS

/* A text from elsewhere beside the posting that becomes of it: what each line is about can be changed by a key or a menu, and what becomes of a line by a menu; then the posting is made. */
#define VACANCY_TYPE_IMPORT_WINDOW (vacancy_import_window_get_type ())
G_DECLARE_FINAL_TYPE (VacancyImportWindow, vacancy_import_window, VACANCY, IMPORT_WINDOW, AdwWindow)

/* Called once, or never where the window is closed before. @keep_drafts: the lines that are new (vacancy_import_plan()) are to be in the person's library, too. Both are borrowed. */
typedef void (*VacancyImportMade) (JdPosting *posting, VacancyImport *import, gboolean keep_drafts, gpointer data);

/* @import is borrowed. @data is freed with the window. */
VacancyImportWindow *vacancy_import_window_new (GtkApplication *application, VacancyImport *import, VacancyImportMade made, gpointer data, GDestroyNotify free_data);

G_END_DECLS
