// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-incoming.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* What a pack or a table would bring in, to look at and choose from before any of it is there. It is brought in as one change, and the dialog stays with what is wrong when that is refused. */
#define VACANCY_TYPE_INCOMING_DIALOG (vacancy_incoming_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyIncomingDialog, vacancy_incoming_dialog, VACANCY, INCOMING_DIALOG, AdwWindow)

/* Takes @incoming, which has items. @library is what it was held against, @name what the file is called. */
void vacancy_incoming_dialog_present (GtkWindow *parent, VacancyServices *services, JdLibrary *library, VacancyIncoming *incoming, const char *name);

G_END_DECLS
