// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "vacancy-session.h"

G_BEGIN_DECLS

/* GTK's print dialog for the posting, with its own preview. Asynchronous; what went wrong is shown in a dialog on @parent. */
void vacancy_print (GtkWindow *parent, VacancySession *session);

/* The operation for @document, named @title: for tests and for saving as PDF. New reference. */
GtkPrintOperation *vacancy_print_operation_new (JdDocument *document, const char *title);

G_END_DECLS
