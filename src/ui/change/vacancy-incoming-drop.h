// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path: of what blocks can be brought in from (library/vacancy-incoming.h), or of a text that can become a posting (import/vacancy-import.h). */
typedef void (*VacancyIncomingDropped) (GtkWindow *window, const char *path);

/* Packs, tables, the O*NET database and texts that are dropped anywhere on @window are told to @dropped, one at a time, as each is looked at; other files are left to what is below the pointer.
 * Once. */
void vacancy_incoming_drop_add (GtkWindow *window, VacancyIncomingDropped dropped);

G_END_DECLS
