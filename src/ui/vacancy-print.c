// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "vacancy-message.h"
#include "vacancy-page-layout.h"
#include "vacancy-print-preview.h"

#define SETTINGS_KEY "vacancy-print-settings"
#define SIDE_MARGIN_MM 20
#define TOP_MARGIN_MM 18

/* What one operation prints; lives as long as it. */
typedef struct
{
  JdDocument *document;
  VacancyPageLayout *layout; /* between begin and end */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  jd_document_unref (job->document);
  vacancy_page_layout_free (job->layout);
  g_free (job);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  vacancy_page_layout_free (job->layout);
  job->layout = vacancy_page_layout_new (job->document, pango, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) vacancy_page_layout_get_n_pages (job->layout));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  const Job *job = data;

  vacancy_page_layout_draw (job->layout, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
end_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->layout, vacancy_page_layout_free);
}

GtkPrintOperation *
vacancy_print_operation_new (JdDocument *document, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  g_return_val_if_fail (document, NULL);
  job->document = jd_document_ref (document);
  gtk_page_setup_set_left_margin (setup, SIDE_MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, SIDE_MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_top_margin (setup, TOP_MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, TOP_MARGIN_MM, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title && *title ? title : _("Posting"));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect (operation, "end-print", G_CALLBACK (end_cb), job);
  g_object_set_data_full (G_OBJECT (operation), "vacancy-print-job", job, job_free);
  return operation;
}

static void
show_error (GtkWindow *parent, const char *message)
{
  vacancy_message_tell (parent, _("Could Not Print"), message);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      show_error (parent, error ? error->message : _("The printer gave no reason."));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    /* The next posting from this window goes to the same printer. */
    g_object_set_data_full (G_OBJECT (parent), SETTINGS_KEY, g_object_ref (gtk_print_operation_get_print_settings (operation)), g_object_unref);
}

void
vacancy_print (GtkWindow *parent, VacancySession *session)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent) && VACANCY_IS_SESSION (session));
  operation = vacancy_print_operation_new (vacancy_session_document (session), jd_posting_title (vacancy_session_posting (session)));
  gtk_print_operation_set_print_settings (operation, g_object_get_data (G_OBJECT (parent), SETTINGS_KEY));
  gtk_print_operation_set_allow_async (operation, TRUE);
  vacancy_print_preview_attach (operation, vacancy_session_document (session));
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    show_error (parent, error->message);
}
