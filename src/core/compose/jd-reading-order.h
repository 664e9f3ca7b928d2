// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The placements of @section from top to bottom as they are shown: what is a must before what is nice to have. Borrowed elements, new array. */
GPtrArray *jd_reading_order (const JdSection *section);
/* Where in that order the two begin; both G_MAXUINT unless there are both. */
void       jd_reading_order_groups (const JdSection *section, guint *must, guint *nice);

G_END_DECLS
