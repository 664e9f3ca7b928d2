// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-store.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Saves what @placement says as a block of the person's own (jd-library-keep.h), on a thread. Tells by a toast of the session what came of it, and has @store read the library
 * again. */
void vacancy_library_save_wording (VacancyLibraryStore *store, VacancySession *session, const JdPlacement *placement);

G_END_DECLS
