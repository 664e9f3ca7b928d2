// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "export/vacancy-target.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What is to be looked at before a posting goes to a target: what the dry run of a board found, or what a file would lack, and what rules of law at the place of the job ask for; as people read it,
 * with a way out where there is one. What is silenced is among it. */
typedef struct
{
  JdSeverity severity;
  char *title;
  char *why;          /* why that matters, who says so, and since when that is known; NULL: the title says it all */
  const char *button; /* for people; NULL: there is no way out. Static, like the action */
  const char *action; /* that leads out, of the window or, "details.…", of who shows this */
  char *target;       /* of the action */
  gboolean aside;     /* only to be known, and out of the way until somebody asks */
  JdSilence *silence; /* that it is silenced by, or would be, then with its reason yet to be given; NULL: it cannot be */
  gboolean is_silenced;
  JdSilencedWhere silenced_where; /* that; and in which block of the library */
  char *block;                    /* NULL: in none */
} VacancyTargetIssue;

/* Of VacancyTargetIssue, the gravest first, else in their order. New; frees them. */
GPtrArray *vacancy_target_issues (VacancyTarget *target, VacancySession *session);

G_END_DECLS
