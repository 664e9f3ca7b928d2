// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A viewport scrolls to whatever gets the keyboard below it, also in a popover over it, whose items get it under the pointer: it would run away under the mouse. Makes every viewport below
 * @root scroll only to what stands in it. */
void vacancy_viewports_stay_under_popovers (GtkWidget *root);

G_END_DECLS
