// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session.h"
#include "shell/vacancy-application.h"

G_BEGIN_DECLS

/* Saves what @placement says as a block of the person's own (jd-library-keep.h), on a thread. Tells by a toast of the session what came of it, and has @application read the library
 * again. */
void vacancy_personal_library_save (VacancyApplication *application, VacancySession *session, const JdPlacement *placement);

G_END_DECLS
