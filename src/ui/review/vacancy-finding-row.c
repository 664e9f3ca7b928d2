// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-finding-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-widget-util.h"

/* Pixels of a correction that there is always room for, since the heading beside it can wrap; beyond them both share the room. */
#define CORRECTION_WIDTH 120

struct _VacancyFindingRow
{
  AdwActionRow parent_instance;

  /* template widgets */
  GtkWidget *button;
  GtkLabel *correction;

  /* owned */
  VacancyFinding *finding;
  VacancyReview *review;
  GCancellable *asking; /* NULL: not asked yet */
  gboolean is_eager;    /* asks when it is shown, rather than when the pointer or the keyboard is there */
};

G_DEFINE_FINAL_TYPE (VacancyFindingRow, vacancy_finding_row, ADW_TYPE_ACTION_ROW)

static void
show_correction (VacancyFindingRow *self, const char *const *suggestions)
{
  g_autofree char *label = NULL;
  int width;

  if (!suggestions || !suggestions[0])
    return;
  gtk_label_set_text (self->correction, suggestions[0]);
  gtk_widget_measure (GTK_WIDGET (self->correction), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->correction), MIN (width, CORRECTION_WIDTH), -1);
  /* Translators: a button; the first %s is a wrong word, the second the right one. */
  label = g_strdup_printf (_("Replace “%s” with “%s”"), vacancy_finding_word (self->finding), suggestions[0]);
  vacancy_tooltip_set (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->button, TRUE);
}

static void
asked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *const *suggestions = vacancy_suggester_ask_finish (VACANCY_SUGGESTER (object), result, &error);

  if (!error)
    show_correction (data, suggestions);
}

static void
ask (VacancyFindingRow *self)
{
  VacancySuggester *suggester = vacancy_review_get_suggester (self->review);
  const JdFinding *finding = vacancy_finding_get (self->finding);
  const char *const *known = finding->fixes || !finding->check->suggest ? (const char *const *) finding->fixes : vacancy_suggester_peek (suggester, finding->check, finding->text);

  if (known)
    show_correction (self, known);
  else if (finding->check->suggest && !self->asking)
    {
      self->asking = g_cancellable_new ();
      vacancy_suggester_ask_async (suggester, finding->check, finding->text, self->asking, asked_cb, self);
    }
}

static void
correct_cb (VacancyFindingRow *self)
{
  g_autoptr (VacancyReview) review = g_object_ref (self->review);
  g_autofree char *correction = g_strdup (gtk_label_get_text (self->correction));
  g_autoptr (GError) error = NULL;

  /* The row goes away with what it is about. */
  if (!vacancy_review_correct (review, self->finding, correction, &error) && error)
    vacancy_tell (GTK_WIDGET (self), error->message, FALSE);
}

VacancyFinding *
vacancy_finding_row_get_finding (VacancyFindingRow *self)
{
  g_return_val_if_fail (VACANCY_IS_FINDING_ROW (self), NULL);
  return self->finding;
}

GtkWidget *
vacancy_finding_row_new (VacancyFinding *finding, VacancyReview *review, gboolean is_eager)
{
  VacancyFindingRow *self = g_object_new (VACANCY_TYPE_FINDING_ROW, NULL);
  /* Translators: what kind of finding, and the heading it stands under: "Spelling · What You Will Do". */
  g_autofree char *part = jd_text_shorten (vacancy_finding_part (finding), JD_TEXT_SHOWN);
  g_autofree char *subtitle = g_strdup_printf (_("%s · %s"), _(vacancy_finding_get (finding)->check->name), part);
  g_autofree char *label = g_strdup_printf ("%s, %s", vacancy_finding_word (finding), subtitle);

  self->is_eager = is_eager;
  self->finding = g_object_ref (finding);
  self->review = g_object_ref (review);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), vacancy_finding_word (finding));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  vacancy_describe (GTK_WIDGET (self), vacancy_finding_get (finding)->message);
  vacancy_tooltip_set (GTK_WIDGET (self), vacancy_finding_get (finding)->message);
  vacancy_control_keep_name (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
vacancy_finding_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_finding_row_parent_class)->map (widget);
  if (VACANCY_FINDING_ROW (widget)->is_eager)
    ask (VACANCY_FINDING_ROW (widget));
}

static void
vacancy_finding_row_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  GTK_WIDGET_CLASS (vacancy_finding_row_parent_class)->state_flags_changed (widget, before);
  if (gtk_widget_get_mapped (widget) && !gtk_widget_get_visible (VACANCY_FINDING_ROW (widget)->button)
      && (gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN)))
    ask (VACANCY_FINDING_ROW (widget));
}

static void
vacancy_finding_row_dispose (GObject *object)
{
  VacancyFindingRow *self = VACANCY_FINDING_ROW (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->finding);
  g_clear_object (&self->review);
  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_FINDING_ROW);
  G_OBJECT_CLASS (vacancy_finding_row_parent_class)->dispose (object);
}

static void
vacancy_finding_row_class_init (VacancyFindingRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_finding_row_dispose;
  widget_class->map = vacancy_finding_row_map;
  widget_class->state_flags_changed = vacancy_finding_row_state_flags_changed;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingRow, button);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindingRow, correction);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
}

static void
vacancy_finding_row_init (VacancyFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
