// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicate/jd-duplicate-cluster.h"
#include "library/vacancy-library-store.h"
#include "posting/vacancy-open-postings.h"

G_BEGIN_DECLS

/* What says almost the same in the library and in the postings known: open ones, recent ones, and all below the folders in the setting "posting-folders". Looked for on a thread when it is asked
 * for, and from then on again whenever the library or that setting is another. No GTK.
 *
 * Properties (notify): "clusters" (pointer): there is another answer; "progress" (double, 0 to 1): how far it is, 1 while nothing is looked for. */
#define VACANCY_TYPE_DUPLICATE_SEARCH (vacancy_duplicate_search_get_type ())
G_DECLARE_FINAL_TYPE (VacancyDuplicateSearch, vacancy_duplicate_search, VACANCY, DUPLICATE_SEARCH, GObject)

VacancyDuplicateSearch *vacancy_duplicate_search_new (VacancyLibraryStore *library, VacancyOpenPostings *postings, GSettings *settings);

/* Looks again, since postings may be others. */
void vacancy_duplicate_search_look (VacancyDuplicateSearch *self);
/* Gives up what is under way; what was found before stays, and nothing is looked for until it is asked for. */
void vacancy_duplicate_search_cancel (VacancyDuplicateSearch *self);

/* Of JdDuplicateCluster; NULL until it was looked for the first time. Borrowed until the next "clusters". */
const GPtrArray *vacancy_duplicate_search_get_clusters (VacancyDuplicateSearch *self);
/* The library they are of; NULL likewise. Borrowed. */
JdLibrary       *vacancy_duplicate_search_get_library (VacancyDuplicateSearch *self);
double           vacancy_duplicate_search_get_progress (VacancyDuplicateSearch *self);
gboolean         vacancy_duplicate_search_is_looking (VacancyDuplicateSearch *self);

G_END_DECLS
