// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-common.h"

#include "item/jd-block-revision.h"

/* How many revisions are looked at for one that both blocks have been. */
#define STEPS_MOST 50

static int
revision_at (const JdBlock *block, guint place)
{
  return place == 0 ? block->revision : ((const JdRevision *) block->history->pdata[place - 1])->revision;
}

static gboolean
was_same (const JdBlock *a, guint a_place, const JdBlock *b, guint b_place)
{
  g_autoptr (JdBlock) then_a = jd_block_at (a, a_place, NULL, NULL), then_b = jd_block_at (b, b_place, NULL, NULL);
  return then_a && then_b && jd_block_says_same (then_a, then_b);
}

/* Revisions count down along a log. */
gboolean
jd_block_find_common (const JdBlock *ours, const JdBlock *theirs, guint *in_ours, guint *in_theirs)
{
  g_return_val_if_fail (ours && theirs && in_ours && in_theirs, FALSE);

  guint steps = 0;
  for (*in_ours = *in_theirs = 0; *in_ours <= ours->history->len && *in_theirs <= theirs->history->len && steps < STEPS_MOST;)
    {
      const int our_revision = revision_at (ours, *in_ours), their_revision = revision_at (theirs, *in_theirs);
      if (our_revision == their_revision && was_same (ours, *in_ours, theirs, *in_theirs))
        return TRUE;
      steps += our_revision == their_revision ? 1 : 0;
      *in_ours += our_revision >= their_revision ? 1 : 0;
      *in_theirs += their_revision >= our_revision ? 1 : 0;
    }
  return FALSE;
}

JdBlock *
jd_block_common (const JdBlock *ours, const JdBlock *theirs)
{
  guint in_ours, in_theirs;

  return jd_block_find_common (ours, theirs, &in_ours, &in_theirs) ? jd_block_at (ours, in_ours, ours->id, NULL) : NULL;
}
