// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-choice.h"

G_BEGIN_DECLS

/* One of many to choose: a search, and a list that scrolls, with the likely ones above the rest. What is typed finds names and codes, whatever their case and accents; Return chooses
 * the first that is found.
 *
 * Signal: "chosen" (const char *id), once the popover is about to close. */
#define VACANCY_TYPE_CHOICE_POPOVER (vacancy_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (VacancyChoicePopover, vacancy_choice_popover, VACANCY, CHOICE_POPOVER, GtkPopover)

/* @title says what is chosen: "Currency". */
GtkWidget *vacancy_choice_popover_new (const char *title);
/* Shows @choices (of VacancyChoice) in their order, @current (an id; NULL: none) marked. Once more, with more of them: what is sought and, of the first ones that are the same, where the
 * keyboard is stay. */
void       vacancy_choice_popover_fill (VacancyChoicePopover *self, GPtrArray *choices, const char *current);

/* What is typed may be a choice of its own, which stands above those that are found: @typed gives it (new), or NULL. */
typedef VacancyChoice *(*VacancyChoiceTyped) (const char *text, gpointer data);
void       vacancy_choice_popover_set_typed (VacancyChoicePopover *self, VacancyChoiceTyped typed, gpointer data);

G_END_DECLS
