// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The folders a person added to the library, for teams, from the bottom: one list in the settings, which preferences and the window of the library change alike. No GTK. */

GStrv    vacancy_library_folders_get (GSettings *settings);
void     vacancy_library_folders_set (GSettings *settings, const char *const *folders);

void     vacancy_library_folders_remove (GSettings *settings, const char *path);
/* Up by as many, whose blocks take the place of others then; down by negative ones. FALSE when it does not move. */
gboolean vacancy_library_folders_move (GSettings *settings, const char *path, int by);

/* Adds the folder at @path on top of the others, when it is one of a library, or empty: then it is made one. @done is told in the main loop: @error says why it was not added, and @added whether
 * it was not there before. */
typedef void (*VacancyFolderAdded) (gpointer owner, const char *path, gboolean added, const GError *error);
void     vacancy_library_folders_add (GSettings *settings, const char *path, gpointer owner, VacancyFolderAdded done);

G_END_DECLS
