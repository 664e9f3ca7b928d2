// SPDX-License-Identifier: GPL-3.0-or-later
/* Caches of library folders that nobody opens any more go some day. Whether a folder is still there is not asked: one on another disk may come back. */
#include "jd-library-cache-private.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DAY G_GINT64_CONSTANT (86400)
#define PREFIX "library-"
#define SUFFIX ".cache"

/* As jd_library_cache_path() calls them: nothing else in the folder is ours to remove. */
static gboolean
is_cache_name (const char *name)
{
  const gsize digits = strspn (g_str_has_prefix (name, PREFIX) ? name + strlen (PREFIX) : "", "0123456789abcdef");

  return digits == JD_CACHE_DIGITS && g_str_equal (name + strlen (PREFIX) + digits, SUFFIX);
}

static void
remove_when_old (const char *folder, const char *name, gint64 now)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;

  if (lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_mtime < now - JD_CACHE_DAYS * DAY)
    unlink (path);
}

void
jd_library_caches_remove_old (const char *folder, gint64 now)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    if (is_cache_name (name))
      remove_when_old (folder, name, now);
}

void
jd_library_cache_note_use (int fd, const char *path)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat info;

  if (fstat (fd, &info) != 0 || (info.st_mtime <= now && info.st_mtime > now - DAY))
    return;
  futimens (fd, NULL);
  jd_library_caches_remove_old (folder, now);
}
