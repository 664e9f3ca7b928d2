// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file or folder that cannot be read. */
typedef struct
{
  char *path;
  GError *error;
} JdUnread;

void jd_unread_free (JdUnread *unread);

/* The paths of all postings in @folder and its subfolders, sorted. What is hidden is left out, and links are not followed: what they lead to is elsewhere, or found by itself; only @folder itself
 * may be one. Subfolders that cannot be read are added to @unread (of JdUnread) and the rest is listed. NULL with @error when @folder itself cannot be read, or when @cancellable (may be NULL) was
 * cancelled. */
GPtrArray *jd_posting_folder_list (const char *folder, GPtrArray *unread, GCancellable *cancellable, GError **error);

/* Likewise of all files for whose path @wanted gives TRUE. */
typedef gboolean (*JdFileWanted) (const char *path, gpointer data);
GPtrArray *jd_folder_list (const char *folder, JdFileWanted wanted, gpointer data, GPtrArray *unread, GCancellable *cancellable, GError **error);

G_END_DECLS
