// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-save.h"

#include <glib/gi18n.h>

#include "library/jd-library-keep.h"
#include "library/jd-library-stack.h"
#include "model/jd-wording.h"
#include "posting/vacancy-thread-work.h"

/* What is to be kept, and what came of it. */
typedef struct
{
  VacancyLibraryStore *store; /* owned */
  JdLibrary *library;
  JdPlacement *placement;
  char *language;
  GError *error;
  VacancyLibrarySaved done;
  gpointer data;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_object_unref (keeping->store);
  jd_library_unref (keeping->library);
  jd_placement_unref (keeping->placement);
  g_free (keeping->language);
  g_clear_error (&keeping->error);
  g_free (keeping);
}

static void
keep_thread (gpointer data)
{
  Keeping *keeping = data;
  g_autofree char *folder = jd_library_personal_folder ();

  jd_library_keep_wording (keeping->library, folder, keeping->placement, keeping->language, &keeping->error);
}

static void
kept_cb (gpointer owner, gpointer data)
{
  const Keeping *keeping = data;

  if (!keeping->error)
    vacancy_library_store_reload (keeping->store);
  keeping->done (keeping->error, keeping->data);
}

void
vacancy_library_save_wording (VacancyLibraryStore *store, VacancySession *session, const JdPlacement *placement, VacancyLibrarySaved done, gpointer data)
{
  g_autofree char *text = jd_wording_plain (jd_placement_wording (placement));
  Keeping *keeping;

  if (!*text)
    {
      g_autoptr (GError) error = g_error_new_literal (JD_ERROR, JD_ERROR_MISSING, _("An empty block cannot be saved"));

      done (error, data);
      return;
    }
  keeping = g_new0 (Keeping, 1);
  keeping->done = done;
  keeping->data = data;
  keeping->store = g_object_ref (store);
  keeping->library = jd_library_ref (vacancy_session_library (session));
  keeping->placement = jd_placement_ref ((JdPlacement *) placement);
  keeping->language = g_strdup (vacancy_session_posting (session)->language);
  vacancy_thread_work (session, keep_thread, kept_cb, keeping, keeping_free);
}
