// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-structure-page.h"

G_BEGIN_DECLS

/* The rules of structure, one concern a file. Each appends what it finds by jd_structure_add(), in the order of the text; none costs more than the text is long. @page has words of its
 * language. A new one is its function and its row here. */
#define JD_STRUCTURE_RULES(ROW) \
  ROW (jd_structure_length) /* how many words, beside the limits of the level or other postings, and how many of them in lists */ \
  ROW (jd_structure_sections) /* no duties, nothing that is asked for; a section twice */ \
  ROW (jd_structure_must) /* more must-haves than the level keeps to */ \
  ROW (jd_structure_ideas) /* the same idea in two lines, or with two figures */ \
  ROW (jd_structure_level) /* years and degrees that the level does not ask for */ \
  ROW (jd_structure_amounts) /* pay in the text that is not the pay of the job */ \
  ROW (jd_structure_place) /* remote work in one place, none in another */ \
  ROW (jd_structure_language) /* lines in another language than the posting's */ \
  ROW (jd_structure_abbreviations) /* abbreviations that nothing explains */ \
  ROW (jd_structure_pay) /* nothing about pay */ \
  ROW (jd_structure_dates) /* days that are over */

#define JD_DECLARE_STRUCTURE_RULE(rule) void rule (const JdStructurePage *page, GPtrArray *findings);
JD_STRUCTURE_RULES (JD_DECLARE_STRUCTURE_RULE)

G_END_DECLS
