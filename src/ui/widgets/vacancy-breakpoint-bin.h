// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays its child out in one of a few ways, by the width there is; libadwaita has breakpoints only from 1.4 on. It asks for little room itself, so that a window can be made
 * smaller than the child's wide layout, and clips for the one frame in which the child is still in the former one.
 * Property "step" (uint, notify, after the layout, outside of it): the number of thresholds that the width is below; 0 is the widest. */
#define VACANCY_TYPE_BREAKPOINT_BIN (vacancy_breakpoint_bin_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBreakpointBin, vacancy_breakpoint_bin, VACANCY, BREAKPOINT_BIN, GtkWidget)

/* Descending widths in pixels at normal text size; they grow with larger text. */
void  vacancy_breakpoint_bin_set_thresholds (VacancyBreakpointBin *self, const int *widths, guint n_widths);
/* How much larger than normal text is; 1 at least. */
double vacancy_text_scale (GtkWidget *widget);
/* Takes the step for @width at once, before anything is laid out. */
void  vacancy_breakpoint_bin_expect_width (VacancyBreakpointBin *self, int width);
guint vacancy_breakpoint_bin_get_step (VacancyBreakpointBin *self);

G_END_DECLS
