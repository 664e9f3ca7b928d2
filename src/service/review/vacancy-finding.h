// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"

G_BEGIN_DECLS

/* A finding of a posting, as a list shows it. Immutable. No GTK. */
#define VACANCY_TYPE_FINDING (vacancy_finding_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFinding, vacancy_finding, VACANCY, FINDING, GObject)

/* Takes over @finding. @part: the part of the page that it is in, for people ("What You Will Do"). @occurrence: how often the same stands before it in its line. */
VacancyFinding  *vacancy_finding_new (JdFinding *finding, const char *part, guint occurrence);

/* What was found; its node and spans are those of the check. */
const JdFinding *vacancy_finding_get (VacancyFinding *self);
const char      *vacancy_finding_word (VacancyFinding *self); /* what was found: a word, mostly */
const char      *vacancy_finding_place (VacancyFinding *self); /* its line (jd-line-id.h); NULL: it stands in none */
const char      *vacancy_finding_part (VacancyFinding *self);
guint            vacancy_finding_occurrence (VacancyFinding *self);
gboolean         vacancy_finding_equal (VacancyFinding *a, VacancyFinding *b);

G_END_DECLS
