// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-follow.h"

#include <string.h>

JdOutcome
jd_follow_outcome (gboolean base_changed, gboolean edited, gboolean equals_theirs)
{
  if (!base_changed)
    return JD_OUTCOME_SAME;
  if (!edited)
    return JD_OUTCOME_FOLLOWS;
  return equals_theirs ? JD_OUTCOME_AGREES : JD_OUTCOME_CONFLICTS;
}

JdOutcome
jd_follow_wording (const JdPlacement *mine, const JdPlacement *theirs)
{
  gboolean edited = mine->state == JD_OVERRIDDEN;

  return jd_follow_outcome (strcmp (mine->base, theirs->base) != 0, edited, edited && strcmp (mine->text, theirs->base) == 0);
}

JdOutcome
jd_follow_pay (const JdPlacement *mine, const JdPlacement *theirs)
{
  return jd_follow_outcome (!jd_pay_same (mine->has_base_pay, &mine->base_pay, theirs->has_base_pay, &theirs->base_pay),
                            !jd_pay_same (mine->has_pay, &mine->pay, mine->has_base_pay, &mine->base_pay),
                            jd_pay_same (mine->has_pay, &mine->pay, theirs->has_pay, &theirs->pay));
}

static void
replace_string (char **member, const char *value)
{
  g_free (*member);
  *member = g_strdup (value);
}

static void
follow_why (JdWhy *why, const JdWhy *theirs)
{
  why->from = theirs->from;
  replace_string (&why->role, theirs->role);
  replace_string (&why->level, theirs->level);
  replace_string (&why->place, theirs->place);
}

static void
follow_kind (JdPlacement *line, const JdPlacement *theirs)
{
  if (!line->base_kind)
    {
      line->kind = theirs->kind;
      replace_string (&line->kind_name, theirs->kind_name);
    }
  else
    replace_string (&line->base_kind, strcmp (line->kind_name, theirs->kind_name) != 0 ? theirs->kind_name : NULL);
}

void
jd_follow_block (JdPlacement *line, const JdPlacement *theirs)
{
  g_return_if_fail (line && theirs);

  follow_kind (line, theirs);
  line->revision = theirs->revision;
  /* What was declined was so beside the former base. */
  if (strcmp (line->base, theirs->base) != 0)
    g_clear_pointer (&line->declined, g_free);
  replace_string (&line->base_hash, theirs->base_hash);
  replace_string (&line->base, theirs->base);
  replace_string (&line->language, theirs->language);
  line->aspect = theirs->aspect;
  follow_why (&line->why, &theirs->why);
}

void
jd_follow_base_pay (JdPlacement *line, const JdPlacement *theirs, gboolean take)
{
  g_return_if_fail (line && theirs);

  line->has_base_pay = theirs->has_base_pay;
  line->base_pay = theirs->base_pay;
  if (take)
    {
      line->has_pay = theirs->has_pay;
      line->pay = theirs->pay;
    }
}

void
jd_follow_drop_text (JdPlacement *line)
{
  g_return_if_fail (line);

  line->state = JD_LINKED;
  g_clear_pointer (&line->text, g_free);
}

void
jd_follow_drop_pay (JdPlacement *line)
{
  g_return_if_fail (line);

  line->has_pay = line->has_base_pay;
  line->pay = line->base_pay;
}
