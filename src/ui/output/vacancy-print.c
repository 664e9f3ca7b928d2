// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-print.h"

#include <adwaita.h>
#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "export/jd-export.h"
#include "pages/jd-pages.h"
#include "export/jd-paper.h"
#include "output/vacancy-print-preview.h"
#include "widgets/vacancy-export-toast.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-toast.h"
#include "widgets/vacancy-widget-util.h"

#define SETTINGS_KEY "vacancy-print-settings"
#define JOB_KEY "vacancy-print-job"

/* What one operation prints; lives as long as it. */
typedef struct
{
  JdDocument *document;
  JdLogo *logo; /* NULL: none */
  char *title;
  JdPages *layout; /* between begin and end */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  jd_document_unref (job->document);
  jd_logo_unref (job->logo);
  g_free (job->title);
  jd_pages_free (job->layout);
  g_free (job);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  jd_pages_free (job->layout);
  job->layout = jd_pages_new (job->document, job->logo, pango, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) jd_pages_get_n_pages (job->layout));
}

/* What a reader of PDF shows above the pages and a screen reader says first. */
static void
name_surface (cairo_t *cairo, const Job *job)
{
  cairo_surface_t *surface = cairo_get_target (cairo);

  if (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_PDF)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, job->title);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  const Job *job = data;

  if (page == 0)
    name_surface (gtk_print_context_get_cairo_context (context), job);
  jd_pages_draw (job->layout, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
end_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->layout, jd_pages_free);
}

GtkPrintOperation *
vacancy_print_operation_new (JdDocument *document, const JdLogo *logo, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  g_return_val_if_fail (document, NULL);
  job->document = jd_document_ref (document);
  job->logo = logo ? jd_logo_ref ((JdLogo *) logo) : NULL;
  job->title = g_strdup (title && *title ? title : _("Posting"));
  gtk_page_setup_set_left_margin (setup, JD_PAPER_SIDE_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, JD_PAPER_SIDE_MM, GTK_UNIT_MM);
  gtk_page_setup_set_top_margin (setup, JD_PAPER_TOP_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, JD_PAPER_TOP_MM, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, job->title);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect (operation, "end-print", G_CALLBACK (end_cb), job);
  g_object_set_data_full (G_OBJECT (operation), JOB_KEY, job, job_free);
  return operation;
}

GtkPrintOperation *
vacancy_print_operation_again (GtkPrintOperation *operation)
{
  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (operation), NULL);

  const Job *job = g_object_get_data (G_OBJECT (operation), JOB_KEY);
  return vacancy_print_operation_new (job->document, job->logo, job->title);
}

static void
show_error (GtkWindow *parent, const char *message)
{
  vacancy_message_tell (parent, _("Could Not Print"), message);
}

/* What became of it, in passing: the file, or the printer it went to. */
static void
tell_done (GtkWindow *parent, GtkPrintSettings *settings)
{
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  const char *printer = gtk_print_settings_get_printer (settings);
  g_autofree char *path = uri ? g_filename_from_uri (uri, NULL, NULL) : NULL;

  if (path)
    vacancy_export_toast (parent, path);
  else if (printer)
    {
      GtkWidget *overlay = vacancy_find_widget (GTK_WIDGET (parent), ADW_TYPE_TOAST_OVERLAY);
      /* Translators: %s is a printer. */
      g_autofree char *text = g_strdup_printf (_("Sent to %s"), printer);

      if (overlay)
        adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), vacancy_toast_newest (overlay, vacancy_toast_new (parent, text)));
    }
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      show_error (parent, error ? error->message : _("The printer gave no reason."));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      /* The next posting from this window goes to the same printer. */
      g_object_set_data_full (G_OBJECT (parent), SETTINGS_KEY, g_object_ref (settings), g_object_unref);
      tell_done (parent, settings);
    }
}

/* A file is called after the posting, in the folder of the one before. */
static void
name_file (GtkPrintSettings *settings, const JdPosting *posting)
{
  g_autofree char *name = jd_export_base_name (posting);
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autofree char *path = uri ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  g_autofree char *folder = path ? g_path_get_dirname (path) : NULL;

  if (folder)
    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, folder);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
}

/* The paper of the place; where nothing tells it is that of the desktop, or of the posting before. */
static void
choose_paper (GtkPrintSettings *settings, const JdPosting *posting)
{
  JdPaper paper = jd_paper_of_posting (posting);
  g_autoptr (GtkPaperSize) size = NULL;

  if (paper == JD_PAPER_UNKNOWN)
    return;
  size = gtk_paper_size_new (paper == JD_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_print_settings_set_paper_size (settings, size);
}

GtkPrintSettings *
vacancy_print_settings_new (GtkPrintSettings *before, const JdPosting *posting)
{
  GtkPrintSettings *settings;

  g_return_val_if_fail (posting, NULL);
  settings = before ? gtk_print_settings_copy (before) : gtk_print_settings_new ();
  name_file (settings, posting);
  choose_paper (settings, posting);
  return settings;
}

/* The page begins as large as the paper that is proposed, within the margins of a posting. */
static void
set_paper (GtkPrintOperation *operation, GtkPrintSettings *settings)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_copy (gtk_print_operation_get_default_page_setup (operation));
  g_autoptr (GtkPaperSize) size = gtk_print_settings_get_paper_size (settings);

  if (size)
    gtk_page_setup_set_paper_size (setup, size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
}

void
vacancy_print (GtkWindow *parent, VacancySession *session, const JdLogo *logo)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent) && VACANCY_IS_SESSION (session));
  settings = vacancy_print_settings_new (g_object_get_data (G_OBJECT (parent), SETTINGS_KEY), vacancy_session_posting (session));
  operation = vacancy_print_operation_new (vacancy_session_document (session), logo, jd_posting_title (vacancy_session_posting (session)));
  set_paper (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  vacancy_print_preview_attach (operation);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    show_error (parent, error->message);
}
