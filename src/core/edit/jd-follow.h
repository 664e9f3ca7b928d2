// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-placement.h"

G_BEGIN_DECLS

/* A line that follows its block, three ways: what the library said (the base in the posting), what it says now, at another level or later ("theirs"), and what the writer made of it ("mine"). Wording
 * and pay each stand for themselves. Where the writer's own value happens to be the library's new one, the old base stays beside it: it is how a later change knows that the value is his. */
typedef enum
{
  JD_OUTCOME_SAME,     /* the library says what it said */
  JD_OUTCOME_FOLLOWS,  /* not edited: becomes what the library says */
  JD_OUTCOME_AGREES,   /* edited, to what the library says now */
  JD_OUTCOME_CONFLICTS /* edited, and the library says something else */
} JdOutcome;

JdOutcome jd_follow_outcome (gboolean base_changed, gboolean edited, gboolean equals_theirs);
/* Of lines that follow a block, both. */
JdOutcome jd_follow_wording (const JdPlacement *mine, const JdPlacement *theirs);
JdOutcome jd_follow_pay (const JdPlacement *mine, const JdPlacement *theirs);

/* What a copy becomes, which nobody else has seen. */

/* @line's base is what @theirs has, with what goes with it: revision, aspect, why. A line that came to another section stays what it became there; what its block is follows beside it. What it says
 * for itself stays. */
void jd_follow_block (JdPlacement *line, const JdPlacement *theirs);
/* The library's pay is the base, and with @take also the one in force. */
void jd_follow_base_pay (JdPlacement *line, const JdPlacement *theirs, gboolean take);
/* Says what its base says. */
void jd_follow_drop_text (JdPlacement *line);
void jd_follow_drop_pay (JdPlacement *line);

G_END_DECLS
