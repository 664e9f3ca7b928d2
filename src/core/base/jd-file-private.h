// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <errno.h>
#include <sys/stat.h>

#include "base/jd-file.h"

G_BEGIN_DECLS

/* The inside of reading and writing files: faults, what a path stands for (-target.c), the file that takes the place of another (-temporary.c), and who may see it (-access.c).
 * Where nothing else is said, FALSE comes with errno. */

/* FALSE with @error: @path, what was @expected, and in plain words what errno @number says. */
gboolean jd_file_fault (GError **error, const char *path, const char *expected, int number);
/* FALSE with @error for folders, devices and the like. */
gboolean jd_file_check_regular (const struct stat *info, const char *path, GError **error);

/* To the end, but not beyond @max_size. @hint: how long a regular file is, which ends where it gives less than it was asked for; 0: not known. NULL with errno, or with 0 when there is more. */
char *jd_file_read_all (int fd, gsize hint, gsize max_size, gsize *length);

/* As jd_file_etag(), of what @fd holds from its beginning. NULL with errno. New string. */
char *jd_file_etag_of (int fd);

/* All of it, at where @fd is, which then has @size bytes. FALSE with errno. */
gboolean jd_file_write_all (int fd, gconstpointer data, gsize length, guint64 size);

/* Whether errno says that the file system, or an old kernel, cannot do what was asked at all. */
static inline gboolean
jd_file_is_unsupported (int number)
{
  return number == EINVAL || number == ENOSYS || number == ENOTSUP;
}

/* The file a path stands for, through links: a folder, which stays the same folder whatever it is called meanwhile, and a name in it. */
typedef struct
{
  int folder;       /* descriptor */
  char *path;       /* with links followed */
  const char *name; /* the end of @path */
} JdTarget;

/* FALSE with @error. A file that is not there is a target, too. */
gboolean jd_target_open (JdTarget *target, const char *path, GError **error);
void     jd_target_close (JdTarget *target);
/* New string. */
char    *jd_target_folder (const JdTarget *target);
/* FALSE with @error: what is wrong is the folder in which @path is to be made or, when it @exists, replaced. */
gboolean jd_target_fault (const JdTarget *target, const char *path, gboolean exists, int number, GError **error);

/* A file that is being written and will get its name when it is whole. Where the system can it has no name until then, so that nothing of it is left when the program dies. */
typedef struct
{
  int fd;
  int folder; /* borrowed */
  char *name; /* NULL while it has none */
} JdTemporary;

gboolean jd_temporary_open (JdTemporary *temporary, int folder, mode_t mode);
/* Gives it a name of its own, which nobody else uses. */
gboolean jd_temporary_name (JdTemporary *temporary);
/* Calls it @name; FALSE with EEXIST when there is something of that name. */
gboolean jd_temporary_become_new (JdTemporary *temporary, const char *name);
/* Closes it; when it still has a name of its own, the file goes. */
void     jd_temporary_close (JdTemporary *temporary);
/* A name as temporary files have it. New string. */
char    *jd_temporary_make_name (void);
/* Removes from @folder what programs that were killed left of their temporary files; not more often than is worth it. */
void     jd_temporary_collect (int folder);

/* Gives @fd, a file of ours that nobody else may see yet, owner, group, permissions, access list and attributes of the file @from, of which @info is known. What cannot be kept is left
 * out so that nobody may do more than before. */
gboolean jd_access_keep (int fd, int from, const struct stat *info);

G_END_DECLS
