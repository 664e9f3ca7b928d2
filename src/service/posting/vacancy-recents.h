// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "store/jd-recents.h"

G_BEGIN_DECLS

/* The postings opened and saved last, for the start page. Reads and writes its file on a thread, one job after the other, so that a slow disk holds nothing up.
 * Signal "changed": the list is another one. No GTK. */
#define VACANCY_TYPE_RECENTS (vacancy_recents_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRecents, vacancy_recents, VACANCY, RECENTS, GObject)

/* @file NULL: jd_recents_file(). Nothing is read yet. */
VacancyRecents *vacancy_recents_new (const char *file);

void vacancy_recents_load (VacancyRecents *self);
void vacancy_recents_add (VacancyRecents *self, const char *path, JdPosting *posting);
void vacancy_recents_remove (VacancyRecents *self, const char *path);

/* Of JdRecent, newest first; empty until it is loaded. Borrowed; another one after the next "changed". */
GPtrArray *vacancy_recents_get (VacancyRecents *self);

G_END_DECLS
