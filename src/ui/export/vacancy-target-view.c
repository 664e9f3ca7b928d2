// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-view.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "export/vacancy-source-text.h"
#include "export/vacancy-target-text.h"
#include "output/vacancy-page-text.h"
#include "output/vacancy-paper-view.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-scroll-keys.h"

/* Pixels at normal text size: the column of the labels of facts; the gap behind a label where there is no room for one. */
#define LABEL_WIDTH 150
#define LABEL_GAP 16
/* Around the text on its card. */
#define MARGIN 30
#define NARROW_MARGIN 14

struct _VacancyTargetView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *heading, *fault;
  GtkWidget *switcher;
  GtkStack *stack;
  GtkTextView *shown, *sent;
  VacancyPaperView *pages;

  /* owned */
  VacancyCompanyStyle *style; /* NULL: none was told */
  VacancySession *session;
  VacancyTarget *target;
  VacancyTargetProof *proof;
  GSignalGroup *signals; /* of the session, for pages */
  VacancyTargetText *board_text;
  VacancyPageText *page_text;
  VacancySourceText *source_text;
};

G_DEFINE_FINAL_TYPE (VacancyTargetView, vacancy_target_view, ADW_TYPE_BIN)

/* ---- what it says above ---- */

static gboolean
is_on_sent (VacancyTargetView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "sent") == 0;
}

/* A PDF is pages of paper. */
static gboolean
has_pages (VacancyTarget *target)
{
  return vacancy_target_get_exporter (target) == &jd_export_pdf;
}

static char *
heading_of (VacancyTargetView *self)
{
  const char *name = vacancy_target_get_name (self->target);

  if (!vacancy_target_get_board (self->target))
    /* Translators: %s is a format, as in “Web page”. */
    return g_strdup_printf (is_on_sent (self) ? _("What stands in the file: %s") : _("What the file will show: %s"), name);
  /* Translators: %s is a job board, such as “Indeed”. */
  return g_strdup_printf (is_on_sent (self) ? _("As it is sent to %s") : _("As %s will show it"), name);
}

/* A PDF is no text that one could read. */
static gboolean
has_source (VacancyTarget *target)
{
  const JdExporter *exporter = vacancy_target_get_exporter (target);

  return !exporter || !(exporter->flags & JD_EXPORT_BINARY);
}

static void
show_heading (VacancyTargetView *self)
{
  g_autofree char *heading = heading_of (self);

  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_visible (self->switcher, has_source (self->target));
}

static void
show_fault (VacancyTargetView *self, const char *fault)
{
  /* Translators: %s is a sentence that says why. */
  g_autofree char *text = fault ? g_strdup_printf (_("Nothing can be sent as it is. %s"), fault) : NULL;

  if (g_strcmp0 (gtk_label_get_text (self->fault), text ? text : "") != 0)
    gtk_label_set_text (self->fault, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
}

/* ---- what is on screen ---- */

static void
name_text (GtkTextView *view, const char *name, const char *notes)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  vacancy_describe (GTK_WIDGET (view), notes);
}

static void
show_board (VacancyTargetView *self, const VacancyTargetSeen *looked)
{
  const char *language = looked ? looked->document->language : NULL;

  if (language)
    vacancy_direction_follow_language (GTK_WIDGET (self->shown), language);
  vacancy_target_text_set (self->board_text, looked ? looked->shown : NULL, vacancy_target_get_name (self->target), language);
  name_text (self->shown, gtk_label_get_text (self->heading), vacancy_target_text_get_notes (self->board_text));
}

static void
show_format (VacancyTargetView *self)
{
  const JdDocument *document = vacancy_session_document (self->session);

  vacancy_direction_follow_language (GTK_WIDGET (self->shown), document->language);
  vacancy_page_text_set_document (self->page_text, document);
  name_text (self->shown, gtk_label_get_text (self->heading), "");
}

/* Whatever the thread says of it, which has not laid it out. */
static void
show_pages_fault (VacancyTargetView *self)
{
  const VacancyPaper *paper = vacancy_paper_view_get_paper (self->pages);
  g_autoptr (GError) error = NULL;

  if (!self->target || !has_pages (self->target))
    return;
  show_fault (self, !paper || jd_pages_tell (vacancy_paper_get_result (paper), &error) ? NULL : error->message);
}

static void
show_pages (VacancyTargetView *self)
{
  vacancy_paper_view_set (self->pages, vacancy_session_document (self->session), self->style ? vacancy_company_style_get_logo (self->style) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pages), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->heading), -1);
  show_pages_fault (self);
}

static void
show_sent (VacancyTargetView *self, const VacancyTargetSeen *looked)
{
  vacancy_source_text_set (self->source_text, looked && looked->sent ? looked->sent : "");
  name_text (self->sent, gtk_label_get_text (self->heading), "");
}

/* Only what is on screen is brought up to date; the rest when it comes on screen. */
static void
update (VacancyTargetView *self)
{
  const VacancyTargetSeen *looked = vacancy_target_proof_get (self->proof);

  if (!self->target || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  show_heading (self);
  show_fault (self, looked ? looked->fault : NULL);
  if (has_pages (self->target))
    show_pages (self);
  else if (is_on_sent (self))
    show_sent (self, looked);
  else if (vacancy_target_get_board (self->target))
    show_board (self, looked);
  else
    show_format (self);
}

static void
page_changed_cb (VacancyTargetView *self)
{
  update (self);
}

/* Pages wait by themselves until the fingers rest, and their logo may be another; all else follows what the thread looked at, so that a key in the posting behind costs what it costs without. */
static void
changed_cb (VacancyTargetView *self)
{
  if (self->target && has_pages (self->target))
    update (self);
}

static void
scroll_up (GtkWidget *view)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
}

static void
begin_text (GtkTextView *view)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &start);
  scroll_up (GTK_WIDGET (view));
}

/* What a target has not is left for what it has. */
static void
choose_page (VacancyTargetView *self)
{
  if (has_pages (self->target))
    gtk_stack_set_visible_child_name (self->stack, "pages");
  else if (!has_source (self->target) || !is_on_sent (self))
    gtk_stack_set_visible_child_name (self->stack, "shown");
  if (!has_pages (self->target))
    vacancy_paper_view_set (self->pages, NULL, NULL);
}

static void
begin_target (VacancyTargetView *self)
{
  const gboolean board = vacancy_target_get_board (self->target) != NULL;

  choose_page (self);
  gtk_text_view_set_buffer (self->shown, board ? GTK_TEXT_BUFFER (self->board_text) : GTK_TEXT_BUFFER (self->page_text));
  update (self);
  begin_text (self->shown);
  begin_text (self->sent);
  scroll_up (GTK_WIDGET (self->pages));
}

void
vacancy_target_view_set (VacancyTargetView *self, VacancySession *session, VacancyTarget *target)
{
  g_return_if_fail (VACANCY_IS_TARGET_VIEW (self) && (session != NULL) == (target != NULL));

  const gboolean other = g_set_object (&self->target, target);
  if (g_set_object (&self->session, session))
    g_signal_group_set_target (self->signals, session);
  vacancy_target_proof_set (self->proof, session, target);
  if (target && other)
    begin_target (self);
}

void
vacancy_target_view_set_style (VacancyTargetView *self, VacancyCompanyStyle *style)
{
  g_return_if_fail (VACANCY_IS_TARGET_VIEW (self) && VACANCY_IS_COMPANY_STYLE (style) && !self->style);

  self->style = g_object_ref (style);
  g_signal_connect_object (style, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

VacancyTargetProof *
vacancy_target_view_get_proof (VacancyTargetView *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_VIEW (self), NULL);
  return self->proof;
}

/* ---- looks ---- */

static void
set_margins (GtkTextView *view, int margin)
{
  g_object_set (view, "left-margin", margin, "right-margin", margin, "top-margin", margin, "bottom-margin", margin, NULL);
}

void
vacancy_target_view_set_narrow (VacancyTargetView *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_TARGET_VIEW (self));

  vacancy_page_text_set_label_width (self->page_text, narrow ? LABEL_GAP : (int) (LABEL_WIDTH * vacancy_text_scale (GTK_WIDGET (self))));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_parent (GTK_WIDGET (self->heading))), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  set_margins (self->shown, narrow ? NARROW_MARGIN : MARGIN);
  set_margins (self->sent, narrow ? NARROW_MARGIN : MARGIN);
}

static void
dark_changed_cb (VacancyTargetView *self)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  vacancy_page_text_set_dark (self->page_text, dark);
  vacancy_target_text_set_dark (self->board_text, dark);
}

/* Nothing is selected: what is meant is the whole. */
static gboolean
copy_whole (GtkTextView *view)
{
  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (view)))
    return FALSE;
  g_signal_stop_emission_by_name (view, "copy-clipboard");
  gtk_widget_activate_action (GTK_WIDGET (view), "win.copy", NULL);
  return TRUE;
}

static void
copy_shown_cb (GtkTextView *view)
{
  copy_whole (view);
}

static void
copy_sent_cb (GtkTextView *view)
{
  g_autofree char *text = copy_whole (view) ? NULL : vacancy_source_text_selected (VACANCY_SOURCE_TEXT (gtk_text_view_get_buffer (view)));

  if (!text)
    return;
  g_signal_stop_emission_by_name (view, "copy-clipboard");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), text);
}

/* ---- life ---- */

static void
vacancy_target_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_target_view_parent_class)->map (widget);
  vacancy_target_proof_set_active (VACANCY_TARGET_VIEW (widget)->proof, TRUE);
  update (VACANCY_TARGET_VIEW (widget));
}

static void
vacancy_target_view_unmap (GtkWidget *widget)
{
  vacancy_target_proof_set_active (VACANCY_TARGET_VIEW (widget)->proof, FALSE);
  GTK_WIDGET_CLASS (vacancy_target_view_parent_class)->unmap (widget);
}

static void
vacancy_target_view_dispose (GObject *object)
{
  VacancyTargetView *self = VACANCY_TARGET_VIEW (object);

  if (self->proof)
    vacancy_target_proof_set (self->proof, NULL, NULL);
  g_clear_object (&self->signals);
  g_clear_object (&self->proof);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->board_text);
  g_clear_object (&self->page_text);
  g_clear_object (&self->source_text);
  g_clear_object (&self->session);
  g_clear_object (&self->target);
  g_clear_object (&self->style);
  G_OBJECT_CLASS (vacancy_target_view_parent_class)->dispose (object);
}

static void
vacancy_target_view_class_init (VacancyTargetViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_target_view_dispose;
  widget_class->map = vacancy_target_view_map;
  widget_class->unmap = vacancy_target_view_unmap;
  g_type_ensure (VACANCY_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-target-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetView, heading);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetView, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetView, switcher);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetView, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetView, shown);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetView, sent);
  gtk_widget_class_bind_template_child (widget_class, VacancyTargetView, pages);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_pages_fault);
}

static void
vacancy_target_view_init (VacancyTargetView *self)
{
  self->proof = vacancy_target_proof_new ();
  self->board_text = vacancy_target_text_new ();
  self->page_text = vacancy_page_text_new ();
  self->source_text = vacancy_source_text_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_scrolls_by_keys (GTK_WIDGET (self->shown));
  vacancy_scrolls_by_keys (GTK_WIDGET (self->sent));
  gtk_text_view_set_buffer (self->sent, GTK_TEXT_BUFFER (self->source_text));
  g_signal_connect (self->shown, "copy-clipboard", G_CALLBACK (copy_shown_cb), NULL);
  g_signal_connect (self->sent, "copy-clipboard", G_CALLBACK (copy_sent_cb), NULL);
  vacancy_target_view_set_narrow (self, FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_changed_cb), self, G_CONNECT_SWAPPED);
  dark_changed_cb (self);
  g_signal_connect_object (self->proof, "looked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
}
