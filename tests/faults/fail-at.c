// SPDX-License-Identifier: GPL-3.0-or-later
/* Preloaded into a program (LD_PRELOAD), it counts the calls by which the program changes files below $FAIL_FOLDER, and lets one of them go wrong. Number $FAIL_AT, counted
 * from 1, and by $FAIL_HOW:
 *   kill   the program is killed just before the call
 *   half   of a write only the first half reaches the file, then the program is killed; like kill for other calls
 *   full   this call and all later ones that need space fail with ENOSPC, until there is a file $FAIL_UNTIL; of synchronising only this one, since what did reach the
 *          disk can be synchronised: who overlooks that a write failed is not told again
 * The calls so far are appended to $FAIL_LOG, a line each, so that a first run tells how many there are. */
#define _GNU_SOURCE
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
      else if (strcmp (how, "half") == 0 && strcmp (call, "write") == 0)
        fate = HALF;
      else
        kill (getpid (), SIGKILL);
    }
  pthread_mutex_unlock (&lock);
  return fate;
}

static int
no_space (void)
{
  errno = ENOSPC;
  return -1;
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

static int
open_file (const char *path, int flags, mode_t mode)
{
  int writes = is_below (path) && (flags & O_ACCMODE) != O_RDONLY;

  if (writes && next ("open", path, flags & O_CREAT) == FULL)
    return no_space ();
  return note (REAL (open, path, flags, mode), writes);
}

#define OPEN(name) \
  EXPORT int name (const char *path, int flags, ...) \
  { \
    va_list rest; \
    va_start (rest, flags); \
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg (rest, mode_t) : 0; \
    va_end (rest); \
    return open_file (path, flags, mode); \
  }
OPEN (open)
OPEN (open64)

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
    return no_space ();
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
    return no_space ();
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
rename (const char *from, const char *to)
{
  if (is_below (to))
    next ("rename", to, 0);
  return REAL (rename, from, to);
}

EXPORT int
link (const char *from, const char *to)
{
  if (is_below (to) && next ("link", to, 1) == FULL)
    return no_space ();
  return REAL (link, from, to);
}

EXPORT int
unlink (const char *path)
{
  if (is_below (path))
    next ("unlink", path, 0);
  return REAL (unlink, path);
}
