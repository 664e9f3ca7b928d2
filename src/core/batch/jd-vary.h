// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The same posting as it reads at another level, elsewhere, in another language: what one posting becomes that is sent to several places at once. Lines follow as in a change of level
 * (jd_relevel_new()), where what the writer changed stays his. */
typedef struct
{
  const char *level;    /* id; NULL: as the posting has it, like the next two */
  const char *place;    /* as typed: "Utrecht, NL" */
  const char *language; /* BCP 47 */
} JdVariation; /* all borrowed */

/* One that differs has an id of its own, which is the same each time, and its reference says what it is of, "R-12-senior-NL-UT": job boards take two postings of one id for one. One that does
 * not is @posting. @keeps_pay (may be NULL): whether a pay of the writer's stays that was set for another level. A new reference. NULL with @error when it cannot be put to that level, or when lines
 * of it have no wording in the language: a text in two languages is none. */
JdPosting *jd_vary (const JdLibrary *library, JdPosting *posting, const JdVariation *variation, gboolean *keeps_pay, GError **error);

G_END_DECLS
