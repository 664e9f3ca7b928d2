// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-store.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Saves what @placement says as a block of the person's own (jd_library_edit_keep()), on a thread. @store reads the library again then, and @done, which is called once, hears what came of it
 * (@error NULL: it is saved). The session lives until then. */
typedef void (*VacancyLibrarySaved) (const GError *error, gpointer data);
void vacancy_library_save_wording (VacancyLibraryStore *store, VacancySession *session, const JdPlacement *placement, VacancyLibrarySaved done, gpointer data);

G_END_DECLS
