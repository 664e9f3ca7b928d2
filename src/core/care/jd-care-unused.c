// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "care/jd-care-kept.h"
#include "care/jd-care.h"

static char *
why (const JdCareFacts *facts, const JdBlock *block, const char *reader)
{
  if (!facts->uses || block->status == JD_STATUS_RETIRED || facts->uses->count (facts->uses->data, block->id) > 0 || !jd_care_is_kept (facts->library, block->id))
    return NULL;
  return g_strdup (_("Used by no role, no level and no known posting"));
}

const JdCareKind jd_care_unused = {
  .id = "unused",
  .title = N_("Never used"),
  .explanation = N_("Blocks of your folders that no role, no level and no known posting uses. Add them to a role, or retire them."),
  .why = why,
};
