// SPDX-License-Identifier: GPL-3.0-or-later
/* Numbers and names of APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16; all little endian. */
#include "export/jd-zip.h"

#include <string.h>
#define ZLIB_CONST
#include <zlib.h>

#define LOCAL_HEADER 0x04034b50u
#define DIRECTORY_HEADER 0x02014b50u
#define DIRECTORY_END 0x06054b50u
#define VERSION 20
/* 1 January 1980, which is as early as it goes. */
#define NO_DATE 0x21
#define METHOD_DEFLATE 8
/* Without the header and the sum of zlib. */
#define RAW_DEFLATE (-MAX_WBITS)
#define MEMORY_LEVEL 8

struct _JdZip
{
  GByteArray *out;       /* borrowed */
  GByteArray *directory; /* owned */
  guint start;           /* of the file in @out */
  guint count;
  z_stream stream; /* one for all parts: what it takes to begin is most of what a small part costs */
};

static void
append_16 (GByteArray *out, guint value)
{
  const guint16 bytes = GUINT16_TO_LE ((guint16) value);
  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

static void
append_32 (GByteArray *out, guint value)
{
  const guint32 bytes = GUINT32_TO_LE (value);
  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

JdZip *
jd_zip_new (GByteArray *out)
{
  g_return_val_if_fail (out, NULL);

  JdZip *zip = g_new0 (JdZip, 1);
  zip->out = out;
  zip->start = out->len;
  zip->directory = g_byte_array_new ();
  if (deflateInit2 (&zip->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, RAW_DEFLATE, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("no memory to compress with");
  return zip;
}

typedef struct
{
  guint method, sum, size, length;
} Entry;

/* What both headers of a part say alike. */
static void
append_entry (GByteArray *out, const Entry *entry, const char *name)
{
  append_16 (out, VERSION);
  append_16 (out, 0);
  append_16 (out, entry->method);
  append_16 (out, 0);
  append_16 (out, NO_DATE);
  append_32 (out, entry->sum);
  append_32 (out, entry->size);
  append_32 (out, entry->length);
  append_16 (out, (guint) strlen (name));
  append_16 (out, 0);
}

static void
append_local (GByteArray *out, const Entry *entry, const char *name)
{
  append_32 (out, LOCAL_HEADER);
  append_entry (out, entry, name);
  g_byte_array_append (out, (const guint8 *) name, (guint) strlen (name));
}

static void
append_to_directory (JdZip *zip, const Entry *entry, const char *name, guint offset)
{
  append_32 (zip->directory, DIRECTORY_HEADER);
  append_16 (zip->directory, VERSION);
  append_entry (zip->directory, entry, name);
  append_16 (zip->directory, 0);
  append_16 (zip->directory, 0);
  append_16 (zip->directory, 0);
  append_32 (zip->directory, 0);
  append_32 (zip->directory, offset);
  g_byte_array_append (zip->directory, (const guint8 *) name, (guint) strlen (name));
}

/* Behind what is in @out already; how much it is. */
static guint
deflate_to (z_stream *stream, GByteArray *out, const char *data, gsize length)
{
  const guint before = out->len;
  deflateReset (stream);
  g_byte_array_set_size (out, before + (guint) deflateBound (stream, length));
  stream->next_in = (const Bytef *) data;
  stream->avail_in = (uInt) length;
  stream->next_out = out->data + before;
  stream->avail_out = out->len - before;
  if (deflate (stream, Z_FINISH) != Z_STREAM_END)
    g_error ("zlib took more room than it said");
  g_byte_array_set_size (out, before + (guint) stream->total_out);
  return (guint) stream->total_out;
}

void
jd_zip_add (JdZip *zip, const char *name, const char *data, gsize length, JdZipMethod method)
{
  g_return_if_fail (zip && name && data);
  g_return_if_fail (length < G_MAXINT32);

  const guint offset = zip->out->len;
  Entry entry = { .sum = (guint) crc32 (0, (const Bytef *) data, (uInt) length), .size = (guint) length, .length = (guint) length };
  append_local (zip->out, &entry, name);
  const guint body = zip->out->len;
  if (method == JD_ZIP_STORED)
    g_byte_array_append (zip->out, (const guint8 *) data, (guint) length);
  else
    {
      entry.method = METHOD_DEFLATE;
      entry.size = deflate_to (&zip->stream, zip->out, data, length);
      /* The size, which stands in front, is known by now. */
      g_autoptr (GByteArray) header = g_byte_array_new ();
      append_local (header, &entry, name);
      memcpy (zip->out->data + body - header->len, header->data, header->len);
    }
  append_to_directory (zip, &entry, name, offset - zip->start);
  zip->count++;
}

void
jd_zip_finish (JdZip *zip)
{
  g_return_if_fail (zip);

  const guint offset = zip->out->len - zip->start;
  g_byte_array_append (zip->out, zip->directory->data, zip->directory->len);
  append_32 (zip->out, DIRECTORY_END);
  append_16 (zip->out, 0);
  append_16 (zip->out, 0);
  append_16 (zip->out, zip->count);
  append_16 (zip->out, zip->count);
  append_32 (zip->out, zip->directory->len);
  append_32 (zip->out, offset);
  append_16 (zip->out, 0);
  deflateEnd (&zip->stream);
  g_byte_array_unref (zip->directory);
  g_free (zip);
}
