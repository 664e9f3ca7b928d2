// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopt/jd-line-match.h"
#include "import/jd-outline.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What becomes of the lines of a text that was read: sections of lines, each beside the block of the library that says the same, or almost. A plan is a value: whatever a person changes, a label, the
 * role, the level, a choice, makes a new one, which costs milliseconds. jd_import_plan_posting() makes a posting of it, in one step. */

typedef enum
{
  JD_PLAN_LIBRARY, /* a block says this */
  JD_PLAN_ALMOST,  /* a block says nearly this */
  JD_PLAN_NEW,     /* nothing of the library is like it */
  JD_PLAN_PAY      /* it is the pay of the posting */
} JdPlanState;

/* What a person wants of a line. */
typedef enum
{
  JD_PLAN_AUTO, /* as the plan has it: the library's words of what is in the library, else the text's */
  JD_PLAN_KEEP, /* the words of the text */
  JD_PLAN_TAKE, /* those of the library, of what is in it or almost */
  JD_PLAN_DROP  /* it is left out */
} JdPlanChoice;

/* Names for JSON, by JdPlanState. */
extern const char *const jd_plan_state_names[];

typedef struct
{
  GArray *sources;  /* guint: lines of the outline; more than one where it stood there twice */
  JdPlanState state;
  JdBlock *block;   /* borrowed from the library; NULL for what is new and for pay */
  guint alike;      /* per cent */
  char *wording;    /* what the text says, with the years as the level's variable where they are */
  char *plain;      /* the same as it reads, on one line */
  char *theirs;     /* what the block says in this posting, as it reads; NULL without a block. jd_word_diff (theirs, plain) shows the difference */
  gboolean takes;   /* it will say the library's words */
  gboolean item;    /* of a list */
  gboolean has_years; /* of the wording: {years_min} stands in it */
  JdNecessity necessity; /* of qualifications */
  JdPlacement *placement; /* what goes into the posting */
} JdPlanLine;

typedef struct
{
  JdKind kind;
  char *heading;   /* the text's, or what such a section is called */
  int heading_line; /* in the outline; -1: it had none */
  GPtrArray *lines; /* of JdPlanLine, in the order of the text; for qualifications all musts before what is nice to have */
} JdPlanSection;

typedef struct
{
  const JdOutline *outline; /* borrowed */
  JdPosting *base;          /* what role and level give, with the facts of the text and no lines */
  GPtrArray *sections;      /* of JdPlanSection */
  GArray *left_out;         /* guint: lines of the outline that are in no section and are no fact */
  GArray *as_facts;         /* guint: lines of which the facts of the posting say all */
  guint n_library, n_almost, n_new; /* lines */
} JdImportPlan;

typedef struct
{
  const char *role, *level; /* ids; NULL: guessed */
  gboolean no_role;         /* of no role, whatever the text is about */
  gboolean take_almost;     /* the library's words also of what is almost in it */
  const JdPlanChoice *choices; /* by line of the outline; NULL: AUTO throughout */
} JdPlanRequest;

/* Borrows @outline, and the matcher's library, as long as there is the plan. NULL with @error: an unknown role or level, or one at fault. Any thread. */
JdImportPlan *jd_import_plan_new (const JdOutline *outline, const JdLineMatcher *matcher, const JdPlanRequest *request, GError **error);
void          jd_import_plan_free (JdImportPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdImportPlan, jd_import_plan_free)

/* The posting, a new one: put it into a history as one step, or open it. What was left out stands in its notes. NULL with @error. */
JdPosting *jd_import_plan_posting (const JdImportPlan *plan, GError **error);

G_END_DECLS
