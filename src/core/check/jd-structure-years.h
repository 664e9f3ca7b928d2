// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-structure-page.h"

G_BEGIN_DECLS

/* Years of experience in a text: "3 years", "three or more years", "2–5 yrs". No ages, and no times such as "the last 5 years". */
typedef struct
{
  guint least, most;  /* the same where one figure stands */
  guint first, last;  /* words of the page that say so */
} JdStructureYears;

/* The first of words @from to @to, which is not among them. FALSE: none. */
gboolean jd_structure_years_find (const JdStructurePage *page, guint from, guint to, JdStructureYears *years);

G_END_DECLS
