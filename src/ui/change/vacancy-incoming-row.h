// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "share/jd-incoming.h"

G_BEGIN_DECLS

/* One item that would come into the library: whether it is new, changed or in conflict, what it says word by word, and what shall become of it, which it writes into the item. */
#define VACANCY_TYPE_INCOMING_ROW (vacancy_incoming_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyIncomingRow, vacancy_incoming_row, VACANCY, INCOMING_ROW, GtkBox)

/* Signal "chosen" (): the person chose. */
GtkWidget *vacancy_incoming_row_new (void);

/* @item is borrowed until another is shown (NULL: none). */
void vacancy_incoming_row_show (VacancyIncomingRow *self, const JdLibrary *library, JdIncoming *item);

/* What a screen reader says of the row it is in: new string. */
char *vacancy_incoming_row_make_name (VacancyIncomingRow *self);

G_END_DECLS
