// SPDX-License-Identifier: GPL-3.0-or-later
/* Undo of what the fields of the form do, all but the wordings, which have one of their own. What must hold: past[at] is what the fields show. */
#include <glib/gi18n.h>

#include "form/vacancy-block-form-private.h"
#include "widgets/vacancy-announce.h"

/* More is not gone back. */
#define PAST_MOST 200

static void
free_fields (gpointer fields)
{
  jd_block_draft_free (fields);
}

/* What is typed into a row in one go is one step. */
static void
push (VacancyBlockForm *self, gpointer what)
{
  g_ptr_array_set_size (self->past, (int) self->at + 1);
  if (what && what == self->changing && self->at > 0)
    g_ptr_array_remove_index (self->past, self->at);
  else if (self->past->len == PAST_MOST)
    g_ptr_array_remove_index (self->past, 1);
  g_ptr_array_add (self->past, jd_block_draft_copy_fields (self->draft));
  self->at = self->past->len - 1;
  self->changing = what;
}

void
vacancy_block_form_remember (VacancyBlockForm *self, gpointer what)
{
  if (self->showing || !self->past)
    return;
  vacancy_block_form_read_fields (self);
  if (!jd_block_draft_same_fields (self->draft, g_ptr_array_index (self->past, self->at)))
    push (self, what);
}

gboolean
vacancy_block_form_is_changed (VacancyBlockForm *self)
{
  return !jd_block_draft_same_fields (self->draft, g_ptr_array_index (self->past, 0));
}

/* ---- going back ---- */

static void
go_to (VacancyBlockForm *self, guint at)
{
  self->at = at;
  self->changing = NULL;
  jd_block_draft_take_fields (self->draft, g_ptr_array_index (self->past, at));
  self->showing = TRUE;
  vacancy_block_form_show_fields (self);
  self->showing = FALSE;
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VacancyBlockForm *self = VACANCY_BLOCK_FORM (widget);

  if (self->at > 0)
    go_to (self, self->at - 1);
  else
    vacancy_announce (widget, _("Nothing to undo"));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VacancyBlockForm *self = VACANCY_BLOCK_FORM (widget);

  if (self->at + 1 < self->past->len)
    go_to (self, self->at + 1);
  else
    vacancy_announce (widget, _("Nothing to redo"));
}

void
vacancy_block_form_install_history (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "form.undo", NULL, undo_action);
  gtk_widget_class_install_action (class, "form.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (class, GDK_KEY_z, GDK_CONTROL_MASK, "form.undo", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "form.redo", NULL);
}

/* ---- what changes ---- */

static void
typed_cb (VacancyBlockForm *self, GtkWidget *row)
{
  vacancy_block_form_remember (self, row);
}

static void
chosen_cb (VacancyBlockForm *self)
{
  vacancy_block_form_remember (self, NULL);
}

/* Their own undo would go back by letters, and know nothing of the others. */
static void
follow_typing (VacancyBlockForm *self)
{
  AdwEntryRow *const rows[] = { self->title, self->tags, self->years_min, self->years_max, self->time_percent, self->jurisdiction, self->review_by };
  GtkTextBuffer *notes = gtk_text_view_get_buffer (self->notes);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (rows[i]), FALSE);
      g_signal_connect_object (rows[i], "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_text_buffer_set_enable_undo (notes, FALSE);
  g_signal_connect_object (notes, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

void
vacancy_block_form_begin_history (VacancyBlockForm *self)
{
  AdwComboRow *const rows[] = { self->necessity, self->aspect, self->essential, self->status };

  self->past = g_ptr_array_new_with_free_func (free_fields);
  vacancy_block_form_read_fields (self);
  g_ptr_array_add (self->past, jd_block_draft_copy_fields (self->draft));
  follow_typing (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i], "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lock, "notify::active", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}
