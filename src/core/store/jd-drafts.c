// SPDX-License-Identifier: GPL-3.0-or-later
/* A draft is one file that says all about itself, so there is no index to lose or to contradict it. Drafts hold what nobody else should read yet:
 * their folder is made for its owner alone. */
#include "store/jd-drafts.h"

#include <dirent.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "store/jd-draft-lock.h"

#define SUFFIX ".draft"

char *
jd_drafts_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "vacancy", "drafts", NULL);
}

static char *
draft_path (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  return g_build_filename (folder, name, NULL);
}

static gboolean
check_id (const char *id, GError **error)
{
  if (jd_is_id (id))
    return TRUE;
  g_autofree char *quoted = jd_error_quote (id);
  jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _("the id of a draft"), quoted);
  return FALSE;
}

static gboolean
refuse (const char *folder, const char *id, GError **error)
{
  g_autofree char *path = draft_path (folder, id);
  g_autofree char *name = jd_file_shown_name (path);
  jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a draft that nobody is at work on"), _("one that is open in another program"));
  return FALSE;
}

/* For this program from now on. What another program has open stays as it is. */
static gboolean
own (const char *folder, const char *id, GError **error)
{
  return jd_draft_lock_take (folder, id) != JD_DRAFT_ELSEWHERE || refuse (folder, id, error);
}

static char *
draft_to_json (const char *id, const char *source, const char *etag, const JdPosting *posting, gsize *length)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *saved_at = g_date_time_format_iso8601 (now);
  g_autofree char *escaped = jd_file_escape_path (source);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "draft", id);
  jd_writer_string (writer, "source", escaped);
  jd_writer_string (writer, "etag", etag);
  jd_writer_string (writer, "saved_at", saved_at);
  jd_writer_string (writer, "title", jd_posting_title (posting));
  jd_posting_write (writer, "posting", posting);
  jd_writer_end_object (writer);
  return jd_writer_finish (writer, length);
}

gboolean
jd_drafts_write (const char *folder, const char *id, const char *source, const char *etag, const JdPosting *posting, GError **error)
{
  g_return_val_if_fail (folder, FALSE);
  g_return_val_if_fail (id, FALSE);
  g_return_val_if_fail (posting, FALSE);

  /* The lock before the draft, so that there is no moment in which another program finds one and nobody at it. */
  if (!check_id (id, error) || !jd_file_make_folder (folder, 0700, error) || !own (folder, id, error))
    return FALSE;
  gsize length = 0;
  g_autofree char *data = draft_to_json (id, source, etag, posting, &length);
  g_autofree char *path = draft_path (folder, id);
  return jd_file_write (path, data, length, JD_WRITE_PRIVATE, error);
}

static JdReader *
open_draft (const char *folder, const char *id, GError **error)
{
  g_autofree char *path = draft_path (folder, id);
  gsize length = 0;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, error);
  if (!data)
    return NULL;
  return jd_reader_new (data, length, path, error);
}

/* What stands around the posting; the posting itself is read when the draft is opened. */
static void
read_draft (JdDraft *draft, JdReader *reader)
{
  JdValue root = jd_reader_root (reader);
  g_autofree char *escaped = jd_read_string (&root, "source", JD_OPTIONAL);
  draft->source = jd_file_unescape_path (escaped);
  draft->etag = jd_read_string (&root, "etag", JD_OPTIONAL);
  draft->saved_at = jd_read_string (&root, "saved_at", JD_REQUIRED);
  draft->title = jd_read_text (&root, "title", JD_REQUIRED);
  jd_value_member (&root, "posting", JD_REQUIRED);
  jd_reader_finish (reader, &draft->fault);
}

static JdDraft *
load_draft (const char *folder, const char *id)
{
  JdDraft *draft = g_new0 (JdDraft, 1);
  draft->id = g_strdup (id);
  g_autoptr (JdReader) reader = open_draft (folder, id, &draft->fault);
  if (reader)
    read_draft (draft, reader);
  return draft;
}

/* Newest first; drafts that cannot be read have no time and come last. */
static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const JdDraft *left = *(JdDraft *const *) a, *right = *(JdDraft *const *) b;
  int order = g_strcmp0 (right->saved_at, left->saved_at);
  return order != 0 ? order : strcmp (left->id, right->id);
}

/* The id of the draft in the file @name; NULL for other files. New string. */
static char *
draft_id (const char *name)
{
  if (!g_str_has_suffix (name, SUFFIX))
    return NULL;
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (SUFFIX));
  return jd_is_id (id) ? g_steal_pointer (&id) : NULL;
}

GPtrArray *
jd_drafts_list (const char *folder, GError **error)
{
  g_return_val_if_fail (folder, NULL);

  DIR *entries = opendir (folder);
  if (!entries && errno != ENOENT)
    {
      g_autofree char *name = jd_file_shown_name (folder);
      jd_error_set (error, JD_ERROR_IO, name, NULL, _("a folder that can be read"), jd_error_describe_errno (errno));
      return NULL;
    }

  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_draft_free);
  for (const struct dirent *entry = NULL; entries && (entry = readdir (entries));)
    {
      g_autofree char *id = draft_id (entry->d_name);
      if (id && !jd_draft_lock_is_elsewhere (folder, id))
        g_ptr_array_add (drafts, load_draft (folder, id));
    }
  if (entries)
    closedir (entries);
  g_ptr_array_sort (drafts, compare_drafts);
  return drafts;
}

JdPosting *
jd_drafts_load (const char *folder, const char *id, GError **error)
{
  g_return_val_if_fail (folder, NULL);
  g_return_val_if_fail (id, NULL);

  if (!check_id (id, error))
    return NULL;
  g_autoptr (JdReader) reader = open_draft (folder, id, error);
  if (!reader)
    return NULL;
  JdValue root = jd_reader_root (reader);
  JdValue value = jd_value_member (&root, "posting", JD_REQUIRED);
  g_autoptr (JdPosting) posting = jd_posting_read (&value);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&posting) : NULL;
}

JdPosting *
jd_drafts_take (const char *folder, const char *id, gboolean *taken, GError **error)
{
  g_return_val_if_fail (folder && id && taken, NULL);

  *taken = FALSE;
  if (!check_id (id, error))
    return NULL;
  JdDraftHolder holder = jd_draft_lock_take (folder, id);
  JdPosting *posting = holder != JD_DRAFT_ELSEWHERE ? jd_drafts_load (folder, id, error) : NULL;
  if (holder == JD_DRAFT_ELSEWHERE)
    refuse (folder, id, error);
  *taken = holder == JD_DRAFT_TAKEN && posting;
  if (holder == JD_DRAFT_TAKEN && !posting)
    jd_draft_lock_drop (folder, id);
  return posting;
}

void
jd_drafts_release (const char *folder, const char *id)
{
  g_return_if_fail (folder && id);

  jd_draft_lock_drop (folder, id);
}

gboolean
jd_drafts_remove (const char *folder, const char *id, GError **error)
{
  g_return_val_if_fail (folder && id, FALSE);

  if (!check_id (id, error) || !own (folder, id, error))
    return FALSE;
  g_autofree char *path = draft_path (folder, id);
  int number = g_unlink (path) == 0 || errno == ENOENT ? 0 : errno;
  jd_draft_lock_drop (folder, id);
  if (number == 0)
    return TRUE;
  g_autofree char *name = jd_file_shown_name (path);
  jd_error_set (error, JD_ERROR_IO, name, NULL, _("a draft that can be removed"), jd_error_describe_errno (number));
  return FALSE;
}

void
jd_draft_free (JdDraft *draft)
{
  if (!draft)
    return;
  g_free (draft->id);
  g_free (draft->source);
  g_free (draft->etag);
  g_free (draft->saved_at);
  g_free (draft->title);
  g_clear_error (&draft->fault);
  g_free (draft);
}
