// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-save.h"

#include <glib/gi18n.h>

#include "item/jd-person.h"
#include "library/jd-library-stack.h"
#include "manage/jd-library-edit.h"
#include "manage/jd-library-undo.h"
#include "model/jd-wording.h"
#include "posting/vacancy-thread-work.h"

#define ATTEMPTS 10

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

/* One attempt. */
static gboolean
keep (const Keeping *keeping, const JdLibraryEdit *edit, GError **error)
{
  g_autoptr (JdLibraryChange) change = jd_library_edit_keep (edit, keeping->placement, keeping->language, error);

  return change && jd_library_change_apply (change, error);
}

/* Another program may be doing the same: an id that was taken meanwhile gives way to the next. */
static void
keep_thread (gpointer data)
{
  Keeping *keeping = data;
  g_autofree char *folder = jd_library_personal_folder (), *person = jd_person_name (folder);
  const JdLibraryEdit edit = { keeping->library, folder, { .by = person } };

  for (guint attempt = 0; attempt < ATTEMPTS; attempt++)
    {
      g_clear_error (&keeping->error);
      if (keep (keeping, &edit, &keeping->error) || !g_error_matches (keeping->error, JD_ERROR, JD_ERROR_REFUSED))
        return;
    }
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
