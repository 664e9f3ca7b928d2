// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "care/jd-care.h"
#include "care/jd-fault.h"
#include "library/vacancy-usage-index.h"

G_BEGIN_DECLS

/* What the library needs, block by block, and what is wrong with its files. Looked up on a thread, and from then on again whenever the library, or who uses its blocks, is another; until there is a
 * new answer the former stands. Wordings are looked at some thousand at a time, each once as long as its block stays. No GTK.
 *
 * Signal "changed": there is another answer. */
#define VACANCY_TYPE_LIBRARY_CARE (vacancy_library_care_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryCare, vacancy_library_care, VACANCY, LIBRARY_CARE, GObject)

VacancyLibraryCare *vacancy_library_care_new (VacancyLibraryStore *library, VacancyUsageIndex *usage);

/* Looks again, as it may be another day, or words may have come to the dictionary. */
void vacancy_library_care_look (VacancyLibraryCare *self);

/* NULL until it was looked at the first time. Borrowed; another one after the next "changed". */
JdCare          *vacancy_library_care_get (VacancyLibraryCare *self);
/* Of JdFault; likewise. */
const GPtrArray *vacancy_library_care_get_faults (VacancyLibraryCare *self);
/* Whether that is as new as anybody knows, and whole; for tests. */
gboolean         vacancy_library_care_is_current (VacancyLibraryCare *self);

G_END_DECLS
