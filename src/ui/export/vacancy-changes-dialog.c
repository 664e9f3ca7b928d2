// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-changes-dialog.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "edit/jd-line-diff.h"
#include "export/vacancy-record-changes.h"
#include "export/vacancy-record-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-export-toast.h"
#include "widgets/vacancy-message.h"

struct _VacancyChangesDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwToastOverlay *toasts;
  GtkWidget *save_button;
  GtkDropDown *entries;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkListBox *list;
  AdwStatusPage *message;

  /* owned */
  VacancyRecord *record;
  GArray *numbers;          /* of guint: the entry of each choice; empty while they are being filled */
  GtkNativeDialog *chooser; /* of files, one at a time; NULL: none */
};

G_DEFINE_FINAL_TYPE (VacancyChangesDialog, vacancy_changes_dialog, ADW_TYPE_WINDOW)

/* 0: none. */
static guint
selected_number (VacancyChangesDialog *self)
{
  const guint selected = gtk_drop_down_get_selected (self->entries);

  return selected < self->numbers->len ? g_array_index (self->numbers, guint, selected) : 0;
}

static const JdEvidenceEntry *
selected_entry (VacancyChangesDialog *self)
{
  const guint number = selected_number (self);
  JdEvidence *evidence = number > 0 ? vacancy_record_get_evidence (self->record) : NULL;

  return evidence ? jd_evidence_find (evidence, number) : NULL;
}

/* ---- what changed ---- */

static void
show_message (VacancyChangesDialog *self, const char *icon, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_icon_name (self->message, icon);
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, escaped);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* The colours and lines of the text in words. New string. */
static char *
describe_pair (const JdLinePair *pair)
{
  if (!pair->before)
    return g_strdup_printf (_("New: %s"), pair->after);
  if (!pair->after)
    return g_strdup_printf (_("Removed: %s"), pair->before);
  return g_strdup_printf (_("Was: %1$s. Is now: %2$s"), pair->before, pair->after);
}

static GtkWidget *
row_new (const JdLinePair *pair)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (NULL);
  g_autofree char *description = describe_pair (pair), *shown = jd_text_shorten (description, JD_TEXT_SHOWN);

  vacancy_label_show_difference (GTK_LABEL (label), pair->before, pair->after);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  g_object_set (label, "margin-start", 12, "margin-end", 12, "margin-top", 9, "margin-bottom", 9, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);
  return row;
}

/* Empty lines that came or went are layout. */
static gboolean
is_shown (const JdLinePair *pair)
{
  return !pair->is_same && ((pair->before && *pair->before) || (pair->after && *pair->after));
}

static void
show_pairs (VacancyChangesDialog *self, const GPtrArray *pairs)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < pairs->len; i++)
    if (is_shown (pairs->pdata[i]))
      gtk_list_box_append (self->list, row_new (pairs->pdata[i]));
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)))
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_message (self, "object-select-symbolic", _("Nothing Changed"), _("The posting would be sent with the same words."));
}

/* Another entry may have been chosen, or the dialog closed, meanwhile. */
static void
compared_cb (gpointer owner, const VacancyRecordChanges *changes, gpointer data)
{
  VacancyChangesDialog *self = owner;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || GPOINTER_TO_UINT (data) != selected_number (self))
    return;
  gtk_spinner_stop (self->spinner);
  if (changes->pairs)
    show_pairs (self, changes->pairs);
  else
    show_message (self, "dialog-error-symbolic", _("This Cannot Be Compared"), changes->error->message);
}

static void
entry_selected_cb (VacancyChangesDialog *self)
{
  const JdEvidenceEntry *entry = selected_entry (self);

  if (!entry || !vacancy_record_get_session (self->record))
    return;
  gtk_widget_set_sensitive (self->save_button, entry->sha256 != NULL);
  gtk_stack_set_visible_child_name (self->stack, "looking");
  gtk_spinner_start (self->spinner);
  vacancy_record_compare (self->record, entry->number, compared_cb, self, GUINT_TO_POINTER (entry->number));
}

/* ---- the choice ---- */

static void
item_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
item_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))));
}

/* The last first; @number is chosen, where it is there. */
static void
fill (VacancyChangesDialog *self, guint number)
{
  JdEvidence *evidence = vacancy_record_get_evidence (self->record);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_set_size (self->numbers, 0);
  for (guint i = evidence ? jd_evidence_entries (evidence)->len : 0; i > 0; i--)
    {
      const JdEvidenceEntry *entry = jd_evidence_entries (evidence)->pdata[i - 1];
      g_autofree char *text = entry->text ? vacancy_record_text_entry (self->record, entry) : NULL;
      if (!text || entry->is_taken_back)
        continue;
      if (entry->number == number)
        selected = self->numbers->len;
      gtk_string_list_append (names, text);
      g_array_append_val (self->numbers, entry->number);
    }
  gtk_drop_down_set_model (self->entries, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->entries, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->entries), self->numbers->len > 0);
  vacancy_drop_down_set_name (self->entries, _("Since When"));
  if (self->numbers->len == 0)
    show_message (self, "document-send-symbolic", _("Nothing Was Sent Yet"), _("What is exported or copied for job boards is put down here, and what is marked as posted."));
}

/* ---- saving ---- */

static void
written_cb (gpointer owner, const GError *error, gpointer data)
{
  VacancyChangesDialog *self = owner;
  g_autofree char *path = data;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  if (error)
    vacancy_message_tell (GTK_WINDOW (self), _("This Could Not Be Saved"), error->message);
  else
    vacancy_export_toast (GTK_WINDOW (self), path);
}

void
vacancy_changes_dialog_save_to (VacancyChangesDialog *self, const char *path)
{
  g_return_if_fail (VACANCY_IS_CHANGES_DIALOG (self) && path);

  if (vacancy_record_get_session (self->record) && selected_number (self) > 0)
    vacancy_record_write (self->record, selected_number (self), path, written_cb, self, g_strdup (path));
}

static void
chosen_cb (VacancyChangesDialog *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path)
    vacancy_changes_dialog_save_to (self, path);
}

static void
save_clicked_cb (VacancyChangesDialog *self)
{
  const JdEvidenceEntry *entry = selected_entry (self);

  if (!entry || self->chooser)
    return;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save What Was Sent"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), entry->file ? entry->file : entry->target ? entry->target : "");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_show (self->chooser);
}

/* ---- life ---- */

/* Names of boards may come later. */
static void
record_changed_cb (VacancyChangesDialog *self)
{
  fill (self, selected_number (self));
}

VacancyChangesDialog *
vacancy_changes_dialog_present (GtkWindow *parent, VacancyRecord *record, guint number)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (record), NULL);

  VacancyChangesDialog *self = g_object_new (VACANCY_TYPE_CHANGES_DIALOG, "transient-for", parent, NULL);
  self->record = g_object_ref (record);
  g_signal_connect_object (record, "changed", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  vacancy_record_need_boards (record);
  fill (self, number);
  gtk_window_present (GTK_WINDOW (self));
  entry_selected_cb (self);
  return self;
}

static void
vacancy_changes_dialog_dispose (GObject *object)
{
  VacancyChangesDialog *self = VACANCY_CHANGES_DIALOG (object);

  g_clear_object (&self->chooser);
  G_OBJECT_CLASS (vacancy_changes_dialog_parent_class)->dispose (object);
}

static void
vacancy_changes_dialog_finalize (GObject *object)
{
  VacancyChangesDialog *self = VACANCY_CHANGES_DIALOG (object);

  g_clear_object (&self->record);
  g_array_unref (self->numbers);
  G_OBJECT_CLASS (vacancy_changes_dialog_parent_class)->finalize (object);
}

static void
vacancy_changes_dialog_class_init (VacancyChangesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_changes_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_changes_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyChangesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, VacancyChangesDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyChangesDialog, entries);
  gtk_widget_class_bind_template_child (widget_class, VacancyChangesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyChangesDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, VacancyChangesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyChangesDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_selected_cb);
}

static void
vacancy_changes_dialog_init (VacancyChangesDialog *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  /* Not in the template, whose signals are connected when the drop-down has made its first item. */
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (item_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (item_bind_cb), NULL);
  gtk_drop_down_set_factory (self->entries, factory);
  g_object_unref (factory);
}
