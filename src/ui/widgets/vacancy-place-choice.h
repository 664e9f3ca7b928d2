// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-choice.h"

G_BEGIN_DECLS

/* A VacancyChoicePopover for a place: a country of the list, or a region or city that is typed with its country, "Utrecht, NL". Likely ones are those of @language and of @beside, places that are
 * chosen already. @first (may be NULL; taken) stands above all. "chosen" gives the code of the place. */
GtkWidget *vacancy_place_popover_new (const char *language, const char *const *beside, VacancyChoice *first);

G_END_DECLS
