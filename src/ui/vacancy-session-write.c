// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-session-write.h"

#include <glib/gi18n.h>

#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"

struct _VacancyDraftSlot
{
  gatomicrefcount references;
  GMutex lock;
  guint begun;  /* numbers given out */
  guint latest; /* the newest write, or removal, that reached the disk */
};

VacancyDraftSlot *
vacancy_draft_slot_new (void)
{
  VacancyDraftSlot *slot = g_new0 (VacancyDraftSlot, 1);

  g_atomic_ref_count_init (&slot->references);
  g_mutex_init (&slot->lock);
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
  g_mutex_clear (&slot->lock);
  g_free (slot);
}

void
vacancy_draft_slot_remove (VacancyDraftSlot *slot, const char *folder, const char *draft)
{
  g_mutex_lock (&slot->lock);
  slot->latest = ++slot->begun;
  /* A draft that was never written is no fault. */
  jd_drafts_remove (folder, draft, NULL);
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
vacancy_write_new (VacancyDraftSlot *slot, const char *folder, const char *draft, JdPosting *posting, const char *path, const char *source, const char *etag)
{
  VacancyWrite *write = g_new0 (VacancyWrite, 1);

  write->folder = g_strdup (folder);
  write->draft = g_strdup (draft);
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
  jd_posting_unref (write->posting);
  vacancy_draft_slot_unref (write->slot);
  g_free (write);
}

gboolean
vacancy_write_draft (VacancyWrite *write, GError **error)
{
  gboolean written = TRUE;

  g_mutex_lock (&write->slot->lock);
  write->outdone = write->number < write->slot->latest;
  if (!write->outdone)
    written = jd_drafts_write (write->folder, write->draft, write->source, write->etag, write->posting, error);
  if (written && !write->outdone)
    write->slot->latest = write->number;
  g_mutex_unlock (&write->slot->lock);
  return written;
}

static gboolean
check_unchanged (const VacancyWrite *write, GError **error)
{
  g_autofree char *now = NULL;

  if (!write->etag || g_strcmp0 (write->path, write->source) != 0)
    return TRUE;
  now = jd_posting_file_etag (write->path);
  if (!now || g_str_equal (now, write->etag))
    return TRUE;
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), write->path);
  return FALSE;
}

char *
vacancy_write_file (const VacancyWrite *write, GError **error)
{
  char *etag;

  if (!check_unchanged (write, error) || !jd_posting_file_save (write->path, write->posting, error))
    return NULL;
  etag = jd_posting_file_etag (write->path);
  if (!etag)
    g_set_error (error, JD_ERROR, JD_ERROR_IO, _("%s: was written, but cannot be read again"), write->path);
  return etag;
}
