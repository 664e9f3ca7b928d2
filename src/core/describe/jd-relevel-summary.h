// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-relevel.h"

G_BEGIN_DECLS

/* A change of level as people see it: what will read differently, which is less than what differs inside (parameters show only through the wordings they stand in) and more (a
 * wording that stays reads differently when its years change). No GTK. */

/* One line of it. Texts are filled and on one line. */
typedef struct
{
  JdChangeKind kind; /* JD_CHANGE_KEPT only for a pay the person may want to give up */
  JdTarget target;
  guint change;      /* index in jd_relevel_changes() */
  char *section;     /* the heading it stands under; NULL for what stands above all sections */
  char *before;      /* NULL when added */
  char *after;       /* NULL when removed; of a pay that is kept: what it would go back to */
} JdRelevelLine;

typedef struct
{
  GPtrArray *lines; /* of JdRelevelLine, in the order of the posting */
  guint changed, added, removed, conflicts;
  guint kept;       /* lines of the posting that read as before */
  char *stays;      /* what the person said of the job and stays: "Employment: Part-time; Start: 1 March 2027"; NULL when there is nothing */
} JdRelevelSummary;

JdRelevelSummary *jd_relevel_summary_new (JdLibrary *library, JdPosting *posting, const JdRelevel *relevel);
void                   jd_relevel_summary_free (JdRelevelSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdRelevelSummary, jd_relevel_summary_free)

/* "7 changed, 2 added, 3 removed, 1 of your edits affected"; "nothing changes". New string. */
char *jd_relevel_summary_text (const JdRelevelSummary *summary);

G_END_DECLS
