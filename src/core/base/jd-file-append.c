// SPDX-License-Identifier: GPL-3.0-or-later
/* The lock belongs to the file, not to its name: somebody may remove or replace the file while another waits for it, so it is looked whether the file that is locked is still the one of that name. */
#include "base/jd-file-append.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/jd-file-private.h"

#define LOCK_TRIES 1000 /* of ten milliseconds */
#define ATTEMPTS 100

typedef struct
{
  const char *path; /* borrowed */
  int fd;
  char *data; /* what it holds */
  gsize length;
} Growing;

/* ---- opening ---- */

static gboolean
fault_write (const char *path, int number, GError **error)
{
  return jd_file_fault (error, path, _("a file that can be written"), number);
}

/* Not for more people than may see @like. */
static mode_t
mode_like (const char *like)
{
  struct stat info;

  return stat (like, &info) == 0 ? info.st_mode & 0666 : 0600;
}

/* A file system without locks is no reason not to work. */
static gboolean
wait_for_lock (int fd)
{
  for (guint i = 0; i < LOCK_TRIES; i++)
    if (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
      return TRUE;
    else
      g_usleep (10 * 1000);
  return FALSE;
}

static gboolean
is_called (int fd, const char *path)
{
  struct stat locked, there;

  return fstat (fd, &locked) == 0 && lstat (path, &there) == 0 && locked.st_dev == there.st_dev && locked.st_ino == there.st_ino;
}

/* One attempt. -1 with @error; -2 when the file is another one by now. */
static int
open_locked (const char *path, mode_t mode, GError **error)
{
  struct stat info;
  int fd = open (path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, mode);

  if (fd < 0)
    {
      fault_write (path, errno, error);
      return -1;
    }
  if (fstat (fd, &info) != 0 || !jd_file_check_regular (&info, path, error))
    {
      close (fd);
      return -1;
    }
  if (!wait_for_lock (fd))
    {
      g_autofree char *name = jd_file_shown_name (path);
      g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: another program has been writing to the file for long"), name);
      close (fd);
      return -1;
    }
  if (is_called (fd, path))
    return fd;
  close (fd);
  return -2;
}

static gboolean
growing_open (Growing *growing, const char *path, const char *like, gsize max_size, GError **error)
{
  *growing = (Growing) { path, -2, NULL, 0 };
  for (guint i = 0; i < ATTEMPTS && growing->fd == -2; i++)
    growing->fd = open_locked (path, mode_like (like), error);
  if (growing->fd == -2)
    return fault_write (path, ESTALE, error);
  if (growing->fd < 0)
    return FALSE;
  growing->data = jd_file_read_all (growing->fd, 0, max_size, &growing->length);
  if (growing->data)
    return TRUE;
  return fault_write (path, errno != 0 ? errno : EFBIG, error);
}

/* One that came to nothing leaves no empty file behind. */
static void
growing_close (Growing *growing)
{
  struct stat info;

  if (growing->fd >= 0 && growing->length == 0 && fstat (growing->fd, &info) == 0 && info.st_size == 0 && is_called (growing->fd, growing->path))
    unlink (growing->path);
  if (growing->fd >= 0)
    close (growing->fd);
  g_free (growing->data);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Growing, growing_close)

/* ---- adding ---- */

/* In one write where the system takes it. What was killed before its last line break stays a line of its own. */
static gboolean
add (Growing *growing, GBytes *more)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  gsize length;
  gconstpointer data = g_bytes_get_data (more, &length);

  if (growing->length > 0 && growing->data[growing->length - 1] != '\n')
    g_byte_array_append (all, (const guint8 *) "\n", 1);
  g_byte_array_append (all, data, (guint) length);
  if (jd_file_write_all (growing->fd, all->data, all->len, growing->length + all->len) && fsync (growing->fd) == 0)
    return TRUE;
  const int number = errno;
  (void) !ftruncate (growing->fd, (off_t) growing->length);
  errno = number;
  return FALSE;
}

/* So that a new file is found after a power cut. */
static void
sync_folder (const char *path)
{
  g_autofree char *above = g_path_get_dirname (path);
  int folder = open (above, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder < 0)
    return;
  (void) !fsync (folder);
  close (folder);
}

gboolean
jd_file_append (const char *path, const char *like, gsize max_size, JdFileMoreFunc more, gpointer user_data, GError **error)
{
  g_return_val_if_fail (path && like && more && max_size < G_MAXUINT / 2, FALSE);

  g_auto (Growing) growing = { NULL, -1, NULL, 0 };
  if (!growing_open (&growing, path, like, max_size, error))
    return FALSE;
  g_autoptr (GBytes) bytes = more (growing.data, growing.length, user_data, error);
  if (!bytes)
    return FALSE;
  if (!add (&growing, bytes))
    return fault_write (path, errno, error);
  if (growing.length == 0)
    sync_folder (path);
  return TRUE;
}
