// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-error.h"

G_BEGIN_DECLS

/* What is to stand behind @data, which is what the file holds now and has a NUL behind it; with a line break at its end. New (g_bytes_unref). NULL with @error: the file stays as it is. */
typedef GBytes *(*JdFileMoreFunc) (const char *data, gsize length, gpointer user_data, GError **error);

/* Adds to a file that only ever grows what @more makes of its content. Of several programs, one is at it at a time, so that each sees what the others added; what stands in the file is never
 * touched. After a full disk the file is as it was. When the program is killed or the power goes in between, what was being added may stand there in part, and what is added next begins a line
 * of its own. It is on the disk when this comes back.
 *
 * A file that is not there is made, for those who may see the file @like. It must be a regular file of at most @max_size bytes, and no link. */
gboolean jd_file_append (const char *path, const char *like, gsize max_size, JdFileMoreFunc more, gpointer user_data, GError **error);

G_END_DECLS
