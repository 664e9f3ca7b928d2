// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "care/jd-care.h"

static char *
why (const JdCareFacts *facts, const JdBlock *block, const char *reader)
{
  g_autofree char *users = facts->uses && block->status == JD_STATUS_RETIRED ? facts->uses->kept_by (facts->uses->data, block->id, reader) : NULL;

  /* Translators: a block nobody shall use any more; %s is a list of roles, levels and postings. */
  return users ? g_strdup_printf (_("Still used by %s"), users) : NULL;
}

const JdCareKind jd_care_retired = {
  .id = "retired-used",
  .title = N_("Retired but used"),
  .explanation = N_("Retired blocks that roles, levels or postings still use; those that are posted aside. Put another block in their place, or restore them."),
  .why = why,
};
