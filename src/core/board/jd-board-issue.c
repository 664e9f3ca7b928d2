// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-issue.h"

const char *const jd_issue_names[] = { "missing", "blank", "unsent", "there", "too-long", "too-short", "title", "places", "date", "changed", "link", "data", "file", NULL };

JdBoardIssue *
jd_board_issue_new (JdIssueKind kind, JdSeverity severity, const char *fact, const char *field, char *message)
{
  JdBoardIssue *issue = g_new0 (JdBoardIssue, 1);

  issue->kind = kind;
  issue->severity = severity;
  issue->fact = fact;
  issue->field = field;
  issue->message = message;
  return issue;
}

void
jd_board_issue_free (gpointer data)
{
  JdBoardIssue *issue = data;

  g_free (issue->line);
  g_free (issue->rule);
  g_free (issue->about);
  g_clear_pointer (&issue->silence, jd_silence_unref);
  g_free (issue->message);
  g_free (issue);
}

gboolean
jd_board_issue_silenceable (const JdBoardIssue *issue, JdSilenceable *found, const char *about[2])
{
  g_return_val_if_fail (issue && found && about, FALSE);

  if (!issue->rule)
    return FALSE;
  about[0] = issue->about;
  about[1] = NULL;
  *found = (JdSilenceable) { issue->rule, NULL, NULL, issue->about ? about : NULL };
  return TRUE;
}

void
jd_board_issue_set_rule (JdBoardIssue *issue, const JdBoard *board, const JdPosting *posting)
{
  g_return_if_fail (issue && !issue->rule && board && posting);

  const char *what = issue->fact ? issue->fact : issue->field, *about[2];
  JdSilenceable found;

  if (issue->kind != JD_ISSUE_FILE)
    issue->rule = g_strconcat ("board/", board->id, "/", jd_issue_names[issue->kind], what ? "/" : NULL, what, NULL);
  if (!jd_board_issue_silenceable (issue, &found, about))
    return;
  JdSilence *silence = jd_silences_find (posting->silenced, &found);
  issue->silence = silence ? jd_silence_ref (silence) : NULL;
}
