// SPDX-License-Identifier: GPL-3.0-or-later
/* A lock belongs to a file, not to its name. The file of a lock that is let go is removed, so that none stay for ever, and who waited for it may then hold a lock that nobody else will ever
 * see: whoever has locked a file looks whether it is still the one of that name. Only who holds the lock removes the file, and nobody removes the folder. */
#include "store/jd-draft-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define TRIES 100

/* Path of the lock -> its descriptor, open as long as the lock is held. Of the whole process, as the drafts are. */
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
  return held && g_hash_table_contains (held, path);
}

static gboolean
is_called (int descriptor, const char *path)
{
  GStatBuf locked, there;

  return fstat (descriptor, &locked) == 0 && g_lstat (path, &there) == 0 && locked.st_dev == there.st_dev && locked.st_ino == there.st_ino;
}

/* One attempt. The descriptor, or a negative errno: of which EAGAIN says that somebody has it, and EINTR that it is worth trying again. */
static int
try_lock (const char *path)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int descriptor = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (descriptor < 0)
    return -errno;
  int number = fcntl (descriptor, F_OFD_SETLK, &whole) == 0 ? 0 : errno == EACCES ? EAGAIN : errno;
  if (number == 0 && is_called (descriptor, path))
    return descriptor;
  close (descriptor);
  return number == 0 ? -EINTR : -number;
}

static int
lock (const char *folder, const char *path)
{
  g_autofree char *locks = lock_folder (folder);
  int descriptor = -EINTR;

  for (guint i = 0; i < TRIES && (descriptor == -EINTR || descriptor == -ENOENT); i++)
    {
      g_mkdir (locks, 0700);
      descriptor = try_lock (path);
    }
  return descriptor;
}

JdDraftHolder
jd_draft_lock_take (const char *folder, const char *id)
{
  g_autofree char *path = lock_path (folder, id);
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (is_held (path))
    return JD_DRAFT_OURS;
  int descriptor = lock (folder, path);
  if (descriptor < 0)
    return descriptor == -EAGAIN ? JD_DRAFT_ELSEWHERE : JD_DRAFT_NOBODYS;
  if (!held)
    held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (held, g_steal_pointer (&path), GINT_TO_POINTER (descriptor));
  return JD_DRAFT_TAKEN;
}

void
jd_draft_lock_drop (const char *folder, const char *id)
{
  g_autofree char *path = lock_path (folder, id);
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (!is_held (path))
    return;
  int descriptor = GPOINTER_TO_INT (g_hash_table_lookup (held, path));
  /* A person may have cleared the folder, and another program made it anew. */
  if (is_called (descriptor, path))
    g_unlink (path);
  close (descriptor);
  g_hash_table_remove (held, path);
}

gboolean
jd_draft_lock_is_elsewhere (const char *folder, const char *id)
{
  g_autofree char *path = lock_path (folder, id);
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (is_held (path))
    return FALSE;
  int descriptor = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
  if (descriptor < 0)
    return FALSE;
  gboolean elsewhere = fcntl (descriptor, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
  close (descriptor);
  return elsewhere;
}
