// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/vacancy-block-row.h"

G_BEGIN_DECLS

/* A section of the page: its heading, its rows in the order they are read (must before nice), and the line at its end to type the next one. */
#define VACANCY_TYPE_SECTION_VIEW (vacancy_section_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancySectionView, vacancy_section_view, VACANCY, SECTION_VIEW, GtkWidget)

/* @context is lent; the section enters its rows into the table there. */
VacancySectionView *vacancy_section_view_new (const VacancyPageContext *context);

/* The section @widget is in; NULL when in none. */
VacancySectionView *vacancy_section_view_of (GtkWidget *widget);

/* Shows @section; rows whose placement is the same pointer are left alone. */
void        vacancy_section_view_show (VacancySectionView *self, JdSection *section);
JdSection  *vacancy_section_view_get (VacancySectionView *self); /* borrowed */
const char *vacancy_section_view_get_id (VacancySectionView *self);

/* The heading as it reads, variables with their values. Borrowed. */
const char      *vacancy_section_view_heading_text (VacancySectionView *self);
VacancyLineView *vacancy_section_view_get_heading (VacancySectionView *self);
VacancyBlockRow *vacancy_section_view_get_tail (VacancySectionView *self);

/* Its rows from top to bottom, without the tail; new array, borrowed elements. */
GPtrArray *vacancy_section_view_rows (VacancySectionView *self);
/* Values of variables changed. */
void       vacancy_section_view_refresh (VacancySectionView *self);
/* The heading is left: it is shown as it was taken. */
void       vacancy_section_view_commit (VacancySectionView *self);
/* Rows out of sight, above or below @page, which is around the section, are drawn as nothing. Returns whether all in sight, or nearly so, are awake. */
gboolean   vacancy_section_view_update_viewport (VacancySectionView *self, GtkWidget *page);
/* Wakes the rows that will be seen on a page with @room pixels left, when nothing has a place yet; returns what is left then. */
int        vacancy_section_view_wake_first (VacancySectionView *self, int room);
/* Wakes those that are not; FALSE when @deadline (monotonic time) passed before it had woken all. */
gboolean   vacancy_section_view_wake (VacancySectionView *self, GtkWidget *page, gint64 deadline);

/* What kinds of sections can be added behind that one; NULL: at the end. New reference. */
GMenuModel *vacancy_section_kinds_menu (const char *behind);

G_END_DECLS
