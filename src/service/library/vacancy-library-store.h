// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* The library that all windows share. It is read on a thread when it is asked for, and again whenever it is, or something in its folders changes; until then it is an empty one: a posting holds every
 * wording, so it can be opened and edited without. Of what was read before only the files are read again that changed. No GTK.
 *
 * Properties (notify, at the end of each reading that was asked for, and of others that found something): "library" (pointer), "loaded" (boolean). */
#define VACANCY_TYPE_LIBRARY_STORE (vacancy_library_store_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryStore, vacancy_library_store, VACANCY, LIBRARY_STORE, GObject)

VacancyLibraryStore *vacancy_library_store_new (void);

JdLibrary *vacancy_library_store_get_library (VacancyLibraryStore *self); /* never NULL; borrowed */
gboolean   vacancy_library_store_is_loaded (VacancyLibraryStore *self);

/* Reads it: the starter library, the folders a person @added (copied), and the person's own (jd-library-stack.h). One that is under way is given up. */
void vacancy_library_store_load (VacancyLibraryStore *self, const char *const *added);
/* Again, with the same folders. */
void vacancy_library_store_reload (VacancyLibraryStore *self);

/* Looks whether something changed: for who comes back to the program, as not all folders tell. Nothing is told when nothing did. */
void vacancy_library_store_look (VacancyLibraryStore *self);

/* What was wrong with the folders and files, one a line, other versions of blocks aside (jd-library-stray.h); NULL when nothing was. New string. */
char *vacancy_library_store_faults (VacancyLibraryStore *self, guint *count);
/* The same, of GError. New. */
GPtrArray *vacancy_library_store_list_faults (VacancyLibraryStore *self);

G_END_DECLS
