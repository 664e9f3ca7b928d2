// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-unzip.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#define END_SIZE 22
#define ENTRY_SIZE 46
#define LOCAL_SIZE 30
#define FLAG_LOCKED 1
#define STORED 0
#define DEFLATED 8

typedef struct
{
  char *name;
  guint flags, method;
  guint32 sum;
  gsize packed, size, offset;
} Entry;

struct _JdUnzip
{
  const guint8 *data;
  gsize length;
  GHashTable *entries; /* name -> Entry */
  gsize read;          /* bytes of all parts so far */
};

static guint32
number (const guint8 *at, guint bytes)
{
  guint32 value = 0;

  for (guint i = bytes; i > 0; i--)
    value = value << 8 | at[i - 1];
  return value;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry);
}

static void
refuse (GError **error, JdErrorCode code)
{
  const char *why = code == JD_ERROR_REFUSED ? _("The file is encrypted. Open it in the program it is from, save it without a password, and import that.")
                    : code == JD_ERROR_LIMIT ? _("The file is packed so that it becomes larger than any posting. Save it again in the program it is from, and import that.")
                                             : _("The file is damaged: parts of it are missing or do not fit together. Save it again in the program it is from, and import that.");

  g_set_error_literal (error, JD_ERROR, (int) code, why);
}

/* Where the directory ends; NULL when there is none. A comment of at most 64 kB may stand behind it. */
static const guint8 *
find_end (const guint8 *data, gsize length)
{
  for (gsize back = END_SIZE; back <= length && back <= END_SIZE + 0xFFFF; back++)
    if (number (data + length - back, 4) == 0x06054b50)
      return data + length - back;
  return NULL;
}

/* Bytes of the entry at @at, which is taken; 0: it is damaged, or there twice. */
static gsize
take_entry (JdUnzip *zip, const guint8 *at)
{
  gsize left = (gsize) (zip->data + zip->length - at);

  if (left < ENTRY_SIZE || number (at, 4) != 0x02014b50)
    return 0;
  guint name = number (at + 28, 2);
  gsize size = ENTRY_SIZE + name + number (at + 30, 2) + number (at + 32, 2);
  if (size > left)
    return 0;
  Entry *entry = g_new0 (Entry, 1);
  entry->name = g_strndup ((const char *) at + ENTRY_SIZE, name);
  entry->flags = number (at + 8, 2);
  entry->method = number (at + 10, 2);
  entry->sum = number (at + 16, 4);
  entry->packed = number (at + 20, 4);
  entry->size = number (at + 24, 4);
  entry->offset = number (at + 42, 4);
  return g_hash_table_insert (zip->entries, entry->name, entry) ? size : 0;
}

static gboolean
read_directory (JdUnzip *zip, GError **error)
{
  const guint8 *end = find_end (zip->data, zip->length);
  gsize start = end ? number (end + 16, 4) : 0, n = end ? number (end + 10, 2) : 0;

  if (n > JD_UNZIP_MAX_ENTRIES)
    {
      refuse (error, JD_ERROR_LIMIT);
      return FALSE;
    }
  for (gsize i = 0, size; end && i < n; i++, start += size)
    if (start >= zip->length || (size = take_entry (zip, zip->data + start)) == 0)
      end = NULL;
  if (end)
    return TRUE;
  refuse (error, JD_ERROR_SYNTAX);
  return FALSE;
}

JdUnzip *
jd_unzip_new (const char *data, gsize length, GError **error)
{
  g_autoptr (JdUnzip) zip = g_new0 (JdUnzip, 1);

  zip->data = (const guint8 *) data;
  zip->length = length;
  zip->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  return read_directory (zip, error) ? g_steal_pointer (&zip) : NULL;
}

void
jd_unzip_free (JdUnzip *zip)
{
  if (!zip)
    return;
  g_hash_table_unref (zip->entries);
  g_free (zip);
}

gboolean
jd_unzip_has (const JdUnzip *zip, const char *name)
{
  return g_hash_table_contains (zip->entries, name);
}

/* The bytes of @entry as they are in the file; NULL with @error. */
static const guint8 *
packed_bytes (const JdUnzip *zip, const Entry *entry, GError **error)
{
  const guint8 *local = entry->offset < zip->length ? zip->data + entry->offset : NULL;
  gsize left = local ? zip->length - entry->offset : 0;
  gsize head = left >= LOCAL_SIZE && number (local, 4) == 0x04034b50 ? LOCAL_SIZE + number (local + 26, 2) + number (local + 28, 2) : left + 1;

  if (entry->flags & FLAG_LOCKED)
    refuse (error, JD_ERROR_REFUSED);
  else if (head > left || entry->packed > left - head || (entry->method != STORED && entry->method != DEFLATED) || (entry->method == STORED && entry->packed != entry->size))
    refuse (error, JD_ERROR_SYNTAX);
  else
    return local + head;
  return NULL;
}

typedef struct
{
  JdUnzip *zip;
  const Entry *entry;
  JdUnzipTake take;
  gpointer user_data;
  gsize size;
  guint32 sum;
  gboolean stopped;
} Reading;

/* FALSE when no more is wanted, or with @error. */
static gboolean
hand_over (Reading *reading, const guint8 *data, gsize length, GError **error)
{
  reading->size += length;
  reading->zip->read += length;
  if (reading->size > JD_UNZIP_MAX_PART || reading->zip->read > JD_UNZIP_MAX_ALL
      || (reading->size > 1024 * 1024 && reading->size / JD_UNZIP_MAX_RATIO > reading->entry->packed))
    {
      refuse (error, JD_ERROR_LIMIT);
      return FALSE;
    }
  reading->sum = (guint32) crc32 (reading->sum, data, (uInt) length);
  reading->stopped = length > 0 && !reading->take ((const char *) data, length, reading->user_data);
  return !reading->stopped;
}

/* FALSE with @error when it is damaged or too large. */
static gboolean
inflate_part (Reading *reading, const guint8 *packed, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (64 * 1024);
  z_stream stream = { .next_in = (Bytef *) packed, .avail_in = (uInt) reading->entry->packed };
  gboolean going = inflateInit2 (&stream, -MAX_WBITS) == Z_OK;
  int status = Z_OK;

  while (going && status == Z_OK)
    {
      stream.next_out = buffer;
      stream.avail_out = 64 * 1024;
      status = inflate (&stream, Z_NO_FLUSH);
      going = hand_over (reading, buffer, 64 * 1024 - stream.avail_out, error);
    }
  inflateEnd (&stream);
  return reading->stopped || (going && status == Z_STREAM_END && stream.avail_in == 0);
}

static gboolean
is_whole (const Reading *reading)
{
  return reading->stopped || (reading->size == reading->entry->size && reading->sum == reading->entry->sum);
}

gboolean
jd_unzip_read (JdUnzip *zip, const char *name, JdUnzipTake take, gpointer user_data, GError **error)
{
  const Entry *entry = g_hash_table_lookup (zip->entries, name);
  Reading reading = { zip, entry, take, user_data };
  GError *fault = NULL;

  if (!entry)
    {
      refuse (error, JD_ERROR_MISSING);
      return FALSE;
    }
  const guint8 *packed = packed_bytes (zip, entry, error);
  if (!packed)
    return FALSE;
  gboolean done = entry->method == STORED ? hand_over (&reading, packed, entry->packed, &fault) || reading.stopped : inflate_part (&reading, packed, &fault);
  if (done && is_whole (&reading))
    return TRUE;
  if (!fault)
    refuse (&fault, JD_ERROR_SYNTAX);
  g_propagate_error (error, fault);
  return FALSE;
}
