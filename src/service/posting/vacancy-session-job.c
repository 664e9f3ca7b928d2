// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-session-job.h"

#include "posting/vacancy-thread-work.h"
#include "store/jd-drafts.h"

struct _VacancyDraftSlot
{
  gatomicrefcount references;
  guint begun;  /* numbers given out; atomic */

  /* Held as long as a write takes: the main loop does not ask for it. */
  GMutex lock;
  char *folder; /* of drafts; NULL as long as there is none */
  char *draft;  /* id */
  guint latest; /* the newest write, or removal, that reached the disk */
};

VacancyDraftSlot *
vacancy_draft_slot_new (const char *folder, const char *draft)
{
  VacancyDraftSlot *slot = g_new0 (VacancyDraftSlot, 1);

  g_atomic_ref_count_init (&slot->references);
  g_mutex_init (&slot->lock);
  slot->folder = g_strdup (folder);
  slot->draft = g_strdup (draft);
  return slot;
}

static VacancyDraftSlot *
slot_ref (VacancyDraftSlot *slot)
{
  g_atomic_ref_count_inc (&slot->references);
  return slot;
}

static void
slot_unref (VacancyDraftSlot *slot)
{
  if (!g_atomic_ref_count_dec (&slot->references))
    return;
  g_mutex_clear (&slot->lock);
  g_free (slot->folder);
  g_free (slot->draft);
  g_free (slot);
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
next_number (VacancyDraftSlot *slot)
{
  return g_atomic_int_add (&slot->begun, 1) + 1;
}

typedef struct
{
  VacancyDraftSlot *slot;
  char *folder;
  guint number;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  slot_unref (removal->slot);
  g_free (removal->folder);
  g_free (removal);
}

static void
remove_thread (gpointer data)
{
  const Removal *removal = data;
  VacancyDraftSlot *slot = removal->slot;

  g_mutex_lock (&slot->lock);
  if (removal->number > slot->latest)
    {
      slot->latest = removal->number;
      /* A draft that was never written is no fault. */
      jd_drafts_remove (removal->folder, slot->draft, NULL);
    }
  g_mutex_unlock (&slot->lock);
  end_leaving ();
}

void
vacancy_draft_slot_remove (VacancyDraftSlot *slot, const char *folder)
{
  Removal *removal = g_new (Removal, 1);

  begin_leaving ();
  *removal = (Removal) { slot_ref (slot), g_strdup (folder), next_number (slot) };
  vacancy_thread_work (NULL, remove_thread, NULL, removal, removal_free);
}

static void
release_thread (gpointer data)
{
  VacancyDraftSlot *slot = data;

  g_mutex_lock (&slot->lock);
  if (slot->folder)
    jd_drafts_release (slot->folder, slot->draft);
  g_mutex_unlock (&slot->lock);
  end_leaving ();
}

static gboolean
close_cb (gpointer slot)
{
  vacancy_thread_work (NULL, release_thread, NULL, slot, (GDestroyNotify) slot_unref);
  return G_SOURCE_REMOVE;
}

void
vacancy_draft_slot_close (VacancyDraftSlot *slot)
{
  begin_leaving ();
  /* A task may be the last to let go of a session, on its thread. */
  g_main_context_invoke (NULL, close_cb, slot);
}

VacancySessionJob *
vacancy_session_job_new (VacancyDraftSlot *slot, const char *folder, JdPosting *posting, const char *path, const char *source, const char *etag)
{
  VacancySessionJob *write = g_new0 (VacancySessionJob, 1);

  write->folder = g_strdup (folder);
  write->path = g_strdup (path);
  write->source = g_strdup (source);
  write->etag = g_strdup (etag);
  write->posting = jd_posting_ref (posting);
  write->slot = slot_ref (slot);
  write->number = next_number (slot);
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
  slot_unref (write->slot);
  g_free (write);
}

/* The slot is locked. A draft that another program has taken up is that program's; ours goes on as another one. */
static gboolean
write_draft (VacancyDraftSlot *slot, const VacancySessionJob *write, GError **error)
{
  g_autoptr (GError) fault = NULL;

  g_free (slot->folder);
  slot->folder = g_strdup (write->folder);
  if (jd_drafts_write (slot->folder, slot->draft, write->source, write->etag, write->posting, &fault))
    return TRUE;
  if (!g_error_matches (fault, JD_ERROR, JD_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  g_free (slot->draft);
  slot->draft = g_uuid_string_random ();
  return jd_drafts_write (slot->folder, slot->draft, write->source, write->etag, write->posting, error);
}

gboolean
vacancy_session_job_write_draft (VacancySessionJob *write, GError **error)
{
  gboolean written = TRUE;

  g_mutex_lock (&write->slot->lock);
  write->outdone = write->number < write->slot->latest;
  if (!write->outdone)
    written = write_draft (write->slot, write, error);
  if (written && !write->outdone)
    write->slot->latest = write->number;
  g_free (write->draft);
  write->draft = g_strdup (write->slot->draft);
  g_mutex_unlock (&write->slot->lock);
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
