// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vacancy-wording-buffer.h"

G_BEGIN_DECLS

/* A wording as a text view would show it, without one: how high it is at a width, and what it looks like. A text view costs a millisecond, so a row that nobody has seen
 * yet has this instead; and it knows its height only for the width it has, so it asks this for others. */
typedef struct _VacancyRestingText VacancyRestingText;

/* @widget (borrowed) gives the font. Chips as vacancy_wording_buffer_set_chips() would have them; @chips is not kept. */
VacancyRestingText *vacancy_resting_text_new (GtkWidget *widget, const char *wording, VacancyChipFunc chips, gpointer data);
void                vacancy_resting_text_free (VacancyRestingText *self);
/* In pixels; @width too. What a line view of that width asks for; -1: of any width, which is the least. */
int                 vacancy_resting_text_height (VacancyRestingText *self, int width);
/* At @x and the top. */
void                vacancy_resting_text_draw (VacancyRestingText *self, GtkSnapshot *snapshot, GtkStyleContext *style, int x, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyRestingText, vacancy_resting_text_free)

G_END_DECLS
