// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"

G_BEGIN_DECLS

/* A window: the start page, or one posting with its panes. Its actions ("win.") work on the posting it shows, which is among the open ones as long as it does. What is to be opened
 * elsewhere it leaves to the action "app.open-path" and to "show" of the open postings.
 *
 * Signal "first-frame": its first frame is on the screen, and there is time for what that did not need. */
#define VACANCY_TYPE_WINDOW (vacancy_window_get_type ())
G_DECLARE_FINAL_TYPE (VacancyWindow, vacancy_window, VACANCY, WINDOW, AdwApplicationWindow)

VacancyWindow *vacancy_window_new (GtkApplication *application, VacancyServices *services);

VacancySession *vacancy_window_get_session (VacancyWindow *self); /* NULL on the start page; borrowed */
void            vacancy_window_set_session (VacancyWindow *self, VacancySession *session);

/* Reads @path on a thread and shows it, with the draft that belongs to it when there is one. What cannot be read is told, and the window stays as it was. */
void vacancy_window_open (VacancyWindow *self, const char *path);
/* The path it shows or is about to show; NULL for a posting never saved. */
const char *vacancy_window_get_path (VacancyWindow *self);
/* It is closed, though it may live on for a moment: what it shows is not open any more. */
void vacancy_window_let_go (VacancyWindow *self);

/* Tells something in passing. @can_undo: with a button that undoes it. */
void vacancy_window_toast (VacancyWindow *self, const char *text, gboolean can_undo);

/* Asks about unsaved changes and then closes; @done (may be NULL) hears whether it is closed. */
typedef void (*VacancyWindowClosed) (VacancyWindow *self, gboolean closed, gpointer data);
void vacancy_window_ask_close (VacancyWindow *self, VacancyWindowClosed done, gpointer data);

G_END_DECLS
