// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"

G_BEGIN_DECLS

/* A finding as a list shows it. Immutable. No GTK. */
#define VACANCY_TYPE_FINDING (vacancy_finding_get_type ())
G_DECLARE_FINAL_TYPE (VacancyFinding, vacancy_finding, VACANCY, FINDING, GObject)

/* Takes over @finding. @section and @place: where it stands, as id and for people ("What You Will Do"); @section NULL: in the title. @occurrence: how often
 * the word stands before it in its placement, heading or title. */
VacancyFinding  *vacancy_finding_new (JdFinding *finding, const char *section, const char *place, guint occurrence);

/* What was found; its section, node and spans are those of the check. */
const JdFinding *vacancy_finding_get (VacancyFinding *self);
const char      *vacancy_finding_word (VacancyFinding *self);
const char      *vacancy_finding_placement (VacancyFinding *self); /* NULL: in the title or a heading */
const char      *vacancy_finding_section (VacancyFinding *self);
const char      *vacancy_finding_place (VacancyFinding *self);
guint            vacancy_finding_occurrence (VacancyFinding *self);
gboolean         vacancy_finding_equal (VacancyFinding *a, VacancyFinding *b);

G_END_DECLS
