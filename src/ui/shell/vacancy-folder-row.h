// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library-stack.h"

G_BEGIN_DECLS

/* A folder of the library: what it is called, how many blocks it gives (@n_blocks), and where it is. Buttons activate "folders.open" and, for a folder that was chosen in the preferences,
 * "folders.remove", with its path. Whether the folder is there is looked up meanwhile. */
GtkWidget *vacancy_folder_row_new (const JdStackFolder *folder, guint n_blocks);

G_END_DECLS
