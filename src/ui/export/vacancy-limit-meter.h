// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "board/jd-form-rows.h"

G_BEGIN_DECLS

/* How long what is sent is beside what may be sent, as a row with words and a bar. */
#define VACANCY_TYPE_LIMIT_METER (vacancy_limit_meter_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLimitMeter, vacancy_limit_meter, VACANCY, LIMIT_METER, GtkListBoxRow)

GtkWidget *vacancy_limit_meter_new (void);
/* @source: who says so; may be NULL. */
void       vacancy_limit_meter_set (VacancyLimitMeter *self, const JdFormLimit *limit, const char *source);

G_END_DECLS
