// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-issue.h"

VacancyTargetIssue *
vacancy_target_issue_add (GPtrArray *issues, JdSeverity severity, const char *title, char *why)
{
  VacancyTargetIssue *issue = g_new0 (VacancyTargetIssue, 1);

  issue->severity = severity;
  issue->title = g_strdup (title);
  issue->why = why;
  issue->aside = severity == JD_SEVERITY_HINT;
  g_ptr_array_add (issues, issue);
  return issue;
}

void
vacancy_target_issue_free (gpointer data)
{
  VacancyTargetIssue *issue = data;

  g_free (issue->title);
  g_free (issue->why);
  g_free (issue->button);
  g_free (issue->block);
  g_free (issue->target);
  g_clear_object (&issue->finding);
  g_clear_pointer (&issue->silence, jd_silence_unref);
  g_free (issue);
}

void
vacancy_target_issue_set_way (VacancyTargetIssue *issue, const char *button, const char *action, const char *target)
{
  issue->button = g_strdup (button);
  issue->action = action;
  issue->target = g_strdup (target);
}

void
vacancy_target_issue_set_silence (VacancyTargetIssue *issue, const JdSilenceable *found, JdSilence *silence)
{
  issue->silence = silence ? jd_silence_ref (silence) : jd_silence_begin (found);
  issue->is_silenced = silence != NULL;
}
