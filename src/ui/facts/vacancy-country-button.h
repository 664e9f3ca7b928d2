// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Asks in which country a location of the posting is whose words do not tell: "Utrecht: which country?". Once answered it says so, "Utrecht: Netherlands", and the answer can be changed. Of
 * several, the first without an answer is asked for.
 *
 * Signal: "chosen", when the posting has the answer. */
#define VACANCY_TYPE_COUNTRY_BUTTON (vacancy_country_button_get_type ())
G_DECLARE_FINAL_TYPE (VacancyCountryButton, vacancy_country_button, VACANCY, COUNTRY_BUTTON, GtkWidget)

/* Hidden where there is nothing to ask. Returns whether there is no answer yet. */
gboolean vacancy_country_button_show (VacancyCountryButton *self, VacancySession *session);

G_END_DECLS
