// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "jd-board-text.h"

G_BEGIN_DECLS

/* One thing that becomes of a posting at a board: what jd-dry-run.h tells. */

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
  char *rule;          /* what it is silenced by: "board/indeed/missing/street" */
  char *about;         /* the value or text it hangs on, whatever language it is told in; NULL: none */
  JdSilence *silence;  /* that it is not to be shown by; NULL: it is */
  char *message;       /* for people */
} JdBoardIssue;

/* As jd_dry_run() makes it; takes over @message. */
JdBoardIssue *jd_board_issue_new (JdIssueKind kind, JdSeverity severity, const char *fact, const char *field, char *message);
void          jd_board_issue_free (gpointer issue);

/* Says by which rule of @board it was found, and whether @posting has it silent. What would be sent and is not what it should be cannot be silenced. */
void          jd_board_issue_set_rule (JdBoardIssue *issue, const JdBoard *board, const JdPosting *posting);
/* What it is silenced by; to be used at once, for it is borrowed, @about being what it is written to. FALSE: it cannot be silenced. */
gboolean      jd_board_issue_silenceable (const JdBoardIssue *issue, JdSilenceable *found, const char *about[2]);

G_END_DECLS
