// SPDX-License-Identifier: GPL-3.0-or-later
/* Of another kind: what cannot come with it is said, and kept until it is saved; where a role needs the kind it has, it stays. */
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "form/jd-draft-kind.h"
#include "form/vacancy-block-form-private.h"
#include "widgets/vacancy-announce.h"

static void
tell (VacancyBlockForm *self, const char *text, gboolean wrong)
{
  gtk_label_set_text (self->kind_told, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kind_told), text != NULL);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->kind_told), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->kind_told), "error");
  if (text && !self->showing)
    vacancy_announce (GTK_WIDGET (self), text);
}

static void
tell_lost (VacancyBlockForm *self)
{
  g_autofree char *lost = jd_draft_kind_lost (self->draft);
  /* Translators: the first %s is a kind of block, such as Duty, the second a list of what such blocks do not have: "necessity, years". */
  g_autofree char *text = lost ? g_strdup_printf (_("Saved as %s, the block loses: %s. Until you save, the former kind brings it back."), jd_block_kind_label (self->draft->kind), lost) : NULL;

  tell (self, text, FALSE);
}

static void
refuse (VacancyBlockForm *self, const char *reason)
{
  adw_combo_row_set_selected (self->kind, self->draft->kind);
  tell (self, reason, TRUE);
}

static void
kind_chosen_cb (VacancyBlockForm *self)
{
  const JdKind kind = (JdKind) adw_combo_row_get_selected (self->kind);
  g_autoptr (GError) error = NULL;

  if (self->draft->kind == kind && !self->showing)
    return;
  if (!self->showing && self->former && !jd_block_can_become (self->library, self->former, kind, &error))
    {
      refuse (self, error->message);
      return;
    }
  self->draft->kind = kind;
  vacancy_block_form_show_of_kind (self);
  tell_lost (self);
  vacancy_block_form_remember (self, NULL);
}

void
vacancy_block_form_add_kinds (VacancyBlockForm *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->kind), self->draft->kind < JD_N_KINDS);
  if (self->draft->kind >= JD_N_KINDS)
    return;
  for (JdKind kind = 0; kind < JD_N_KINDS; kind++)
    gtk_string_list_append (kinds, jd_block_kind_label (kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->kind, self->draft->kind);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
}
