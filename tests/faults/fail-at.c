// SPDX-License-Identifier: GPL-3.0-or-later
/* Preloaded into a program (LD_PRELOAD), it counts the calls by which the program changes files below $FAIL_FOLDER, and lets one of them go wrong. Number $FAIL_AT, counted
 * from 1, and by $FAIL_HOW:
 *   kill   the program is killed just before the call
 *   half   of a write only the first half reaches the file, then the program is killed; like kill for other calls
 *   full   this call and all later ones that need space fail with ENOSPC, until there is a file $FAIL_UNTIL; of synchronising only this one, since what did reach the
 *          disk can be synchronised: who overlooks that a write failed is not told again
 *   once   this call alone fails with ENOSPC, if it needs space
 *   put    just before the call somebody else puts the file $FAIL_THEIRS in the place of $FAIL_TARGET
 *   scribble  likewise, but the content is written into the file that is there
 * $FAIL_WITHOUT names what the file system is to lack: "nameless" files, "exchange", "noreplace", "links".
 * The calls so far are appended to $FAIL_LOG, a line each, so that a first run tells how many there are. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define EXPORT __attribute__ ((visibility ("default")))
#define REAL(name, ...) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name)) (__VA_ARGS__)
#define FILES 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long count;
static char ours[FILES]; /* by descriptor: open for writing below the folder */

typedef enum
{
  WELL,
  HALF,
  FULL
} Fate;

static int
is_below (const char *path)
{
  const char *folder = getenv ("FAIL_FOLDER");
  size_t length = folder != NULL ? strlen (folder) : 0;

  return length > 0 && strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static int
has_space (void)
{
  const char *path = getenv ("FAIL_UNTIL");

  return path != NULL && access (path, F_OK) == 0;
}

static void
write_down (const char *call, const char *path)
{
  const char *name = getenv ("FAIL_LOG");
  char line[PATH_MAX + 64];
  int fd = name != NULL ? REAL (open, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;

  if (fd < 0)
    return;
  int length = snprintf (line, sizeof line, "%ld %s %s\n", count, call, path);
  (void) !REAL (write, fd, line, (size_t) length);
  REAL (close, fd);
}

static void
write_theirs (const char *theirs, const char *target)
{
  char data[64 * 1024];
  int from = REAL (open, theirs, O_RDONLY | O_CLOEXEC), to = REAL (open, target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ssize_t length = REAL (read, from, data, sizeof data);

  if (length > 0)
    (void) !REAL (write, to, data, (size_t) length);
  REAL (close, from);
  REAL (close, to);
}

/* What somebody else does in between. */
static void
meddle (const char *how)
{
  const char *theirs = getenv ("FAIL_THEIRS"), *target = getenv ("FAIL_TARGET");

  if (strcmp (how, "put") == 0)
    REAL (rename, theirs, target);
  else
    write_theirs (theirs, target);
}

static Fate
next (const char *call, const char *path, int needs_space)
{
  const char *at = getenv ("FAIL_AT"), *how = getenv ("FAIL_HOW");
  Fate fate = WELL;

  pthread_mutex_lock (&lock);
  count++;
  write_down (call, path);
  if (at != NULL && how != NULL && count >= atol (at))
    {
      if (strcmp (how, "full") == 0)
        fate = needs_space && !has_space () && (count == atol (at) || strcmp (call, "fsync") != 0) ? FULL : WELL;
      else if (strcmp (how, "once") == 0)
        fate = needs_space && count == atol (at) ? FULL : WELL;
      else if (strcmp (how, "half") == 0 && strcmp (call, "write") == 0)
        fate = HALF;
      else if (strcmp (how, "put") == 0 || strcmp (how, "scribble") == 0)
        {
          if (count == atol (at))
            meddle (how);
        }
      else
        kill (getpid (), SIGKILL);
    }
  pthread_mutex_unlock (&lock);
  return fate;
}

static int
fail (int number)
{
  errno = number;
  return -1;
}

static int
is_lacking (const char *what)
{
  const char *lacking = getenv ("FAIL_WITHOUT");

  return lacking != NULL && strstr (lacking, what) != NULL;
}

/* The path of @path in the folder @at; into @whole. */
static const char *
path_at (int at, const char *path, char whole[PATH_MAX])
{
  char link[64], folder[PATH_MAX / 2];

  if (*path == '/' || at == AT_FDCWD)
    return path;
  snprintf (link, sizeof link, "/proc/self/fd/%d", at);
  ssize_t length = readlink (link, folder, sizeof folder);
  snprintf (whole, PATH_MAX, "%.*s/%s", (int) (length > 0 ? length : 0), folder, path);
  return whole;
}

static int
note (int fd, int is_ours)
{
  if (fd >= 0 && fd < FILES)
    ours[fd] = (char) is_ours;
  return fd;
}

static int
is_ours (int fd)
{
  return fd >= 0 && fd < FILES && ours[fd];
}

/* ---- the calls ---- */

/* What is made says for whom. */
static Fate
next_open (const char *path, int flags, mode_t mode)
{
  int makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
  char call[32] = "open";

  if (makes)
    snprintf (call, sizeof call, "make-%03o", (unsigned) mode);
  return next (call, path, makes);
}

static int
open_file (int at, const char *path, int flags, mode_t mode)
{
  char whole[PATH_MAX];
  const char *file = path_at (at, path, whole);
  int writes = is_below (file) && (flags & O_ACCMODE) != O_RDONLY;

  if ((flags & O_TMPFILE) == O_TMPFILE && is_lacking ("nameless"))
    return fail (EOPNOTSUPP);
  if (writes && next_open (file, flags, mode) == FULL)
    return fail (ENOSPC);
  return note (REAL (openat, at, path, flags, mode), writes);
}

#define OPEN(name, at, ...) \
  EXPORT int name (__VA_ARGS__ const char *path, int flags, ...) \
  { \
    va_list rest; \
    va_start (rest, flags); \
    mode_t mode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg (rest, mode_t) : 0; \
    va_end (rest); \
    return open_file (at, path, flags, mode); \
  }
#define FIRST(type, name) type name,
OPEN (open, AT_FDCWD, )
OPEN (open64, AT_FDCWD, )
OPEN (openat, at, FIRST (int, at))
OPEN (openat64, at, FIRST (int, at))

EXPORT int
close (int fd)
{
  note (fd, 0);
  return REAL (close, fd);
}

EXPORT ssize_t
write (int fd, const void *data, size_t size)
{
  Fate fate = is_ours (fd) ? next ("write", "", 1) : WELL;

  if (fate == FULL)
    return fail (ENOSPC);
  if (fate == HALF)
    {
      (void) !REAL (write, fd, data, size / 2);
      kill (getpid (), SIGKILL);
    }
  return REAL (write, fd, data, size);
}

EXPORT int
fsync (int fd)
{
  if (is_ours (fd) && next ("fsync", "", 1) == FULL)
    return fail (ENOSPC);
  return REAL (fsync, fd);
}

EXPORT int
fchmod (int fd, mode_t mode)
{
  if (is_ours (fd))
    next ("fchmod", "", 0);
  return REAL (fchmod, fd, mode);
}

EXPORT int
fsetxattr (int fd, const char *name, const void *value, size_t size, int flags)
{
  if (is_ours (fd) && next ("fsetxattr", name, 1) == FULL)
    return fail (ENOSPC);
  return REAL (fsetxattr, fd, name, value, size, flags);
}

EXPORT int
renameat2 (int from_at, const char *from, int to_at, const char *to, unsigned flags)
{
  char whole[PATH_MAX];
  const char *call = flags & RENAME_EXCHANGE ? "exchange" : "rename";

  if ((flags & RENAME_EXCHANGE && is_lacking ("exchange")) || (flags & RENAME_NOREPLACE && is_lacking ("noreplace")))
    return fail (EINVAL);
  if (is_below (path_at (to_at, to, whole)))
    next (call, path_at (to_at, to, whole), 0);
  return REAL (renameat2, from_at, from, to_at, to, flags);
}

EXPORT int
renameat (int from_at, const char *from, int to_at, const char *to)
{
  return renameat2 (from_at, from, to_at, to, 0);
}

EXPORT int
rename (const char *from, const char *to)
{
  return renameat2 (AT_FDCWD, from, AT_FDCWD, to, 0);
}

EXPORT int
linkat (int from_at, const char *from, int to_at, const char *to, int flags)
{
  char whole[PATH_MAX];

  if (is_lacking ("links"))
    return fail (EPERM);
  if (is_below (path_at (to_at, to, whole)) && next ("link", path_at (to_at, to, whole), 1) == FULL)
    return fail (ENOSPC);
  return REAL (linkat, from_at, from, to_at, to, flags);
}

EXPORT int
link (const char *from, const char *to)
{
  return linkat (AT_FDCWD, from, AT_FDCWD, to, 0);
}

EXPORT int
unlinkat (int at, const char *path, int flags)
{
  char whole[PATH_MAX];

  if (is_below (path_at (at, path, whole)))
    next ("unlink", path_at (at, path, whole), 0);
  return REAL (unlinkat, at, path, flags);
}

EXPORT int
unlink (const char *path)
{
  return unlinkat (AT_FDCWD, path, 0);
}
