// SPDX-License-Identifier: GPL-3.0-or-later
/* What is selected, or a role, as a file to be given on: which of two it shall be, where, and that it is there. */
#include <glib/gi18n.h>

#include "manage/vacancy-library-window-private.h"
#include "posting/vacancy-documents.h"
#include "widgets/vacancy-export-toast.h"
#include "widgets/vacancy-message.h"

/* What the dialogs are about. */
typedef struct
{
  VacancyLibraryWindow *window; /* borrowed: the dialogs are its own */
  GStrv ids;
  VacancyOutgoingFormat format;
} Export;

static Export *
export_new (VacancyLibraryWindow *window, const char *const *ids, VacancyOutgoingFormat format)
{
  Export *export = g_new (Export, 1);

  *export = (Export){ window, g_strdupv ((GStrv) ids), format };
  return export;
}

static void
export_free (gpointer data, GClosure *closure)
{
  Export *export = data;

  g_strfreev (export->ids);
  g_free (export);
}

/* ---- the file ---- */

/* The window may be closed by now. */
static void
written_cb (const char *path, const char *lost, const GError *error, gpointer data)
{
  g_autoptr (GtkWindow) window = data;

  if (!gtk_window_get_application (window))
    return;
  if (error)
    vacancy_message_tell (window, _("Nothing Was Exported"), error->message);
  else
    vacancy_export_toast (window, path);
  if (lost)
    vacancy_message_tell (window, _("The Table Does Not Hold All of It"), lost);
}

void
vacancy_library_window_export (VacancyLibraryWindow *self, const char *const *ids, VacancyOutgoingFormat format, const char *path)
{
  vacancy_outgoing_write (vacancy_library_store_get_library (self->services->library), ids, format, path, written_cb, g_object_ref (self));
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Export *export)
{
  VacancyLibraryWindow *self = export->window;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    vacancy_library_window_export (self, (const char *const *) export->ids, export->format, path);
  else if (file)
    vacancy_message_tell (GTK_WINDOW (self), _("Nothing Was Exported"), _("Vacancy writes files in folders of this computer and in mounted ones."));
  g_clear_object (&self->chooser);
}

/* What one block or role is called by, in files, too. New string. */
static char *
proposed_name (const Export *export)
{
  /* Translators: the name of a file, without its ending, that is proposed for several blocks. */
  const char *name = g_strv_length (export->ids) == 1 ? export->ids[0] : _("blocks");

  return g_strconcat (name, vacancy_outgoing_ending (export->format), NULL);
}

static void
choose_file (const Export *export)
{
  VacancyLibraryWindow *self = export->window;
  const char *title = export->format == VACANCY_OUTGOING_TABLE ? _("Export a Table") : _("Export a Pack");
  g_autofree char *name = proposed_name (export);
  g_autoptr (GFile) folder = g_file_new_for_path (vacancy_documents_folder ());

  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_data (self->chooser, "response", G_CALLBACK (chosen_cb), export_new (self, (const char *const *) export->ids, export->format), export_free, 0);
  gtk_native_dialog_show (self->chooser);
}

/* ---- the format ---- */

static void
format_cb (GtkWidget *dialog, const char *response, Export *export)
{
  if (g_str_equal (response, "cancel"))
    return;
  export->format = g_str_equal (response, "pack") ? VACANCY_OUTGOING_PACK : VACANCY_OUTGOING_TABLE;
  choose_file (export);
}

static void
ask_format (VacancyLibraryWindow *self, const char *const *ids)
{
  const guint n_blocks = g_strv_length ((GStrv) ids);
  g_autofree char *heading = g_strdup_printf (ngettext ("Export %'u Block", "Export %'u Blocks", n_blocks), n_blocks);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading,
                                              _("A pack is for others who use Vacancy, and has the notes of the blocks, too. A table is for a spreadsheet."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "table", _("As _Table…"), "pack", _("As _Pack…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "pack", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "pack");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (format_cb), export_new (self, ids, VACANCY_OUTGOING_PACK), export_free, 0);
  vacancy_message_present (dialog);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  g_auto (GStrv) ids = vacancy_block_table_get_ids (self->table);

  if (ids[0])
    ask_format (self, (const char *const *) ids);
}

/* A table holds no roles, so nothing is to be asked. */
void
vacancy_library_window_export_role (VacancyLibraryWindow *self, const char *id)
{
  const Export export = { self, (char *[]){ (char *) id, NULL }, VACANCY_OUTGOING_ROLES };

  choose_file (&export);
}

void
vacancy_library_window_add_export (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = { { .name = "export", .activate = export_action } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
