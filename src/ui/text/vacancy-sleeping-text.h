// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/vacancy-wording-buffer.h"

G_BEGIN_DECLS

/* A wording as a text view would show it, without one: how high it is at a width, and what it looks like. A text view costs a millisecond, so a row that nobody has seen
 * yet has this instead; and it knows its height only for the width it has, so it asks this for others. */
typedef struct _VacancySleepingText VacancySleepingText;

/* @widget (borrowed) gives the font. Chips as vacancy_wording_buffer_set_chips() would have them; @chips is not kept. */
VacancySleepingText *vacancy_sleeping_text_new (GtkWidget *widget, const char *wording, VacancyChipFunc chips, gpointer data);
void                vacancy_sleeping_text_free (VacancySleepingText *self);
/* In pixels; @width too. What a line view of that width asks for; -1: of any width, which is the least. */
int                 vacancy_sleeping_text_height (VacancySleepingText *self, int width);
/* At @x and the top. */
void                vacancy_sleeping_text_draw (VacancySleepingText *self, GtkSnapshot *snapshot, GtkStyleContext *style, int x, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancySleepingText, vacancy_sleeping_text_free)

G_END_DECLS
