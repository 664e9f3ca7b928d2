// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-draft-lock.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Path of the lock -> its descriptor, open as long as the lock is held. Of the whole process, as the locks are. */
static GMutex mutex;
static GHashTable *held;

/* Beside the drafts and not among them. */
static char *
lock_folder (const char *folder)
{
  return g_strconcat (folder, ".locks", NULL);
}

static char *
lock_path (const char *folder, const char *id)
{
  g_autofree char *locks = lock_folder (folder);
  return g_build_filename (locks, id, NULL);
}

/* The mutex is locked. */
static gboolean
is_held (const char *path)
{
  return held != NULL && g_hash_table_contains (held, path);
}

static int
open_locked (const char *path)
{
  int descriptor = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor >= 0 && flock (descriptor, LOCK_EX | LOCK_NB) != 0)
    {
      close (descriptor);
      return -1;
    }
  return descriptor;
}

void
jd_draft_lock_take (const char *folder, const char *id)
{
  g_autofree char *path = lock_path (folder, id);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (is_held (path))
    return;
  g_autofree char *locks = lock_folder (folder);
  g_mkdir (locks, 0700);
  int descriptor = open_locked (path);
  if (descriptor < 0)
    return;
  if (held == NULL)
    held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (held, g_steal_pointer (&path), GINT_TO_POINTER (descriptor));
}

/* The file goes before the lock, or another program could lock a file that is about to go; the folder goes with the last one. */
void
jd_draft_lock_drop (const char *folder, const char *id)
{
  g_autofree char *path = lock_path (folder, id);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  g_autofree char *locks = lock_folder (folder);
  g_unlink (path);
  g_rmdir (locks);
  if (!is_held (path))
    return;
  close (GPOINTER_TO_INT (g_hash_table_lookup (held, path)));
  g_hash_table_remove (held, path);
}

gboolean
jd_draft_lock_is_elsewhere (const char *folder, const char *id)
{
  g_autofree char *path = lock_path (folder, id);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (is_held (path))
    return FALSE;
  int descriptor = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
  if (descriptor < 0)
    return FALSE;
  gboolean elsewhere = flock (descriptor, LOCK_EX | LOCK_NB) != 0;
  close (descriptor);
  return elsewhere;
}
