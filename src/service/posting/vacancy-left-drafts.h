// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-open-postings.h"

G_BEGIN_DECLS

/* Drafts that nobody is at work on: left behind by a crash or a log-out. */

/* Hears of them (JdDraft, newest first; borrowed) in the main loop. */
typedef void (*VacancyDraftsListed) (gpointer owner, GPtrArray *drafts);

/* Looks for them on a thread. Until @listed is called @owner, an object, lives. */
void vacancy_left_drafts_list (VacancyOpenPostings *postings, VacancyDraftsListed listed, gpointer owner);

/* @error: why it is still there; NULL: it is not. Borrowed. */
typedef void (*VacancyDraftDiscarded) (gpointer owner, const GError *error);

/* Removes one on a thread, unless it has been opened meanwhile. The same of @owner. */
void vacancy_left_drafts_discard (VacancyOpenPostings *postings, const char *draft, VacancyDraftDiscarded discarded, gpointer owner);

G_END_DECLS
