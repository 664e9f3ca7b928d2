// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "compose/jd-document.h"
#include "edit/jd-history.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* One open posting: its history, its file, its draft, and what is derived from it. No GTK, so that all of "nothing is lost" is tested without a display.
 *
 * Flow: a widget turns what the person did into a posting by a jd_edit_* function and hands it to vacancy_session_apply(); the history emits
 * "changed" (before, after); every widget compares what it shows with the posting it is given, by pointer, and updates what differs. No widget keeps a copy of the
 * truth, and no widget talks to another about the posting.
 *
 * Properties (notify): "posting" (boxed pointer), "path" (string or NULL), "title" (string), "modified" (boolean), "save-state" (VacancySaveState), "message" (string or NULL: why the
 * last save or draft failed), "library" (pointer; after a reload).
 * Signals: "changed" (JdPosting *before, JdPosting *after), from the history; "changed-on-disk": the file was changed by someone else. */
#define VACANCY_TYPE_SESSION (vacancy_session_get_type ())
G_DECLARE_FINAL_TYPE (VacancySession, vacancy_session, VACANCY, SESSION, GObject)

typedef enum
{
  VACANCY_SAVE_CLEAN,       /* the file on disk holds this */
  VACANCY_SAVE_UNSAVED,     /* changed since; a draft is due or being written */
  VACANCY_SAVE_DRAFT,       /* changed since, and the draft on disk holds this */
  VACANCY_SAVE_FAILED       /* the last save or draft did not reach the disk; stays until one does */
} VacancySaveState;

/* A session on @posting. @path NULL: never saved; else vacancy_session_set_etag() follows. @draft NULL: a new draft id; else it goes on with that draft (recovery), and is modified. */
VacancySession *vacancy_session_new (JdLibrary *library, JdPosting *posting, const char *path, const char *draft);

/* What the file held when this posting was read from it (jd_posting_file_etag). When it holds something else by now, "changed-on-disk" follows. */
void vacancy_session_set_etag (VacancySession *self, const char *etag);

JdHistory  *vacancy_session_history (VacancySession *self);
JdPosting  *vacancy_session_posting (VacancySession *self); /* the current one; borrowed */
JdDocument *vacancy_session_document (VacancySession *self); /* composed from it, kept until it changes; borrowed */
JdLibrary  *vacancy_session_library (VacancySession *self);
void        vacancy_session_set_library (VacancySession *self, JdLibrary *library);
const char *vacancy_session_path (VacancySession *self);
/* The folder a posting without a file is proposed to be saved in; NULL: none in particular. */
const char *vacancy_session_home (VacancySession *self);
void        vacancy_session_set_home (VacancySession *self, const char *folder);
const char *vacancy_session_draft (VacancySession *self);
VacancySaveState vacancy_session_save_state (VacancySession *self);
const char *vacancy_session_message (VacancySession *self);

/* Takes over @after (a result of jd_edit_*, with its @error slot already dealt with) as an undo step called @label. NULL @after does nothing and returns FALSE, so
 * calls nest: vacancy_session_apply (session, jd_edit_remove (posting, id, &error), _("Remove Line")). Variables that came in with it are declared (jd_edit_declare). */
gboolean vacancy_session_apply (VacancySession *self, JdPosting *after, const char *label);
gboolean vacancy_session_apply_typing (VacancySession *self, JdPosting *after, const char *label, const char *key, const char *inserted, const char *deleted);

/* Saving. Asynchronous: the posting as it is at the call is written on a thread; edits go on meanwhile and stay "modified". A successful save removes the draft unless newer edits
 * need it. A file that someone else changed since is not written over: JD_ERROR_REFUSED and "changed-on-disk", until vacancy_session_keep_mine(). @path NULL: where it came from.
 * @is_new: there was nothing at @path when it was chosen, so that nobody was asked; what is there by now is not written over either: JD_ERROR_EXISTS. */
void     vacancy_session_save_async (VacancySession *self, const char *path, gboolean is_new, GAsyncReadyCallback callback, gpointer data);
/* @warning (may be NULL) gets what a person has to know of a save that went well all the same: that there is no backup. NULL: nothing; else a new string. */
gboolean vacancy_session_save_finish (VacancySession *self, GAsyncResult *result, char **warning, GError **error);

/* Writes the draft now and waits for it: before the program ends. TRUE when there is nothing unsaved or the draft reached the disk. */
gboolean vacancy_session_flush_draft (VacancySession *self, GError **error);
/* The posting was just made from what the person chose: it has a draft from now on, though nothing was edited, until it is saved or discarded. "modified" it is not,
 * so that nobody asks before closing it. */
void     vacancy_session_keep_made (VacancySession *self);
/* The person does not want the changes: takes the draft away. */
void     vacancy_session_discard (VacancySession *self);
/* What the session's file holds now. */
typedef struct
{
  JdPosting *posting; /* NULL with @error */
  char *etag;         /* of that */
  GError *error;
  gboolean is_gone;   /* there is no file */
} VacancyFileNow;

/* Reads it on a thread, and hands it over in the main loop; as long as that takes the session lives, and the program does not end. @now is borrowed. */
typedef void (*VacancySessionLooked) (VacancySession *self, const VacancyFileNow *now, gpointer data);
void     vacancy_session_look (VacancySession *self, VacancySessionLooked looked, gpointer data);

/* Throw away changes, take what the file holds; or go on with ours and take the disk's state as seen. */
void     vacancy_session_reload (VacancySession *self, const VacancyFileNow *now);
void     vacancy_session_keep_mine (VacancySession *self);
/* The person has seen what the file held when its etag was this, and "ours" means instead of that. "changed-on-disk" counts as seen. */
void     vacancy_session_saw (VacancySession *self, const char *etag);
/* What was seen last is that there is no file any more. */
gboolean vacancy_session_saw_it_gone (VacancySession *self);

/* The draft folder, for tests; NULL: the default. Seconds between the first unsaved edit and its draft: 3. */
void vacancy_session_set_draft_folder (const char *folder);
void vacancy_session_set_draft_delay (guint milliseconds);


G_END_DECLS
