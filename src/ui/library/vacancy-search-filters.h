// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/jd-search.h"

G_BEGIN_DECLS

/* Filters of a search, as "kind:duty": a menu begins one, their values are offered while they are typed, and each stands here, below the entry, with a button that takes it away. What is typed is
 * all there is of them. Without any it is not to be seen.
 *
 * Property "entry" (GtkEditable that is a widget, once): where they are typed. */
#define VACANCY_TYPE_SEARCH_FILTERS (vacancy_search_filters_get_type ())
G_DECLARE_FINAL_TYPE (VacancySearchFilters, vacancy_search_filters, VACANCY, SEARCH_FILTERS, GtkWidget)

/* What was typed is another, or the library is: @search is of that, NULL while it is read. */
void     vacancy_search_filters_update (VacancySearchFilters *self, const JdSearch *search);
/* What is offered comes to where the entry is, once the popover it is in has moved. */
void     vacancy_search_filters_place (VacancySearchFilters *self);
/* A key pressed in the entry, while values are offered: whether it was for them. */
gboolean vacancy_search_filters_key (VacancySearchFilters *self, guint key, GdkModifierType state);
/* An item for each filter, which begins it behind what is typed. @owner: of the menu; it gets their action. New. */
GMenu   *vacancy_search_filters_menu (VacancySearchFilters *self, GtkWidget *owner);

/* What is offered, for tests; NULL: nothing is. */
GtkWidget *vacancy_search_filters_offered (VacancySearchFilters *self);

G_END_DECLS
