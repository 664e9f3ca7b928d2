// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-change.h"

G_BEGIN_DECLS

/* One file of a change, on the disk. */

/* What is at @path; NULL without @error when nothing is. Whatever is not in @folder, because of a link, is an error. New (g_bytes_unref). */
GBytes  *jd_change_file_read (const char *folder, const char *path, GError **error);

/* Whether both are the same content; NULL is no file. */
gboolean jd_change_file_is_same (GBytes *a, GBytes *b);

/* Makes it hold @to where it holds @from: by a new file, by another in its place, or by removing it. JD_ERROR_REFUSED or JD_ERROR_EXISTS, with nothing done, where it holds something else.
 * Folders below @folder are made; @folder itself only when it is the person's own. @quick: without waiting for the disk, for who makes sure of all at the end. */
gboolean jd_change_file_write (const JdFileChange *file, GBytes *from, GBytes *to, gboolean quick, GError **error);

/* Whether @to (NULL: no file) can be put there, as far as that can be seen without doing it. FALSE with @error. */
gboolean jd_change_file_check (const JdFileChange *file, GBytes *to, GError **error);
/* Likewise whether files can be put into the folder @path, which need not be there yet. */
gboolean jd_change_folder_check (const char *path, GError **error);

/* Adds those folders above the path that are not there, and that writing will make, to @made (new strings), the upper first. */
void     jd_change_file_list_missing (const JdFileChange *file, GPtrArray *made);

G_END_DECLS
