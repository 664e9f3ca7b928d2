// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/vacancy-window.h"
#include "shell/vacancy-workspace.h"
#include "start/vacancy-start-page.h"
#include "widgets/vacancy-breakpoint-bin.h"

G_BEGIN_DECLS

/* Of the files vacancy-window*.c. */
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
  VacancyWorkspace *workspace; /* NULL until there was a posting; a child of the stack */
  VacancySession *session;
  GSignalGroup *session_signals, *history_signals;
  GMenu *history_menu;          /* undo and redo, with what they would do */
  char *opening;                /* the path being read */
  GTask *waiting;               /* what was read before the first frame, which does not wait for it */
  GtkNativeDialog *chooser;     /* the file chooser that is open */
  GtkWindow *question;          /* the dialog of vacancy_window_ask_close() that is open; borrowed */

  AdwToast *undo_toast;         /* weak; the last message with Undo, while nothing changed since; NULL: none */

  gint64 saved_at;              /* monotonic; 0 when nothing was saved in this window */
  guint saved_timer;            /* until "just now" is over */
  guint calm_timer;             /* until it is said that a draft is kept */
  gboolean painted;             /* the first frame is on screen */
  char *home;                   /* the folder a posting without a file is proposed to be saved in; NULL: none */

  gboolean new_when_loaded;     /* New was asked for before the library was there */
  JdPosting *new_from;          /* as what, then; NULL: of a role */
  char *new_beside;             /* the file of the posting a new one was asked for from; NULL: none */
};

/* vacancy-window-actions.c */
void vacancy_window_add_actions (VacancyWindow *self);
void vacancy_window_update_actions (VacancyWindow *self);
/* Undo and redo for the keyboard, ahead of what has the focus. */
void vacancy_window_add_shortcuts (VacancyWindow *self);

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

/* vacancy-window-files.c */
void vacancy_window_choose_open (VacancyWindow *self);
/* Saves where it came from, or asks where; @done (may be NULL) hears whether it reached the disk. */
typedef void (*VacancyWindowSaved) (VacancyWindow *self, gboolean saved, gpointer data);
void vacancy_window_save (VacancyWindow *self, gboolean ask_where, VacancyWindowSaved done, gpointer data);
void vacancy_window_add_recent (VacancyWindow *self);
void vacancy_window_show_error (VacancyWindow *self, const char *heading, const char *body);
gboolean vacancy_window_close_request (VacancyWindow *self);

/* vacancy-window-recovery.c */
void vacancy_window_list_drafts (VacancyWindow *self);
/* Shows what was read before the first frame, if anything was. */
void vacancy_window_show_waiting (VacancyWindow *self);
void vacancy_window_recover (VacancyWindow *self, const char *draft);
void vacancy_window_ask_discard_draft (VacancyWindow *self, const char *draft, const char *title);
/* A question with Cancel and Discard; @response hears the answer, with the window, the response and the dialog, whose "vacancy-draft" is @draft. */
void vacancy_window_ask_discard (VacancyWindow *self, const char *heading, const char *body, GCallback response, const char *draft);
/* @path: of the file that could not be read; NULL for a draft. */
void vacancy_window_show_open_error (VacancyWindow *self, const char *path, const GError *error);

/* vacancy-window-changed.c */
void vacancy_window_discard_recovered (VacancyWindow *self);
void vacancy_window_reload (VacancyWindow *self);
void vacancy_window_keep_mine (VacancyWindow *self);
void vacancy_window_compare (VacancyWindow *self);

/* vacancy-window.c */
VacancyApplication *vacancy_window_application (VacancyWindow *self);
/* As much of a title or a name as is shown outside of the page. New string. */
char *vacancy_window_shorten (const char *text);
/* What messages call the posting that is open. New string. */
char *vacancy_window_posting_name (VacancyWindow *self);
void vacancy_window_mark_saved (VacancyWindow *self);

G_END_DECLS
