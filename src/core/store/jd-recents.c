// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-recents.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "model/jd-list.h"

#define ATTEMPTS 1000

void
jd_recent_free (JdRecent *recent)
{
  if (!recent)
    return;
  g_free (recent->path);
  g_free (recent->title);
  g_free (recent->level);
  g_free (recent->company);
  g_free (recent->changed);
  jd_extras_unref (recent->extras);
  g_free (recent);
}

char *
jd_recents_file (void)
{
  return g_build_filename (g_get_user_state_dir (), "vacancy", "recents.json", NULL);
}

static gpointer
read_recent (const JdValue *element)
{
  static const char *const known[] = { "path", "title", "level", "company", "changed", NULL };
  JdRecent *recent = g_new0 (JdRecent, 1);

  g_autofree char *escaped = jd_read_string (element, "path", JD_REQUIRED);
  recent->path = jd_file_unescape_path (escaped);
  if (escaped && !recent->path)
    {
      JdValue path = jd_value_member (element, "path", JD_REQUIRED);
      g_autofree char *found = jd_error_quote (escaped);
      jd_value_fault (&path, JD_ERROR_VALUE, _("a path in percent-encoding"), found);
    }
  recent->title = jd_read_text (element, "title", JD_REQUIRED);
  recent->level = jd_read_text (element, "level", JD_OPTIONAL);
  recent->company = jd_read_text (element, "company", JD_OPTIONAL);
  recent->changed = jd_read_string (element, "changed", JD_REQUIRED);
  recent->extras = jd_value_extras (element, known);
  return recent;
}

static void
write_recent (JdWriter *writer, gconstpointer element)
{
  const JdRecent *recent = element;
  g_autofree char *escaped = jd_file_escape_path (recent->path);

  jd_writer_begin_object (writer, NULL, recent->extras);
  jd_writer_string (writer, "path", escaped);
  jd_writer_string (writer, "title", recent->title);
  jd_writer_string (writer, "level", recent->level);
  jd_writer_string (writer, "company", recent->company);
  jd_writer_string (writer, "changed", recent->changed);
  jd_writer_end_object (writer);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);
}

static GPtrArray *
parse_list (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);

  if (!reader)
    return NULL;
  JdValue root = jd_reader_root (reader);
  g_autoptr (GPtrArray) list = jd_list_read (&root, "recents", JD_REQUIRED, read_recent, (GDestroyNotify) jd_recent_free);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&list) : NULL;
}

/* @etag: of what was read, "" for no file. It is set also when the list is broken, NULL when the file cannot be read at all. New string. */
static GPtrArray *
load_list (const char *file, char **etag, GError **error)
{
  gsize length = 0;

  *etag = NULL;
  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    {
      *etag = g_strdup ("");
      return new_list ();
    }
  g_autofree char *data = jd_file_read (file, JD_JSON_MAX_SIZE, &length, error);
  if (!data)
    return NULL;
  *etag = jd_file_etag (data, length);
  return parse_list (data, length, file, error);
}

GPtrArray *
jd_recents_load (const char *file, GError **error)
{
  g_autofree char *etag = NULL;

  g_return_val_if_fail (file, NULL);
  return load_list (file, &etag, error);
}

GStrv
jd_recents_companies (const char *file)
{
  g_return_val_if_fail (file, NULL);

  g_autoptr (GPtrArray) list = jd_recents_load (file, NULL);
  g_autoptr (GPtrArray) companies = g_ptr_array_new ();
  for (guint i = 0; list && i < list->len; i++)
    {
      const JdRecent *recent = list->pdata[i];
      if (recent->company && !g_ptr_array_find_with_equal_func (companies, recent->company, g_str_equal, NULL))
        g_ptr_array_add (companies, recent->company);
    }
  g_ptr_array_add (companies, NULL);
  return g_strdupv ((GStrv) companies->pdata);
}

static gboolean
write_list (const char *file, const GPtrArray *list, JdWriteFlags flags, const char *expected, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *data = NULL;
  gsize length;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_list_write (writer, "recents", list, write_recent);
  jd_writer_end_object (writer);
  data = jd_writer_finish (writer, &length);
  /* When this fails, writing says why. */
  g_mkdir_with_parents (folder, 0700);
  return jd_file_replace (file, data, length, flags | JD_WRITE_PRIVATE, expected, NULL, error);
}

static gboolean
take_out (GPtrArray *list, const char *path)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((const JdRecent *) list->pdata[i])->path, path) == 0)
      {
        g_ptr_array_remove_index (list, i);
        return TRUE;
      }
  return FALSE;
}

/* When the file was changed last; now for one that cannot be asked. */
static char *
file_time (const char *path)
{
  g_autoptr (GDateTime) time = NULL;
  GStatBuf info;

  if (g_stat (path, &info) == 0)
    time = g_date_time_new_from_unix_utc (info.st_mtime);
  else
    time = g_date_time_new_now_utc ();
  return g_date_time_format_iso8601 (time);
}

static JdRecent *
recent_new (const char *path, const JdPosting *posting, const char *changed)
{
  JdRecent *recent = g_new0 (JdRecent, 1);

  recent->path = g_strdup (path);
  recent->title = g_strdup (jd_posting_title (posting));
  recent->level = g_strdup (posting->resolved->level_name);
  recent->company = g_strdup (posting->facts->company);
  recent->changed = changed ? g_strdup (changed) : file_time (path);
  return recent;
}

/* ---- Changing ---- */

/* One attempt; @posting NULL: @path goes. JD_ERROR_REFUSED or JD_ERROR_EXISTS when another program changed the list between reading and writing. */
static gboolean
try_change (const char *file, const char *path, const JdPosting *posting, const char *changed, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (GPtrArray) list = load_list (file, &etag, !posting ? error : NULL);
  JdWriteFlags flags = !list ? JD_WRITE_BACKUP : JD_WRITE_DEFAULT;

  if (!list && !posting)
    return FALSE;
  if (!list)
    list = new_list ();
  gboolean was_there = take_out (list, path);
  if (!was_there && !posting)
    return TRUE;
  if (posting)
    g_ptr_array_insert (list, 0, recent_new (path, posting, changed));
  if (list->len > JD_RECENTS_MAX)
    g_ptr_array_set_size (list, JD_RECENTS_MAX);
  return write_list (file, list, flags, etag, error);
}

/* Each attempt that fails is one that another program made well, so that all come through. */
static gboolean
change (const char *file, const char *path, const JdPosting *posting, const char *changed, GError **error)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GError) fault = NULL;
      if (try_change (file, path, posting, changed, &fault))
        return TRUE;
      if ((g_error_matches (fault, JD_ERROR, JD_ERROR_REFUSED) || g_error_matches (fault, JD_ERROR, JD_ERROR_EXISTS)) && i < ATTEMPTS)
        continue;
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
}

gboolean
jd_recents_add (const char *file, const char *path, const JdPosting *posting, const char *changed, GError **error)
{
  g_return_val_if_fail (file && path && posting, FALSE);

  return change (file, path, posting, changed, error);
}

gboolean
jd_recents_remove (const char *file, const char *path, GError **error)
{
  g_return_val_if_fail (file && path, FALSE);

  return change (file, path, NULL, NULL, error);
}
