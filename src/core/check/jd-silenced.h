// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* What a person does not want to be told: at a place of a posting, in a block of the library wherever that is used, or at all. */

/* Rules that are silent everywhere, of JdSilence, as the person has set them. From any thread. Never NULL, new. */
GPtrArray *jd_silenced_rules (void);
/* Sets them so that @silence (its rule, reason and day count) is among them, or none of its rule is. FALSE where nothing can be set. */
gboolean   jd_silenced_rules_set (const JdSilence *silence, gboolean silent);

/* What silences a finding besides its posting. Borrowed; both may be NULL. */
typedef struct
{
  const JdLibrary *library; /* whose blocks may */
  const GPtrArray *rules;   /* as above */
} JdSilencedBy;

/* What @finding is silent by in @posting (may be NULL), the narrowest first; @where (may be NULL) gets where that is. NULL: it is to be shown. Borrowed. */
JdSilence *jd_finding_silenced (const JdFinding *finding, const JdPosting *posting, const JdSilencedBy *by, JdSilencedWhere *where);

/* In the block @id of @library, whatever line @found was found at. NULL: it is to be shown. Borrowed. */
JdSilence *jd_block_silences (const JdLibrary *library, const char *id, const JdSilenceable *found);

/* The narrowest silence of @finding for where it is to be silent, with its reason yet to be given. New. */
JdSilence *jd_silence_for (const JdFinding *finding, JdSilencedWhere where);

G_END_DECLS
