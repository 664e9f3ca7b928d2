// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The ladder of a role: what it says at each level, side by side, as a table of its lines by levels, with the years, the degree and the pay below them. A value: it is made of a library, for
 * one language and no place in particular, and nothing is written through it (jd-ladder-edit.h).
 *
 * A level *follows* its parent, so that what stands in one cell holds for all levels below it until one of them says something else. */

typedef enum
{
  JD_LADDER_ABSENT,    /* not there, like where it follows from */
  JD_LADDER_STATED,    /* there, at a level that follows none */
  JD_LADDER_INHERITED, /* there, and says what its parent says */
  JD_LADDER_OWN,       /* there, in words of its own */
  JD_LADDER_BEGINS,    /* there, while the parent has none */
  JD_LADDER_ENDS       /* not there, while the parent has it */
} JdLadderState;

typedef enum
{
  JD_LADDER_BLOCK,
  JD_LADDER_YEARS,
  JD_LADDER_DEGREE,
  JD_LADDER_PAY
} JdLadderRowKind;

typedef struct
{
  JdLadderState state;
  guint from;           /* of an inherited one: the column that says so */
  char *text;           /* with markup, as the block has it; of the other rows as people write it ("2–5"); NULL where it is not there */
  const char *language; /* of a line: what its words are in, or would be where it is not there; a line need not be translated. Borrowed */
  char *value;          /* of a degree its name in files; else NULL */
  gboolean there;       /* the role has the line here, even if it says nothing; of years and degree: the role, not the level, says it */
  const char *level;    /* whose operation brings the line or takes it away, so that the role alone cannot change that; NULL: none */
  JdNecessity necessity;
  GError *fault;        /* why nobody can tell what it says; NULL: it can be told */
} JdLadderCell;

typedef struct
{
  JdLadderRowKind kind;
  const JdRoleSection *section; /* of a line; else NULL */
  const JdBlock *block;         /* of a line or of pay; NULL: pay of a role that has no such block */
  char *place;                  /* of pay: a code; NULL: wherever */
  char *title;                  /* for people, in the program's language but for the titles of blocks */
  guint shared;                 /* how many other roles have the block */
  JdLadderCell *cells;          /* as many as there are levels */
} JdLadderRow;

#define JD_LADDER_NONE G_MAXUINT /* no column, or no row */

typedef struct
{
  JdLibrary *library; /* owned, as is the role */
  JdRole *role;
  char *language;
  GPtrArray *levels;   /* of JdLevel, borrowed, in their order; those that follow themselves or an unknown one are left out */
  guint *parents;      /* column of the parent of each; JD_LADDER_NONE */
  GPtrArray *rows;     /* of JdLadderRow: lines in the order of the role, then years, degree and pay */
  GPtrArray *findings; /* of JdLadderFinding (jd-ladder-check.h), by row and column */
} JdLadder;

/* @role must be one of @library. NULL with @error where the role or a level names a block nobody has. New. */
JdLadder           *jd_ladder_new (JdLibrary *library, const char *role, const char *language, GError **error);
void                jd_ladder_free (JdLadder *ladder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLadder, jd_ladder_free)

const JdLadderRow  *jd_ladder_row (const JdLadder *ladder, guint row);
const JdLadderCell *jd_ladder_cell (const JdLadder *ladder, guint row, guint column);
/* What the level is called, in the language of the ladder. Borrowed. */
const char         *jd_ladder_level_name (const JdLadder *ladder, guint column);
/* Column of the level; JD_LADDER_NONE. */
guint               jd_ladder_column (const JdLadder *ladder, const char *level);
/* The terms of a level: its own, its parents' and what the role says of them. New reference. */
JdParams           *jd_ladder_params (const JdLadder *ladder, guint column);
/* The number that is the limit @name of the level or of the closest of its parents that has one; FALSE: none has. */
gboolean            jd_ladder_limit (const JdLadder *ladder, guint column, const char *name, gint64 *number);
/* The same for a text; NULL. Borrowed. */
const char         *jd_ladder_limit_text (const JdLadder *ladder, guint column, const char *name);
/* The figures of the row of pay, for the level; FALSE: not set. */
gboolean            jd_ladder_pay (const JdLadder *ladder, guint row, guint column, JdPay *pay);

/* What may stand for a degree in files, from the least to the most; NULL-terminated. And what it is called in the program's language; borrowed. */
extern const char *const jd_ladder_degrees[];
const char         *jd_ladder_degree_name (const char *degree);

G_END_DECLS
