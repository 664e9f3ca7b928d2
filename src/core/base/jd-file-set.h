// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of files, however they are named: by which file it is, and by its place, since a program that saves one puts another file there. What is not there, and "-", is in no set. */

/* Of @files (NULL-terminated). New: g_hash_table_unref(). */
GHashTable *jd_file_set_new (const char *const *files);
/* Whether @path leads to one of them. */
gboolean    jd_file_set_has (GHashTable *set, const char *path);

G_END_DECLS
