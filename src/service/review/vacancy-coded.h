// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-coded.h"

G_BEGIN_DECLS

/* Words of a posting that lists of research call masculine or feminine (jd-coded.h), each with its place on the page. Counts, and no mark. */
typedef struct
{
  guint words; /* of the prose */
  GPtrArray *masculine, *feminine; /* of VacancyFinding, in the order of the text */
} VacancyCoded;

/* NULL: @words (may be NULL) have no such list. New; on any thread. */
VacancyCoded *vacancy_coded_new (const JdDocument *document, const JdWordRules *words);
void          vacancy_coded_free (VacancyCoded *coded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyCoded, vacancy_coded_free)

G_END_DECLS
