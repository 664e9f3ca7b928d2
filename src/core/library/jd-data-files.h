// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Data that ships and that people correct, one file an item, called by its id, in one subfolder of each folder of the library (jd-library-stack.h): a file in a later folder replaces the one with
 * the same id. One with a fault is left out, and what an earlier folder has in its place stays. Whoever fills a set owns it alone; after that it can be read from any thread. */
typedef struct
{
  const char *folder; /* the subfolder: "boards", "rules/pay" */
  gpointer (*parse) (const char *data, gsize length, const char *file, GError **error); /* NULL with @error for what has a fault */
  const char *(*id) (gconstpointer item);
  GDestroyNotify free;
} JdDataKind;

typedef struct _JdDataFiles JdDataFiles;

JdDataFiles *jd_data_files_new (const JdDataKind *kind); /* an empty set; @kind is static */
void         jd_data_files_free (JdDataFiles *files);

/* What stands in the subfolder of @folder goes over what is there. One that is not there is none; what is no folder, or cannot be read, is a fault. */
void jd_data_files_add (JdDataFiles *files, const char *folder);
/* Of all folders of the library, from the bottom; as jd_library_stack() takes them. */
void jd_data_files_add_stack (JdDataFiles *files, const char *const *team, const char *const *given);
/* Leaves @item, which is in the set, out again, since its file has @fault, which is taken over. */
void jd_data_files_drop (JdDataFiles *files, gpointer item, GError *fault);
/* One file; NULL with @error when it has a fault, or is not called by its id. */
gpointer jd_data_files_read (const JdDataKind *kind, const char *path, GError **error);

/* By @compare (of pointers to items), and the faults by their message. */
void jd_data_files_sort (JdDataFiles *files, GCompareFunc compare);

/* Borrowed, all of them. */
const GPtrArray *jd_data_files_list (const JdDataFiles *files);
gpointer         jd_data_files_find (const JdDataFiles *files, const char *id); /* NULL: there is none */
const char      *jd_data_files_path (const JdDataFiles *files, const char *id); /* where it was read from; NULL likewise */
const GPtrArray *jd_data_files_faults (const JdDataFiles *files);               /* of GError */

G_END_DECLS
