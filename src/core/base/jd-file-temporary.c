// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define NAMES_TRIED 100
#define DIGITS 16
#define STALE_SECONDS (60 * 60)

/* ---- Names ---- */

/* Short, so that it fits wherever the name of the file does. */
char *
jd_temporary_make_name (void)
{
  return g_strdup_printf (".%08x%08x.tmp", g_random_int (), g_random_int ());
}

static gboolean
is_temporary_name (const char *name)
{
  for (guint i = 1; i <= DIGITS; i++)
    if (name[0] != '.' || !g_ascii_isxdigit (name[i]) || g_ascii_isupper (name[i]))
      return FALSE;
  return g_str_equal (name + 1 + DIGITS, ".tmp");
}

/* ---- Life ---- */

/* A file without a name gets one by way of /proc, so that has to be there. */
static int
open_nameless (int folder, mode_t mode)
{
  if (access ("/proc/self/fd", X_OK) != 0)
    return -1;
  return openat (folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
}

/* Locked, so that nobody takes it for what a dead program left. */
static int
open_named (JdTemporary *temporary, mode_t mode)
{
  for (guint i = 0; i < NAMES_TRIED; i++)
    {
      g_autofree char *name = jd_temporary_make_name ();
      int fd = openat (temporary->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
      if (fd >= 0)
        {
          temporary->name = g_steal_pointer (&name);
          flock (fd, LOCK_EX | LOCK_NB);
        }
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

gboolean
jd_temporary_open (JdTemporary *temporary, int folder, mode_t mode)
{
  *temporary = (JdTemporary) { .folder = folder };
  temporary->fd = open_nameless (folder, mode);
  if (temporary->fd < 0)
    temporary->fd = open_named (temporary, mode);
  return temporary->fd >= 0;
}

static gboolean
link_nameless (const JdTemporary *temporary, const char *name)
{
  char path[64];

  g_snprintf (path, sizeof path, "/proc/self/fd/%d", temporary->fd);
  return linkat (AT_FDCWD, path, temporary->folder, name, AT_SYMLINK_FOLLOW) == 0;
}

gboolean
jd_temporary_name (JdTemporary *temporary)
{
  if (!temporary->name)
    flock (temporary->fd, LOCK_EX | LOCK_NB);
  for (guint i = 0; i < NAMES_TRIED && !temporary->name; i++)
    {
      g_autofree char *name = jd_temporary_make_name ();
      if (link_nameless (temporary, name))
        temporary->name = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return FALSE;
    }
  return temporary->name != NULL;
}

/* A file that holds the place, empty until it is replaced. */
static gboolean
rename_over_holder (const JdTemporary *temporary, const char *name)
{
  int holder = openat (temporary->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (holder < 0)
    return FALSE;
  close (holder);
  if (renameat (temporary->folder, temporary->name, temporary->folder, name) == 0)
    return TRUE;
  int number = errno;
  unlinkat (temporary->folder, name, 0);
  errno = number;
  return FALSE;
}

/* Without RENAME_NOREPLACE by a second name, and without hard links by a holder. */
static gboolean
rename_to_new (const JdTemporary *temporary, const char *name)
{
  if (renameat2 (temporary->folder, temporary->name, temporary->folder, name, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (!jd_file_is_unsupported (errno))
    return FALSE;
  if (linkat (temporary->folder, temporary->name, temporary->folder, name, 0) == 0)
    return unlinkat (temporary->folder, temporary->name, 0) == 0;
  return errno != EEXIST && rename_over_holder (temporary, name);
}

gboolean
jd_temporary_become_new (JdTemporary *temporary, const char *name)
{
  if (!temporary->name)
    return link_nameless (temporary, name);
  if (!rename_to_new (temporary, name))
    return FALSE;
  g_clear_pointer (&temporary->name, g_free);
  return TRUE;
}

void
jd_temporary_close (JdTemporary *temporary)
{
  if (temporary->name)
    unlinkat (temporary->folder, temporary->name, 0);
  if (temporary->fd >= 0)
    close (temporary->fd);
  temporary->fd = -1;
  g_clear_pointer (&temporary->name, g_free);
}

/* ---- What dead programs left ---- */

/* Whether @fd is a file of ours that nobody has touched for a while, and nobody is at work on. */
static gboolean
is_stale (int fd)
{
  struct stat info;

  return fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid () && info.st_nlink == 1
         && info.st_mtime < g_get_real_time () / G_USEC_PER_SEC - STALE_SECONDS && flock (fd, LOCK_EX | LOCK_NB) == 0;
}

static void
collect_file (int folder, const char *name)
{
  int fd = openat (folder, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);

  if (fd < 0)
    return;
  if (is_stale (fd))
    unlinkat (folder, name, 0);
  close (fd);
}

/* Whether it is time to look there: a folder can have many files, and a program write many into it. */
static gboolean
is_due (int folder)
{
  static GMutex mutex;
  static GHashTable *visits; /* folder -> when this program looked there last */
  struct stat info;

  if (fstat (folder, &info) != 0)
    return FALSE;
  g_autofree char *key = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) info.st_dev, (guint64) info.st_ino);
  gint64 now = g_get_monotonic_time () / G_USEC_PER_SEC + 1;
  g_mutex_lock (&mutex);
  if (!visits)
    visits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 last = GPOINTER_TO_SIZE (g_hash_table_lookup (visits, key));
  gboolean due = last == 0 || now > last + STALE_SECONDS;
  if (due)
    g_hash_table_replace (visits, g_steal_pointer (&key), GSIZE_TO_POINTER (now));
  g_mutex_unlock (&mutex);
  return due;
}

void
jd_temporary_collect (int folder)
{
  int fd = is_due (folder) ? openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  DIR *entries = fd >= 0 ? fdopendir (fd) : NULL;

  if (!entries)
    {
      if (fd >= 0)
        close (fd);
      return;
    }
  for (const struct dirent *entry = readdir (entries); entry; entry = readdir (entries))
    if (is_temporary_name (entry->d_name))
      collect_file (folder, entry->d_name);
  closedir (entries);
}
