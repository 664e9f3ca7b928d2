// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The window with all keyboard shortcuts, those of @parent (may be NULL) first. */
void vacancy_shortcuts_present (GtkWindow *parent);

G_END_DECLS
