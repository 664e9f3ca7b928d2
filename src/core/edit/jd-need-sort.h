// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* Sorting the qualifications of a posting into must-haves and nice-to-haves, all of them before anything is done. Nothing is said of their order, which stays. */

typedef struct
{
  char *placement;  /* its id */
  char *text;       /* as the posting shows it, on one line */
  JdNecessity was, is; /* must or nice */
} JdNeedLine;

typedef struct
{
  JdPosting *posting; /* a reference */
  GArray *needs;      /* of JdNeedLine, as they are read: must before nice in each section */
} JdNeedSort;

/* Of what @document, which was composed of a posting, shows. */
JdNeedSort *jd_need_sort_new (const JdDocument *document);
void        jd_need_sort_free (JdNeedSort *sort);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdNeedSort, jd_need_sort_free)

const JdNeedLine *jd_need_sort_get (const JdNeedSort *sort, guint index);
/* Which of the two @index becomes. */
void          jd_need_sort_set (JdNeedSort *sort, guint index, JdNecessity necessity);
/* How many are @necessity. */
guint         jd_need_sort_count (const JdNeedSort *sort, JdNecessity necessity);
/* How many must-haves the level of the posting keeps to, by @library. FALSE: no limit is known. */
gboolean      jd_need_sort_limit (const JdNeedSort *sort, const JdLibrary *library, gint64 *most);
/* How many are something else than they were. */
guint         jd_need_sort_changed (const JdNeedSort *sort);
/* The posting with all of that, as one edit; the same one when nothing changed. New reference; NULL with @error. */
JdPosting    *jd_need_sort_apply (const JdNeedSort *sort, GError **error);

G_END_DECLS
