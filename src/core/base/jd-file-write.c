// SPDX-License-Identifier: GPL-3.0-or-later
/* How a file gets new content: a temporary file is written beside it, made last, given the rights of the former one and put in its place. Where it matters what is replaced, the two change places
 * in one step and what came out is looked at: it becomes the backup, or, when somebody else was faster, everything is put back. So nothing is lost that was written between a look at
 * the file and its replacement; between programs of ours, a lock on the file keeps it from coming to that. */
#include "base/jd-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>

#define ATTEMPTS 100
#define LOCK_TRIES 2000 /* of a millisecond */
#define NAME_MAX_USUAL 255

typedef struct
{
  const char *path; /* as the caller says it; all of these are borrowed */
  const char *data;
  gsize length;
  JdWriteFlags flags;
  const char *expected;
  GError **no_backup;

  JdTarget target;
  int former;       /* descriptor of what is there; -1 for nothing */
  struct stat info; /* of it */
} Job;

typedef enum
{
  DONE,
  FAILED, /* with @error */
  AGAIN   /* somebody else changed something in between */
} Outcome;

/* ---- Faults ---- */

static Outcome
fail (const Job *job, int number, GError **error)
{
  jd_file_fault (error, job->path, _("a file that can be written"), number);
  return FAILED;
}

/* What cannot be done in the folder is said of the folder: the file itself may be as it should. */
static Outcome
fail_in_folder (const Job *job, int number, GError **error)
{
  if (number != EACCES && number != EPERM && number != EROFS)
    return fail (job, number, error);
  jd_target_fault (&job->target, job->path, job->former >= 0, number, error);
  return FAILED;
}

static Outcome
fail_exists (const Job *job, GError **error)
{
  g_autofree char *name = jd_file_shown_name (job->path);

  jd_error_set (error, JD_ERROR_EXISTS, name, NULL, _("a name that is not in use"), _("one that is there already"));
  return FAILED;
}

static Outcome
fail_changed (const Job *job, GError **error)
{
  g_autofree char *name = jd_file_shown_name (job->path);

  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), name);
  return FAILED;
}

/* ---- Filling ---- */

/* More than the limit would end the program by a signal. */
static gboolean
is_within_limit (guint64 size)
{
  struct rlimit limit;

  if (getrlimit (RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY || size <= limit.rlim_cur)
    return TRUE;
  errno = EFBIG;
  return FALSE;
}

gboolean
jd_file_write_all (int fd, gconstpointer data, gsize length, guint64 size)
{
  const char *at = data;

  if (!is_within_limit (size))
    return FALSE;
  while (length > 0)
    {
      gssize count = write (fd, at, length);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return FALSE;
      at += count;
      length -= (gsize) count;
    }
  return TRUE;
}

static gboolean
set_access (const Job *job, int fd)
{
  if (job->flags & JD_WRITE_PRIVATE)
    return fchmod (fd, 0600) == 0;
  return job->former < 0 || jd_access_keep (fd, job->former, &job->info);
}

static gboolean
fill (const Job *job, int fd)
{
  return jd_file_write_all (fd, job->data, job->length, job->length) && set_access (job, fd) && ((job->flags & JD_WRITE_DERIVED) || fsync (fd) == 0);
}

/* A file that is replaced may be private, so its successor starts private. */
static gboolean
open_and_fill (const Job *job, JdTemporary *temporary, Outcome *outcome, GError **error)
{
  mode_t mode = job->former >= 0 || (job->flags & JD_WRITE_PRIVATE) ? 0600 : 0666;

  if (!jd_temporary_open (temporary, job->target.folder, mode))
    {
      *outcome = fail_in_folder (job, errno, error);
      return FALSE;
    }
  if (fill (job, temporary->fd))
    return TRUE;
  *outcome = fail (job, errno, error);
  return FALSE;
}

/* Makes the new name last. The file is in place already, so a folder that cannot be synchronised is no failure. */
static Outcome
finish (const Job *job)
{
  if (!(job->flags & JD_WRITE_DERIVED))
    (void) !fsync (job->target.folder);
  return DONE;
}

/* ---- What is there ---- */

/* Whether it must be known what is replaced. */
static gboolean
matters (const Job *job)
{
  return job->expected || (job->flags & JD_WRITE_BACKUP);
}

/* Whether @name in the folder is the file that was looked at. */
static gboolean
is_former (const Job *job, const char *name)
{
  struct stat info;

  return fstatat (job->target.folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && info.st_dev == job->info.st_dev && info.st_ino == job->info.st_ino;
}

/* Whether @name in the folder is what may be replaced: what the caller expects, or else what was looked at. */
static gboolean
is_expected (const Job *job, const char *name)
{
  if (!job->expected)
    return is_former (job, name);
  int fd = openat (job->target.folder, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    return FALSE;
  g_autofree char *etag = jd_file_etag_of (fd);
  close (fd);
  return g_strcmp0 (etag, job->expected) == 0;
}

/* The lock of programs like this one. One that is held for long is not ours, and no reason not to save; network folders may want a file that is open for writing, or have no locks. */
static void
lock (Job *job)
{
  for (guint i = 0; i < LOCK_TRIES; i++)
    if (flock (job->former, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
      return;
    else
      g_usleep (1000);
}

/* What cannot be read may be writable all the same. */
static int
open_former (const Job *job)
{
  const int flags = O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY;
  int fd = openat (job->target.folder, job->target.name, O_RDONLY | flags);

  return fd < 0 && errno == EACCES ? openat (job->target.folder, job->target.name, O_WRONLY | flags) : fd;
}

/* Opens what is there, if anything, when it is a file that may be replaced. */
static Outcome
look (Job *job, GError **error)
{
  const char *name = job->target.name;

  if (fstatat (job->target.folder, name, &job->info, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT ? DONE : fail (job, errno, error);
  if (S_ISLNK (job->info.st_mode))
    return AGAIN;
  if (!jd_file_check_regular (&job->info, job->path, error))
    return FAILED;
  if (job->expected && *job->expected == '\0')
    return fail_exists (job, error);
  /* Renaming would get around a write protection. */
  if (faccessat (job->target.folder, name, W_OK, AT_EACCESS) != 0)
    return errno == ENOENT ? AGAIN : fail (job, errno, error);
  job->former = open_former (job);
  if (job->former < 0)
    return errno == ENOENT || errno == ELOOP ? AGAIN : fail (job, errno, error);
  return fstat (job->former, &job->info) == 0 ? DONE : fail (job, errno, error);
}

/* ---- The backup ---- */

/* NAME~, of which the end of NAME is left out where that is too long. New string. */
static char *
backup_name (const Job *job)
{
  long limit = fpathconf (job->target.folder, _PC_NAME_MAX);
  gsize most = (gsize) (limit > 0 ? limit : NAME_MAX_USUAL) - 1;
  const char *name = job->target.name;

  if (strlen (name) <= most)
    return g_strconcat (name, "~", NULL);
  while (most > 0 && ((guchar) name[most] & 0xC0) == 0x80)
    most--;
  return g_strdup_printf ("%.*s~", (int) most, name);
}

static void
tell_no_backup (const Job *job, const char *name, int number)
{
  g_autofree char *folder = jd_target_folder (&job->target);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (job->no_backup)
    jd_file_fault (job->no_backup, path, _("a place for the former content, which was not kept"), number);
}

/* @name holds the former content. */
static void
make_backup (const Job *job, const char *name)
{
  g_autofree char *backup = backup_name (job);
  int folder = job->target.folder;

  if (renameat (folder, name, folder, backup) != 0)
    tell_no_backup (job, backup, errno);
  /* Renaming one name of a file to another name of the same file does nothing. */
  unlinkat (folder, name, 0);
}

/* For file systems without hard links. */
static gboolean
copy_former (const Job *job, const char *name)
{
  gsize length;
  g_autofree char *data = jd_file_read_all (job->former, (gsize) job->info.st_size, G_MAXSIZE / 8, &length);
  int fd = data ? openat (job->target.folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600) : -1;

  if (fd < 0)
    return FALSE;
  gboolean done = jd_file_write_all (fd, data, length, length) && jd_access_keep (fd, job->former, &job->info) && fsync (fd) == 0;
  return close (fd) == 0 && done;
}

/* A second name for a file that is still in its place, or where there are none a copy of it. NULL when neither can be had, which is told. */
static char *
second_name (const Job *job)
{
  g_autofree char *name = jd_temporary_make_name ();
  int folder = job->target.folder;

  if (linkat (folder, job->target.name, folder, name, 0) == 0 || copy_former (job, name))
    return g_steal_pointer (&name);
  int number = errno;
  g_autofree char *backup = backup_name (job);
  unlinkat (folder, name, 0);
  tell_no_backup (job, backup, number);
  return NULL;
}

/* ---- Taking the place ---- */

static gboolean
exchange (const Job *job, const JdTemporary *temporary)
{
  return renameat2 (job->target.folder, temporary->name, job->target.folder, job->target.name, RENAME_EXCHANGE) == 0;
}

static gboolean
is_ours (const Job *job, const JdTemporary *temporary)
{
  struct stat ours, out;

  return fstat (temporary->fd, &ours) == 0 && fstatat (job->target.folder, temporary->name, &out, AT_SYMLINK_NOFOLLOW) == 0 && ours.st_ino == out.st_ino;
}

/* Somebody else was faster, and what came out goes back. When the place was taken once more meanwhile, the newest stays there, and what came out becomes the backup or keeps the name it has. */
static Outcome
put_back (const Job *job, JdTemporary *temporary, GError **error)
{
  if (!exchange (job, temporary) || !is_ours (job, temporary))
    {
      g_autofree char *backup = backup_name (job);
      exchange (job, temporary);
      renameat (job->target.folder, temporary->name, job->target.folder, backup);
      g_clear_pointer (&temporary->name, g_free);
    }
  return job->expected ? fail_changed (job, error) : AGAIN;
}

/* The two have changed places. */
static Outcome
settle (const Job *job, JdTemporary *temporary, GError **error)
{
  if (!is_expected (job, temporary->name))
    return put_back (job, temporary, error);
  if (job->flags & JD_WRITE_BACKUP)
    {
      make_backup (job, temporary->name);
      g_clear_pointer (&temporary->name, g_free);
    }
  return finish (job);
}

static Outcome
rename_over (const Job *job, JdTemporary *temporary, GError **error)
{
  if (renameat (job->target.folder, temporary->name, job->target.folder, job->target.name) != 0)
    return fail_in_folder (job, errno, error);
  g_clear_pointer (&temporary->name, g_free);
  return finish (job);
}

/* Where files cannot change places: what is there is looked at as late as can be. */
static Outcome
replace_simply (const Job *job, JdTemporary *temporary, GError **error)
{
  g_autofree char *former = job->flags & JD_WRITE_BACKUP ? second_name (job) : NULL;
  Outcome outcome;

  if (is_expected (job, job->target.name))
    outcome = rename_over (job, temporary, error);
  else
    outcome = job->expected ? fail_changed (job, error) : AGAIN;
  if (former && outcome == DONE)
    make_backup (job, former);
  else if (former)
    unlinkat (job->target.folder, former, 0);
  return outcome;
}

static Outcome
change_places (const Job *job, JdTemporary *temporary, GError **error)
{
  if (exchange (job, temporary))
    return settle (job, temporary, error);
  if (errno == ENOENT)
    return AGAIN;
  if (jd_file_is_unsupported (errno))
    return replace_simply (job, temporary, error);
  return fail_in_folder (job, errno, error);
}

/* ---- Both ways ---- */

static Outcome
create (const Job *job, GError **error)
{
  JdTemporary temporary;
  Outcome outcome = FAILED;

  if (open_and_fill (job, &temporary, &outcome, error))
    {
      /* A file that got a name at once may simply be renamed where it does not matter whether it is new. */
      if (!matters (job) && temporary.name)
        outcome = rename_over (job, &temporary, error);
      else if (jd_temporary_become_new (&temporary, job->target.name))
        outcome = finish (job);
      else
        outcome = errno == EEXIST ? AGAIN : fail_in_folder (job, errno, error);
    }
  jd_temporary_close (&temporary);
  return outcome;
}

static Outcome
replace (const Job *job, GError **error)
{
  JdTemporary temporary;
  Outcome outcome = FAILED;

  if (open_and_fill (job, &temporary, &outcome, error))
    {
      if (!jd_temporary_name (&temporary))
        outcome = fail_in_folder (job, errno, error);
      else
        outcome = matters (job) ? change_places (job, &temporary, error) : rename_over (job, &temporary, error);
    }
  jd_temporary_close (&temporary);
  return outcome;
}

/* Whether what is there holds the data already; then its time is set as by a write. */
static gboolean
is_current (const Job *job)
{
  if ((gsize) job->info.st_size != job->length)
    return FALSE;
  gsize there;
  g_autofree char *content = jd_file_read_all (job->former, job->length, job->length, &there);
  return content && there == job->length && memcmp (content, job->data, there) == 0
         && utimensat (job->target.folder, job->target.name, NULL, AT_SYMLINK_NOFOLLOW) == 0;
}

static Outcome
write_over (Job *job, GError **error)
{
  if ((job->flags & JD_WRITE_DERIVED) && is_current (job))
    return DONE;
  if (!matters (job))
    return replace (job, error);
  lock (job);
  /* Somebody has replaced it before it was locked. */
  if (!is_former (job, job->target.name))
    return AGAIN;
  if (job->expected && !is_expected (job, job->target.name))
    return fail_changed (job, error);
  return replace (job, error);
}

static Outcome
attempt (Job *job, GError **error)
{
  job->former = -1;
  if (!jd_target_open (&job->target, job->path, error))
    {
      jd_target_close (&job->target);
      return FAILED;
    }
  jd_temporary_collect (job->target.folder);
  Outcome outcome = look (job, error);
  if (outcome == DONE)
    outcome = job->former >= 0 ? write_over (job, error) : create (job, error);
  if (job->former >= 0)
    close (job->former);
  jd_target_close (&job->target);
  return outcome;
}

gboolean
jd_file_replace (const char *path, const char *data, gsize length, JdWriteFlags flags, const char *expected, GError **no_backup, GError **error)
{
  Job job = { .path = path, .data = data, .length = length, .flags = flags, .expected = expected, .no_backup = no_backup };
  Outcome outcome = AGAIN;

  g_return_val_if_fail (path && (data || length == 0), FALSE);

  for (guint i = 0; i < ATTEMPTS && outcome == AGAIN; i++)
    outcome = attempt (&job, error);
  if (outcome == AGAIN)
    fail (&job, EBUSY, error);
  return outcome == DONE;
}

gboolean
jd_file_write (const char *path, const char *data, gsize length, JdWriteFlags flags, GError **error)
{
  return jd_file_replace (path, data, length, flags, NULL, NULL, error);
}
