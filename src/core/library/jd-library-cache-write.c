// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-cache-private.h"

#include <string.h>

#include "base/jd-file-stream.h"

/* How far apart two changes have to be to have different times: what the kernel's clock needs and then some; where a file system keeps no parts of a second, that of FAT. */
#define FINE_NANOSECONDS (50 * 1000000)
#define SECOND G_GINT64_CONSTANT (1000000000)
#define COARSE_NANOSECONDS (2 * SECOND)

struct _JdCacheWriter
{
  GMutex mutex;
  JdFileStream *stream;
  gint64 since;    /* nanoseconds */
  GArray *entries; /* of JdCacheEntry */
  GString *names;
};

JdCacheWriter *
jd_cache_writer_open (const char *folder, gint64 since)
{
  g_return_val_if_fail (folder, NULL);

  g_autofree char *path = jd_library_cache_path (folder);
  g_autofree char *whole = g_canonicalize_filename (folder, NULL);
  JdFileStream *stream = jd_file_stream_open (path);
  if (!stream)
    return NULL;
  JdCacheWriter *writer = g_new0 (JdCacheWriter, 1);
  g_mutex_init (&writer->mutex);
  writer->stream = stream;
  writer->since = since * 1000;
  writer->entries = g_array_new (FALSE, TRUE, sizeof (JdCacheEntry));
  writer->names = g_string_new (whole);
  g_string_append_c (writer->names, '\0');
  return writer;
}

/* Whether whatever is done to the file from then on has another time. */
static gboolean
is_settled (const JdCacheWriter *writer, const JdFileStamp *stamp)
{
  const gboolean coarse = stamp->changed % SECOND == 0;

  return stamp->changed < writer->since - (coarse ? COARSE_NANOSECONDS : FINE_NANOSECONDS);
}

void
jd_cache_writer_add (JdCacheWriter *writer, const char *name, const JdFileStamp *stamp, const char *data)
{
  if (!is_settled (writer, stamp))
    return;

  JdCacheEntry entry = { .stamp = *stamp, .sum = jd_cache_sum (JD_CACHE_SUM_START, data, stamp->size) };
  g_mutex_lock (&writer->mutex);
  entry.at = jd_file_stream_length (writer->stream);
  entry.name = writer->names->len;
  jd_file_stream_append (writer->stream, data, stamp->size);
  g_string_append_len (writer->names, name, (gssize) strlen (name) + 1);
  g_array_append_val (writer->entries, entry);
  g_mutex_unlock (&writer->mutex);
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer names)
{
  const JdCacheEntry *one = a, *other = b;

  return strcmp ((const char *) names + one->name, (const char *) names + other->name);
}

void
jd_cache_writer_finish (JdCacheWriter *writer)
{
  const GArray *entries = writer->entries;
  const gsize length = entries->len * sizeof (JdCacheEntry);
  JdCacheFoot foot = { JD_CACHE_MAGIC, entries->len, jd_file_stream_length (writer->stream), writer->names->len, 0 };

  g_array_sort_with_data (writer->entries, compare_entries, writer->names->str);
  foot.sum = jd_cache_sum (jd_cache_sum (JD_CACHE_SUM_START, entries->data, length), writer->names->str, writer->names->len);
  jd_file_stream_append (writer->stream, entries->data, length);
  jd_file_stream_append (writer->stream, writer->names->str, writer->names->len);
  jd_file_stream_append (writer->stream, &foot, sizeof foot);
  jd_file_stream_finish (writer->stream);
  g_array_unref (writer->entries);
  g_string_free (writer->names, TRUE);
  g_mutex_clear (&writer->mutex);
  g_free (writer);
}
