// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* One thing to look at again, with a row for each place and a way to it. Hidden while there is none. It follows edits at a distance, so that no key waits for it.
 *
 * Property: "n-rows" (unsigned; notified). */
#define VACANCY_TYPE_REVIEW_LIST (vacancy_review_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyReviewList, vacancy_review_list, VACANCY, REVIEW_LIST, AdwBin)

typedef enum
{
  VACANCY_REVIEW_MISSING, /* what a posting misses before it can go out ("win.fill-in") */
  VACANCY_REVIEW_REPEATED /* lines that say what one before them says ("win.show-line") */
} VacancyReviewSource;

/* What it lists; before there is a session. VACANCY_REVIEW_MISSING when nobody says. */
void  vacancy_review_list_set_source (VacancyReviewList *self, VacancyReviewSource source);
void  vacancy_review_list_set_session (VacancyReviewList *self, VacancySession *session); /* NULL: none */
guint vacancy_review_list_count (VacancyReviewList *self);

G_END_DECLS
