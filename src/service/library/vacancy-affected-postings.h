// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-usage-index.h"
#include "uses/jd-update-affected.h"

G_BEGIN_DECLS

/* To which postings saving a block is news, of those a usage index knows: open ones as they are now, others as their files are. Looked up on a thread, once the index has its newest answer. No GTK. */

/* @affected: of JdAffected, open postings first, then files in the order of the index; empty when it is news to none. The receiver's. */
typedef void (*VacancyAffectedFound) (GPtrArray *affected, gpointer data);

/* @former: what the block of that id was when the person began; @block says what it would be, whatever its revision. @found is called once, in the main loop, unless @cancellable is cancelled
 * before that: then @data is freed with @free_data alone, as it is after the call. */
void vacancy_affected_postings_find (VacancyUsageIndex   *index,
                                     JdLibrary           *library,
                                     JdBlock             *former,
                                     JdBlock             *block,
                                     GCancellable        *cancellable,
                                     VacancyAffectedFound found,
                                     gpointer             data,
                                     GDestroyNotify       free_data);

G_END_DECLS
