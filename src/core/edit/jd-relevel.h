// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Another level for a live posting. The posting is resolved anew, compared three ways (base before, base after, what the writer made of it), and the differences
 * can be looked at before they are applied as one step. Local edits are never lost: a line the writer changed is a conflict where the level would change it too,
 * blocks he removed do not come back, his order stays, and lines he typed or inserted are not touched. Going to a level and back without local edits gives the same bytes.
 * The same level against a changed library is the offer of updates, for the blocks he inserted too.
 *
 * A line he put elsewhere counts as edited where the level would remove it, since his order would go with it. A line that is kept against the level, or
 * that he moved to where the level happens to have it, becomes his (why.from "edit", with the role named): its wording follows the role, and no level removes or moves it. */

typedef enum
{
  JD_CHANGE_KEPT,    /* stays as it is */
  JD_CHANGE_CHANGED, /* other wording, necessity or value; not edited */
  JD_CHANGE_ADDED,
  JD_CHANGE_REMOVED,
  JD_CHANGE_CONFLICT /* edited, and the level would change or remove it */
} JdChangeKind;

typedef enum
{
  JD_TARGET_TITLE,
  JD_TARGET_EMPLOYMENT,
  JD_TARGET_PARAM, /* years and the like; never in conflict: what the writer set is a variable of his */
  JD_TARGET_HEADING,
  JD_TARGET_PLACEMENT,
  JD_TARGET_PAY,
  JD_TARGET_FACT /* of the job; always kept */
} JdTarget;

typedef enum
{
  JD_KEEP_MINE,
  JD_TAKE_LEVEL
} JdDecision;

typedef struct
{
  JdChangeKind kind;
  JdTarget target;
  char *id;      /* placement or section id, name of a parameter or fact; NULL for title and employment */
  char *section; /* of a placement: where it stands or will stand */
  char *before;  /* what the posting says; NULL when added */
  char *after;   /* what the level says; NULL when removed */
  char *base;    /* in a conflict: what the library said before the edit; of a pay that is kept: what it would go back to */
  JdNecessity necessity_before, necessity_after;
  /* Starts as JD_KEEP_MINE for a conflict, and as JD_TAKE_LEVEL for all else, where JD_KEEP_MINE declines what is offered. Title, employment and parameters of the level
   * come in any case; a title or employment the writer set stands in front of them. A pay that is kept is the writer's own, for which no level has another: JD_KEEP_MINE to begin with;
   * JD_TAKE_LEVEL goes back to what the library gives, or none. */
  JdDecision decision;
} JdChange;

typedef struct _JdRelevel JdRelevel;

/* NULL with @error as jd_resolve_skeleton(). Holds references on what it needs; nothing is applied. */
JdRelevel *jd_relevel_new (const JdLibrary *library, JdPosting *posting, const char *level, GError **error);
void       jd_relevel_free (JdRelevel *relevel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdRelevel, jd_relevel_free)

/* Of JdChange, in the order of the new posting, removed ones where they stood: title, employment and parameters first, as far as they change or the writer's own stay; with another level also
 * what was said of this job alone (closing date, start), which stays; then by section its heading, if it changes, and all its lines, also the kept ones, each with its pay. */
const GPtrArray *jd_relevel_changes (const JdRelevel *relevel);
/* Of those that are kept, only lines count. */
guint            jd_relevel_count (const JdRelevel *relevel, JdChangeKind kind);
/* Whether a pay of the writer's own stays though the level is another, which he should know of. */
gboolean         jd_relevel_keeps_pay (const JdRelevel *relevel);
void             jd_relevel_decide (JdRelevel *relevel, guint change, JdDecision decision);

/* The posting at the new level with the decisions in force. New reference. */
JdPosting *jd_relevel_apply (const JdRelevel *relevel);

G_END_DECLS
