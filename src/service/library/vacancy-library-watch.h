// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Hears when something in the folders of the library may be another than it was. What it was only the disk says: several events are told once, when they have come to rest, and events may be missed.
 * Folders that no events come from, as those of a network, are told of every few seconds instead. No GTK.
 * Signal "changed" (). */
#define VACANCY_TYPE_LIBRARY_WATCH (vacancy_library_watch_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLibraryWatch, vacancy_library_watch, VACANCY, LIBRARY_WATCH, GObject)

VacancyLibraryWatch *vacancy_library_watch_new (void);

/* Watches over what lies in @roots (strings), folders of a library that may be missing: for a thread, before they are read. Those of @former (NULL: none) that are as they were go on. Of what is
 * its own business; for vacancy_library_watch_set(). New reference. */
GPtrArray *vacancy_library_watch_look (VacancyLibraryWatch *self, const GPtrArray *roots, GPtrArray *former);

/* From now on these are watched, and no others. NULL: none. What is watched now; borrowed. */
void       vacancy_library_watch_set (VacancyLibraryWatch *self, GPtrArray *watches);
GPtrArray *vacancy_library_watch_get (VacancyLibraryWatch *self);

G_END_DECLS
