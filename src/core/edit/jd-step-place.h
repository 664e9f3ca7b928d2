// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Where a person looks after a step through the history: at the line that changed, came back or went elsewhere, or where it stood. Of the posting behind the step; borrowed from it. */
typedef struct
{
  const JdSection *section;
  const JdPlacement *placement; /* NULL: no line of the section */
  gboolean at_end;              /* then behind all its lines, rather than at its heading */
} JdStepPlace;

/* From @before to @after. Of several lines it is the first of @chosen, ids of what the person has selected or the keyboard in (may be NULL), else the first. FALSE when no line or heading
 * differs. */
gboolean jd_step_place (const JdPosting *before, const JdPosting *after, const char *const *chosen, JdStepPlace *place);

/* The first line of @after that is not one of @before as it is; NULL when there is none. Where they stand is not looked at. */
const JdPlacement *jd_step_first_new (const JdPosting *before, const JdPosting *after);

G_END_DECLS
