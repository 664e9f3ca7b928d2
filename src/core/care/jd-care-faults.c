// SPDX-License-Identifier: GPL-3.0-or-later
/* Of single blocks: those whose file says what does not go together. What stands in no block is listed besides. */
#include <glib/gi18n-lib.h>

#include "care/jd-care.h"

static char *
why (const JdCareFacts *facts, const JdBlock *block, const char *reader)
{
  return facts->faults ? g_strdup (g_hash_table_lookup (facts->faults, block->id)) : NULL;
}

const JdCareKind jd_care_faults = {
  .id = "faults",
  .title = N_("Problems"),
  .explanation = N_("Files that cannot be read, or that name what is not there."),
  .why = why,
};
