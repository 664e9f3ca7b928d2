// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file-stream.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/jd-file-private.h"

#define PIECE (256 * 1024)

struct _JdFileStream
{
  JdTarget target;
  JdTemporary temporary;
  GByteArray *waiting; /* not yet written */
  guint64 length;
  gboolean failed;
};

static gboolean
open_stream (JdFileStream *stream, const char *path)
{
  if (!jd_target_open (&stream->target, path, NULL))
    return FALSE;
  jd_temporary_collect (stream->target.folder);
  if (jd_temporary_open (&stream->temporary, stream->target.folder, 0600))
    return TRUE;
  jd_target_close (&stream->target);
  return FALSE;
}

JdFileStream *
jd_file_stream_open (const char *path)
{
  g_return_val_if_fail (path, NULL);

  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree JdFileStream *stream = g_new0 (JdFileStream, 1);
  if (!jd_file_make_folder (folder, 0700, NULL) || !open_stream (stream, path))
    return NULL;
  stream->waiting = g_byte_array_new ();
  return g_steal_pointer (&stream);
}

static void
write_waiting (JdFileStream *stream)
{
  stream->failed = stream->failed || !jd_file_write_all (stream->temporary.fd, stream->waiting->data, stream->waiting->len, stream->length);
  g_byte_array_set_size (stream->waiting, 0);
}

void
jd_file_stream_append (JdFileStream *stream, gconstpointer data, gsize length)
{
  g_byte_array_append (stream->waiting, data, (guint) length);
  stream->length += length;
  if (stream->waiting->len >= PIECE)
    write_waiting (stream);
}

guint64
jd_file_stream_length (const JdFileStream *stream)
{
  return stream->length;
}

static void
take_place (JdFileStream *stream)
{
  JdTemporary *temporary = &stream->temporary;

  if (!stream->failed && jd_temporary_name (temporary) && renameat (stream->target.folder, temporary->name, stream->target.folder, stream->target.name) == 0)
    g_clear_pointer (&temporary->name, g_free);
}

void
jd_file_stream_finish (JdFileStream *stream)
{
  write_waiting (stream);
  take_place (stream);
  jd_temporary_close (&stream->temporary);
  jd_target_close (&stream->target);
  g_byte_array_unref (stream->waiting);
  g_free (stream);
}
