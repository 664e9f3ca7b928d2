// SPDX-License-Identifier: GPL-3.0-or-later
/* The cache of a library folder: damaged, it gives the library that is there without it. With its sums put right, as somebody might who can write there, it gives any other, or faults, but no more. */
#include <glib/gstdio.h>

#include "../core/test-library-cache.h"
#include "fuzz-target.h"
#include "library/jd-library-cache-private.h"

#define EDIT 4 /* bytes of the input */

static char *folder, *path, *bytes, *plain;
static gsize length;

static void
begin (void)
{
  folder = cached_folder_new ();
  path = jd_library_cache_path (folder);
  g_usleep (SETTLED);
  g_autoptr (JdLibrary) library = cached_load (folder, JD_FOLDER_CACHED);
  plain = cached_describe (library);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
}

static void
end (void)
{
  g_remove (path);
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&folder, folder_free);
  g_clear_pointer (&bytes, g_free);
  g_clear_pointer (&plain, g_free);
}

/* Where it says how it is made, each third edit; else anywhere. */
static gsize
place_of (const guchar *edit, gsize size)
{
  const gsize at = (gsize) edit[1] << 8 | edit[2];

  return edit[0] % 3 == 0 ? size - 1 - at % MIN (size, 4096) : (at * 3) % size;
}

/* Of all entries, and then of the list of them. */
static void
put_sums_right (char *changed, gsize size)
{
  JdCacheFoot foot;

  memcpy (&foot, changed + size - sizeof foot, sizeof foot);
  const gsize list = foot.n_entries <= size / sizeof (JdCacheEntry) ? foot.n_entries * sizeof (JdCacheEntry) : size;
  if (foot.entries_at > size || list > size - foot.entries_at || foot.names_length > size - foot.entries_at - list)
    return;
  for (gsize i = 0; i < foot.n_entries; i++)
    {
      JdCacheEntry entry;
      char *at = changed + foot.entries_at + i * sizeof entry;
      memcpy (&entry, at, sizeof entry);
      if (entry.at <= size && entry.stamp.size <= size - entry.at)
        entry.sum = jd_cache_sum (JD_CACHE_SUM_START, changed + entry.at, entry.stamp.size);
      memcpy (at, &entry, sizeof entry);
    }
  foot.sum = jd_cache_sum (jd_cache_sum (JD_CACHE_SUM_START, changed + foot.entries_at, list), changed + foot.entries_at + list, foot.names_length);
  memcpy (changed + size - sizeof foot, &foot, sizeof foot);
}

static void
load (const char *changed, gsize size, gboolean same)
{
  cached_replace (path, changed, size);
  g_autoptr (JdLibrary) library = cached_load (folder, JD_FOLDER_CACHED);
  g_autofree char *described = cached_describe (library);

  if (same)
    g_assert_cmpstr (described, ==, plain);
}

static void
try (const char *data, gsize data_length)
{
  g_autofree char *changed = g_memdup2 (bytes, length);
  const guchar *edits = (const guchar *) data;
  gsize size = length;

  for (gsize i = 0; i + EDIT <= data_length; i += EDIT)
    if (edits[i] == 0xff && size > 64)
      size -= MIN (size - 64, (gsize) edits[i + 1] << 6 | edits[i + 2]);
    else
      changed[place_of (edits + i, size)] ^= (char) edits[i + 3];
  load (changed, size, TRUE);
  put_sums_right (changed, size);
  load (changed, size, FALSE);
}

static const char *const seeds[] = { "a\001\002\003b\020\030\001", "\001\001\001\001", "\377\001\001\001", "\003\001\050\001\003\001\010\377", NULL };

const FuzzTarget fuzz_target = { .try = try, .begin = begin, .end = end, .seeds = seeds, .rounds = 400, .times = 1 };
