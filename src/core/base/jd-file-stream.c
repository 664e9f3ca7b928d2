// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file-stream.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/jd-file-private.h"

#define PIECE (256 * 1024)

struct _JdFileStream
{
  JdTarget target;
  JdTemporary temporary;
  GByteArray *waiting; /* not yet written */
  guint64 length;
  int failure; /* errno of the first that went wrong; 0: none did */
  char *path;  /* as the caller says it */
};

static gboolean
open_stream (JdFileStream *stream, const char *path, mode_t mode, GError **error)
{
  if (!jd_target_open (&stream->target, path, error))
    return FALSE;
  jd_temporary_collect (stream->target.folder);
  if (jd_temporary_open (&stream->temporary, stream->target.folder, mode))
    return TRUE;
  jd_target_fault (&stream->target, path, FALSE, errno, error);
  jd_target_close (&stream->target);
  return FALSE;
}

static JdFileStream *
make_stream (const char *path, mode_t mode, GError **error)
{
  g_autofree JdFileStream *stream = g_new0 (JdFileStream, 1);

  if (!open_stream (stream, path, mode, error))
    return NULL;
  stream->waiting = g_byte_array_new ();
  stream->path = g_strdup (path);
  return g_steal_pointer (&stream);
}

JdFileStream *
jd_file_stream_open (const char *path)
{
  g_return_val_if_fail (path, NULL);

  g_autofree char *folder = g_path_get_dirname (path);
  return jd_file_make_folder (folder, 0700, NULL) ? make_stream (path, 0600, NULL) : NULL;
}

JdFileStream *
jd_file_stream_begin (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  return make_stream (path, 0666, error);
}

static void
write_waiting (JdFileStream *stream)
{
  if (stream->failure == 0 && !jd_file_write_all (stream->temporary.fd, stream->waiting->data, stream->waiting->len, stream->length))
    stream->failure = errno;
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

/* FALSE with errno. */
static gboolean
take_place (JdFileStream *stream)
{
  JdTemporary *temporary = &stream->temporary;

  if (!jd_temporary_name (temporary) || renameat (stream->target.folder, temporary->name, stream->target.folder, stream->target.name) != 0)
    return FALSE;
  g_clear_pointer (&temporary->name, g_free);
  return TRUE;
}

void
jd_file_stream_drop (JdFileStream *stream)
{
  jd_temporary_close (&stream->temporary);
  jd_target_close (&stream->target);
  g_byte_array_unref (stream->waiting);
  g_free (stream->path);
  g_free (stream);
}

void
jd_file_stream_finish (JdFileStream *stream)
{
  write_waiting (stream);
  if (stream->failure == 0)
    take_place (stream);
  jd_file_stream_drop (stream);
}

static gboolean
fail (const JdFileStream *stream, GError **error)
{
  if (stream->failure != EEXIST)
    return jd_file_fault (error, stream->path, _ ("a file that can be written"), stream->failure);
  g_autofree char *name = jd_file_shown_name (stream->path);
  jd_error_set (error, JD_ERROR_EXISTS, name, NULL, _ ("a name that is not in use"), _ ("one that is there already"));
  return FALSE;
}

gboolean
jd_file_stream_end (JdFileStream *stream, gboolean over, GError **error)
{
  write_waiting (stream);
  if (stream->failure == 0 && !(over ? take_place (stream) : jd_temporary_become_new (&stream->temporary, stream->target.name)))
    stream->failure = errno;
  const gboolean done = stream->failure == 0 || fail (stream, error);
  jd_file_stream_drop (stream);
  return done;
}
