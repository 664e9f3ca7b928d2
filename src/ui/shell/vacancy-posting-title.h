// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in the middle of the header bar: the title of the posting, and below it its company and whether it is saved. Where room is short the company is cut, and then gone, before
 * the state is. */
#define VACANCY_TYPE_POSTING_TITLE (vacancy_posting_title_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPostingTitle, vacancy_posting_title, VACANCY, POSTING_TITLE, GtkWidget)

/* @company: NULL when there is none. */
void vacancy_posting_title_set (VacancyPostingTitle *self, const char *title, const char *company, const char *state);

G_END_DECLS
