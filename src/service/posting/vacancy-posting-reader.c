// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-posting-reader.h"

#include <glib/gi18n.h>

#include "posting/vacancy-session-job.h"
#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"

/* What is to be read, and what was. */
typedef struct
{
  char *path;         /* of the posting; NULL for a draft that was never saved */
  char *draft;        /* the draft to take; NULL: the newest of @path, when there is one */
  GStrv drafts_in_use;
  char *taken;        /* the draft that @posting is, when it is held for who asked and by no session yet */
  char *etag;         /* of what @posting began with */
  JdPosting *posting;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_autofree char *folder = reading->taken ? jd_drafts_folder () : NULL;

  if (folder)
    vacancy_draft_lock_close (vacancy_draft_lock_new (folder, reading->taken));
  g_free (reading->path);
  g_free (reading->draft);
  g_free (reading->taken);
  g_strfreev (reading->drafts_in_use);
  g_free (reading->etag);
  g_clear_pointer (&reading->posting, jd_posting_unref);
  g_free (reading);
}

/* ---- on a thread ---- */

static gboolean
is_wanted (const Reading *reading, const JdDraft *draft)
{
  if (draft->fault || g_strv_contains ((const char *const *) reading->drafts_in_use, draft->id))
    return FALSE;
  return reading->draft ? g_str_equal (draft->id, reading->draft) : g_strcmp0 (draft->source, reading->path) == 0;
}

static void
replace_by (Reading *reading, const JdDraft *draft, JdPosting *posting)
{
  g_free (reading->draft);
  reading->draft = g_strdup (draft->id);
  g_free (reading->path);
  reading->path = g_strdup (draft->source);
  g_free (reading->etag);
  reading->etag = g_strdup (draft->etag);
  g_clear_pointer (&reading->posting, jd_posting_unref);
  reading->posting = jd_posting_ref (posting);
}

/* Puts the draft in place of what the file says, unless it says the same. */
static gboolean
take_draft (Reading *reading, const char *folder, const JdDraft *draft, GError **error)
{
  gboolean was_free;
  g_autoptr (JdPosting) posting = jd_drafts_take (folder, draft->id, &was_free, error);

  if (!posting)
    return FALSE;
  reading->taken = was_free ? g_strdup (draft->id) : NULL;
  if (!reading->posting || !jd_posting_equal (reading->posting, posting))
    {
      replace_by (reading, draft, posting);
      return TRUE;
    }
  jd_drafts_remove (folder, draft->id, NULL);
  g_clear_pointer (&reading->taken, g_free);
  return TRUE;
}

static gboolean
look_for_draft (Reading *reading, GError **error)
{
  g_autofree char *folder = jd_drafts_folder ();
  g_autoptr (GPtrArray) drafts = jd_drafts_list (folder, error);

  for (guint i = 0; drafts && i < drafts->len; i++)
    if (is_wanted (reading, drafts->pdata[i]))
      return take_draft (reading, folder, drafts->pdata[i], error);
  return drafts != NULL;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;

  vacancy_drafts_settle ();
  if (reading->path)
    {
      reading->posting = jd_posting_file_load_etag (reading->path, &reading->etag, &error);
      /* A draft that cannot be read is shown on the start page; it is no reason not to open the file. */
      if (reading->posting)
        look_for_draft (reading, NULL);
    }
  else if (look_for_draft (reading, &error) && !reading->posting)
    g_set_error_literal (&error, JD_ERROR, JD_ERROR_MISSING, _("The draft is not there any more."));
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* ---- on the main loop ---- */

void
vacancy_posting_read_async (VacancyOpenPostings *postings, const char *path, const char *draft, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (postings) && (path || draft));
  reading = g_new0 (Reading, 1);
  reading->path = g_strdup (path);
  reading->draft = path ? NULL : g_strdup (draft);
  reading->drafts_in_use = vacancy_open_postings_drafts (postings);
  task = g_task_new (postings, NULL, callback, data);
  g_task_set_source_tag (task, vacancy_posting_read_async);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
}

static VacancySession *
session_of (Reading *reading, VacancyOpenPostings *postings, JdLibrary *library)
{
  const char *path = reading->path && vacancy_open_postings_has_path (postings, reading->path) ? NULL : reading->path;
  VacancySession *session = vacancy_session_new (library, reading->posting, path, reading->draft);

  /* The session holds it now. */
  g_clear_pointer (&reading->taken, g_free);
  if (path)
    vacancy_session_set_etag (session, reading->etag);
  return session;
}

VacancySession *
vacancy_posting_read_finish (GAsyncResult *result, JdLibrary *library, gboolean *recovered, GError **error)
{
  GTask *task = G_TASK (result);
  VacancyOpenPostings *postings = g_task_get_source_object (task);
  Reading *reading = g_task_get_task_data (task);

  g_return_val_if_fail (g_async_result_is_tagged (result, vacancy_posting_read_async) && library && recovered, NULL);
  if (!g_task_propagate_boolean (task, error))
    return NULL;
  if (!vacancy_open_postings_has_draft (postings, reading->draft))
    {
      *recovered = reading->draft != NULL;
      return session_of (reading, postings, library);
    }
  /* Somebody else was faster, and holds it. */
  g_clear_pointer (&reading->taken, g_free);
  g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED, _("The draft is open in another window."));
  return NULL;
}
