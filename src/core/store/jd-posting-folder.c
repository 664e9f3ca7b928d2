// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-posting-folder.h"

#include <dirent.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/jd-file.h"

void
jd_unread_free (JdUnread *unread)
{
  if (!unread)
    return;
  g_free (unread->path);
  g_clear_error (&unread->error);
  g_free (unread);
}

/* What is being listed. Borrowed. */
typedef struct
{
  GPtrArray *folders; /* to go into */
  GPtrArray *files;
  GPtrArray *unread;
  JdFileWanted wanted;
  gpointer data;
} Listing;

static void
set_error (GError **error, const char *path)
{
  const int number = errno;
  g_autofree char *name = jd_file_shown_name (path);

  jd_error_set (error, JD_ERROR_IO, name, NULL, _("a folder that can be read"), jd_error_describe_errno (number));
}

static void
add_unread (Listing *listing, const char *path, GError *error)
{
  JdUnread *unread = g_new (JdUnread, 1);

  *unread = (JdUnread) { g_strdup (path), error };
  g_ptr_array_add (listing->unread, unread);
}

/* What is gone by now is nothing to tell. */
static void
add_fault (Listing *listing, const char *path)
{
  GError *error = NULL;

  if (errno == ENOENT)
    return;
  set_error (&error, path);
  add_unread (listing, path, error);
}

/* By what it is called, and what it is: what only looks like a posting, such as a pipe, is told when it is read. */
static void
add_entry (Listing *listing, char *path)
{
  g_autofree char *taken = path;
  struct stat info;

  if (lstat (path, &info) != 0)
    add_fault (listing, path);
  else if (S_ISDIR (info.st_mode))
    g_ptr_array_add (listing->folders, g_steal_pointer (&taken));
  else if (!S_ISLNK (info.st_mode) && listing->wanted (path, listing->data))
    g_ptr_array_add (listing->files, g_steal_pointer (&taken));
}

static gboolean
list_one (Listing *listing, const char *folder, GError **error)
{
  DIR *entries = opendir (folder);

  if (!entries)
    {
      set_error (error, folder);
      return FALSE;
    }
  for (const struct dirent *entry = readdir (entries); entry; entry = readdir (entries))
    if (entry->d_name[0] != '.')
      add_entry (listing, g_build_filename (folder, entry->d_name, NULL));
  closedir (entries);
  return TRUE;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
jd_folder_list (const char *folder, JdFileWanted wanted, gpointer data, GPtrArray *unread, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (folder && wanted && unread, NULL);

  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  Listing listing = { folders, files, unread, wanted, data };

  if (!list_one (&listing, folder, error))
    return NULL;
  while (folders->len > 0)
    {
      g_autofree char *next = g_ptr_array_steal_index (folders, folders->len - 1);
      GError *fault = NULL;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!list_one (&listing, next, &fault))
        add_unread (&listing, next, fault);
    }
  g_ptr_array_sort (files, compare_paths);
  return g_steal_pointer (&files);
}

static gboolean
is_posting (const char *path, gpointer unused)
{
  return g_str_has_suffix (path, ".vacancy");
}

GPtrArray *
jd_posting_folder_list (const char *folder, GPtrArray *unread, GCancellable *cancellable, GError **error)
{
  return jd_folder_list (folder, is_posting, NULL, unread, cancellable, error);
}
