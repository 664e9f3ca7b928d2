// SPDX-License-Identifier: GPL-3.0-or-later
/* Choosing files, and saving. */
#include <glib/gi18n.h>

#include "export/jd-export.h"
#include "import/jd-importer.h"
#include "posting/vacancy-documents.h"
#include "posting/vacancy-thread-work.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"

#define EXTENSION "vacancy"
#define SUFFIX "." EXTENSION

/* ---- the file chooser ---- */

static void
set_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) postings = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (postings, _("Postings"));
  gtk_file_filter_add_pattern (postings, "*" SUFFIX);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, postings);
  gtk_file_chooser_add_filter (chooser, all);
}

/* The path that was chosen, after which the chooser is done with; NULL when it was dismissed. */
static char *
take_path (VacancyWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  char *path = file ? g_file_get_path (file) : NULL;

  if (file && !path)
    vacancy_message_tell (GTK_WINDOW (self), _("This Place Has No Folder"), _("Vacancy opens and saves postings in folders of this computer and in mounted ones."));
  g_clear_object (&self->chooser);
  return path;
}

/* One chooser at a time. */
static gboolean
begin_chooser (VacancyWindow *self, const char *title, GtkFileChooserAction action, const char *accept)
{
  if (self->chooser)
    {
      gtk_native_dialog_show (self->chooser);
      return FALSE;
    }
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL));
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  return TRUE;
}

static gboolean
show_chooser (VacancyWindow *self, const char *title, GtkFileChooserAction action, const char *accept)
{
  if (!begin_chooser (self, title, action, accept))
    return FALSE;
  set_filters (GTK_FILE_CHOOSER (self->chooser));
  return TRUE;
}

static void
open_response_cb (VacancyWindow *self, int response)
{
  g_autofree char *path = take_path (self, response);

  if (path)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-path", "^ay", path);
}

void
vacancy_window_choose_open (VacancyWindow *self)
{
  if (!show_chooser (self, _("Open a Posting"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open")))
    return;
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (open_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

/* ---- texts from elsewhere ---- */

static void
set_import_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) texts = gtk_file_filter_new (), all = gtk_file_filter_new ();

  gtk_file_filter_set_name (texts, _("Texts and Documents"));
  for (const JdImporter *const *importer = jd_importers (); *importer; importer++)
    for (const char *const *extension = (*importer)->extensions; *extension; extension++)
      gtk_file_filter_add_suffix (texts, *extension);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, texts);
  gtk_file_chooser_add_filter (chooser, all);
}

/* A window each. */
static void
import_response_cb (VacancyWindow *self, int response)
{
  g_autoptr (GListModel) files = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->chooser)) : NULL;

  g_clear_object (&self->chooser);
  for (guint i = 0; files && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path)
        gtk_widget_activate_action (GTK_WIDGET (self), "app.import-path", "^ay", path);
      else
        vacancy_message_tell (GTK_WINDOW (self), _("This Place Has No Folder"), _("Vacancy opens and saves postings in folders of this computer and in mounted ones."));
    }
}

void
vacancy_window_choose_import (VacancyWindow *self)
{
  if (!begin_chooser (self, _("Import a Posting"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import")))
    return;
  set_import_filters (GTK_FILE_CHOOSER (self->chooser));
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (import_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

/* ---- saving ---- */

typedef struct
{
  VacancyWindow *window; /* owned */
  VacancyWindowSaved done;
  gpointer data;
} Saving;

static void
saving_end (Saving *saving, gboolean saved)
{
  if (saving->done)
    saving->done (saving->window, saved, saving->data);
  g_object_unref (saving->window);
  g_free (saving);
}

/* A failure is told by the bar above the posting, which stays until a save succeeds. */
static void
saved_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  g_autofree char *warning = NULL;
  gboolean saved = vacancy_session_save_finish (VACANCY_SESSION (object), result, &warning, NULL);

  if (saved && saving->window->session == VACANCY_SESSION (object))
    {
      vacancy_save_banner_hide_changed (vacancy_workspace_get_banner (saving->window->workspace));
      vacancy_window_mark_saved (saving->window);
      vacancy_window_add_recent (saving->window);
      vacancy_announce (GTK_WIDGET (saving->window), _("Saved"));
    }
  else if (!saved && vacancy_session_message (VACANCY_SESSION (object)))
    vacancy_announce (GTK_WIDGET (saving->window), vacancy_session_message (VACANCY_SESSION (object)));
  if (warning)
    vacancy_tell (GTK_WIDGET (saving->window), warning, FALSE);
  saving_end (saving, saved);
}

/* What was chosen, and where that is. */
typedef struct
{
  Saving *saving;
  char *path;
  gboolean is_new; /* there is nothing yet */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->path);
  g_free (place);
}

/* A name without the suffix gets it, unless that would be a file nobody was asked about. */
static void
place_thread (gpointer data)
{
  Place *place = data;
  g_autofree char *full = g_strconcat (place->path, SUFFIX, NULL);

  if (!g_str_has_suffix (place->path, SUFFIX) && !g_file_test (full, G_FILE_TEST_EXISTS))
    {
      g_free (place->path);
      place->path = g_steal_pointer (&full);
    }
  place->is_new = !g_file_test (place->path, G_FILE_TEST_EXISTS);
}

static void
placed_cb (gpointer owner, gpointer data)
{
  const Place *place = data;
  VacancySession *session = place->saving->window->session;

  /* It may be closed by now. */
  if (session)
    vacancy_session_save_async (session, place->path, place->is_new, saved_cb, place->saving);
  else
    saving_end (place->saving, FALSE);
}

static void
save_response_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  Saving *saving = data;
  char *chosen = take_path (saving->window, response);
  Place *place;

  if (!chosen)
    {
      saving_end (saving, FALSE);
      return;
    }
  place = g_new (Place, 1);
  *place = (Place) { saving, chosen, FALSE };
  vacancy_thread_work (NULL, place_thread, placed_cb, place, place_free);
}

/* Where the posting is, or what it was made from; else where a person keeps documents. New string. */
static char *
folder_to_save_in (VacancyWindow *self)
{
  const char *home = vacancy_session_home (self->session);

  if (vacancy_session_path (self->session))
    return g_path_get_dirname (vacancy_session_path (self->session));
  return g_strdup (home ? home : vacancy_documents_folder ());
}

static void
show_save_chooser (Saving *saving, const char *folder, const char *name)
{
  VacancyWindow *self = saving->window;
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  if (!show_chooser (self, _("Save the Posting"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save")))
    {
      saving_end (saving, FALSE);
      return;
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), file, NULL);
  g_signal_connect (self->chooser, "response", G_CALLBACK (save_response_cb), saving);
  gtk_native_dialog_show (self->chooser);
}

/* A name to be found in a folder. */
typedef struct
{
  Saving *saving;
  char *folder;
  JdPosting *posting;
  char *name; /* NULL as long as it is looked for */
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_free (naming->folder);
  jd_posting_unref (naming->posting);
  g_free (naming->name);
  g_free (naming);
}

static void
name_thread (gpointer data)
{
  Naming *naming = data;

  naming->name = jd_export_free_name (naming->posting, EXTENSION, naming->folder);
}

static void
named_cb (gpointer owner, gpointer data)
{
  const Naming *naming = data;

  /* It may be closed by now. */
  if (naming->saving->window->session)
    show_save_chooser (naming->saving, naming->folder, naming->name);
  else
    saving_end (naming->saving, FALSE);
}

/* A posting that has a file is proposed under its name; one that has none, such as a copy, under a name no file has. */
static void
ask_where (VacancyWindow *self, Saving *saving)
{
  g_autofree char *folder = folder_to_save_in (self);
  g_autofree char *name = jd_export_file_name (vacancy_session_posting (self->session), EXTENSION);
  Naming *naming;

  if (vacancy_session_path (self->session))
    {
      show_save_chooser (saving, folder, name);
      return;
    }
  naming = g_new (Naming, 1);
  *naming = (Naming) { saving, g_steal_pointer (&folder), jd_posting_ref (vacancy_session_posting (self->session)), NULL };
  vacancy_thread_work (NULL, name_thread, named_cb, naming, naming_free);
}

void
vacancy_window_save (VacancyWindow *self, gboolean ask, VacancyWindowSaved done, gpointer data)
{
  g_assert (self->session);
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  saving->done = done;
  saving->data = data;
  if (ask || !vacancy_session_path (self->session))
    ask_where (self, saving);
  else
    vacancy_session_save_async (self->session, NULL, FALSE, saved_cb, saving);
}
