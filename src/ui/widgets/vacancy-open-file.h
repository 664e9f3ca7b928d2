// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens @file (or a folder) with the program the person has for it. When there is none, or it does not start, a dialog on @parent says where the file is. */
void vacancy_open_file (GtkWindow *parent, GFile *file);

/* Shows @file where it lies, in the file manager; where none answers, its folder is opened as above. */
void vacancy_show_in_files (GtkWindow *parent, GFile *file);

G_END_DECLS
