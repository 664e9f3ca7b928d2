// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-record.h"

G_BEGIN_DECLS

/* What the record of a posting says, in words. New strings. */

/* "Exported for Indeed on 14 November" */
char *vacancy_record_text_entry (VacancyRecord *record, const JdEvidenceEntry *entry);
/* "Posted at Indeed on 14 November; changes here do not change it there."; NULL: it is posted nowhere. */
char *vacancy_record_text_posted (VacancyRecord *record);

G_END_DECLS
