// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "form/vacancy-block-form-private.h"
#include "describe/jd-block-text.h"
#include "form/vacancy-date-row.h"
#include "item/jd-block-revision.h"
#include "model/jd-wording.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-widget-util.h"

G_DEFINE_FINAL_TYPE (VacancyBlockForm, vacancy_block_form, ADW_TYPE_WINDOW)

static void
add_clicked_cb (VacancyBlockForm *self)
{
  vacancy_block_wordings_add (self->wordings);
}

/* ---- pay ---- */

static void
pay_changed_cb (VacancyBlockForm *self, GObject *what)
{
  vacancy_block_form_remember (self, what);
  vacancy_block_preview_update (self->preview);
}

/* ---- saving ---- */

static JdBlock *
build (VacancyBlockForm *self, GError **error)
{
  vacancy_pay_form_commit (self->pay);
  vacancy_block_form_read_fields (self);
  return vacancy_block_form_check_fields (self, error) ? jd_block_draft_build (self->draft, self->former, error) : NULL;
}

static void
save_clicked_cb (VacancyBlockForm *self)
{
  g_autoptr (GError) error = NULL;
  JdBlock *block = build (self, &error);

  vacancy_block_form_show_fault (self, error ? error->message : NULL);
  if (block)
    vacancy_block_form_save (self, block);
  else if (self->draft->kind == JD_KIND_SALARY)
    vacancy_pay_form_focus_wrong (self->pay);
}

/* ---- closing ---- */

static gboolean
is_changed (VacancyBlockForm *self)
{
  g_autoptr (JdBlock) block = build (self, NULL);

  if (self->former)
    return !block || !jd_block_says_same (self->former, block);
  for (guint i = 0; i < self->draft->wordings->len; i++)
    if (*((const JdDraftWording *) g_ptr_array_index (self->draft->wordings, i))->text)
      return TRUE;
  return vacancy_block_form_is_changed (self);
}

static void
destroy_cb (gpointer self)
{
  gtk_window_destroy (self);
  g_object_unref (self);
}

/* Once the question has closed itself: it goes with what it stands on. */
static void
discard_cb (GtkWidget *dialog, const char *response, VacancyBlockForm *self)
{
  if (g_str_equal (response, "discard"))
    g_idle_add_once (destroy_cb, g_object_ref (self));
}

static gboolean
vacancy_block_form_close_request (GtkWindow *window)
{
  GtkWidget *dialog;

  if (!is_changed (VACANCY_BLOCK_FORM (window)))
    return GTK_WINDOW_CLASS (vacancy_block_form_parent_class)->close_request (window);
  dialog = adw_message_dialog_new (window, _("Discard Changes?"), _("What you changed of the block is not saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_cb), window, 0);
  vacancy_message_present (dialog);
  return TRUE;
}

/* ---- life ---- */

static void
show_block (VacancyBlockForm *self)
{
  JdLibraryPlace place;

  vacancy_block_wordings_show (self->wordings, self->services, self->library, self->draft);
  vacancy_block_preview_show (self->preview, self->library, self->draft);
  g_signal_connect_object (self->wordings, "changed", G_CALLBACK (vacancy_block_preview_update), self->preview, G_CONNECT_SWAPPED);
  vacancy_block_form_add_kinds (self);
  vacancy_block_form_show_fields (self);
  vacancy_block_form_begin_history (self);
  gtk_widget_set_visible (GTK_WIDGET (self->why), self->former != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->read_only), self->former && jd_library_find_block (self->library, self->former->id, &place) && !place.writable);
  if (!self->former)
    {
      /* Translators: %s is the kind of a block, such as Duty. */
      g_autofree char *title = g_strdup_printf (_("New Block: %s"), jd_block_kind_label (self->draft->kind));

      gtk_window_set_title (GTK_WINDOW (self), title);
    }
}

/* As words, whatever signs are in it. */
static void
take_text (VacancyBlockForm *self, const char *text)
{
  JdDraftWording *wording = g_ptr_array_index (self->draft->wordings, 0);

  g_free (wording->text);
  wording->text = jd_wording_escape (text);
}

VacancyBlockForm *
vacancy_block_form_present (GtkWindow *parent, VacancyServices *services, VacancyUsageIndex *usage, JdBlock *block, JdKind kind, const char *text, VacancyBlockSaved saved, gpointer data)
{
  VacancyBlockForm *self = g_object_new (VACANCY_TYPE_BLOCK_FORM, "transient-for", parent, NULL);

  self->services = g_object_ref (services);
  self->usage = usage ? g_object_ref (usage) : NULL;
  self->library = jd_library_ref (vacancy_library_store_get_library (services->library));
  self->former = block ? jd_block_ref (block) : NULL;
  self->draft = jd_block_draft_new (block, kind, jd_program_language ());
  if (text)
    take_text (self, text);
  self->saved = saved;
  self->data = data;
  show_block (self);
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  return self;
}

void
vacancy_block_form_go_to_wording (VacancyBlockForm *self, int variant, const char *language)
{
  g_return_if_fail (VACANCY_IS_BLOCK_FORM (self));
  vacancy_block_wordings_go_to (self->wordings, (guint) (variant + 1), language);
}

void
vacancy_block_form_go_to_pay (VacancyBlockForm *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_FORM (self));
  vacancy_pay_form_focus (self->pay);
}

static void
vacancy_block_form_dispose (GObject *object)
{
  VacancyBlockForm *self = VACANCY_BLOCK_FORM (object);

  g_clear_object (&self->services);
  g_clear_object (&self->usage);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->former, jd_block_unref);
  g_clear_pointer (&self->saving, jd_block_unref);
  g_clear_pointer (&self->sent, jd_block_unref);
  g_clear_pointer (&self->role_checks, g_ptr_array_unref);
  g_clear_pointer (&self->past, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_block_form_parent_class)->dispose (object);
}

/* The wordings are written to until their rows are gone. */
static void
vacancy_block_form_finalize (GObject *object)
{
  jd_block_draft_free (VACANCY_BLOCK_FORM (object)->draft);
  G_OBJECT_CLASS (vacancy_block_form_parent_class)->finalize (object);
}

static void
vacancy_block_form_class_init (VacancyBlockFormClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_block_form_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_block_form_finalize;
  GTK_WINDOW_CLASS (class)->close_request = vacancy_block_form_close_request;
  g_type_ensure (VACANCY_TYPE_BLOCK_PREVIEW);
  g_type_ensure (VACANCY_TYPE_BLOCK_WORDINGS);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  g_type_ensure (VACANCY_TYPE_PAY_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-block-form.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, read_only);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, tags);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, years_min);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, years_max);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, jurisdiction);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, review_by);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, why);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, kind);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, kind_told);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, pay);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, essential);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, time_percent);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, necessity);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, aspect);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, status);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, roles);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, lock_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, lock);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, of_kind);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, notes);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, wordings);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, preview);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockForm, save);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pay_changed_cb);
  vacancy_block_form_install_history (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_block_form_init (VacancyBlockForm *self)
{
  self->role_checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_date_row_add_calendar (self->review_by);
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
}
