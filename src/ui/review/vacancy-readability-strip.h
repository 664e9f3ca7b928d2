// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "review/vacancy-review.h"

G_BEGIN_DECLS

/* How long a posting is, how hard to read and how much it asks for: where each stands beside what the level keeps to or real postings have, and the figures of reading when they are asked for. It is
 * not there while nothing is known, and where a posting has no prose. */
#define VACANCY_TYPE_READABILITY_STRIP (vacancy_readability_strip_get_type ())
G_DECLARE_FINAL_TYPE (VacancyReadabilityStrip, vacancy_readability_strip, VACANCY, READABILITY_STRIP, AdwBin)

/* @review may be NULL. */
void vacancy_readability_strip_set_review (VacancyReadabilityStrip *self, VacancyReview *review);

G_END_DECLS
