// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "library/jd-search.h"

G_BEGIN_DECLS

/* The search index of a library, made once on a thread and shared by every pane and popover of every window that shows this library. No GTK.
 * Signal "ready": vacancy_library_index_search() is not NULL any more. */
#define VACANCY_TYPE_LIBRARY_INDEX (vacancy_library_index_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryIndex, vacancy_library_index, VACANCY, LIBRARY_INDEX, GObject)

/* The index of @library; begins to make it when there is none yet. New reference: it lives as long as anyone holds it. */
VacancyLibraryIndex *vacancy_library_index_get (JdLibrary *library);

JdSearch  *vacancy_library_index_search (VacancyLibraryIndex *self);  /* borrowed; NULL until ready */

G_END_DECLS
