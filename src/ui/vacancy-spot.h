// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-edit.h"

G_BEGIN_DECLS

/* A place on the page, as a person points to it: beside a line that is shown. Where that is in the posting's list differs where must and nice are shown apart, and what comes to
 * stand among nice-to-haves becomes one. No GTK. */
typedef struct
{
  const char *section;
  const char *beside; /* id of a placement of the section; NULL: behind everything in it */
  gboolean after;     /* behind @beside rather than before it */
} VacancySpot;

/* As jd_edit_*: a new posting, or NULL with @error. */
JdPosting *vacancy_spot_move (JdPosting *posting, const char *placement, const VacancySpot *spot, GError **error);
/* @id (may be NULL) gets the id it has in the result, borrowed from that. */
JdPosting *vacancy_spot_insert (JdPosting *posting, JdPlacement *placement, const VacancySpot *spot, const char **id, GError **error);
/* A typed line; @wording may have markup. */
JdPosting *vacancy_spot_insert_wording (JdPosting *posting, const char *wording, const VacancySpot *spot, const char **id, GError **error);

/* One step up (@direction -1) or down as it is shown, from must to nice and across sections too. The same posting when there is nowhere to go. */
JdPosting *vacancy_spot_step (JdPosting *posting, const char *placement, int direction, GError **error);

G_END_DECLS
