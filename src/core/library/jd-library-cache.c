// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-cache-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/jd-json-scan.h"

/* More files than anybody has, of names that long, are damage. */
#define MOST_FILES (16u << 20)
#define MOST_NAMES (1u << 30)

struct _JdLibraryCache
{
  int fd;
  char *path;
  JdCacheFoot foot;
  JdCacheEntry *entries; /* sorted by name */
  char *names;           /* NUL at the end */
  int damaged;           /* atomic */
};

/* ---- what both sides know ---- */

char *
jd_library_cache_path (const char *folder)
{
  g_return_val_if_fail (folder, NULL);

  g_autofree char *whole = g_canonicalize_filename (folder, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *name = g_strdup_printf ("library-%.*s.cache", JD_CACHE_DIGITS, sum);
  return g_build_filename (g_get_user_cache_dir (), "vacancy", name, NULL);
}

/* Each step has an inverse, so that two states that differ stay different. */
static inline guint64
stir (guint64 sum, guint64 piece)
{
  sum = (sum ^ piece) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return sum ^ sum >> 29;
}

guint64
jd_cache_sum (guint64 sum, gconstpointer data, gsize length)
{
  const char *at = data;
  guint64 piece;

  sum = stir (sum, length);
  for (; length >= sizeof piece; at += sizeof piece, length -= sizeof piece)
    {
      memcpy (&piece, at, sizeof piece);
      sum = stir (sum, piece);
    }
  piece = 0;
  if (length > 0)
    memcpy (&piece, at, length);
  return stir (sum, piece);
}

/* ---- reading ---- */

static gboolean
read_at (int fd, guint64 at, gpointer data, gsize length)
{
  char *to = data;

  while (length > 0)
    {
      const gssize count = pread (fd, to, length, (off_t) at);
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return FALSE;
      to += count;
      at += (guint64) count;
      length -= (gsize) count;
    }
  return TRUE;
}

static gboolean
read_foot (JdLibraryCache *cache)
{
  struct stat info;
  JdCacheFoot *foot = &cache->foot;

  if (fstat (cache->fd, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size < (off_t) sizeof *foot)
    return FALSE;
  const guint64 end = (guint64) info.st_size - sizeof *foot;
  return read_at (cache->fd, end, foot, sizeof *foot) && foot->magic == JD_CACHE_MAGIC && foot->n_entries <= MOST_FILES && foot->names_length > 0
         && foot->names_length <= MOST_NAMES && foot->entries_at <= end && end - foot->entries_at == foot->n_entries * sizeof (JdCacheEntry) + foot->names_length;
}

static gboolean
is_sound (const JdLibraryCache *cache, const JdCacheEntry *entry)
{
  return entry->name < cache->foot.names_length && entry->stamp.size <= JD_JSON_MAX_SIZE && entry->at <= cache->foot.entries_at
         && entry->stamp.size <= cache->foot.entries_at - entry->at;
}

static gboolean
read_list (JdLibraryCache *cache)
{
  const JdCacheFoot *foot = &cache->foot;
  const gsize length = foot->n_entries * sizeof (JdCacheEntry);

  cache->entries = g_try_malloc (MAX (length, 1));
  cache->names = g_try_malloc (foot->names_length);
  if (!cache->entries || !cache->names || !read_at (cache->fd, foot->entries_at, cache->entries, length)
      || !read_at (cache->fd, foot->entries_at + length, cache->names, foot->names_length) || cache->names[foot->names_length - 1] != '\0'
      || jd_cache_sum (jd_cache_sum (JD_CACHE_SUM_START, cache->entries, length), cache->names, foot->names_length) != foot->sum)
    return FALSE;
  for (guint64 i = 0; i < foot->n_entries; i++)
    if (!is_sound (cache, &cache->entries[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_of (const JdLibraryCache *cache, const char *folder)
{
  g_autofree char *whole = g_canonicalize_filename (folder, NULL);

  return g_str_equal (cache->names, whole);
}

JdLibraryCache *
jd_library_cache_open (const char *folder)
{
  g_return_val_if_fail (folder, NULL);

  g_autofree char *path = jd_library_cache_path (folder);
  const int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    return NULL;
  JdLibraryCache *cache = g_new0 (JdLibraryCache, 1);
  cache->fd = fd;
  cache->path = g_steal_pointer (&path);
  if (read_foot (cache) && read_list (cache) && is_of (cache, folder))
    {
      jd_library_cache_note_use (fd, cache->path);
      return cache;
    }
  jd_library_cache_close (cache);
  return NULL;
}

/* The next one to come is written anew. */
void
jd_library_cache_close (JdLibraryCache *cache)
{
  if (!cache)
    return;
  close (cache->fd);
  if (cache->damaged)
    g_unlink (cache->path);
  g_free (cache->path);
  g_free (cache->entries);
  g_free (cache->names);
  g_free (cache);
}

guint
jd_library_cache_length (const JdLibraryCache *cache)
{
  return (guint) cache->foot.n_entries;
}

const JdCacheEntry *
jd_library_cache_find (const JdLibraryCache *cache, const char *name, const JdFileStamp *stamp)
{
  guint64 low = 0, high = cache->foot.n_entries;

  while (low < high)
    {
      const guint64 middle = low + (high - low) / 2;
      const JdCacheEntry *entry = &cache->entries[middle];
      const int order = strcmp (name, cache->names + entry->name);

      if (order == 0)
        return jd_file_stamp_is_same (&entry->stamp, stamp) ? entry : NULL;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

char *
jd_library_cache_read (JdLibraryCache *cache, const JdCacheEntry *entry)
{
  g_autofree char *data = g_malloc (entry->stamp.size + 1);

  data[entry->stamp.size] = '\0';
  if (read_at (cache->fd, entry->at, data, entry->stamp.size) && jd_cache_sum (JD_CACHE_SUM_START, data, entry->stamp.size) == entry->sum)
    return g_steal_pointer (&data);
  g_atomic_int_set (&cache->damaged, TRUE);
  return NULL;
}
