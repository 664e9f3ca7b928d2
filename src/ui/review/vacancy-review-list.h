// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "check/jd-check.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What is missing before a posting can go out ("win.fill-in"), or what a check of the whole document found ("win.show-line"): a row for each place and a way to it. Hidden while there is none.
 * It follows the review.
 *
 * Property: "n-rows" (unsigned; notified). */
#define VACANCY_TYPE_REVIEW_LIST (vacancy_review_list_get_type ())
G_DECLARE_FINAL_TYPE (VacancyReviewList, vacancy_review_list, VACANCY, REVIEW_LIST, AdwBin)

/* @check: whose findings it lists; NULL, as in a template: what is missing. */
GtkWidget *vacancy_review_list_new (const JdCheck *check);

void  vacancy_review_list_set_session (VacancyReviewList *self, VacancySession *session); /* NULL: none */
guint vacancy_review_list_count (VacancyReviewList *self);

G_END_DECLS
