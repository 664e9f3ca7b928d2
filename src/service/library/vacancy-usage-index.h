// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-store.h"
#include "posting/vacancy-open-postings.h"
#include "uses/jd-where-used.h"

G_BEGIN_DECLS

/* What uses the blocks of the library: its roles and levels, the open postings as they are now, the recent ones, and all below the folders in the setting "posting-folders". Looked up on a
 * thread when it is asked for, and from then on again whenever the library, that setting or what is open is another. No GTK.
 *
 * Signal "changed": there is another answer. */
#define VACANCY_TYPE_USAGE_INDEX (vacancy_usage_index_get_type ())
G_DECLARE_FINAL_TYPE (VacancyUsageIndex, vacancy_usage_index, VACANCY, USAGE_INDEX, GObject)

VacancyUsageIndex *vacancy_usage_index_new (VacancyLibraryStore *library, VacancyOpenPostings *postings, GSettings *settings);

/* Looks again, since files may have changed. */
void vacancy_usage_index_look (VacancyUsageIndex *self);

/* Looks again, and gives what is found then to @answer, once; @used is borrowed. For what must not miss a file that was just written. */
typedef void (*VacancyUsageAnswer) (const JdWhereUsed *used, gpointer data);
void vacancy_usage_index_ask (VacancyUsageIndex *self, VacancyUsageAnswer answer, gpointer data);

/* NULL until it was looked at the first time. Borrowed; another one after the next "changed". */
JdWhereUsed *vacancy_usage_index_get (VacancyUsageIndex *self);
/* Whether that is as new as anybody knows: no other answer is on its way. */
gboolean vacancy_usage_index_is_current (VacancyUsageIndex *self);
/* What is open now, of VacancyOpenPosting; new. */
GPtrArray *vacancy_usage_index_list_open (VacancyUsageIndex *self);

G_END_DECLS
