// SPDX-License-Identifier: GPL-3.0-or-later
/* Texts from elsewhere that become postings: files, and what was copied in another program. */
#include <glib/gi18n.h>

#include "adopt/jd-draft-blocks.h"
#include "editor/vacancy-editor-clipboard.h"
#include "import/vacancy-import-window.h"
#include "shell/vacancy-application-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-offered.h"
#include "widgets/vacancy-tell.h"

/* What is to be read once there is a library to hold it against. */
typedef struct
{
  VacancyApplication *application; /* owned */
  char *path;                      /* NULL: bytes */
  const JdImporter *importer;
  GBytes *bytes;
} Adoption;

/* The program does not end meanwhile, for want of a window. */
static Adoption *
adoption_new (VacancyApplication *application)
{
  Adoption *adoption = g_new0 (Adoption, 1);

  adoption->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
  return adoption;
}

static void
adoption_free (Adoption *adoption)
{
  g_application_release (G_APPLICATION (adoption->application));
  g_object_unref (adoption->application);
  g_free (adoption->path);
  g_clear_pointer (&adoption->bytes, g_bytes_unref);
  g_free (adoption);
}

/* On a thread; the window is closed by then, so that nothing changes the plan. */
static JdLibraryChange *
drafts_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  return jd_import_plan_drafts (vacancy_import_plan ((VacancyImport *) data), edit, edit->own, error);
}

static void
kept_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (GApplication) application = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  const guint count = blocks ? g_strv_length ((char **) blocks) : 0;
  g_autofree char *told = g_strdup_printf (ngettext ("%u draft is in your library", "%u drafts are in your library", count), count);

  if (error)
    vacancy_message_tell (window, _("The Lines Are Not in Your Library"), error->message);
  else if (window && count > 0)
    vacancy_tell (GTK_WIDGET (window), told, FALSE);
}

/* It is proposed to be saved beside the file. */
static void
made_cb (JdPosting *posting, VacancyImport *import, gboolean keep_drafts, gpointer data)
{
  const char *path = vacancy_import_path (import);
  VacancyServices *services = VACANCY_APPLICATION (data)->services;
  g_autoptr (VacancySession) session = vacancy_session_new (vacancy_library_store_get_library (services->library), posting, NULL, NULL);
  g_autofree char *home = path ? g_path_get_dirname (path) : NULL;

  vacancy_session_set_home (session, home);
  vacancy_open_postings_show (services->postings, session);
  vacancy_session_keep_made (session);
  if (keep_drafts)
    vacancy_library_changes_edit (services->changes, drafts_thread, g_object_ref (import), g_object_unref, kept_cb, g_object_ref (data));
}

/* Takes @adoption. */
static void
adopt (Adoption *adoption)
{
  VacancyApplication *self = adoption->application;
  JdLibrary *library = vacancy_library_store_get_library (self->services->library);
  g_autoptr (VacancyImport) import = adoption->path ? vacancy_import_new_file (library, adoption->path) : vacancy_import_new_bytes (library, adoption->importer, adoption->bytes);

  gtk_window_present (GTK_WINDOW (vacancy_import_window_new (GTK_APPLICATION (self), import, made_cb, g_object_ref (self), g_object_unref)));
  adoption_free (adoption);
}

static void
loaded_cb (VacancyLibraryStore *store, GParamSpec *spec, Adoption *adoption)
{
  if (!vacancy_library_store_is_loaded (store))
    return;
  g_signal_handlers_disconnect_by_func (store, loaded_cb, adoption);
  adopt (adoption);
}

/* Takes @adoption. */
static void
adopt_when_loaded (Adoption *adoption)
{
  VacancyLibraryStore *store = adoption->application->services->library;

  vacancy_application_prepare (adoption->application);
  if (vacancy_library_store_is_loaded (store))
    adopt (adoption);
  else
    g_signal_connect (store, "notify::loaded", G_CALLBACK (loaded_cb), adoption);
}

void
vacancy_application_adopt_file (VacancyApplication *self, const char *path)
{
  Adoption *adoption = adoption_new (self);

  adoption->path = g_strdup (path);
  adopt_when_loaded (adoption);
}

/* ---- the clipboard ---- */

static void
tell_nothing (VacancyApplication *self)
{
  vacancy_message_tell (gtk_application_get_active_window (GTK_APPLICATION (self)), _("There Is Nothing to Import"),
                        _("Copy the text of a posting in another program first, from a web page or a document."));
}

static void
read_cb (const char *type, GBytes *bytes, gpointer data)
{
  Adoption *adoption = data;

  adoption->importer = bytes ? jd_importer_for_mime_type (type) : NULL;
  adoption->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  if (adoption->importer && g_bytes_get_size (bytes) > 0)
    adopt_when_loaded (adoption);
  else
    {
      tell_nothing (adoption->application);
      adoption_free (adoption);
    }
}

void
vacancy_application_adopt_clipboard (VacancyApplication *self)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_auto (GStrv) types = vacancy_paste_types (gdk_clipboard_get_formats (clipboard));

  if (types[0])
    vacancy_offered_read_clipboard (clipboard, (const char *const *) types, read_cb, adoption_new (self));
  else
    tell_nothing (self);
}
