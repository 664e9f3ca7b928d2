// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* What a posting looks like at a board, read from what is sent there, line by line, with what is not as it was written, and where a limit cuts it. */

typedef enum
{
  JD_SHOWN_TITLE,   /* what the field of the title says */
  JD_SHOWN_FACT,    /* what other fields say that a reader sees beside it: company and place, pay */
  JD_SHOWN_FIELD,   /* the name of the field whose text begins there, where there are several */
  JD_SHOWN_HEADING,
  JD_SHOWN_LINE,
  JD_SHOWN_ITEM     /* of a list */
} JdShownKind;

/* A piece of text of one style. */
typedef struct
{
  GString *text;
  guint style;      /* of JdStyle */
  gboolean link;
  gboolean changed; /* it is what stands in place of something else */
  gboolean cut;     /* it is over the limit */
} JdShownRun;

typedef struct
{
  JdShownKind kind;
  gboolean apart;       /* from what stands above it */
  GPtrArray *runs;      /* of JdShownRun */
  guint changes;        /* what is not as it was written: a bit for each JdBoardChangeKind */
  guint limit;          /* characters of the field that may be sent, when it is cut in this line first; 0: it is not */
} JdShownLine;

/* Of JdShownLine. New; frees them. Runs on any thread. */
GPtrArray *jd_board_shown (const JdBoardJob *job);

G_END_DECLS
