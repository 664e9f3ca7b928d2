// SPDX-License-Identifier: GPL-3.0-or-later
/* Onto the clipboard: as it looks, or as it is written. It is made on a thread, so that who copies again meanwhile has what was asked for last. */
#include <glib/gi18n.h>

#include "export/vacancy-export-window-private.h"
#include "posting/vacancy-thread-work.h"

typedef struct
{
  VacancyTargetJob *job;
  char *name; /* of the target */
  gboolean source;

  /* What became of it. */
  GPtrArray *copies; /* of VacancyTargetCopy; NULL with error */
  GError *error;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  vacancy_target_job_free (copy->job);
  g_free (copy->name);
  g_clear_pointer (&copy->copies, g_ptr_array_unref);
  g_clear_error (&copy->error);
  g_free (copy);
}

static void
copy_thread (gpointer data)
{
  Copy *copy = data;

  copy->copies = vacancy_target_job_copy (copy->job, copy->source, &copy->error);
}

static GdkContentProvider *
provider_new (const GPtrArray *copies)
{
  g_autofree GdkContentProvider **providers = g_new (GdkContentProvider *, copies->len);

  for (guint i = 0; i < copies->len; i++)
    {
      VacancyTargetCopy *copy = copies->pdata[i];
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&copy->data), copy->length);
      providers[i] = gdk_content_provider_new_for_bytes (copy->mime_type, bytes);
    }
  return gdk_content_provider_new_union (providers, copies->len);
}

/* The best of what went onto the clipboard, where it was for a board. */
static void
put_down (VacancyExportWindow *self, const Copy *copy)
{
  const JdBoard *board = vacancy_target_job_board (copy->job);

  if (!board || copy->copies->len == 0 || !vacancy_record_is_wanted (self->services->settings))
    return;
  const VacancyTargetCopy *best = copy->copies->pdata[0];
  g_autoptr (GBytes) bytes = g_bytes_new (best->data, best->length);
  vacancy_record_add_sent (vacancy_record_of (self->session), vacancy_target_job_posting (copy->job), board->id, TRUE, NULL, bytes);
}

static void
copied_cb (gpointer owner, gpointer data)
{
  VacancyExportWindow *self = owner;
  Copy *copy = data;
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *told = NULL;

  /* The window is closed. */
  if (!self->session)
    return;
  if (copy->error)
    {
      /* Translators: %s is a sentence that says why. */
      vacancy_export_window_tell_failure (self, g_strdup_printf (_("Nothing was copied. %s"), copy->error->message));
      return;
    }
  put_down (self, copy);
  provider = provider_new (copy->copies);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  /* Translators: %s is a format or a job board, as in “Web page”. */
  told = g_strdup_printf (copy->source ? _("Source of “%s” copied") : _("“%s” copied"), copy->name);
  vacancy_export_window_tell_failure (self, NULL);
  vacancy_export_window_tell (self, told);
}

static void
copy_target (VacancyExportWindow *self, VacancyTarget *target, gboolean source)
{
  const JdExportOptions options = vacancy_export_window_options (self);
  Copy *copy = g_new0 (Copy, 1);

  copy->job = vacancy_target_job_new (target, self->session, &options);
  copy->name = g_strdup (vacancy_target_get_name (target));
  copy->source = source;
  vacancy_thread_work (self, copy_thread, copied_cb, copy, copy_free);
}

static void
copy_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;
  VacancyTarget *target = vacancy_target_list_get_target (self->list);

  if (target)
    copy_target (self, target, FALSE);
}

static void
copy_source_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;
  VacancyTarget *target = vacancy_target_list_get_target (self->list);

  if (target && vacancy_target_has_source (target))
    copy_target (self, target, TRUE);
}

/* As in the window of the posting, whatever is selected. */
static void
copy_rich_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;

  copy_target (self, vacancy_targets_find (self->targets, VACANCY_TARGET_FILE, jd_export_rtf.id), FALSE);
}

/* What can be copied of what is selected. */
static void
selected_cb (VacancyExportWindow *self)
{
  VacancyTarget *target = vacancy_target_list_get_target (self->list);
  GAction *copy = g_action_map_lookup_action (G_ACTION_MAP (self), "copy"), *source = g_action_map_lookup_action (G_ACTION_MAP (self), "copy-source");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (copy), target != NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (source), target && vacancy_target_has_source (target));
}

void
vacancy_export_window_add_copy (VacancyExportWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "copy", .activate = copy_action },
    { .name = "copy-rich", .activate = copy_rich_action },
    { .name = "copy-source", .activate = copy_source_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}
