// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "board/jd-form-rows.h"

G_BEGIN_DECLS

/* One field of a target's form: what the form calls it, what goes into it, and a button that copies that. Emits "copy" () when it is pressed. */
#define VACANCY_TYPE_FIELD_ROW (vacancy_field_row_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFieldRow, vacancy_field_row, VACANCY, FIELD_ROW, GtkListBoxRow)

GtkWidget  *vacancy_field_row_new (void);
/* What was copied before counts no longer where it is another. */
void        vacancy_field_row_set (VacancyFieldRow *self, const JdFormRow *field);
const char *vacancy_field_row_get_label (VacancyFieldRow *self);
/* What goes into the field, byte for byte; NULL: nothing. Borrowed. */
const char *vacancy_field_row_get_value (VacancyFieldRow *self);
void        vacancy_field_row_set_copied (VacancyFieldRow *self, gboolean copied);

G_END_DECLS
