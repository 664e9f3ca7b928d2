// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The placements of @section from top to bottom as they are shown: what is a must before what is nice to have. Borrowed elements, new array. */
GPtrArray *jd_reading_order (const JdSection *section);
/* Where in that order the two begin; both G_MAXUINT unless there are both. */
void       jd_reading_order_groups (const JdSection *section, guint *must, guint *nice);

/* From the first to the last qualification, by index in the list as in that order; both are its length when there are none. What stands before and behind is neither must nor nice. */
void       jd_reading_order_range (const JdSection *section, guint *begin, guint *end);

G_END_DECLS
