// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is said to those who do not see the window. */

/* Says @text, of what happened in the window of @widget, without moving the keyboard. */
void vacancy_announce (GtkWidget *widget, const char *text);

/* What there is to say of @widget beside its name: how much a search found. It is said when it changes while @widget has the keyboard, and stays when something else is announced
 * there meanwhile: whatever can have the keyboard gets its description here. */
void vacancy_describe (GtkWidget *widget, const char *text);

G_END_DECLS
