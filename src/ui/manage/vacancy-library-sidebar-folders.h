// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is done with folders where they are listed. All of it activates actions of the window: "win.add-folder", "win.add-folder-at" (ay), "win.move-folder" ((ayi): up by as many), "win.open-folder"
 * (ay) and "win.remove-folder" (ay). */

/* The heading above them, with a button that adds one. */
GtkWidget *vacancy_library_sidebar_folder_heading (const char *label);

/* Makes the folder at @path, which a person added, one that can be moved and removed from its row: by a button at the end of @box, by keys, and by dragging. @name: what it is called. */
void vacancy_library_sidebar_folder_row (GtkWidget *row, GtkWidget *box, const char *path, const char *name);

/* Folders that are dropped on @widget are added. */
void vacancy_library_sidebar_take_folders (GtkWidget *widget);

G_END_DECLS
