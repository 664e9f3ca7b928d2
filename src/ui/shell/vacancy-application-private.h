// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/vacancy-library-window.h"
#include "shell/vacancy-application.h"
#include "shell/vacancy-window.h"

G_BEGIN_DECLS

/* The inside of the application, in files of which each calls only those before it, and none names the type: what it has of the library (-library.c), texts from elsewhere (-adopt.c), which window
 * shows what (-open.c), its actions and keys (-actions.c), and its life. */
struct _VacancyApplication
{
  AdwApplication parent_instance;

  /* owned */
  VacancyServices *services; /* from its start */

  VacancyLibraryWindow *library; /* weak; NULL: it is not open */

  gboolean style_loaded;
  gboolean begins_with_library; /* it was asked for in place of the start page */
  guint inhibited; /* the log-out is held up; 0: it is not */
};

/* vacancy-application-open.c */
/* Once, when it starts: postings that want one get a window. */
void vacancy_application_follow_postings (VacancyApplication *self);
/* On the start page; not presented yet. */
VacancyWindow *vacancy_application_add_window (VacancyApplication *self);
/* Opens each: the window that has it already comes to the front, else the active window when it is free (it shows the start page), else a new one. Which it is is known once a thread
 * has looked up what the names stand for. */
void vacancy_application_open_paths (VacancyApplication *self, const char *const *paths);

/* vacancy-application-library.c */
/* The style, and what windows share: before the first window that does not do that itself, once it is on screen. */
void vacancy_application_prepare (VacancyApplication *self);
/* The window of the library, at the block @id (NULL: where it stands). */
void vacancy_application_show_library (VacancyApplication *self, const char *id);
/* Shows what a pack would bring into it. */
void vacancy_application_import (VacancyApplication *self, const char *path);

/* vacancy-application-adopt.c */
/* A window with what becomes of a text from elsewhere, which is in a file or was copied. */
void vacancy_application_adopt_file (VacancyApplication *self, const char *path);
void vacancy_application_adopt_clipboard (VacancyApplication *self);

/* vacancy-application-actions.c */
/* The application's own actions and every shortcut. */
void vacancy_application_add_actions (VacancyApplication *self);
/* Versions and folders, for a report; for tests, too. New string. */
char *vacancy_application_debug_info (VacancyApplication *self);

G_END_DECLS
