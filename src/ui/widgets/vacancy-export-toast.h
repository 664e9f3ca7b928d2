// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Tells in @window that @path was written, with ways to open it and to show it in its folder. Without an AdwToastOverlay in @window nothing is told. */
void vacancy_export_toast (GtkWindow *window, const char *path);
/* Likewise of @count files in one folder, one of which is @path. */
void vacancy_export_toast_many (GtkWindow *window, const char *path, guint count);

G_END_DECLS
