// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>

#define LINKS_MAX 40

char *
jd_target_folder (const JdTarget *target)
{
  return g_path_get_dirname (target->path);
}

gboolean
jd_target_fault (const JdTarget *target, const char *path, gboolean exists, int number, GError **error)
{
  g_autofree char *folder = jd_target_folder (target);
  g_autofree char *name = g_filename_display_name (folder);
  g_autofree char *expected = exists ? g_strdup_printf (_("a folder “%s” in which a new file can take the place of the old one"), name)
                                     : g_strdup_printf (_("a folder “%s” in which it can be made"), name);

  return jd_file_fault (error, path, expected, number);
}

/* A folder that cannot be listed may still be written to; then it cannot be synchronised. */
static gboolean
open_folder (JdTarget *target)
{
  const char *slash = strrchr (target->path, G_DIR_SEPARATOR);
  g_autofree char *folder = jd_target_folder (target);

  target->name = !slash ? target->path : slash[1] != '\0' ? slash + 1 : ".";
  target->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (target->folder < 0 && errno == EACCES)
    target->folder = open (folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
  return target->folder >= 0;
}

/* As the kernel does where fs.protected_symlinks is set. It would not help here, since a link that is replaced by what it leads to is never walked through. */
static gboolean
may_follow (int folder, const struct stat *link)
{
  struct stat info;

  if (link->st_uid == geteuid ())
    return TRUE;
  return fstat (folder, &info) == 0 && ((info.st_mode & S_ISVTX) == 0 || info.st_uid == link->st_uid);
}

static char *
read_link (const JdTarget *target)
{
  char link[PATH_MAX];
  gssize length = readlinkat (target->folder, target->name, link, sizeof link - 1);

  if (length < 0)
    return NULL;
  link[length] = '\0';
  g_autofree char *folder = jd_target_folder (target);
  return g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
}

static gboolean
fault_link (const char *path, GError **error)
{
  g_autofree char *name = jd_file_shown_name (path);

  jd_error_set (error, JD_ERROR_IO, name, NULL, _("a file, or a link of your own"), _("a link that somebody else put into a folder for all"));
  return FALSE;
}

/* One link further; @done when there is none. */
static gboolean
follow (JdTarget *target, const char *path, gboolean *done, GError **error)
{
  struct stat info;

  *done = FALSE;
  gboolean there = open_folder (target) && fstatat (target->folder, target->name, &info, AT_SYMLINK_NOFOLLOW) == 0;
  if (target->folder < 0 || (!there && errno == EACCES))
    return jd_target_fault (target, path, FALSE, errno, error);
  if (!there)
    return (*done = errno == ENOENT) || jd_file_fault (error, path, _("a file that can be written"), errno);
  *done = !S_ISLNK (info.st_mode);
  if (*done)
    return TRUE;
  if (!may_follow (target->folder, &info))
    return fault_link (path, error);
  char *next = read_link (target);
  if (!next)
    return jd_file_fault (error, path, _("a file that can be written"), errno);
  jd_target_close (target);
  target->path = next;
  return TRUE;
}

gboolean
jd_target_open (JdTarget *target, const char *path, GError **error)
{
  gboolean done = FALSE;

  *target = (JdTarget) { .folder = -1, .path = g_strdup (path) };
  if (*path == '\0')
    return jd_file_fault (error, path, _("a file that can be written"), ENOENT);
  for (guint i = 0; i < LINKS_MAX && !done; i++)
    if (!follow (target, path, &done, error))
      return FALSE;
  return done || jd_file_fault (error, path, _("a file that can be written"), ELOOP);
}

void
jd_target_close (JdTarget *target)
{
  if (target->folder >= 0)
    close (target->folder);
  target->folder = -1;
  target->name = NULL;
  g_clear_pointer (&target->path, g_free);
}
