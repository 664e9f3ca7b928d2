// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What may take as long as a disk does, on a thread, so that the main loop never waits for one; tests/data/check-disk looks for what does not come this way. Main loop only. */

typedef void (*VacancyWork) (gpointer data);
typedef void (*VacancyWorked) (gpointer owner, gpointer data);

/* Calls @work on a thread, and when that is done @worked (NULL: nothing is to be done then) in the main loop, after which @data is freed there. As long as it takes @owner (an object;
 * NULL: none) lives and the program does not end. Of two works it is not said which comes first. */
void vacancy_thread_work (gpointer owner, VacancyWork work, VacancyWorked worked, gpointer data, GDestroyNotify free_data);

/* Frees on a thread what takes longer than a frame lasts; at once where no program runs, or none any longer. */
void vacancy_thread_free (gpointer data, GDestroyNotify free_data);

/* The program, borrowed, which does not end while something is under way; NULL: none, and nothing to keep from ending. To be told while nothing is under way. */
void vacancy_program_set (GApplication *application);

/* The program does not end between the two. */
void vacancy_program_hold (void);
void vacancy_program_release (void);
/* Goes on until nothing holds the program: for one that ends by g_application_quit(), which does not ask. */
void vacancy_program_finish (void);

G_END_DECLS
