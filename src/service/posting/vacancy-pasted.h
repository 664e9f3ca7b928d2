// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "import/jd-import-line.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What a format of the clipboard says. Formats of any size are read on a thread, since a page of a web site takes seconds. No GTK. */

/* Our own formats: placements as a small posting, a part of a text as wording. Those of others are in the table of importers. */
#define VACANCY_PASTED_BLOCKS "application/x-vacancy-blocks"
#define VACANCY_PASTED_WORDING "application/x-vacancy-wording"

/* All, the best first. New strings. */
char **vacancy_pasted_mime_types (void);

/* One of @excerpt, @wording, @lines and @fault. */
typedef struct
{
  JdPosting *excerpt;
  char *wording;       /* clean, with the spaces around it that a part of a sentence needs */
  GPtrArray *lines;    /* of JdImportLine */
  char *fault;         /* why the format could not be read, for people */
  GPtrArray *left_out; /* addresses of links that became text; never NULL */
  GPtrArray *notes;    /* sentences of what else was left out or repaired; NULL: nothing was */
  gboolean space_before, space_behind; /* around the one line of @lines */
} VacancyPasted;

/* NULL for a format that is not known, and for one that is not what it says. */
VacancyPasted *vacancy_pasted_new (const char *mime_type, const char *data, gsize length);
void           vacancy_pasted_free (VacancyPasted *pasted);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyPasted, vacancy_pasted_free)

/* The same on a thread. */
void           vacancy_pasted_read_async (const char *mime_type, GBytes *bytes, GAsyncReadyCallback callback, gpointer data);
VacancyPasted *vacancy_pasted_read_finish (GAsyncResult *result);

G_END_DECLS
