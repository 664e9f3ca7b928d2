// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-silenced-view.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "review/vacancy-missing-row.h"
#include "review/vacancy-silence.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"

/* Nobody looks through more. */
#define ROWS_MAX 50

struct _VacancySilencedView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkExpander *expander;
  GtkLabel *heading;
  GtkListBox *list;

  /* owned */
  VacancyReview *review;
  GSignalGroup *signals; /* of what is silenced there */
};

G_DEFINE_FINAL_TYPE (VacancySilencedView, vacancy_silenced_view, ADW_TYPE_BIN)

/* ---- rows ---- */

static void
show_again_cb (GtkWidget *button, VacancyFinding *finding)
{
  VacancySilencedView *self = VACANCY_SILENCED_VIEW (gtk_widget_get_ancestor (button, VACANCY_TYPE_SILENCED_VIEW));
  g_autoptr (VacancyFinding) kept = g_object_ref (finding);
  JdSilencedWhere where;
  JdSilence *silence = vacancy_review_silence_of (self->review, finding, &where);

  if (!silence)
    return;
  g_autoptr (JdSilence) kept_silence = jd_silence_ref (silence);
  vacancy_silence_end (GTK_WIDGET (self), vacancy_review_get_session (self->review), kept_silence, where, vacancy_finding_get (finding)->block);
}

static const char *
where_name (JdSilencedWhere where)
{
  switch (where)
    {
    case JD_SILENCED_IN_BLOCK:
      /* Translators: where something is silent, as are the two beside it. */
      return _("In the block");
    case JD_SILENCED_EVERYWHERE:
      return _("Everywhere");
    default:
      return _("Here");
    }
}

static GtkWidget *
button_new (VacancyFinding *finding)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show Again"));
  g_autofree char *name = g_strdup_printf ("%s: %s", _("Show Again"), vacancy_finding_get (finding)->message);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "finding-fix");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_again_cb), finding, 0);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  return button;
}

static GtkWidget *
row_new (VacancyFinding *finding, const JdSilence *silence, JdSilencedWhere where)
{
  const char *message = vacancy_finding_get (finding)->message;
  /* Translators: where something is silent, and the reason a person gave for that. */
  g_autofree char *reason = g_strdup_printf (_("%s: %s"), where_name (where), silence->reason ? silence->reason : _("no reason given"));
  GtkWidget *row = vacancy_plain_row_new (message, reason);

  gtk_widget_add_css_class (row, "silenced-row");
  g_object_set (row, "title-lines", 0, "subtitle-lines", 0, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (finding));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  vacancy_control_keep_name (row);
  vacancy_describe (row, reason);
  return row;
}

/* Made once they can be seen. */
static void
fill (VacancySilencedView *self)
{
  GtkWidget *row;
  VacancyFindingList *silenced = self->review ? vacancy_review_get_silenced (self->review) : NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; silenced && gtk_expander_get_expanded (self->expander) && i < MIN (vacancy_finding_list_count (silenced), ROWS_MAX); i++)
    {
      VacancyFinding *finding = vacancy_finding_list_nth (silenced, i);
      JdSilencedWhere where;
      const JdSilence *silence = vacancy_review_silence_of (self->review, finding, &where);

      if (silence)
        gtk_list_box_append (self->list, row_new (finding, silence, where));
    }
}

static void
update (VacancySilencedView *self)
{
  const guint count = self->review ? vacancy_finding_list_count (vacancy_review_get_silenced (self->review)) : 0;
  /* Translators: how many things that were found a person silenced. */
  g_autofree char *heading = g_strdup_printf (ngettext ("%u silenced", "%u silenced", count), count);

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  fill (self);
}

/* ---- life ---- */

void
vacancy_silenced_view_set_review (VacancySilencedView *self, VacancyReview *review)
{
  g_return_if_fail (VACANCY_IS_SILENCED_VIEW (self));

  if (!g_set_object (&self->review, review))
    return;
  g_signal_group_set_target (self->signals, review ? vacancy_review_get_silenced (review) : NULL);
  update (self);
}

static void
vacancy_silenced_view_dispose (GObject *object)
{
  VacancySilencedView *self = VACANCY_SILENCED_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (vacancy_silenced_view_parent_class)->dispose (object);
}

static void
vacancy_silenced_view_class_init (VacancySilencedViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_silenced_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-silenced-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancySilencedView, expander);
  gtk_widget_class_bind_template_child (widget_class, VacancySilencedView, heading);
  gtk_widget_class_bind_template_child (widget_class, VacancySilencedView, list);
  gtk_widget_class_bind_template_callback (widget_class, fill);
}

static void
vacancy_silenced_view_init (VacancySilencedView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->expander));
  self->signals = g_signal_group_new (VACANCY_TYPE_FINDING_LIST);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update), self);
}
