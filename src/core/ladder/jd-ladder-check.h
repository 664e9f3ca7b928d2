// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-ladder.h"

G_BEGIN_DECLS

/* What does not fit together on a ladder. Families of checks, one file each; window and command line loop over their table. What may be asked at a level stands in its limits, in its file. */
typedef struct _JdLadderCheck JdLadderCheck;

typedef struct
{
  const JdLadderCheck *check; /* static */
  guint row, column; /* where it shows; the row JD_LADDER_NONE: the level as a whole */
  char *message;     /* for people: "Senior asks for fewer years than Mid level" */
  char *brief;       /* the same inside of the cell: "fewer than Mid level" */
} JdLadderFinding;

struct _JdLadderCheck
{
  const char *id; /* "years" */
  /* Appends what it finds, by jd_ladder_add_finding(). */
  void (*run) (const JdLadderCheck *check, const JdLadder *ladder, GPtrArray *findings);
};

/* The families. A new one is the JdLadderCheck of a file jd-ladder-check-NAME.c, and its row here. */
#define JD_LADDER_CHECKS(ROW) \
  ROW (jd_ladder_check_years)  /* years that fall from one level to the next */ \
  ROW (jd_ladder_check_pay)    /* pay that does */ \
  ROW (jd_ladder_check_must)   /* more must-haves than "must_max" allows */ \
  ROW (jd_ladder_check_degree) /* a higher degree than "degree_max" allows */ \
  ROW (jd_ladder_check_lines)  /* lines that are brought and taken away again, or are there at no level */

#define JD_DECLARE_LADDER_CHECK(check) extern const JdLadderCheck check;
JD_LADDER_CHECKS (JD_DECLARE_LADDER_CHECK)

/* Of JdLadderFinding, by row and column; those of levels as a whole at the end. New. */
GPtrArray *jd_ladder_check (const JdLadder *ladder);

/* Takes @message and @brief. */
void       jd_ladder_add_finding (GPtrArray *findings, const JdLadderCheck *check, guint row, guint column, char *message, char *brief);

void       jd_ladder_finding_free (JdLadderFinding *finding);

/* The first at a cell, or of a level when @row is JD_LADDER_NONE; NULL. Borrowed. */
const JdLadderFinding *jd_ladder_finding_at (const JdLadder *ladder, guint row, guint column);

G_END_DECLS
