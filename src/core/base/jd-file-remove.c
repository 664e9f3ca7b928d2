// SPDX-License-Identifier: GPL-3.0-or-later
/* How a file goes away: it is taken out of its place first, and looked at then. What somebody else wrote a moment before goes back. */
#include "base/jd-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

/* FALSE with @error. */
static gboolean
refuse (const char *path, GError **error)
{
  g_autofree char *name = jd_file_shown_name (path);

  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), name);
  return FALSE;
}

static gboolean
check_kind (const struct stat *info, const char *path, GError **error)
{
  if (!S_ISLNK (info->st_mode))
    return jd_file_check_regular (info, path, error);
  g_autofree char *name = jd_file_shown_name (path);
  jd_error_set (error, JD_ERROR_IO, name, NULL, _("a file"), _("a link"));
  return FALSE;
}

static gboolean
holds (int folder, const char *name, const char *expected)
{
  int fd = openat (folder, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
  g_autofree char *etag = fd >= 0 ? jd_file_etag_of (fd) : NULL;

  if (fd >= 0)
    close (fd);
  return g_strcmp0 (etag, expected) == 0;
}

/* When the place was taken once more meanwhile, the newest stays there, and what came out becomes the backup. */
static void
put_back (const JdTarget *target, const char *name)
{
  g_autofree char *backup = g_strconcat (target->name, "~", NULL);

  if (renameat2 (target->folder, name, target->folder, target->name, RENAME_NOREPLACE) == 0)
    return;
  if (jd_file_is_unsupported (errno) && faccessat (target->folder, target->name, F_OK, AT_SYMLINK_NOFOLLOW) != 0)
    (void) !renameat (target->folder, name, target->folder, target->name);
  else
    (void) !renameat (target->folder, name, target->folder, backup);
}

static gboolean
take_out (const JdTarget *target, const char *path, const char *expected, GError **error)
{
  g_autofree char *name = jd_temporary_make_name ();

  /* Taking out what may stay would be seen by who watches the folder. */
  if (!holds (target->folder, target->name, expected))
    return refuse (path, error);
  if (renameat (target->folder, target->name, target->folder, name) != 0)
    return errno == ENOENT || jd_target_fault (target, path, TRUE, errno, error);
  if (!holds (target->folder, name, expected))
    {
      put_back (target, name);
      return refuse (path, error);
    }
  unlinkat (target->folder, name, 0);
  (void) !fsync (target->folder);
  return TRUE;
}

gboolean
jd_file_remove (const char *path, const char *expected, GError **error)
{
  g_return_val_if_fail (path && expected, FALSE);

  struct stat info;
  JdTarget target;
  if (lstat (path, &info) != 0)
    return errno == ENOENT || jd_file_fault (error, path, _("a file that can be removed"), errno);
  if (!check_kind (&info, path, error))
    return FALSE;
  gboolean done = jd_target_open (&target, path, error) && take_out (&target, path, expected, error);
  jd_target_close (&target);
  return done;
}
