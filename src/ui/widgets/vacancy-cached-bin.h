// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Holds one child that seldom changes: a header bar, a pane. Cairo draws all there is in a window again for every change, clipped to what changed; with what is in here it is done at once,
 * as it is kept as one picture (of drawing operations, so nothing is scaled), made anew when something in it changes. Other renderers keep pictures themselves and get the child as it is. */
#define VACANCY_TYPE_CACHED_BIN (vacancy_cached_bin_get_type ())
G_DECLARE_FINAL_TYPE (VacancyCachedBin, vacancy_cached_bin, VACANCY, CACHED_BIN, AdwBin)

/* The same for a widget of one's own, in its snapshot(): what @draw draws becomes one picture. */
typedef void (*VacancyDraw) (GtkWidget *widget, GtkSnapshot *snapshot);
void vacancy_cached_bin_draw (GtkWidget *widget, GtkSnapshot *snapshot, VacancyDraw draw);

G_END_DECLS
