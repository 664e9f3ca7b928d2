// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-error.h"

G_BEGIN_DECLS

/* A file of text line by line, for files of whatever size: only the line that is looked at is in memory. */
typedef struct _JdFileLines JdFileLines;

#define JD_FILE_LINE_MAX (1 << 20) /* bytes */

/* A regular file, as jd_file_read() takes it. NULL with @error. */
JdFileLines *jd_file_lines_open (const char *path, GError **error);
void     jd_file_lines_close (JdFileLines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFileLines, jd_file_lines_close)

/* The next line without its end (LF or CRLF), and without a byte order mark at the begin of the file; the caller's to change until the next call. NULL without @error behind the last,
 * with @error when the file cannot be read or a line is longer than JD_FILE_LINE_MAX. */
char    *jd_file_lines_next (JdFileLines *lines, gsize *length, GError **error);
/* Of the line that was got last, from 1. */
guint    jd_file_lines_number (const JdFileLines *lines);

G_END_DECLS
