// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session.h"
#include "review/vacancy-finding.h"

G_BEGIN_DECLS

/* Passes over the document of a session with all checks of lines (jd-check.h), also over the headings of sections that are left out of it, as they are empty: they stand on the page. What one
 * placement gave is kept by the placement's pointer, so that a pass looks only at placements that are new since the last one. No GTK. */
typedef struct _VacancyReviewPass VacancyReviewPass;

VacancyReviewPass *vacancy_review_pass_new (VacancySession *session); /* borrowed: it has to live as long */
void              vacancy_review_pass_free (VacancyReviewPass *self);

/* Goes on with the pass under way, or begins one. Once it is through: its findings, VacancyFinding in the order of the text, as a new array; NULL when @deadline (monotonic) passed before. */
GPtrArray *vacancy_review_pass_run (VacancyReviewPass *self, gint64 deadline);

/* The document has changed: the pass under way is broken off, and what it has learned serves the next. */
void vacancy_review_pass_restart (VacancyReviewPass *self);
/* What counts as right has changed: nothing learned so far holds. */
void vacancy_review_pass_forget (VacancyReviewPass *self);

G_END_DECLS
