// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* A button for the status bar that says which language the posting is in, and a list of languages to choose from (vacancy-language-choices.h). Choosing one is an
 * undo step. Property "session". */
#define VACANCY_TYPE_LANGUAGE_MENU (vacancy_language_menu_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLanguageMenu, vacancy_language_menu, VACANCY, LANGUAGE_MENU, GtkWidget)

GtkWidget *vacancy_language_menu_new (void); /* for tests; templates make it */
void       vacancy_language_menu_set_session (VacancyLanguageMenu *self, VacancySession *session);

G_END_DECLS
