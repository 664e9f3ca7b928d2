// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vacancy-session.h"

G_BEGIN_DECLS

/* Saves what @placement says as a block of the person's own: a new one, or the next revision of the one it follows when that is his already. Tells by a toast of the session
 * what came of it. */
void vacancy_personal_library_save (VacancySession *session, const JdPlacement *placement);

G_END_DECLS
