// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* *.vacancy files. "-" is standard input or output. Saving keeps one generation of backup. */
JdPosting *jd_posting_file_load (const char *path, GError **error);
/* @etag: of the very bytes that were read; NULL for standard input. New string. */
JdPosting *jd_posting_file_load_etag (const char *path, char **etag, GError **error);

/* What came of a save. */
typedef struct
{
  char *etag;        /* of what was written */
  GError *no_backup; /* why the former content was not kept; NULL when it was, or there was none */
} JdSaved;

void jd_saved_clear (JdSaved *saved);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdSaved, jd_saved_clear)

/* Over whatever is there; for tests. */
gboolean jd_posting_file_save (const char *path, const JdPosting *posting, GError **error);
/* Over what the caller knows, as jd_file_replace() says it: @expected is an etag, "" for a file that must be new, or NULL. @saved is filled on success. */
gboolean jd_posting_file_save_over (const char *path, const JdPosting *posting, const char *expected, JdSaved *saved, GError **error);

/* Of what the file holds now; to notice a change from outside. NULL when there is no file. New string. */
char *jd_posting_file_etag (const char *path);

G_END_DECLS
