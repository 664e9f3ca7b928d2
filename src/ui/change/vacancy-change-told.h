// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/vacancy-library-changes.h"

G_BEGIN_DECLS

/* A VacancyLibraryDone: tells in the window of @widget, of which it takes a reference over, what was done, with a way back, or why it was not. Nothing where the window was closed meanwhile. */
void vacancy_change_told_cb (const char *label, const char *const *blocks, const GError *error, gpointer widget);

G_END_DECLS
