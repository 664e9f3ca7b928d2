// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells git that a conflict is settled: by what the folder says, or that the file is gone. JD_ERROR_REFUSED, or why the file cannot be read, where that still says two things: a file in which git
 * marked both sides, and a block that tells what of it is in conflict; a commit would have both then. */
gboolean jd_git_settle (const char *folder, const char *path, GError **error);

G_END_DECLS
