// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "model/jd-variable.h"

G_BEGIN_DECLS

/* Says in @label, which is hidden else, what is wrong with what @entry holds, and marks the entry so, for the eye and for screen readers. @entry NULL: it concerns several. @message NULL:
 * nothing is wrong. */
void vacancy_field_fault_show (GtkLabel *label, GtkWidget *entry, const char *message);

/* What to write instead, for the person at a field for a value of @type, which did not take what it holds. NULL for no @error. New string. */
char *vacancy_field_fault_text (JdVariableType type, const GError *error);

G_END_DECLS
