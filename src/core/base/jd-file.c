// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>

#define READ_STEP (64 * 1024)
#define LINKS_MAX 40
#define NAMES_TRIED 100

/* ---- Faults ---- */

static const char *
describe_errno (int number)
{
  switch (number)
    {
    case ENOENT:
      return _("no such file or folder");
    case ELOOP:
      return _("links that lead in a circle");
    case EACCES:
    case EPERM:
      return _("no permission");
    case ENOSPC:
    case EDQUOT:
      return _("no space left");
    case EROFS:
      return _("a read-only file system");
    default:
      return g_strerror (number);
    }
}

static gboolean
fault_errno (GError **error, const char *path, const char *expected, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  jd_error_set (error, JD_ERROR_IO, name, NULL, expected, describe_errno (number));
  return FALSE;
}

static gboolean
check_regular (const struct stat *info, const char *path, GError **error)
{
  const char *found = _("a device");

  if (S_ISREG (info->st_mode))
    return TRUE;
  if (S_ISDIR (info->st_mode))
    found = _("a folder");
  else if (S_ISFIFO (info->st_mode))
    found = _("a pipe");
  else if (S_ISSOCK (info->st_mode))
    found = _("a socket");
  g_autofree char *name = g_filename_display_name (path);
  jd_error_set (error, JD_ERROR_IO, name, NULL, _("a file"), found);
  return FALSE;
}

static gboolean
fault_size (const char *name, gsize max_size, GError **error)
{
  g_autofree char *size = g_format_size_full (max_size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *expected = g_strdup_printf (_("at most %s"), size);

  jd_error_set (error, JD_ERROR_LIMIT, name, NULL, expected, _("more"));
  return FALSE;
}

/* ---- Reading ---- */

static gssize
read_some (int fd, char *buffer, gsize size)
{
  gssize count;

  do
    count = read (fd, buffer, size);
  while (count < 0 && errno == EINTR);
  return count;
}

/* To the end, but not beyond @max_size. @hint is the size it should have. Returns NULL with errno, or with 0 when there is more. */
static char *
read_all (int fd, gsize hint, gsize max_size, gsize *length)
{
  gsize size = MIN (hint, max_size) + 1, used = 0;
  g_autofree char *buffer = g_malloc (size + 1);

  while (TRUE)
    {
      if (used == size)
        {
          size = MIN (size * 2 + READ_STEP, max_size + 1);
          buffer = g_realloc (buffer, size + 1);
        }
      gssize count = read_some (fd, buffer + used, size - used);
      if (count < 0)
        return NULL;
      if (count == 0)
        break;
      used += (gsize) count;
      errno = 0;
      if (used > max_size)
        return NULL;
    }
  buffer[used] = '\0';
  *length = used;
  return g_steal_pointer (&buffer);
}

char *
jd_file_read (const char *path, gsize max_size, gsize *length, GError **error)
{
  struct stat info;
  char *data = NULL;

  g_return_val_if_fail (path != NULL && length != NULL && max_size < G_MAXSIZE / 4, NULL);

  /* Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever. */
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0 || fstat (fd, &info) != 0)
    fault_errno (error, path, _("a file that can be read"), errno);
  else if (check_regular (&info, path, error))
    {
      data = read_all (fd, (gsize) info.st_size, max_size, length);
      int number = errno;
      g_autofree char *name = data == NULL ? g_filename_display_name (path) : NULL;
      if (data == NULL && number == 0)
        fault_size (name, max_size, error);
      else if (data == NULL)
        fault_errno (error, path, _("a file that can be read"), number);
    }
  if (fd >= 0)
    close (fd);
  return data;
}

char *
jd_file_read_stdin (gsize max_size, gsize *length, GError **error)
{
  g_return_val_if_fail (length != NULL && max_size < G_MAXSIZE / 4, NULL);

  const char *name = _("standard input");
  char *data = read_all (STDIN_FILENO, READ_STEP, max_size, length);
  if (data != NULL)
    return data;
  if (errno == 0)
    fault_size (name, max_size, error);
  else
    jd_error_set (error, JD_ERROR_IO, name, NULL, _("input that can be read"), describe_errno (errno));
  return NULL;
}

/* ---- Names ---- */

char *
jd_file_escape_path (const char *path)
{
  return path != NULL ? g_uri_escape_bytes ((const guint8 *) path, strlen (path), "/ !$&'()*+,;=:@") : NULL;
}

char *
jd_file_unescape_path (const char *escaped)
{
  return escaped != NULL ? g_uri_unescape_string (escaped, NULL) : NULL;
}

/* ---- Writing ---- */

/* The file @path stands for, through links, also one that does not exist yet. NULL with errno. */
static char *
follow_links (const char *path)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < LINKS_MAX; i++)
    {
      char link[PATH_MAX];
      gssize length = readlink (target, link, sizeof link - 1);
      if (length < 0)
        return errno == EINVAL || errno == ENOENT ? g_steal_pointer (&target) : NULL;
      link[length] = '\0';
      g_autofree char *folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }
  errno = ELOOP;
  return NULL;
}

/* A name in the folder of @target that nobody uses; short, so that it fits wherever @target does. */
static char *
temporary_name (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_strdup_printf (".%08x%08x.tmp", g_random_int (), g_random_int ());

  return g_build_filename (folder, name, NULL);
}

/* A file that is replaced may be private, so its successor starts private. */
static int
open_temporary (const char *target, gboolean exists, char **temporary)
{
  for (guint i = 0; i < NAMES_TRIED; i++)
    {
      g_autofree char *name = temporary_name (target);
      int fd = open (name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, exists ? 0600 : 0666);
      if (fd >= 0)
        *temporary = g_steal_pointer (&name);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize count = write (fd, data, length);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return FALSE;
      data += count;
      length -= (gsize) count;
    }
  return TRUE;
}

/* Owner and group are kept where the system allows it. Without the group, its permissions must not fall to another group. */
static gboolean
keep_permissions (int fd, const struct stat *former)
{
  mode_t mode = former->st_mode & 0777;

  if (fchown (fd, former->st_uid, former->st_gid) != 0 && fchown (fd, (uid_t) -1, former->st_gid) != 0)
    mode &= ~(mode_t) 0070;
  return fchmod (fd, mode) == 0;
}

/* Fills and closes @fd. */
static gboolean
fill_temporary (int fd, const char *data, gsize length, const struct stat *former, JdWriteFlags flags)
{
  gboolean sync = !(flags & JD_WRITE_DERIVED);
  gboolean done = write_all (fd, data, length) && (former == NULL || keep_permissions (fd, former)) && (!sync || fsync (fd) == 0);
  int number = errno;

  if (close (fd) != 0 && done)
    return FALSE;
  errno = number;
  return done;
}

/* For file systems without hard links. */
static gboolean
copy_file (const char *target, const char *copy, const struct stat *info)
{
  char *data = NULL;
  gsize length;
  int from = open (target, O_RDONLY | O_CLOEXEC);

  if (from < 0)
    return FALSE;
  data = read_all (from, (gsize) info->st_size, G_MAXSIZE / 8, &length);
  close (from);
  int to = data != NULL ? open (copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
  gboolean done = to >= 0 && fill_temporary (to, data, length, info, JD_WRITE_DEFAULT);
  g_free (data);
  return done;
}

/* The present file gets a second name, which then takes the place of the former backup: at no instant is there none. */
static gboolean
make_backup (const char *target, const struct stat *info)
{
  g_autofree char *backup = g_strconcat (target, "~", NULL);
  g_autofree char *temporary = temporary_name (target);

  if ((link (target, temporary) == 0 || copy_file (target, temporary, info)) && rename (temporary, backup) == 0)
    {
      /* Renaming one name of a file to another name of the same file does nothing. */
      unlink (temporary);
      return TRUE;
    }
  int number = errno;
  unlink (temporary);
  errno = number;
  return FALSE;
}

/* Makes the renaming last. The new file is in place already, so a folder that cannot be synchronised is no failure. */
static void
sync_folder (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* @former is NULL for a new file. FALSE with errno. */
static gboolean
replace_file (const char *target, const char *data, gsize length, const struct stat *former, JdWriteFlags flags)
{
  g_autofree char *temporary = NULL;
  int fd = open_temporary (target, former != NULL, &temporary);

  if (fd < 0)
    return FALSE;
  if (fill_temporary (fd, data, length, former, flags) && (former == NULL || !(flags & JD_WRITE_BACKUP) || make_backup (target, former))
      && rename (temporary, target) == 0)
    {
      if (!(flags & JD_WRITE_DERIVED))
        sync_folder (target);
      return TRUE;
    }
  int number = errno;
  unlink (temporary);
  errno = number;
  return FALSE;
}

/* Whether @target holds @data already; then its time is set as by a write. */
static gboolean
is_current (const char *target, const struct stat *info, const char *data, gsize length)
{
  if ((gsize) info->st_size != length)
    return FALSE;
  gsize there;
  g_autofree char *content = jd_file_read (target, length, &there, NULL);
  return content != NULL && there == length && memcmp (content, data, length) == 0 && utimensat (AT_FDCWD, target, NULL, 0) == 0;
}

gboolean
jd_file_write (const char *path, const char *data, gsize length, JdWriteFlags flags, GError **error)
{
  const char *expected = _("a file that can be written");
  struct stat former;

  g_return_val_if_fail (path != NULL && (data != NULL || length == 0), FALSE);

  g_autofree char *target = follow_links (path);
  if (target == NULL)
    return fault_errno (error, path, expected, errno);
  gboolean exists = stat (target, &former) == 0;
  if (!exists && errno != ENOENT)
    return fault_errno (error, path, expected, errno);
  if (exists && !check_regular (&former, path, error))
    return FALSE;
  /* Renaming would get around a write protection. */
  if (exists && faccessat (AT_FDCWD, target, W_OK, AT_EACCESS) != 0)
    return fault_errno (error, path, expected, errno);
  if (exists && (flags & JD_WRITE_DERIVED) && is_current (target, &former, data, length))
    return TRUE;
  if (!replace_file (target, data, length, exists ? &former : NULL, flags))
    return fault_errno (error, path, expected, errno);
  return TRUE;
}
