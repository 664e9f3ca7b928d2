// SPDX-License-Identifier: GPL-3.0-or-later
/* Where and when a rule holds. Only what a posting says counts: where it names no place, no rule does. */
#include <string.h>

#include "jd-rule.h"

/* How a rule holds at a place. In this order the nearer of two. */
typedef enum
{
  HOLDS_NOT,
  HOLDS_PERHAPS,
  HOLDS
} Holding;

static gboolean
is_inside (const JdRule *rule, const JdPosting *posting, const char *place)
{
  const JdContext context = { .place = place, .workplace = posting->facts->workplace };

  return jd_condition_holds (rule->when, &context, NULL);
}

/* Whether a place of the rule lies in @place: work from anywhere in the US can be done in Colorado. */
static gboolean
is_around (const JdRule *rule, const char *place)
{
  gsize length = strlen (place);

  for (guint i = 0; rule->when->place[i]; i++)
    if (strncmp (rule->when->place[i], place, length) == 0 && strchr ("-/", rule->when->place[i][length]) && rule->when->place[i][length] != '\0')
      return TRUE;
  return FALSE;
}

/* Who lives at the place of a remote job can take it, do it there, and may report there. */
static Holding
holds_at (const JdRule *rule, const JdPosting *posting, const char *place)
{
  const gboolean is_remote = g_strcmp0 (posting->facts->workplace, "remote") == 0;

  if (is_inside (rule, posting, place))
    return is_remote && rule->remote == JD_REMOTE_ASK ? HOLDS_PERHAPS : HOLDS;
  if (!is_remote || !is_around (rule, place))
    return HOLDS_NOT;
  return rule->remote == JD_REMOTE_OPEN || rule->remote == JD_REMOTE_ANY ? HOLDS : HOLDS_PERHAPS;
}

static Holding
holds (const JdRule *rule, const JdPosting *posting)
{
  Holding best = HOLDS_NOT;

  for (guint i = 0; i < posting->facts->locations->len; i++)
    {
      const JdLocation *location = g_ptr_array_index (posting->facts->locations, i);
      if (location->place)
        best = MAX (best, holds_at (rule, posting, location->place));
    }
  return best;
}

JdStanding
jd_rule_stands (const JdRule *rule, const JdPosting *posting, guint employees, const char *today)
{
  g_return_val_if_fail (rule && posting && today, JD_STANDS_NOT);

  const Holding holding = rule->stage == JD_STAGE_NONE ? HOLDS_NOT : holds (rule, posting);

  if (holding == HOLDS_NOT || (employees > 0 && employees < rule->employees) || (rule->until && strcmp (today, rule->until) >= 0))
    return JD_STANDS_NOT;
  if (rule->stage == JD_STAGE_PROPOSED)
    return JD_STANDS_PROPOSED;
  if (rule->from && strcmp (today, rule->from) < 0)
    return JD_STANDS_LATER;
  if (rule->stage == JD_STAGE_ADVICE)
    return JD_STANDS_ADVISED;
  if (holding == HOLDS_PERHAPS)
    return JD_STANDS_UNCLEAR;
  return rule->stage == JD_STAGE_POSTING ? JD_STANDS_IN_POSTING : JD_STANDS_BEFORE_INTERVIEW;
}
