// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/vacancy-page-context.h"

G_BEGIN_DECLS

/* One placement, edited where it stands; or, without a placement, the line at the end of a section in which the next one is typed.
 *
 * A row is asleep until it is seen, gets the keyboard, or is asked for its line: it knows what it says and how high that is, but has no text view. From then on it is awake for good. */
#define VACANCY_TYPE_BLOCK_ROW (vacancy_block_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockRow, vacancy_block_row, VACANCY, BLOCK_ROW, GtkWidget)

/* What a row has to know of the section it stands in, which lends it, keeps it up to date, and outlives the row's life in it. */
typedef struct
{
  JdSection *section;
  char *heading; /* as it reads */
} VacancyRowSection;

/* @context is lent. */
VacancyBlockRow *vacancy_block_row_new (const VacancyPageContext *context);

/* @placement NULL: the line at the end of the section. Called again for every posting in which it differs. */
void vacancy_block_row_show (VacancyBlockRow *self, const VacancyRowSection *section, JdPlacement *placement);
void vacancy_block_row_set_position (VacancyBlockRow *self, guint number, guint total); /* in its section; also when its heading changed */
void vacancy_block_row_set_in_viewport (VacancyBlockRow *self, gboolean in_viewport);         /* what is not is drawn as nothing */
void vacancy_block_row_set_selected (VacancyBlockRow *self, gboolean selected);
void vacancy_block_row_set_current (VacancyBlockRow *self, gboolean current);           /* it has the focus */
void vacancy_block_row_refresh (VacancyBlockRow *self);                                 /* values of variables changed */
void vacancy_block_row_wake (VacancyBlockRow *self);

gboolean         vacancy_block_row_is_awake (VacancyBlockRow *self);
gboolean         vacancy_block_row_is_in_viewport (VacancyBlockRow *self);
VacancyLineView *vacancy_block_row_get_line (VacancyBlockRow *self); /* wakes it */
GtkTextView     *vacancy_block_row_get_view (VacancyBlockRow *self); /* the same */
/* Both NULL for the line at the end of a section; borrowed. */
JdPlacement     *vacancy_block_row_get_model (VacancyBlockRow *self);
const char      *vacancy_block_row_get_placement (VacancyBlockRow *self); /* its id */

G_END_DECLS
