// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-relevel-private.h"

#include <string.h>

#include "compose/jd-resolve.h"
#include "jd-edit-parts.h"
#include "jd-follow.h"

/* One line three ways (jd-follow.h): the necessity beside wording and pay, what changes, and what it becomes. */

static JdOutcome
compare_necessity (const JdPlacement *mine, const JdPlacement *theirs)
{
  /* In a section of another kind it has no say, and is kept for the way back. */
  if (mine->kind != JD_KIND_QUALIFICATION)
    return JD_OUTCOME_SAME;
  return jd_follow_outcome (mine->base_necessity != theirs->base_necessity, mine->necessity != mine->base_necessity, mine->necessity == theirs->necessity);
}

/* ---- What changes ---- */

static JdChangeKind
kind_of (JdOutcome wording, JdOutcome necessity)
{
  if (wording == JD_OUTCOME_CONFLICTS || necessity == JD_OUTCOME_CONFLICTS)
    return JD_CHANGE_CONFLICT;
  return wording == JD_OUTCOME_FOLLOWS || necessity == JD_OUTCOME_FOLLOWS ? JD_CHANGE_CHANGED : JD_CHANGE_KEPT;
}

static void
compare_both (JdRelevel *self, JdMergeLine *line)
{
  const JdPlacement *mine = line->mine, *theirs = line->theirs;
  JdOutcome wording = jd_follow_wording (mine, theirs), necessity = compare_necessity (mine, theirs);
  gboolean moves = wording == JD_OUTCOME_FOLLOWS || wording == JD_OUTCOME_CONFLICTS;
  const char *says = jd_placement_wording (mine);
  JdChangeKind kind = kind_of (wording, necessity);

  line->change = jd_relevel_add_change (self, kind, JD_TARGET_PLACEMENT, mine->id, says, moves ? theirs->base : says, kind == JD_CHANGE_CONFLICT ? mine->base : NULL);
  line->change->necessity_before = mine->necessity;
  line->change->necessity_after = necessity == JD_OUTCOME_FOLLOWS || necessity == JD_OUTCOME_CONFLICTS ? theirs->necessity : mine->necessity;
}

static char *
describe_pay (const JdRelevel *self, gboolean has_pay, const JdPay *pay)
{
  return has_pay ? jd_posting_pay_text (self->posting, pay) : NULL;
}

/* The writer gave it for another level, and no level has one to offer instead. */
static void
keep_pay (JdRelevel *self, JdMergeLine *line)
{
  const JdPlacement *mine = line->mine;

  if (!jd_relevel_is_other_level (self) || !mine->has_pay || mine->hidden || jd_pay_same (mine->has_pay, &mine->pay, mine->has_base_pay, &mine->base_pay))
    return;
  g_autofree char *pay = describe_pay (self, TRUE, &mine->pay);
  g_autofree char *base = describe_pay (self, mine->has_base_pay, &mine->base_pay);
  line->pay = jd_relevel_add_change (self, JD_CHANGE_KEPT, JD_TARGET_PAY, mine->id, pay, pay, base);
}

static void
compare_both_pays (JdRelevel *self, JdMergeLine *line)
{
  const JdPlacement *mine = line->mine, *theirs = line->theirs;
  JdOutcome outcome = jd_follow_pay (mine, theirs);

  if (outcome == JD_OUTCOME_SAME)
    keep_pay (self, line);
  if (outcome != JD_OUTCOME_FOLLOWS && outcome != JD_OUTCOME_CONFLICTS)
    return;

  g_autofree char *before = describe_pay (self, mine->has_pay, &mine->pay);
  g_autofree char *after = describe_pay (self, theirs->has_pay, &theirs->pay);
  g_autofree char *base = describe_pay (self, mine->has_base_pay, &mine->base_pay);
  JdChangeKind kind = outcome == JD_OUTCOME_CONFLICTS ? JD_CHANGE_CONFLICT : !before ? JD_CHANGE_ADDED : !after ? JD_CHANGE_REMOVED : JD_CHANGE_CHANGED;
  line->pay = jd_relevel_add_change (self, kind, JD_TARGET_PAY, mine->id, before, after, outcome == JD_OUTCOME_CONFLICTS ? base : NULL);
}

/* The level does not have the line. */
static void
compare_mine (JdRelevel *self, JdMergeLine *line)
{
  const JdPlacement *mine = line->mine;
  const char *says = jd_placement_wording (mine);
  /* Not the level's to remove: what the writer typed, inserted or kept before, and what the library lost. */
  gboolean stays = !mine->block || mine->why.from == JD_FROM_EDIT || !jd_library_block (self->library, mine->block);
  gboolean edited = !stays && (jd_placement_is_edited (mine) || jd_relevel_is_displaced (self, mine));
  JdChangeKind kind = stays ? JD_CHANGE_KEPT : edited ? JD_CHANGE_CONFLICT : JD_CHANGE_REMOVED;

  line->change = jd_relevel_add_change (self, kind, JD_TARGET_PLACEMENT, mine->id, says, stays ? says : NULL, edited ? mine->base : NULL);
  line->change->necessity_before = mine->necessity;
  line->change->necessity_after = stays ? mine->necessity : JD_NECESSITY_NONE;
  if (stays)
    keep_pay (self, line);
}

static void
compare_theirs (JdRelevel *self, JdMergeLine *line)
{
  line->change = jd_relevel_add_change (self, JD_CHANGE_ADDED, JD_TARGET_PLACEMENT, line->theirs->id, NULL, line->theirs->base, NULL);
  line->change->necessity_after = line->theirs->necessity;
}

void
jd_relevel_compare_line (JdRelevel *self, const JdMergeSection *section, JdMergeLine *line)
{
  const char *id = section->mine ? section->mine->id : section->theirs->id;

  if (!line->mine)
    compare_theirs (self, line);
  else if (!line->theirs)
    compare_mine (self, line);
  else
    {
      compare_both (self, line);
      compare_both_pays (self, line);
    }
  line->change->section = g_strdup (id);
  if (line->pay)
    line->pay->section = g_strdup (id);
}

/* ---- What it becomes ---- */

/* The line is the writer's from now on; the role is named so that the line finds back to it. */
static void
make_his (const JdRelevel *self, JdWhy *why)
{
  why->from = JD_FROM_EDIT;
  if (!why->role)
    why->role = g_strdup (self->after->role);
}

static void
merge_necessity (JdPlacement *merged, const JdPlacement *theirs, JdOutcome outcome, gboolean take)
{
  if (outcome == JD_OUTCOME_SAME || outcome == JD_OUTCOME_AGREES)
    return;
  merged->base_necessity = theirs->base_necessity;
  if (outcome == JD_OUTCOME_FOLLOWS || take)
    merged->necessity = theirs->necessity;
}

static void
merge_pay (JdPlacement *merged, const JdPlacement *theirs, JdOutcome outcome, gboolean take)
{
  if (outcome == JD_OUTCOME_SAME && take)
    jd_follow_drop_pay (merged);
  /* A change that was declined leaves the base, so that it is offered again. */
  if (outcome == JD_OUTCOME_CONFLICTS || (outcome == JD_OUTCOME_FOLLOWS && take))
    jd_follow_base_pay (merged, theirs, take);
}

static JdPlacement *
merge_both (const JdRelevel *self, const JdMergeLine *line)
{
  const JdPlacement *mine = line->mine, *theirs = line->theirs;
  gboolean take = jd_change_is_taken (line->change);
  JdOutcome wording = jd_follow_wording (mine, theirs), necessity = compare_necessity (mine, theirs), pay = jd_follow_pay (mine, theirs);
  JdPlacement *merged = jd_placement_copy (mine);

  if (line->change->kind != JD_CHANGE_CHANGED || take)
    {
      jd_follow_block (merged, theirs);
      merge_necessity (merged, theirs, necessity, take);
    }
  if (line->stays_mine)
    make_his (self, &merged->why);
  if (wording == JD_OUTCOME_CONFLICTS && take)
    {
      jd_follow_drop_text (merged);
    }
  merge_pay (merged, theirs, pay, jd_change_is_taken (line->pay));
  return merged;
}

/* The writer keeps a line the level would take away. */
static JdPlacement *
keep_mine (const JdRelevel *self, JdPlacement *mine)
{
  JdPlacement *kept = jd_placement_copy (mine);

  make_his (self, &kept->why);
  return kept;
}

/* A line no level has a say in, but that its pay may go. */
static JdPlacement *
keep_line (const JdMergeLine *line)
{
  if (!jd_change_is_taken (line->pay))
    return jd_placement_ref (line->mine);
  JdPlacement *kept = jd_placement_copy (line->mine);
  jd_follow_drop_pay (kept);
  return kept;
}

JdPlacement *
jd_relevel_merge_line (const JdRelevel *self, const JdMergeLine *line)
{
  gboolean take = jd_change_is_taken (line->change);

  if (!line->mine)
    return take ? jd_placement_ref (line->theirs) : NULL;
  if (line->theirs)
    return merge_both (self, line);
  if (line->change->kind == JD_CHANGE_KEPT)
    return keep_line (line);
  return take ? NULL : keep_mine (self, line->mine);
}
