// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "export/jd-logo.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* GTK's print dialog for the posting, with @logo (may be NULL) above it, with its own preview. Asynchronous; what was made is told in a toast on @parent, what went wrong in a dialog. */
void vacancy_print (GtkWindow *parent, VacancySession *session, const JdLogo *logo);

/* The operation for @document, named @title: for tests and for saving as PDF. @logo may be NULL. New reference. */
GtkPrintOperation *vacancy_print_operation_new (JdDocument *document, const JdLogo *logo, const char *title);
/* Another one that prints the same. New reference. */
GtkPrintOperation *vacancy_print_operation_again (GtkPrintOperation *operation);

/* What the dialog begins with: the paper of the posting's place, a file called after it, and else what @before (may be NULL) said. New reference; for tests. */
GtkPrintSettings *vacancy_print_settings_new (GtkPrintSettings *before, const JdPosting *posting);

G_END_DECLS
