// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-posted-before.h"

#include <glib/gi18n.h>

#include "export/vacancy-changes-dialog.h"
#include "export/vacancy-record-text.h"
#include "widgets/vacancy-button-name.h"

struct _VacancyPostedBefore
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkButton *button;

  /* owned */
  VacancyRecord *record;
  char *target;
  gboolean is_board;
  guint number; /* of the entry it tells of; 0: none */
};

G_DEFINE_FINAL_TYPE (VacancyPostedBefore, vacancy_posted_before, ADW_TYPE_BIN)

/* NULL: none. */
static const JdEvidenceEntry *
find (VacancyPostedBefore *self)
{
  JdEvidence *evidence = self->record ? vacancy_record_get_evidence (self->record) : NULL;
  const JdEvidenceEntry *found = NULL;

  for (guint i = 0; evidence && self->target && i < jd_evidence_entries (evidence)->len; i++)
    {
      const JdEvidenceEntry *entry = jd_evidence_entries (evidence)->pdata[i];
      if (entry->text && !entry->is_taken_back && entry->is_board == self->is_board && g_strcmp0 (entry->target, self->target) == 0)
        found = entry;
    }
  return found;
}

static void
show (VacancyPostedBefore *self)
{
  const JdEvidenceEntry *entry = find (self);
  g_autofree char *text = entry ? vacancy_record_text_entry (self->record, entry) : NULL;

  self->number = entry ? entry->number : 0;
  gtk_label_set_text (self->label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), entry != NULL);
  if (entry && entry->is_board)
    vacancy_record_need_boards (self->record);
}

static void
clicked_cb (VacancyPostedBefore *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->number > 0)
    vacancy_changes_dialog_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->record, self->number);
}

void
vacancy_posted_before_set (VacancyPostedBefore *self, VacancySession *session, const char *target, gboolean is_board)
{
  g_return_if_fail (VACANCY_IS_POSTED_BEFORE (self));

  VacancyRecord *record = session ? vacancy_record_of (session) : NULL;
  if (self->record)
    g_signal_handlers_disconnect_by_func (self->record, show, self);
  g_set_object (&self->record, record);
  if (record)
    g_signal_connect_object (record, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_free (self->target);
  self->target = g_strdup (target);
  self->is_board = is_board;
  show (self);
}

static void
vacancy_posted_before_finalize (GObject *object)
{
  VacancyPostedBefore *self = VACANCY_POSTED_BEFORE (object);

  g_clear_object (&self->record);
  g_free (self->target);
  G_OBJECT_CLASS (vacancy_posted_before_parent_class)->finalize (object);
}

static void
vacancy_posted_before_class_init (VacancyPostedBeforeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_posted_before_finalize;
}

static void
vacancy_posted_before_init (VacancyPostedBefore *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  self->button = GTK_BUTTON (gtk_button_new_with_mnemonic (_("_What Changed Since…")));
  vacancy_button_set_name (self->button, _("What Changed Since"));
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vacancy_posted_before_new (void)
{
  return g_object_new (VACANCY_TYPE_POSTED_BEFORE, NULL);
}
