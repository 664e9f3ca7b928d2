// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Fills @group with what an export would lack: values that are not there, links without their address, lines that are left out; each row has a way to it. Shown only when there is something. */
void vacancy_export_missing_fill (AdwPreferencesGroup *group, VacancySession *session);

G_END_DECLS
