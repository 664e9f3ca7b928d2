// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* *.vacancy files. "-" is standard input or output. Saving keeps one generation of backup, and refuses nothing: what is on disk is read by whoever wants to compare first
 * (jd_posting_file_etag). */
JdPosting *jd_posting_file_load (const char *path, GError **error);
gboolean   jd_posting_file_save (const char *path, const JdPosting *posting, GError **error);

/* Changes whenever the file's content does; to notice a change from outside. NULL when there is no file. New string. */
char *jd_posting_file_etag (const char *path);

G_END_DECLS
