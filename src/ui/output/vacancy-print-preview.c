// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-print-preview.h"

#include <glib/gi18n.h>

#include "output/vacancy-print.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-open-file.h"

/* Whether the program that GTK would start is there. */
static gboolean
gtk_has_viewer (void)
{
  g_autofree char *command = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *program = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-print-preview-command", &command, NULL);
  if (command && g_shell_parse_argv (command, NULL, &words, NULL))
    program = g_find_program_in_path (words[0]);
  return program != NULL;
}

static gboolean
has_pdf_viewer (void)
{
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_type ("application/pdf", FALSE);

  return viewer != NULL;
}

static void
tell (GtkWindow *parent, const char *body)
{
  vacancy_message_tell (parent, _("No Preview of the Pages"), body);
}

/* The pages as a file that goes with the person's session, each in the place of the one before. */
static void
show_as_pdf (GtkPrintOperation *from, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = vacancy_print_operation_again (from);
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "vacancy-preview.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_print_settings (operation, gtk_print_operation_get_print_settings (from));
  gtk_print_operation_set_default_page_setup (operation, gtk_print_operation_get_default_page_setup (from));
  gtk_print_operation_set_export_filename (operation, path);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell (parent, error->message);
  else
    vacancy_open_file (parent, file);
}

/* Whoever takes a preview over from GTK has to give it something to draw on, and to end it once it is ready, which it would wait for for good. */
static void
end_when_ready (GtkPrintOperationPreview *preview, GtkPrintContext *context)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cairo = cairo_create (nowhere);

  gtk_print_context_set_cairo_context (context, cairo, 72, 72);
  cairo_destroy (cairo);
  cairo_surface_destroy (nowhere);
  g_signal_connect (preview, "ready", G_CALLBACK (gtk_print_operation_preview_end_preview), NULL);
}

static gboolean
preview_cb (GtkPrintOperation *operation, GtkPrintOperationPreview *preview, GtkPrintContext *context, GtkWindow *parent)
{
  if (gtk_has_viewer ())
    return FALSE;
  end_when_ready (preview, context);
  if (has_pdf_viewer ())
    show_as_pdf (operation, parent);
  else
    tell (parent, _("No program that shows PDF files is installed. To see the pages, choose Export and then PDF document."));
  return TRUE;
}

void
vacancy_print_preview_attach (GtkPrintOperation *operation)
{
  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation));

  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
}
