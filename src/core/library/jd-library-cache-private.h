// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-cache.h"

G_BEGIN_DECLS

/* The file of a cache, for those that read (jd-library-cache.c) and write it (-write.c), and see how old it is (-age.c). */

struct _JdCacheEntry
{
  JdFileStamp stamp;
  guint64 at;   /* in the file */
  guint64 sum;  /* of its bytes */
  guint64 name; /* in the names */
};

typedef struct
{
  guint64 magic;
  guint64 n_entries;
  guint64 entries_at, names_length; /* names follow the entries */
  guint64 sum;                      /* of entries and names */
} JdCacheFoot;

/* "vacancyC", and 1: which way round numbers are written shows in it as well. */
#define JD_CACHE_MAGIC (G_GUINT64_CONSTANT (0x43796e63616361) * 256 + 1)

/* In its name. */
#define JD_CACHE_DIGITS 32

/* Without being opened for so long a cache goes. */
#define JD_CACHE_DAYS 90

/* Notes that the cache at @path, open as @fd, is in use, by the time of the file: once a day, when the old ones beside it go, too. */
void jd_library_cache_note_use (int fd, const char *path);
/* Removes the caches in @folder that were not in use for JD_CACHE_DAYS at @now (seconds), and no other file. For tests, too. */
void jd_library_caches_remove_old (const char *folder, gint64 now);

#define JD_CACHE_SUM_START G_GUINT64_CONSTANT (0x2545f4914f6cdd1d)
/* Goes on from @sum. Of two inputs that differ in one stretch of eight bytes it is never the same. */
guint64 jd_cache_sum (guint64 sum, gconstpointer data, gsize length);

G_END_DECLS
