// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopt/jd-import-plan.h"

G_BEGIN_DECLS

/* The steps of a plan; for jd-import-plan.c and the files of the steps. */

/* A line of the outline on its way into a section. */
typedef struct
{
  guint line;
  gboolean nice; /* it stands under a heading that says so, or says so itself */
} JdPlanSource;

typedef struct
{
  JdKind kind;
  char *heading;    /* NULL: what such a section is called */
  int heading_line; /* -1: none */
  GArray *sources;  /* of JdPlanSource */
  gboolean is_asked; /* "must have" stands in it: it is of qualifications */
} JdPlanDraft;

/* What a line of the outline is used for. */
typedef enum
{
  JD_USED_NOT,
  JD_USED_FACT,
  JD_USED_LINE
} JdPlanUse;

/* Facts (jd-plan-facts.c): the posting of @role and @level with the facts of the text and the role's own lines; uses of lines that are facts go to @uses, one for each line. NULL with @error. */
JdPosting *jd_plan_facts (const JdOutline *outline, const JdLineMatcher *matcher, const char *role, const char *level, JdPlanUse *uses, GError **error);
/* The years that the text asks for, and the level's variable stands for; 0: none. */
gint64     jd_plan_facts_years (const JdOutline *outline);

/* Sections (jd-plan-sections.c): of JdPlanDraft, none of them empty; @uses is gone on with. New. */
GPtrArray *jd_plan_sections (const JdOutline *outline, const JdPosting *base, JdPlanUse *uses);
/* The section of @base that is called @heading, or is the only one of @kind; NULL: none. Borrowed. */
const JdSection *jd_plan_role_section (const JdPosting *base, const char *heading, JdKind kind);

/* Lines (jd-plan-line.c). */
typedef struct
{
  const JdOutline *outline;
  const JdLineMatcher *matcher;
  JdLineLooks *looks; /* of the lines of the outline */
  const JdPlanRequest *request;
  const JdPosting *base;
  GHashTable *used;  /* ids of blocks that stand in the plan already; borrowed strings */
  gboolean paid;     /* the pay stands in it */
  guint n_typed;
} JdPlanMaker;
/* New. */
JdPlanLine *jd_plan_line_new (JdPlanMaker *maker, JdKind kind, const JdPlanSource *source);
/* Takes the line of @source into @line too, where a block says both and more than one line has what it says. FALSE: that is not so. */
gboolean    jd_plan_line_extend (JdPlanMaker *maker, JdPlanLine *line, const JdPlanSource *source);
/* The pay of the text as a line of its own, where it stands in the middle of line @line; NULL: it stands in the plan already, or no posting can hold it. */
JdPlanLine *jd_plan_line_new_pay (JdPlanMaker *maker, guint line);
void        jd_plan_line_free (JdPlanLine *line);

G_END_DECLS
