// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"

G_BEGIN_DECLS

/* A file that is too long to be held in memory, written piece by piece. It takes the place of what is at its path when it is whole, in one step; until then, and when the program dies, that
 * stays. For what can be made again: without fsync, so that a power cut may damage it, and for its owner alone. What cannot be written is no fault of anybody, so nothing is told of it. */
typedef struct _JdFileStream JdFileStream;

/* Folders that are missing are made. NULL when it cannot be begun. */
JdFileStream *jd_file_stream_open (const char *path);
void          jd_file_stream_append (JdFileStream *stream, gconstpointer data, gsize length);
/* What was appended so far. */
guint64       jd_file_stream_length (const JdFileStream *stream);
/* Puts it in its place, when all of it could be written, and frees @stream; else what was there stays. */
void          jd_file_stream_finish (JdFileStream *stream);

/* The same for a file that people asked for, whom it is told when it cannot be made: with the rights of any new file, and in a folder that is there. NULL with @error. */
JdFileStream *jd_file_stream_begin (const char *path, GError **error);
/* As jd_file_stream_finish(). Without @over, a file of that name stays as it is, which is JD_ERROR_EXISTS. FALSE with @error. */
gboolean      jd_file_stream_end (JdFileStream *stream, gboolean over, GError **error);
/* Frees @stream, of which nothing remains. */
void          jd_file_stream_drop (JdFileStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFileStream, jd_file_stream_drop)

G_END_DECLS
