// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/vacancy-window.h"
#include "shell/vacancy-workspace.h"
#include "start/vacancy-start-page.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-undo-keys.h"

G_BEGIN_DECLS

/* The inside of a window, in files of which each calls only those before it, and none names the type, which is that of the last: -title, -toast, -record, -enable and -drafts, which show what they are
 * told; -posting, which sets the posting; -open, -files, -marks and -close; -changed and -new; -actions; and the class itself. */
struct _VacancyWindow
{
  AdwApplicationWindow parent_instance;

  /* template widgets */
  AdwToastOverlay *toasts;
  GtkStack *stack; /* "start", "loading", and "posting" once there is one */
  VacancyStartPage *start_page;
  VacancyBreakpointBin *start_bin;
  GtkMenuButton *start_menu_button;

  /* owned */
  VacancyServices *services;
  VacancyWorkspace *workspace; /* NULL until there was a posting; a child of the stack */
  GtkWidget *spare;            /* the workspace of the first posting, made while nothing else is to do; NULL: not yet, or not any more */
  VacancySession *session;
  GSignalGroup *session_signals, *history_signals, *record_signals;
  GMenu *history_menu;          /* undo and redo, with what they would do */
  char *opening;                /* the path being read; "" for a draft */
  GAsyncResult *waiting;        /* what was read before the first frame, which does not wait for it */
  GtkNativeDialog *chooser;     /* the file chooser that is open */
  GtkWindow *question;          /* the dialog of vacancy_window_ask_close() that is open; borrowed */

  char *library_step;           /* what Undo takes back in the library before anything in the posting: the last thing done here; NULL: nothing */
  AdwToast *undo_toast;         /* weak; the last message with Undo, while nothing changed since; NULL: none */

  guint preparing;              /* that */
  guint saved_timer;            /* until "just now" is over */
  guint calm_timer;             /* until it is said that a draft is kept */
  gboolean painted;             /* the first frame is on screen */

  gboolean new_when_loaded;     /* New was asked for before the library was there */
  JdPosting *new_from;          /* as what, then; NULL: of a role */
  char *new_beside;             /* the file of the posting a new one was asked for from; NULL: none */
};

/* It was closed: what was under way for it comes too late. */
static inline gboolean
vacancy_window_is_closed (VacancyWindow *self)
{
  return !gtk_window_get_application (GTK_WINDOW (self));
}

/* vacancy-window-title.c */
/* As much of a title or a name as is shown outside of the page. New string. */
char *vacancy_window_shorten (const char *text);
/* What messages call the posting that is open. New string. */
char *vacancy_window_posting_name (VacancyWindow *self);
void  vacancy_window_update_title (VacancyWindow *self);
/* The posting is saved, with changes, or kept as a draft, and was not before. */
void  vacancy_window_save_state_changed (VacancyWindow *self);
/* It was saved just now. */
void  vacancy_window_mark_saved (VacancyWindow *self);
/* What was said of one posting does not hold for the next. */
void  vacancy_window_forget_saved (VacancyWindow *self);

/* vacancy-window-toast.c */
/* After another change its Undo would undo that, and what it tells may no longer be so. */
void vacancy_window_drop_undo_toast (VacancyWindow *self);

/* ---- -silence ---- */

/* @parameter: of the action "silence-in-block" (vacancy-silence.h). */
void     vacancy_window_silence_in_block (VacancyWindow *self, GVariant *parameter);
void     vacancy_window_set_library_step (VacancyWindow *self, const char *label); /* NULL: the last thing was done in the posting */
/* FALSE: the last thing was done in the posting, and is to be undone there. */
gboolean vacancy_window_undo_library (VacancyWindow *self);

/* vacancy-window-record.c */
/* The session is another. */
void vacancy_window_follow_record (VacancyWindow *self);

/* vacancy-window-enable.c */
/* Which actions there is something for, and what undo and redo would do. */
void vacancy_window_update_actions (VacancyWindow *self);

/* vacancy-window-drafts.c */
void vacancy_window_list_drafts (VacancyWindow *self);
void vacancy_window_ask_discard_draft (VacancyWindow *self, const char *draft, const char *title);
/* A question with Cancel and Discard; @response hears the answer, with the window, the response and the dialog, whose "vacancy-draft" is @draft. */
void vacancy_window_ask_discard (VacancyWindow *self, const char *heading, const char *body, GCallback response, const char *draft);

/* vacancy-window-posting.c */
/* Once, when the window is made. */
/* What the first posting is to be shown in is made while the start page stands and nothing else is to do. */
void vacancy_window_prepare_workspace (VacancyWindow *self);
void vacancy_window_forget_prepared (VacancyWindow *self);
void vacancy_window_follow_posting (VacancyWindow *self);
/* @path: of the file that is being read, "" for a draft; NULL: none any more. */
void vacancy_window_set_opening (VacancyWindow *self, const char *path);
void vacancy_window_add_recent (VacancyWindow *self);

/* vacancy-window-open.c */
void vacancy_window_recover (VacancyWindow *self, const char *draft);
/* Shows what was read before the first frame, if anything was. */
void vacancy_window_show_waiting (VacancyWindow *self);
/* @path: of the file that could not be read; NULL for a draft. */
void vacancy_window_show_open_error (VacancyWindow *self, const char *path, const GError *error);

/* vacancy-window-files.c */
void vacancy_window_choose_open (VacancyWindow *self);
/* Texts from elsewhere, each of which the application is told. */
void vacancy_window_choose_import (VacancyWindow *self);
/* Saves where it came from, or asks where; @done (may be NULL) hears whether it reached the disk. */
typedef void (*VacancyWindowSaved) (VacancyWindow *self, gboolean saved, gpointer data);
void vacancy_window_save (VacancyWindow *self, gboolean ask_where, VacancyWindowSaved done, gpointer data);

/* vacancy-window-marks.c */
/* Asks where the posting is posted or, @is_closed, closed; one without a file is saved first. */
void vacancy_window_mark (VacancyWindow *self, gboolean is_closed);
/* The mark @number of the record does not count. */
void vacancy_window_unmark (VacancyWindow *self, guint number);
void vacancy_window_what_changed (VacancyWindow *self);

/* vacancy-window-changed.c */
void vacancy_window_discard_recovered (VacancyWindow *self);
void vacancy_window_reload (VacancyWindow *self);
void vacancy_window_keep_mine (VacancyWindow *self);
void vacancy_window_compare (VacancyWindow *self);

/* vacancy-window-new.c */
/* Asks for a new posting, which begins as @from (NULL: of a role); @beside: its file, NULL: none. */
void vacancy_window_ask_new (VacancyWindow *self, JdPosting *from, const char *beside);
/* What was asked for before the library was there. */
void vacancy_window_ask_waiting_new (VacancyWindow *self);
/* Opens a new posting that says the same. */
void vacancy_window_duplicate (VacancyWindow *self, JdPosting *posting, const char *beside);
/* The same of what is in the file @path or the draft @draft, whichever is not NULL; @ask: asks for a new posting that begins as it. */
void vacancy_window_copy (VacancyWindow *self, const char *path, const char *draft, gboolean ask);
/* Opens a posting that comes with the program, as a new one. */
void vacancy_window_show_sample (VacancyWindow *self);

/* vacancy-window-actions.c */
void vacancy_window_add_actions (VacancyWindow *self);
/* Undo and redo for the keyboard, ahead of what has the focus. */
void vacancy_window_add_shortcuts (VacancyWindow *self);

G_END_DECLS
