// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define READ_STEP (64 * 1024)

/* ---- Faults ---- */

char *
jd_file_shown_name (const char *path)
{
  g_return_val_if_fail (path, NULL);

  return *path != '\0' ? g_filename_display_name (path) : jd_error_quote (path);
}

gboolean
jd_file_fault (GError **error, const char *path, const char *expected, int number)
{
  g_autofree char *name = jd_file_shown_name (path);

  jd_error_set (error, JD_ERROR_IO, name, NULL, expected, jd_error_describe_errno (number));
  return FALSE;
}

gboolean
jd_file_check_regular (const struct stat *info, const char *path, GError **error)
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
  g_autofree char *name = jd_file_shown_name (path);
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

char *
jd_file_read_all (int fd, gsize hint, gsize max_size, gsize *length)
{
  gsize size = MIN (hint ? hint : READ_STEP, max_size) + 1, used = 0;
  g_autofree char *buffer = g_malloc (size + 1);

  while (TRUE)
    {
      if (used == size)
        {
          size = MIN (size * 2 + READ_STEP, max_size + 1);
          buffer = g_realloc (buffer, size + 1);
        }
      const gsize asked = size - used;
      gssize count = read_some (fd, buffer + used, asked);
      if (count < 0)
        return NULL;
      used += (gsize) count;
      errno = 0;
      if (used > max_size)
        return NULL;
      if (count == 0 || (used == hint && (gsize) count < asked))
        break;
    }
  buffer[used] = '\0';
  *length = used;
  return g_steal_pointer (&buffer);
}

/* What open() says of sockets and some devices is hard to understand, so it is looked at what they are. */
static gboolean
fault_open (GError **error, const char *path, int number)
{
  struct stat info;

  if (number != EACCES && stat (path, &info) == 0 && !jd_file_check_regular (&info, path, error))
    return FALSE;
  return jd_file_fault (error, path, _("a file that can be read"), number);
}

static gint64
nanoseconds (const struct timespec *time)
{
  return (gint64) time->tv_sec * 1000000000 + time->tv_nsec;
}

static JdFileStamp
stamp_of (const struct stat *info)
{
  return (JdFileStamp) { nanoseconds (&info->st_mtim), nanoseconds (&info->st_ctim), (guint64) info->st_ino, (guint64) info->st_size };
}

gboolean
jd_file_stamp (const char *path, JdFileStamp *stamp)
{
  struct stat info;

  if (stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return FALSE;
  *stamp = stamp_of (&info);
  return TRUE;
}

gboolean
jd_file_stamp_is_same (const JdFileStamp *one, const JdFileStamp *other)
{
  return one->modified == other->modified && one->changed == other->changed && one->inode == other->inode && one->size == other->size;
}

char *
jd_file_read (const char *path, gsize max_size, gsize *length, GError **error)
{
  JdFileStamp stamp;

  return jd_file_read_stamped (path, max_size, length, &stamp, error);
}

char *
jd_file_read_stamped (const char *path, gsize max_size, gsize *length, JdFileStamp *stamp, GError **error)
{
  struct stat info;
  char *data = NULL;

  g_return_val_if_fail (path && length && max_size < G_MAXSIZE / 4, NULL);

  /* Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever. */
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0 || fstat (fd, &info) != 0)
    fault_open (error, path, errno);
  else if (jd_file_check_regular (&info, path, error))
    {
      *stamp = stamp_of (&info);
      data = jd_file_read_all (fd, (gsize) info.st_size, max_size, length);
      int number = errno;
      g_autofree char *name = !data ? jd_file_shown_name (path) : NULL;
      if (!data && number == 0)
        fault_size (name, max_size, error);
      else if (!data)
        jd_file_fault (error, path, _("a file that can be read"), number);
    }
  if (fd >= 0)
    close (fd);
  return data;
}

char *
jd_file_read_stdin (gsize max_size, gsize *length, GError **error)
{
  g_return_val_if_fail (length && max_size < G_MAXSIZE / 4, NULL);

  const char *name = _("standard input");
  char *data = jd_file_read_all (STDIN_FILENO, 0, max_size, length);
  if (data)
    return data;
  if (errno == 0)
    fault_size (name, max_size, error);
  else
    jd_error_set (error, JD_ERROR_IO, name, NULL, _("input that can be read"), jd_error_describe_errno (errno));
  return NULL;
}

/* ---- Names ---- */

char *
jd_file_escape_path (const char *path)
{
  return path ? g_uri_escape_bytes ((const guint8 *) path, strlen (path), "/ !$&'()*+,;=:@") : NULL;
}

char *
jd_file_unescape_path (const char *escaped)
{
  return escaped ? g_uri_unescape_string (escaped, NULL) : NULL;
}

char *
jd_file_etag (const char *data, gsize length)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
}

char *
jd_file_etag_of (int fd)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guchar buffer[16 * 1024];
  off_t at = 0;
  gssize count;

  while ((count = pread (fd, buffer, sizeof buffer, at)) != 0)
    {
      if (count < 0 && errno != EINTR)
        return NULL;
      g_checksum_update (checksum, buffer, MAX (count, 0));
      at += MAX (count, 0);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/* ---- Folders ---- */

/* The first folder above @path that is there. New string. */
static char *
nearest_folder (const char *path)
{
  char *folder = g_path_get_dirname (path);

  while (!g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      char *above = g_path_get_dirname (folder);
      g_free (folder);
      folder = above;
    }
  return folder;
}

/* Making folders says of links that lead nowhere or in a circle what it says of files. */
static int
why_not_made (const char *path, int number)
{
  GStatBuf info;

  return number == ENOTDIR && g_stat (path, &info) != 0 ? errno : number;
}

gboolean
jd_file_make_folder (const char *path, int mode, GError **error)
{
  g_return_val_if_fail (path, FALSE);

  if (*path != '\0' && g_mkdir_with_parents (path, mode) == 0)
    return TRUE;
  int number = *path != '\0' ? why_not_made (path, errno) : ENOENT;
  if (number != EACCES && number != EPERM && number != EROFS)
    return jd_file_fault (error, path, _("a folder that can be made"), number);
  g_autofree char *folder = nearest_folder (path);
  return jd_file_fault (error, folder, _("a folder in which folders can be made"), number);
}
