// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says in @label, which is hidden else, what is wrong with what @entry holds, and marks the entry so, for the eye and for screen readers. @entry NULL: it concerns several. @message NULL:
 * nothing is wrong. */
void vacancy_fault_show (GtkLabel *label, GtkWidget *entry, const char *message);

/* What is wrong with the value that people know as @label. NULL for no @error. New string. */
char *vacancy_fault_text (const char *label, const GError *error);

G_END_DECLS
