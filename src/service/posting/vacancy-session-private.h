// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session-job.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The inside of a session, in files of which each calls only those before it, and none names the type, which is that of the last: what it is right now (-state.c), its draft (-drafts.c),
 * what others do to its file (-watch.c), saving that (-file.c), and editing and life (vacancy-session.c). */
struct _VacancySession
{
  GObject parent_instance;

  /* owned */
  JdHistory *history;
  JdLibrary *library;
  JdDocument *document; /* of the current posting; NULL when stale */
  char *path;
  char *etag;           /* of the file as we know it; NULL when never saved */
  char *seen;           /* of the file as "changed-on-disk" told of it last; NULL also when it was gone */
  char *home;           /* vacancy_session_set_home() */
  char *draft;          /* id; from birth */
  char *save_message, *draft_message; /* why the last one failed; NULL when it did not */
  GFileMonitor *monitor;
  VacancyDraftLock *draft_lock;

  JdPosting *drafted; /* what the draft on disk holds; NULL when there is none */
  guint draft_timer, settle_timer;
  gboolean drafting, saving; /* on a thread */
  VacancySaveState told_state; /* of both, what was told last */
  gboolean told_modified;
  gboolean made;             /* vacancy_session_keep_made(), and neither saved nor discarded since */
  GQueue saves;       /* of GTask: asked for while another one is under way */
};

/* vacancy-session-state.c */
/* "changed-on-disk". */
void vacancy_session_class_add_signals (VacancySessionClass *class);
void vacancy_session_notify_state (VacancySession *self);
/* @failure: that of saves or that of drafts, which fail and recover independently. @message NULL: all is well again. */
void vacancy_session_set_failure (VacancySession *self, char **failure, const char *message);
/* The program does not end between the two; @what is "drafting" or "saving". */
void vacancy_session_begin_writing (gboolean *what);
void vacancy_session_end_writing (gboolean *what);
/* @etag: what the file holds now; NULL when it is gone. */
void vacancy_session_tell_changed (VacancySession *self, const char *etag);

/* vacancy-session-drafts.c */
/* Once, when the session is made. @draft NULL: a new id. */
void vacancy_session_set_draft (VacancySession *self, const char *draft);
/* A draft is due in a while, unless one is already. */
void vacancy_session_arm_draft_timer (VacancySession *self);
/* Everything a thread needs to write the posting as it is now; to @path, or with NULL to its draft. New. */
VacancySessionJob *vacancy_session_new_job (VacancySession *self, const char *path);

/* vacancy-session-watch.c */
/* From now on changes of the file at the session's path, which is not NULL, are heard of. */
void vacancy_session_watch_file (VacancySession *self);

/* vacancy-session-file.c */
void vacancy_session_set_path (VacancySession *self, const char *path);

G_END_DECLS
