// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line with a band on it, where most stand, and a mark, where this one does. It has one colour: to stand outside of the band is nothing bad. */
#define VACANCY_TYPE_BAND_METER (vacancy_band_meter_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBandMeter, vacancy_band_meter, VACANCY, BAND_METER, GtkWidget)

/* The mark is at @value of the line, 0 to 1; less than 0: there is none. The band goes from @from to @until. @text says that in words, to those who do not see it. */
void vacancy_band_meter_set (VacancyBandMeter *self, double value, double from, double until, const char *text);

G_END_DECLS
