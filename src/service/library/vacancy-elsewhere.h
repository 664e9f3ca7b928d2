// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-changes.h"
#include "share/jd-elsewhere.h"

G_BEGIN_DECLS

/* The blocks of the library that say two things (jd-elsewhere.h), looked for on a thread whenever the library is another. No GTK.
 * Property (notify): "list" (pointer): there is another answer. */
#define VACANCY_TYPE_ELSEWHERE (vacancy_elsewhere_get_type ())
G_DECLARE_FINAL_TYPE (VacancyElsewhere, vacancy_elsewhere, VACANCY, ELSEWHERE, GObject)

VacancyElsewhere *vacancy_elsewhere_new (VacancyLibraryStore *store);

/* Of JdElsewhere; never NULL. Borrowed until there is another. */
const GPtrArray *vacancy_elsewhere_get_list (VacancyElsewhere *self);

/* The library the list is of; NULL when that is empty. Borrowed likewise. */
JdLibrary       *vacancy_elsewhere_get_library (VacancyElsewhere *self);

/* That @elsewhere, which is of @library, shall say @block: for vacancy_library_changes_do(). New. */
VacancyLibraryRequest *vacancy_elsewhere_settle (JdLibrary *library, const JdElsewhere *elsewhere, JdBlock *block);

G_END_DECLS
