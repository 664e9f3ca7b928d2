// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-cache.h"

G_BEGIN_DECLS

/* The file of a cache, for the two that read (jd-library-cache.c) and write it (-write.c). */

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

#define JD_CACHE_SUM_START G_GUINT64_CONSTANT (0x2545f4914f6cdd1d)
/* Goes on from @sum. Of two inputs that differ in one stretch of eight bytes it is never the same. */
guint64 jd_cache_sum (guint64 sum, gconstpointer data, gsize length);

G_END_DECLS
