// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Presents an AdwMessageDialog, whose buttons are called what they show, without underscores and once. */
void vacancy_message_present (GtkWidget *dialog);

/* Tells something that can only be closed, in a dialog on @parent (NULL: on its own). Neither text is markup. */
void vacancy_message_tell (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
