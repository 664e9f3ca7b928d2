// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"

G_BEGIN_DECLS

/* How often what was found stands before a finding in its line, as vacancy_correction_find() counts: a check may find it in one place of the line and not in another. A line is all nodes that one
 * placement gave, or a title or heading alone. */
typedef struct _VacancyFindingCount VacancyFindingCount;

VacancyFindingCount *vacancy_finding_count_new (void);
void                 vacancy_finding_count_free (VacancyFindingCount *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyFindingCount, vacancy_finding_count_free)

/* The line goes on with @node. */
void  vacancy_finding_count_add (VacancyFindingCount *self, const JdNode *node);
/* Of @finding, which stands in the node that was added last. Those of one text in their order. */
guint vacancy_finding_count_before (VacancyFindingCount *self, const JdFinding *finding);

G_END_DECLS
