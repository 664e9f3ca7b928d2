// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-edit.h"

G_BEGIN_DECLS

/* A place on the page, as a person points to it: beside a line that is shown. Where that is in the posting's list differs where must and nice are shown apart, and what comes to
 * stand among nice-to-haves becomes one. */
typedef struct
{
  const char *section;
  const char *beside; /* id of a placement of the section; NULL: behind everything in it */
  gboolean after;     /* behind @beside rather than before it */
} JdInsertPoint;

/* As jd_edit_*: a new posting, or NULL with @error. */
JdPosting *jd_edit_move_to (JdPosting *posting, const char *placement, const JdInsertPoint *point, GError **error);
/* @id (may be NULL) gets the id it has in the result, borrowed from that. */
JdPosting *jd_edit_insert_at (JdPosting *posting, JdPlacement *placement, const JdInsertPoint *point, const char **id, GError **error);
/* A typed line; @wording may have markup. */
JdPosting *jd_edit_insert_wording_at (JdPosting *posting, const char *wording, const JdInsertPoint *point, const char **id, GError **error);

typedef struct
{
  const char *wording;
  gboolean item; /* a bullet whatever the section has; else as the section has it */
} JdTypedLine;

/* Typed lines, each behind the one before it: what inserting one after the other gives, at the cost of all of them. At least one. @id: of the last. */
JdPosting *jd_edit_insert_lines_at (JdPosting *posting, const JdTypedLine *lines, guint n_lines, const JdInsertPoint *point, const char **id, GError **error);

/* One step up (@direction -1) or down as it is shown, from must to nice and across sections too. The same posting when there is nowhere to go. */
JdPosting *jd_edit_step (JdPosting *posting, const char *placement, int direction, GError **error);

G_END_DECLS
