// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "review/vacancy-finding.h"

G_BEGIN_DECLS

/* Findings as a GListModel of VacancyFinding that follows what is found: it tells of the smallest run that differs, so that a list keeps its place and its focus. */
#define VACANCY_TYPE_FINDING_LIST (vacancy_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFindingList, vacancy_finding_list, VACANCY, FINDING_LIST, GObject)

VacancyFindingList *vacancy_finding_list_new (void);

/* Shows @items, of VacancyFinding, from now on; takes them over. */
void   vacancy_finding_list_set (VacancyFindingList *self, GPtrArray *items);
guint  vacancy_finding_list_count (VacancyFindingList *self);
/* Of the list, borrowed. */
VacancyFinding *vacancy_finding_list_nth (VacancyFindingList *self, guint index);

/* The run in which @before and @after, of VacancyFinding, differ: they are the same before it, and behind so many of each. FALSE: nowhere. */
gboolean vacancy_findings_differ (const GPtrArray *before, const GPtrArray *after, guint *at, guint *removed, guint *added);

G_END_DECLS
