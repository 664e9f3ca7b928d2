// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What a session hands to a thread to be written. The posting is immutable, so nothing has to be copied or locked; only the order matters. */

/* A draft file, shared with the threads that write it: each write has a number, and one that is slow does not undo what a later write or removal did. Thread-safe. */
typedef struct _VacancyDraftSlot VacancyDraftSlot;

VacancyDraftSlot *vacancy_draft_slot_new (void);
VacancyDraftSlot *vacancy_draft_slot_ref (VacancyDraftSlot *slot);
void              vacancy_draft_slot_unref (VacancyDraftSlot *slot);

/* Takes the draft away, and keeps writes begun before from bringing it back. */
void vacancy_draft_slot_remove (VacancyDraftSlot *slot, const char *folder, const char *draft);

typedef struct
{
  char *folder, *draft;  /* of drafts; id */
  char *path;            /* of a save; NULL for a draft */
  char *source, *etag;   /* the session's file, and what it held as far as the session knows; may be NULL */
  JdPosting *posting;
  VacancyDraftSlot *slot;
  guint number;
  gboolean outdone;      /* set by vacancy_write_draft(): something newer was there already, and this was not written */
} VacancyWrite;

VacancyWrite *vacancy_write_new (VacancyDraftSlot *slot, const char *folder, const char *draft, JdPosting *posting, const char *path, const char *source, const char *etag);
void          vacancy_write_set_source (VacancyWrite *write, const char *source, const char *etag);
void          vacancy_write_free (gpointer write);

gboolean vacancy_write_draft (VacancyWrite *write, GError **error);

/* Writes @write->path; the etag of what it holds now. NULL with @error; JD_ERROR_REFUSED when it is the source and holds something else than the etag says. A file that is
 * gone loses nothing by being written again. */
char *vacancy_write_file (const VacancyWrite *write, GError **error);

G_END_DECLS
