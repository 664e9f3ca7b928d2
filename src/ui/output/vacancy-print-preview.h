// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes Preview in the print dialog of @operation lead somewhere: GTK starts one certain program and does not notice when that is not installed. Then the pages are shown by the program
 * the person has for PDF files, and without one a dialog on the window the operation runs for says so. */
void vacancy_print_preview_attach (GtkPrintOperation *operation);

G_END_DECLS
