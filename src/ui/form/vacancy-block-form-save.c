// SPDX-License-Identifier: GPL-3.0-or-later
/* From Save to a block that is saved: wordings that contradict each other are asked about, postings it is news to are shown, and then the changes of the library take it. Until then the draft stays
 * as it is, and Save waits; each step keeps the form, which may be closed meanwhile. */
#include <glib/gi18n.h>

#include "change/vacancy-affected-dialog.h"
#include "form/vacancy-block-form-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-message.h"

void
vacancy_block_form_show_fault (VacancyBlockForm *self, const char *text)
{
  gtk_label_set_text (self->fault, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
  if (!text)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  vacancy_announce (GTK_WIDGET (self), text);
}

/* Another may have closed it meanwhile, with the window it stands on. */
static gboolean
is_open (VacancyBlockForm *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (VacancyBlockForm) self = data;
  g_autofree char *kept = g_strdup (label);
  VacancyBlockSaved saved = self->saved;
  gpointer saved_data = self->data;

  if (!is_open (self))
    return;
  gtk_widget_set_sensitive (self->save, TRUE);
  if (error && vacancy_block_form_meets_change (self, error, self->sent, vacancy_block_form_save))
    return;
  if (error)
    {
      vacancy_block_form_show_fault (self, error->message);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (self));
  if (kept)
    saved (kept, blocks, saved_data);
}

/* Takes what is to be saved. */
static void
carry_out (VacancyBlockForm *self)
{
  VacancyLibraryRequest *request = g_new0 (VacancyLibraryRequest, 1);

  g_clear_pointer (&self->sent, jd_block_unref);
  self->sent = jd_block_ref (self->saving);
  request->deed = self->former ? VACANCY_LIBRARY_SAVE : VACANCY_LIBRARY_ADD;
  request->former = self->former ? jd_block_ref (self->former) : NULL;
  request->block = g_steal_pointer (&self->saving);
  request->why = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->why)));
  vacancy_library_changes_do (self->services->changes, request, done_cb, g_object_ref (self));
}

static void
stop (VacancyBlockForm *self)
{
  g_clear_pointer (&self->saving, jd_block_unref);
  gtk_widget_set_sensitive (self->save, TRUE);
}

/* Which postings it is news to was seen. */
static void
seen_cb (gboolean proceed, gpointer data)
{
  g_autoptr (VacancyBlockForm) self = data;

  if (!self->saving || !is_open (self))
    return;
  if (proceed)
    carry_out (self);
  else
    stop (self);
}

static void
show_affected (VacancyBlockForm *self)
{
  if (self->former)
    vacancy_affected_ask (GTK_WINDOW (self), self->usage, self->library, self->former, self->saving, seen_cb, g_object_ref (self));
  else
    carry_out (self);
}

static void
response_cb (GtkWidget *dialog, const char *response, VacancyBlockForm *self)
{
  if (g_str_equal (response, "save"))
    show_affected (self);
  else
    stop (self);
}

static void
ask_about_contradiction (VacancyBlockForm *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save What Contradicts Itself?"),
                                              _("Two wordings hold just as closely somewhere and say different things. A posting for which both hold could not take the block."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save Anyway"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  vacancy_message_present (dialog);
}

static void
told_cb (gboolean contradict, gpointer data)
{
  VacancyBlockForm *self = data;

  if (!self->saving || !is_open (self))
    return;
  if (contradict)
    ask_about_contradiction (self);
  else
    show_affected (self);
}

void
vacancy_block_form_save (VacancyBlockForm *self, JdBlock *block)
{
  gtk_widget_set_sensitive (self->save, FALSE);
  self->saving = block;
  vacancy_block_wordings_ask (self->wordings, told_cb, self);
}
