// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "care/jd-care.h"

/* The first finding says what it is about, and how many there are. */
static char *
why (const JdCareFacts *facts, const JdBlock *block, const char *reader)
{
  const GPtrArray *findings = facts->findings ? g_hash_table_lookup (facts->findings, block->id) : NULL;

  if (!findings)
    return NULL;
  const char *first = ((const JdFinding *) g_ptr_array_index (findings, 0))->message;
  const guint more = findings->len - 1;
  if (more == 0)
    return g_strdup (first);
  /* Translators: what a check found in the wording of a block, and how many other things. */
  return g_strdup_printf (ngettext ("%s And %u more", "%s And %u more", more), first, more);
}

const JdCareKind jd_care_wording = {
  .id = "wording",
  .title = N_("Wording to look at"),
  .explanation = N_("Blocks of your folders in whose wording the checks find something. Edit them, or add the words to your dictionary."),
  .why = why,
};
