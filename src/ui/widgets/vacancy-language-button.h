// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which language a wording is in, by its name, to be chosen from all there are: likely ones first, found by name or code; a code with a country, "en-GB", can be typed.
 *
 * Signal: "chosen" (const char *tag). */
#define VACANCY_TYPE_LANGUAGE_BUTTON (vacancy_language_button_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLanguageButton, vacancy_language_button, VACANCY, LANGUAGE_BUTTON, GtkWidget)

GtkWidget *vacancy_language_button_new (const char *language);

G_END_DECLS
