// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is wrong with files (@faults, of GError), in full, to be read and copied. */
void vacancy_faults_dialog_present (GtkWindow *parent, const char *heading, const char *body, const GPtrArray *faults);

G_END_DECLS
