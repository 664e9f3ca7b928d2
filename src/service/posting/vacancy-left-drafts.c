// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-left-drafts.h"

#include <glib/gi18n.h>

#include "posting/vacancy-session-job.h"
#include "posting/vacancy-thread-work.h"
#include "store/jd-drafts.h"

/* ---- which there are ---- */

typedef struct
{
  VacancyOpenPostings *postings; /* owned */
  VacancyDraftsListed listed;
  GPtrArray *drafts;             /* what was found */
} Listing;

static void
listing_free (gpointer data)
{
  Listing *listing = data;

  g_object_unref (listing->postings);
  g_clear_pointer (&listing->drafts, g_ptr_array_unref);
  g_free (listing);
}

static void
list_thread (gpointer data)
{
  Listing *listing = data;
  g_autofree char *folder = jd_drafts_folder ();

  vacancy_drafts_settle ();
  listing->drafts = jd_drafts_list (folder, NULL);
}

static void
listed_cb (gpointer owner, gpointer data)
{
  Listing *listing = data;

  if (!listing->drafts)
    listing->drafts = g_ptr_array_new ();
  /* What has been opened since is not left. */
  for (guint i = listing->drafts->len; i-- > 0;)
    if (vacancy_open_postings_has_draft (listing->postings, ((const JdDraft *) listing->drafts->pdata[i])->id))
      g_ptr_array_remove_index (listing->drafts, i);
  listing->listed (owner, listing->drafts);
}

void
vacancy_left_drafts_list (VacancyOpenPostings *postings, VacancyDraftsListed listed, gpointer owner)
{
  Listing *listing;

  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (postings) && listed);
  listing = g_new (Listing, 1);
  *listing = (Listing) { g_object_ref (postings), listed, NULL };
  vacancy_thread_work (owner, list_thread, listed_cb, listing, listing_free);
}

/* ---- one less ---- */

typedef struct
{
  char *draft;
  VacancyDraftDiscarded discarded;
  GError *error;
} Discard;

static void
discard_free (gpointer data)
{
  Discard *discard = data;

  g_free (discard->draft);
  g_clear_error (&discard->error);
  g_free (discard);
}

static void
discard_thread (gpointer data)
{
  Discard *discard = data;
  g_autofree char *folder = jd_drafts_folder ();

  jd_drafts_remove (folder, discard->draft, &discard->error);
}

static void
discarded_cb (gpointer owner, gpointer data)
{
  const Discard *discard = data;

  discard->discarded (owner, discard->error);
}

void
vacancy_left_drafts_discard (VacancyOpenPostings *postings, const char *draft, VacancyDraftDiscarded discarded, gpointer owner)
{
  Discard *discard;

  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (postings) && draft && discarded);
  if (vacancy_open_postings_has_draft (postings, draft))
    {
      g_autoptr (GError) error = g_error_new_literal (JD_ERROR, JD_ERROR_REFUSED, _("The draft is open in another window."));

      discarded (owner, error);
      return;
    }
  discard = g_new0 (Discard, 1);
  discard->draft = g_strdup (draft);
  discard->discarded = discarded;
  vacancy_thread_work (owner, discard_thread, discarded_cb, discard, discard_free);
}
