// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "review/vacancy-finding.h"

G_BEGIN_DECLS

/* One thing to be looked at before a posting goes to a target, as people read it, with a way out where there is one. */
typedef struct
{
  JdSeverity severity;
  char *title;
  char *why;          /* why that matters, who says so, and since when that is known; NULL: the title says it all */
  char *button;       /* for people; NULL: there is no way out */
  const char *action; /* that leads out, of the window or, "details.…", of who shows this. Static */
  char *target;       /* of the action */
  gboolean aside;     /* only to be known, and out of the way until somebody asks */
  gboolean of_text;   /* of how the text is written: it goes out as well with it */
  VacancyFinding *finding; /* of that; NULL: of something else */
  JdSilence *silence; /* that it is silenced by, or would be, then with its reason yet to be given; NULL: it cannot be */
  gboolean is_silenced;
  JdSilencedWhere silenced_where; /* that; and in which block of the library */
  char *block;                    /* NULL: in none */
} VacancyTargetIssue;

/* Appends one to @issues; takes over @why. Borrowed. */
VacancyTargetIssue *vacancy_target_issue_add (GPtrArray *issues, JdSeverity severity, const char *title, char *why);
void                vacancy_target_issue_free (gpointer issue);

/* The button @button activates @action (static) with @target. */
void vacancy_target_issue_set_way (VacancyTargetIssue *issue, const char *button, const char *action, const char *target);
/* It is about @found, silenced by @silence (NULL: it is not). */
void vacancy_target_issue_set_silence (VacancyTargetIssue *issue, const JdSilenceable *found, JdSilence *silence);

G_END_DECLS
