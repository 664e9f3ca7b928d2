// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Two versions of a block beside each other, in words. */

/* Appends to @box a place (as in JdBlockDifference) and word by word what it said and says; NULL: nothing. */
void vacancy_differences_add (GtkBox *box, const JdLibrary *library, const char *place, const char *before, const char *after);

/* A line of dim text. */
void vacancy_differences_add_note (GtkBox *box, const char *text);

G_END_DECLS
