// SPDX-License-Identifier: GPL-3.0-or-later
/* New postings: of a role, or as another one begins, which may be open, in a file or in a draft. */
#include <glib/gi18n.h>

#include "edit/jd-edit-copy.h"
#include "posting/vacancy-thread-work.h"
#include "shell/vacancy-window-private.h"
#include "start/vacancy-new-dialog.h"
#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"
#include "widgets/vacancy-tell.h"

#define SAMPLE "senior-machine-learning-engineer.vacancy"

/* ---- where it goes ---- */

/* Here when there is none, else into a window of its own. @self may be NULL; @beside: the file it will be proposed to be saved beside, NULL: none. The session is borrowed. */
static VacancySession *
show_new (VacancyServices *services, VacancyWindow *self, JdPosting *posting, const char *beside)
{
  g_autoptr (VacancySession) session = vacancy_session_new (vacancy_library_store_get_library (services->library), posting, NULL, NULL);
  g_autofree char *home = beside ? g_path_get_dirname (beside) : NULL;

  vacancy_session_set_home (session, home);
  if (self && !self->session)
    {
      vacancy_window_set_session (self, session);
      gtk_window_present (GTK_WINDOW (self));
    }
  else
    vacancy_open_postings_show (services->postings, session);
  vacancy_session_keep_made (session);
  return session;
}

/* The window that asked may be gone. */
static void
made_cb (GtkWindow *asked, JdPosting *posting, gpointer services)
{
  VacancyWindow *self = (VacancyWindow *) asked;

  show_new (services, self, posting, self ? self->new_beside : NULL);
}

void
vacancy_window_ask_new (VacancyWindow *self, JdPosting *from, const char *beside)
{
  VacancyLibraryStore *library = self->services->library;

  g_free (self->new_beside);
  self->new_beside = g_strdup (beside);
  self->new_when_loaded = !vacancy_library_store_is_loaded (library);
  g_clear_pointer (&self->new_from, jd_posting_unref);
  if (self->new_when_loaded)
    self->new_from = from ? jd_posting_ref (from) : NULL;
  else
    vacancy_new_dialog_present (GTK_WINDOW (self), vacancy_library_store_get_library (library), from, made_cb, self->services);
}

void
vacancy_window_ask_waiting_new (VacancyWindow *self)
{
  g_autoptr (JdPosting) from = NULL;
  g_autofree char *beside = NULL;

  if (!self->new_when_loaded)
    return;
  from = g_steal_pointer (&self->new_from);
  beside = g_steal_pointer (&self->new_beside);
  vacancy_window_ask_new (self, from, beside);
}

/* Wherever @session is shown, which may be another window than @self. */
static void
tell_in_window_of (VacancyWindow *self, VacancySession *session, const char *text)
{
  for (GList *item = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self))); item; item = item->next)
    if (VACANCY_IS_WINDOW (item->data) && vacancy_window_get_session (item->data) == session)
      vacancy_tell (item->data, text, FALSE);
}

void
vacancy_window_duplicate (VacancyWindow *self, JdPosting *posting, const char *beside)
{
  /* It looks like the other one, so it is told which it is. */
  g_autoptr (JdPosting) copy = jd_edit_duplicate (posting);
  VacancySession *session = show_new (self->services, self, copy, beside);

  tell_in_window_of (self, session, _("This is the copy. It is not saved yet."));
}

/* ---- of a file or a draft ---- */

typedef struct
{
  char *path;   /* NULL: it is a draft */
  char *beside; /* the file what is made of it is to be saved beside; NULL: none */
  char *draft;
  gboolean ask; /* what is to be another, instead of making the same */

  JdPosting *posting; /* what was read; NULL with error */
  GError *error;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->path);
  g_free (source->beside);
  g_free (source->draft);
  g_clear_pointer (&source->posting, jd_posting_unref);
  g_clear_error (&source->error);
  g_free (source);
}

static void
read_thread (gpointer data)
{
  Source *source = data;
  g_autofree char *folder = source->draft ? jd_drafts_folder () : NULL;

  source->posting = source->draft ? jd_drafts_load (folder, source->draft, &source->error) : jd_posting_file_load (source->path, &source->error);
}

static void
read_cb (gpointer owner, gpointer data)
{
  VacancyWindow *self = owner;
  const Source *source = data;

  /* A window that was closed may live on for a moment. */
  if (vacancy_window_is_closed (self))
    return;
  if (!source->posting)
    vacancy_window_show_open_error (self, source->path, source->error);
  else if (source->ask)
    vacancy_window_ask_new (self, source->posting, source->beside);
  else
    vacancy_window_duplicate (self, source->posting, source->beside);
}

/* Takes over @source. */
static void
read_source (VacancyWindow *self, Source *source)
{
  vacancy_thread_work (self, read_thread, read_cb, source, source_free);
}

void
vacancy_window_copy (VacancyWindow *self, const char *path, const char *draft, gboolean ask)
{
  g_assert (!path != !draft);
  Source *source = g_new0 (Source, 1);

  source->path = g_strdup (path);
  source->beside = g_strdup (path);
  source->draft = g_strdup (draft);
  source->ask = ask;
  read_source (self, source);
}

void
vacancy_window_show_sample (VacancyWindow *self)
{
  Source *source = g_new0 (Source, 1);

  source->path = g_build_filename (jd_library_starter_path (), "samples", SAMPLE, NULL);
  read_source (self, source);
}
