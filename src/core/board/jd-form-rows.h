// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* The form of a board for whoever fills it in: each field in the order of the form with what goes into it, and how long what is sent is beside what may be sent. A board without fields has those of
 * every form: title and text. */

typedef enum
{
  JD_FORM_GIVEN,
  JD_FORM_EMPTY,  /* the posting has nothing for it */
  JD_FORM_UNSENT, /* what it has cannot be sent (JdUnsent) */
  JD_FORM_THERE   /* only the form itself can fill it */
} JdFormState;

typedef struct
{
  char *label;      /* as the form calls it, else as the program does, in its language */
  char *name;       /* as a file or the data of the form call it, where that is another; NULL: it is not */
  JdFormState state;
  char *value;      /* what is copied, in the same bytes; NULL unless it is given */
  char *shown;      /* what it reads as: of markup, how much there is of it */
  gboolean fixed;   /* the same for each posting */
  gboolean required;
  gboolean unsure;  /* nobody has found out that the form has it */
} JdFormRow;

typedef struct
{
  char *label;         /* whose it is, likewise */
  guint count;         /* characters of what is sent */
  guint min, max;      /* that may be; 0: none */
  const JdClaim *claim; /* who says so; borrowed from the board */
} JdFormLimit;

/* Of JdFormRow. @reader: the language of the program. New; frees them. Runs on any thread, like the next. */
GPtrArray *jd_form_rows (const JdBoardJob *job, const char *reader);
/* Of JdFormLimit: limits of what the posting has something for, in the order of the form. New; frees them. */
GPtrArray *jd_form_limits (const JdBoardJob *job, const char *reader);

G_END_DECLS
