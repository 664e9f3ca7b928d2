// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-session-job.h"

#include "posting/vacancy-thread-work.h"
#include "store/jd-drafts.h"

struct _VacancyDraftLock
{
  gatomicrefcount references;
  guint begun;  /* numbers given out; atomic */

  /* Held as long as a write takes: the main loop does not ask for it. */
  GMutex mutex;
  char *folder; /* of drafts; NULL as long as there is none */
  char *draft;  /* id */
  guint latest; /* the newest write, or removal, that reached the disk */
};

VacancyDraftLock *
vacancy_draft_lock_new (const char *folder, const char *draft)
{
  VacancyDraftLock *lock = g_new0 (VacancyDraftLock, 1);

  g_atomic_ref_count_init (&lock->references);
  g_mutex_init (&lock->mutex);
  lock->folder = g_strdup (folder);
  lock->draft = g_strdup (draft);
  return lock;
}

static VacancyDraftLock *
lock_ref (VacancyDraftLock *lock)
{
  g_atomic_ref_count_inc (&lock->references);
  return lock;
}

static void
lock_unref (VacancyDraftLock *lock)
{
  if (!g_atomic_ref_count_dec (&lock->references))
    return;
  g_mutex_clear (&lock->mutex);
  g_free (lock->folder);
  g_free (lock->draft);
  g_free (lock);
}

/* Drafts that are being removed or let go of. */
static struct
{
  GMutex lock;
  GCond none;
  guint count;
} leaving;

static void
begin_leaving (void)
{
  g_mutex_lock (&leaving.lock);
  leaving.count++;
  g_mutex_unlock (&leaving.lock);
}

static void
end_leaving (void)
{
  g_mutex_lock (&leaving.lock);
  if (--leaving.count == 0)
    g_cond_broadcast (&leaving.none);
  g_mutex_unlock (&leaving.lock);
}

void
vacancy_drafts_settle (void)
{
  g_mutex_lock (&leaving.lock);
  while (leaving.count > 0)
    g_cond_wait (&leaving.none, &leaving.lock);
  g_mutex_unlock (&leaving.lock);
}

static guint
next_number (VacancyDraftLock *lock)
{
  return g_atomic_int_add (&lock->begun, 1) + 1;
}

typedef struct
{
  VacancyDraftLock *lock;
  char *folder;
  guint number;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  lock_unref (removal->lock);
  g_free (removal->folder);
  g_free (removal);
}

static void
remove_thread (gpointer data)
{
  const Removal *removal = data;
  VacancyDraftLock *lock = removal->lock;

  g_mutex_lock (&lock->mutex);
  if (removal->number > lock->latest)
    {
      lock->latest = removal->number;
      /* A draft that was never written is no fault. */
      jd_drafts_remove (removal->folder, lock->draft, NULL);
    }
  g_mutex_unlock (&lock->mutex);
  end_leaving ();
}

void
vacancy_draft_lock_remove (VacancyDraftLock *lock, const char *folder)
{
  Removal *removal = g_new (Removal, 1);

  begin_leaving ();
  *removal = (Removal) { lock_ref (lock), g_strdup (folder), next_number (lock) };
  vacancy_thread_work (NULL, remove_thread, NULL, removal, removal_free);
}

static void
release_thread (gpointer data)
{
  VacancyDraftLock *lock = data;

  g_mutex_lock (&lock->mutex);
  if (lock->folder)
    jd_drafts_release (lock->folder, lock->draft);
  g_mutex_unlock (&lock->mutex);
  end_leaving ();
}

static gboolean
close_cb (gpointer lock)
{
  vacancy_thread_work (NULL, release_thread, NULL, lock, (GDestroyNotify) lock_unref);
  return G_SOURCE_REMOVE;
}

void
vacancy_draft_lock_close (VacancyDraftLock *lock)
{
  begin_leaving ();
  /* A task may be the last to let go of a session, on its thread. */
  g_main_context_invoke (NULL, close_cb, lock);
}

VacancySessionJob *
vacancy_session_job_new (VacancyDraftLock *lock, const char *folder, JdPosting *posting, const char *path, const char *source, const char *etag)
{
  VacancySessionJob *write = g_new0 (VacancySessionJob, 1);

  write->folder = g_strdup (folder);
  write->path = g_strdup (path);
  write->source = g_strdup (source);
  write->etag = g_strdup (etag);
  write->posting = jd_posting_ref (posting);
  write->lock = lock_ref (lock);
  write->number = next_number (lock);
  return write;
}

void
vacancy_session_job_set_source (VacancySessionJob *write, const char *source, const char *etag)
{
  g_free (write->source);
  g_free (write->etag);
  write->source = g_strdup (source);
  write->etag = g_strdup (etag);
}

void
vacancy_session_job_free (gpointer data)
{
  VacancySessionJob *write = data;

  g_free (write->folder);
  g_free (write->draft);
  g_free (write->path);
  g_free (write->source);
  g_free (write->etag);
  g_free (write->found);
  jd_posting_unref (write->posting);
  lock_unref (write->lock);
  g_free (write);
}

/* The lock is locked. A draft that another program has taken up is that program's; ours goes on as another one. */
static gboolean
write_draft (VacancyDraftLock *lock, const VacancySessionJob *write, GError **error)
{
  g_autoptr (GError) fault = NULL;

  g_free (lock->folder);
  lock->folder = g_strdup (write->folder);
  if (jd_drafts_write (lock->folder, lock->draft, write->source, write->etag, write->posting, &fault))
    return TRUE;
  if (!g_error_matches (fault, JD_ERROR, JD_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  g_free (lock->draft);
  lock->draft = g_uuid_string_random ();
  return jd_drafts_write (lock->folder, lock->draft, write->source, write->etag, write->posting, error);
}

gboolean
vacancy_session_job_write_draft (VacancySessionJob *write, GError **error)
{
  gboolean written = TRUE;

  g_mutex_lock (&write->lock->mutex);
  write->outdone = write->number < write->lock->latest;
  if (!write->outdone)
    written = write_draft (write->lock, write, error);
  if (written && !write->outdone)
    write->lock->latest = write->number;
  g_free (write->draft);
  write->draft = g_strdup (write->lock->draft);
  g_mutex_unlock (&write->lock->mutex);
  return written;
}

/* What may be replaced, as jd_file_replace() says it. */
static const char *
expected (const VacancySessionJob *write)
{
  if (g_strcmp0 (write->path, write->source) == 0)
    return write->etag ? write->etag : "";
  return write->is_new ? "" : NULL;
}

gboolean
vacancy_session_job_write_file (VacancySessionJob *write, JdSaved *saved, GError **error)
{
  if (jd_posting_file_save_over (write->path, write->posting, expected (write), saved, error))
    return TRUE;
  g_free (write->found);
  write->found = jd_posting_file_etag (write->path);
  return FALSE;
}
