// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jd-posting-file.h"

G_BEGIN_DECLS

/* What a session hands to a thread to be written. The posting is immutable, so nothing has to be copied or locked; only the order matters. */

/* A draft file, shared with the threads that write it: each write has a number, and one that is slow does not undo what a later write or removal did. Other programs do not take it up
 * until the lock is closed. Thread-safe. */
typedef struct _VacancyDraftLock VacancyDraftLock;

/* @folder is that of a draft which is there already; NULL: it is told with the first write. */
VacancyDraftLock *vacancy_draft_lock_new (const char *folder, const char *draft);

/* No write follows: a draft that was kept is anybody's now. On a thread; takes over @lock. */
void              vacancy_draft_lock_close (VacancyDraftLock *lock);

/* Takes the draft away, on a thread, and keeps writes begun before from bringing it back. */
void vacancy_draft_lock_remove (VacancyDraftLock *lock, const char *folder);

/* Waits until the drafts are gone that were removed, and free that were let go of, before this was called; for threads that are to look at what is there. */
void vacancy_drafts_settle (void);

typedef struct
{
  char *folder;          /* of drafts */
  char *draft;           /* set by vacancy_session_job_write_draft(): its id, which is another one when somebody else has taken up the former */
  char *path;            /* of a save; NULL for a draft */
  char *source, *etag;   /* the session's file, and what it held as far as the session knows; may be NULL */
  gboolean is_new;       /* there was nothing at @path when it was chosen, so that nobody was asked whether it may be replaced */
  char *found;           /* set by vacancy_session_job_write_file() when it refuses: what the file holds now */
  JdPosting *posting;
  VacancyDraftLock *lock;
  guint number;
  gboolean outdone;      /* set by vacancy_session_job_write_draft(): something newer was there already, and this was not written */
} VacancySessionJob;

VacancySessionJob *vacancy_session_job_new (VacancyDraftLock *lock, const char *folder, JdPosting *posting, const char *path, const char *source, const char *etag);
void          vacancy_session_job_set_source (VacancySessionJob *write, const char *source, const char *etag);
void          vacancy_session_job_free (gpointer write);

gboolean vacancy_session_job_write_draft (VacancySessionJob *write, GError **error);

/* Writes @write->path. JD_ERROR_REFUSED when it is the source and holds something else than the etag says, JD_ERROR_EXISTS when something is there that is not known. A file that is
 * gone loses nothing by being written again. */
gboolean vacancy_session_job_write_file (VacancySessionJob *write, JdSaved *saved, GError **error);

G_END_DECLS
