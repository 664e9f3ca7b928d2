// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-posting-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"

static gboolean
is_standard_stream (const char *path)
{
  return strcmp (path, "-") == 0;
}

/* @etag may be NULL; it costs. */
static JdPosting *
load (const char *path, char **etag, GError **error)
{
  gboolean from_stdin = is_standard_stream (path);
  gsize length = 0;
  g_autofree char *data = from_stdin ? jd_file_read_stdin (JD_JSON_MAX_SIZE, &length, error)
                                     : jd_file_read (path, JD_JSON_MAX_SIZE, &length, error);
  if (!data)
    return NULL;
  JdPosting *posting = jd_posting_parse (data, length, from_stdin ? _("standard input") : path, error);
  if (posting && etag && !from_stdin)
    *etag = jd_file_etag (data, length);
  return posting;
}

JdPosting *
jd_posting_file_load_etag (const char *path, char **etag, GError **error)
{
  g_return_val_if_fail (path && etag, NULL);

  *etag = NULL;
  return load (path, etag, error);
}

JdPosting *
jd_posting_file_load (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  return load (path, NULL, error);
}

/* Closing is left to the caller of the program; flushing is where a full disk shows. */
static gboolean
write_stdout (const char *data, gsize length, GError **error)
{
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, JD_ERROR, JD_ERROR_IO, _("standard output: could not be written: %s"), jd_error_describe_errno (errno));
  return FALSE;
}

void
jd_saved_clear (JdSaved *saved)
{
  g_clear_pointer (&saved->etag, g_free);
  g_clear_error (&saved->no_backup);
}

gboolean
jd_posting_file_save_over (const char *path, const JdPosting *posting, const char *expected, JdSaved *saved, GError **error)
{
  g_return_val_if_fail (path && posting && saved, FALSE);

  gsize length = 0;
  g_autofree char *data = jd_posting_to_json (posting, &length);
  if (is_standard_stream (path))
    return write_stdout (data, length, error);
  if (!jd_file_replace (path, data, length, JD_WRITE_BACKUP, expected, &saved->no_backup, error))
    return FALSE;
  saved->etag = jd_file_etag (data, length);
  return TRUE;
}

gboolean
jd_posting_file_save (const char *path, const JdPosting *posting, GError **error)
{
  g_auto (JdSaved) saved = { NULL, NULL };

  return jd_posting_file_save_over (path, posting, NULL, &saved, error);
}

char *
jd_posting_file_etag (const char *path)
{
  g_return_val_if_fail (path, NULL);

  gsize length = 0;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, NULL);
  return data ? jd_file_etag (data, length) : NULL;
}
