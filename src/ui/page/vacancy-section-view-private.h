// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/vacancy-section-view.h"

G_BEGIN_DECLS

/* The inside of a section: its rows and heading (vacancy-section-view.c), which of them are seen (-viewport.c), and its menu (-menu.c). The last two see fields only. */
struct _VacancySectionView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *header;
  VacancyLineView *heading;
  GtkWidget *count;
  GtkWidget *menu;
  GtkWidget *list; /* rows, the two subheadings when there are any, and the tail */

  /* children of the list */
  GtkWidget *must, *nice; /* NULL unless shown */
  VacancyBlockRow *tail;

  const VacancyPageContext *context; /* lent */
  VacancyRowSection shown;           /* owned; lent to the rows */
};

/* Makes the menu when it is opened. */
void vacancy_section_view_add_menu (VacancySectionView *self);

G_END_DECLS
