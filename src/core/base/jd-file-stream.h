// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

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

G_END_DECLS
