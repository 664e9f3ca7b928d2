// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "model/jd-types.h"

G_BEGIN_DECLS

/* Chips to choose a kind of blocks, the common ones beside each other and the rest in a menu; JD_KIND_OTHER is all. Signal "changed" (). */
#define VACANCY_TYPE_KIND_FILTER (vacancy_kind_filter_get_type ())
G_DECLARE_FINAL_TYPE (VacancyKindFilter, vacancy_kind_filter, VACANCY, KIND_FILTER, GtkWidget)

JdKind vacancy_kind_filter_get_kind (VacancyKindFilter *self);
void   vacancy_kind_filter_set_kind (VacancyKindFilter *self, JdKind kind);

G_END_DECLS
