// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-session-write.h"

#include "store/jd-drafts.h"

struct _VacancyDraftSlot
{
  gatomicrefcount references;
  GMutex lock;
  char *folder; /* of drafts; NULL as long as there is none */
  char *draft;  /* id */
  guint begun;  /* numbers given out */
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

VacancyDraftSlot *
vacancy_draft_slot_ref (VacancyDraftSlot *slot)
{
  g_atomic_ref_count_inc (&slot->references);
  return slot;
}

void
vacancy_draft_slot_unref (VacancyDraftSlot *slot)
{
  if (!g_atomic_ref_count_dec (&slot->references))
    return;
  /* One that was kept is anybody's now. */
  if (slot->folder)
    jd_drafts_release (slot->folder, slot->draft);
  g_mutex_clear (&slot->lock);
  g_free (slot->folder);
  g_free (slot->draft);
  g_free (slot);
}

void
vacancy_draft_slot_remove (VacancyDraftSlot *slot, const char *folder)
{
  g_mutex_lock (&slot->lock);
  slot->latest = ++slot->begun;
  /* A draft that was never written is no fault. */
  jd_drafts_remove (folder, slot->draft, NULL);
  g_mutex_unlock (&slot->lock);
}

static guint
next_number (VacancyDraftSlot *slot)
{
  guint number;

  g_mutex_lock (&slot->lock);
  number = ++slot->begun;
  g_mutex_unlock (&slot->lock);
  return number;
}

VacancyWrite *
vacancy_write_new (VacancyDraftSlot *slot, const char *folder, JdPosting *posting, const char *path, const char *source, const char *etag)
{
  VacancyWrite *write = g_new0 (VacancyWrite, 1);

  write->folder = g_strdup (folder);
  write->path = g_strdup (path);
  write->source = g_strdup (source);
  write->etag = g_strdup (etag);
  write->posting = jd_posting_ref (posting);
  write->slot = vacancy_draft_slot_ref (slot);
  write->number = next_number (slot);
  return write;
}

void
vacancy_write_set_source (VacancyWrite *write, const char *source, const char *etag)
{
  g_free (write->source);
  g_free (write->etag);
  write->source = g_strdup (source);
  write->etag = g_strdup (etag);
}

void
vacancy_write_free (gpointer data)
{
  VacancyWrite *write = data;

  g_free (write->folder);
  g_free (write->draft);
  g_free (write->path);
  g_free (write->source);
  g_free (write->etag);
  g_free (write->found);
  jd_posting_unref (write->posting);
  vacancy_draft_slot_unref (write->slot);
  g_free (write);
}

/* The slot is locked. A draft that another program has taken up is that program's; ours goes on as another one. */
static gboolean
write_draft (VacancyDraftSlot *slot, const VacancyWrite *write, GError **error)
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
vacancy_write_draft (VacancyWrite *write, GError **error)
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
expected (const VacancyWrite *write)
{
  if (g_strcmp0 (write->path, write->source) == 0)
    return write->etag ? write->etag : "";
  return write->is_new ? "" : NULL;
}

gboolean
vacancy_write_file (VacancyWrite *write, JdSaved *saved, GError **error)
{
  if (jd_posting_file_save_over (write->path, write->posting, expected (write), saved, error))
    return TRUE;
  g_free (write->found);
  write->found = jd_posting_file_etag (write->path);
  return FALSE;
}
