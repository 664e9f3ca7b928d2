// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "jd-board-job.h"

G_BEGIN_DECLS

/* What becomes of a posting at a board, told before it is sent. */

typedef enum
{
  JD_ISSUE_MISSING,   /* the board asks for a fact that has no value */
  JD_ISSUE_BLANK,     /* "[company]" stands in the text */
  JD_ISSUE_UNSENT,    /* a value that cannot be sent (JdUnsent) */
  JD_ISSUE_THERE,     /* a field that only the form itself can fill */
  JD_ISSUE_TOO_LONG,
  JD_ISSUE_TOO_SHORT,
  JD_ISSUE_TITLE,     /* says what the board wants in no title */
  JD_ISSUE_PLACES,    /* only the first of several places is sent */
  JD_ISSUE_DATE,      /* is past, is to come, or the posting is older than the board shows */
  JD_ISSUE_CHANGED,   /* markup is written otherwise, or cut (JdBoardChange) */
  JD_ISSUE_LINK,      /* an address that may not leave is left out */
  JD_ISSUE_DATA,      /* data for search engines are not what these ask for (jd-job-posting-check.h) */
  JD_ISSUE_FILE,      /* what would be sent is not what it should be */
  JD_N_ISSUES
} JdIssueKind;
extern const char *const jd_issue_names[]; /* "missing", ...; NULL behind the last */

typedef struct
{
  JdIssueKind kind;
  JdSeverity severity; /* error: not before that is mended; warning: against what the board says; hint: to know */
  const char *fact;    /* the name of the fact it is about; NULL: none. Static */
  const char *field;   /* of the board; NULL: none. Borrowed from it */
  char *line;          /* the first line of the page it is about (jd-line-id.h); NULL: none */
  guint count, limit;  /* characters there are and may be; of changes, how many lines */
  JdAvoided avoided;   /* of JD_ISSUE_TITLE */
  char *message;       /* for people */
} JdBoardIssue;

/* Of JdBoardIssue, in the order of the kinds and of the form. @today: an ISO date. New; frees them. */
GPtrArray *jd_dry_run (const JdBoardJob *job, const char *today);
/* Of these without what is said of title, dates and changes, and without the file, whose faults whoever writes it is told: what is missing or does not fit, and links that are left out. Takes the
 * entries of the job where it has them. */
GPtrArray *jd_dry_run_gaps (const JdBoardJob *job, const char *today);

G_END_DECLS
