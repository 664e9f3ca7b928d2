// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "library/jd-library.h"
#include "model/jd-salary.h"

G_BEGIN_DECLS

/* The pay of a salary block as it is edited in a form: a table of lines (a level, and years where they are named) and places, whose cells hold what people type, and what stands beside it. A cell
 * that is empty is “not set”, and never 0. What the table does not show stays as it was in the block. */

typedef enum
{
  JD_PAY_CELL_UNREAD, /* not looked at since it was typed */
  JD_PAY_CELL_NONE,   /* not set */
  JD_PAY_CELL_FINE,
  JD_PAY_CELL_WRONG
} JdPayCellState;

typedef struct
{
  guint former; /* place in the rows of the block the draft was made of; JD_PAY_CELL_NEW */
  char *text;   /* "" not set */
  char *note;   /* "" none */

  JdPayCellState state;
  gint64 min, max; /* minor units; of one that is fine */
  char *fault;     /* in words, for the person at the form; of one that is wrong, else NULL */
} JdPayCell;
#define JD_PAY_CELL_NEW G_MAXUINT

typedef struct
{
  char *level;              /* NULL: all */
  int years_min, years_max; /* -1: not said */
  guint nth;                /* which of several figures for the same, from 0: a range, and an average */
  GPtrArray *cells;         /* of JdPayCell, one for each place */
} JdPayLine;

typedef struct
{
  char *language;    /* in which figures are typed and written */
  JdBasis basis;
  char *currency;    /* ""; none yet */
  int period;        /* JdPeriod; -1: none yet */
  char *source, *note;        /* "" none, like the dates */
  char *effective, *expires;
  GPtrArray *places; /* of strings; "" is everywhere */
  GPtrArray *lines;  /* of JdPayLine */
} JdPayDraft;

/* @salary NULL: an empty one, of the employer's own figures. @language: that of whoever types. */
JdPayDraft *jd_pay_draft_new (const JdSalary *salary, const char *language);
JdPayDraft *jd_pay_draft_copy (const JdPayDraft *draft);
/* Whether both hold the same, as it was typed. */
gboolean    jd_pay_draft_same (const JdPayDraft *a, const JdPayDraft *b);
void        jd_pay_draft_free (JdPayDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPayDraft, jd_pay_draft_free)

/* ---- the table ---- */

/* Lines in the order of the library's levels. A table without any gets one for each level there is, and the place everywhere. */
void jd_pay_draft_arrange (JdPayDraft *draft, const JdLibrary *library);
/* Where it stands; one that is there already is not added again. @level NULL: for all. */
guint jd_pay_draft_add_level (JdPayDraft *draft, const JdLibrary *library, const char *level);
guint jd_pay_draft_add_place (JdPayDraft *draft, const char *place);
/* With the figures in it. */
void jd_pay_draft_remove_line (JdPayDraft *draft, guint line);
void jd_pay_draft_remove_place (JdPayDraft *draft, guint place);

/* NULL outside of the table. Borrowed. */
JdPayLine  *jd_pay_draft_line (const JdPayDraft *draft, guint line);
const char *jd_pay_draft_place (const JdPayDraft *draft, guint place);
JdPayCell  *jd_pay_draft_cell (const JdPayDraft *draft, guint line, guint place);

/* ---- figures ---- */

/* What is typed into a cell: "48000-60000", "€ 48.000"; blank text is not set. The first that names a currency or a period says those of the table, as long as it has none. */
void jd_pay_draft_type (JdPayDraft *draft, guint line, guint place, const char *text);
/* Looks at the cell as it stands, which is read once. */
JdPayCellState jd_pay_draft_read (JdPayDraft *draft, guint line, guint place);
/* All figures are in it, as they are typed: nothing is converted. */
void jd_pay_draft_set_currency (JdPayDraft *draft, const char *currency);
void jd_pay_draft_set_period (JdPayDraft *draft, int period);

/* "48,000–60,000", as jd_pay_draft_type() reads it. New string. */
char *jd_pay_draft_write (const JdPayDraft *draft, gint64 min, gint64 max);

/* All that is fine, as a salary, to be asked what holds where (jd_salary_choose()): also of reference figures. */
JdSalary *jd_pay_draft_salary (JdPayDraft *draft);
/* What holds at a cell that is not set: that of a level above, or of a place around. "" for nothing; NULL with @error when two figures are as close, and
 * differ. New string. */
char *jd_pay_draft_inherited (JdPayDraft *draft, const JdSalary *salary, const JdLibrary *library, guint line, guint place, GError **error);

/* ---- the clipboard of spreadsheets ---- */

/* Cells with tabs between, a line each. New string. */
char *jd_pay_draft_copy_cells (JdPayDraft *draft, guint line, guint place, guint n_lines, guint n_places);
/* From the cell on, down and to the side; empty cells are not set. Two columns are the least and the most of one place where a row above says so ("Minimum", "Maximum"), or where there is no room for
 * them as places and all of them are single figures. @lines and @places (may be NULL) get how many of the table there were, @outside how many cells were beyond it, which are left
 * out. FALSE with @error when it is no table. */
gboolean jd_pay_draft_paste (JdPayDraft *draft, guint line, guint place, const char *text, guint *lines, guint *places, guint *outside, GError **error);

/* ---- the block ---- */

/* The members of a salary in @block, which has those of the block the draft was made of. FALSE with @error when a figure is wrong, or there are some and no currency. */
gboolean jd_pay_draft_put (JdPayDraft *draft, const JdLibrary *library, JsonObject *block, GError **error);

/* "Senior · 3–5 years", as a reader calls it; @library NULL: by the id of the level. New string. */
char *jd_pay_line_name (const JdPayLine *line, const JdLibrary *library, const char *reader);
/* "Senior, Austin, TX, United States", what a cell is called. New string. */
char *jd_pay_cell_name (const JdPayDraft *draft, const JdLibrary *library, guint line, guint place);

G_END_DECLS
