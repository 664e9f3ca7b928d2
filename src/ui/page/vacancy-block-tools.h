// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/vacancy-block-row.h"

G_BEGIN_DECLS

/* The tools of a block, in the margin beside the row under the pointer or else the one with the focus: a handle to drag it by, and its menu. One
 * for the whole page, since only one is ever seen. */
#define VACANCY_TYPE_BLOCK_TOOLS (vacancy_block_tools_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockTools, vacancy_block_tools, VACANCY, BLOCK_TOOLS, GtkWidget)

/* Once. They stand on @overlay, which is in @scroller; both and @context outlive them. */
void             vacancy_block_tools_attach (VacancyBlockTools *self, const VacancyPageContext *context, GtkWidget *overlay, GtkWidget *scroller);
/* NULL, and a row without a placement: hides them. */
void             vacancy_block_tools_show (VacancyBlockTools *self, VacancyBlockRow *row);
/* The posting changed. */
void             vacancy_block_tools_update (VacancyBlockTools *self);
/* The page was scrolled. */
void             vacancy_block_tools_place (VacancyBlockTools *self);
VacancyBlockRow *vacancy_block_tools_get_row (VacancyBlockTools *self); /* NULL while hidden */
/* Whether the pointer is over them or one of their menus is open. */
gboolean         vacancy_block_tools_in_use (VacancyBlockTools *self);

G_END_DECLS
