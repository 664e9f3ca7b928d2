// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The fields of a target's form, in its order. Arrows walk from field to field, Ctrl+C and Enter copy what goes into the one that has the keyboard, so that a form is filled in with one hand here and
 * one in the browser. What was copied is told. */
#define VACANCY_TYPE_FIELD_LIST (vacancy_field_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFieldList, vacancy_field_list, VACANCY, FIELD_LIST, AdwBin)

/* @rows: of JdFormRow. Of the same form as before, the rows stay, and with them the keyboard. */
void vacancy_field_list_set (VacancyFieldList *self, const GPtrArray *rows);
/* Another form, of which nothing was copied yet. */
void vacancy_field_list_begin (VacancyFieldList *self);

G_END_DECLS
