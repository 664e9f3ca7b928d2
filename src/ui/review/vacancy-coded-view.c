// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-coded-view.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* Nobody goes to more, of one kind. */
#define WORDS_MAX 60

struct _VacancyCodedView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkExpander *expander;
  GtkLabel *heading, *masculine_rate, *feminine_rate, *note;
  GtkWidget *masculine, *feminine;

  /* owned */
  VacancyReview *review;
  GSignalGroup *signals; /* of it */
};

static guint activate_signal;

G_DEFINE_FINAL_TYPE (VacancyCodedView, vacancy_coded_view, ADW_TYPE_BIN)

/* ---- words ---- */

static void
clicked_cb (GtkWidget *button, VacancyFinding *word)
{
  VacancyCodedView *self = VACANCY_CODED_VIEW (gtk_widget_get_ancestor (button, VACANCY_TYPE_CODED_VIEW));

  g_signal_emit (self, activate_signal, 0, word);
}

static GtkWidget *
button_new (VacancyFinding *word)
{
  GtkWidget *button = gtk_button_new_with_label (vacancy_finding_word (word));
  /* Translators: a button that goes to a word; the second %s is the heading of the section it is in. */
  g_autofree char *name = g_strdup_printf (_("Go to “%s” in %s"), vacancy_finding_word (word), vacancy_finding_part (word));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "finding-fix");
  vacancy_tooltip_set (button, name);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), word, 0);
  return button;
}

static void
fill_words (GtkWidget *box, const GPtrArray *words)
{
  for (guint i = 0; i < MIN (words->len, WORDS_MAX); i++)
    gtk_box_append (GTK_BOX (box), button_new (words->pdata[i]));
  gtk_widget_set_visible (box, words->len > 0);
}

static void
show_rate (GtkLabel *label, const char *name, const GPtrArray *words, guint all)
{
  const double rate = (double) jd_coded_in_100 (words->len, all) / 100;
  /* Translators: %s is “Masculine” or “Feminine”: "Masculine: 3, which is 0.71 in 100 words". */
  g_autofree char *text = g_strdup_printf (_("%s: %u, which is %.2f in 100 words"), name, words->len, rate);

  gtk_label_set_text (label, text);
}

/* ---- all of it ---- */

static const VacancyCoded *
coded_of (VacancyCodedView *self)
{
  return self->review ? vacancy_review_get_coded (self->review) : NULL;
}

/* Made when they are seen: an edit behind what is folded costs nothing. */
static void
fill (VacancyCodedView *self)
{
  const VacancyCoded *coded = coded_of (self);

  vacancy_box_clear (GTK_BOX (self->masculine));
  vacancy_box_clear (GTK_BOX (self->feminine));
  if (!coded || !gtk_expander_get_expanded (self->expander))
    return;
  show_rate (self->masculine_rate, _("Masculine"), coded->masculine, coded->words);
  show_rate (self->feminine_rate, _("Feminine"), coded->feminine, coded->words);
  fill_words (self->masculine, coded->masculine);
  fill_words (self->feminine, coded->feminine);
}

static void
update (VacancyCodedView *self)
{
  const VacancyCoded *coded = coded_of (self);
  const guint masculine = coded ? coded->masculine->len : 0, feminine = coded ? coded->feminine->len : 0;
  /* Translators: a heading, behind which stands how many there are of each. */
  g_autofree char *heading = g_strdup_printf ("%s · %u, %u", _("Masculine and Feminine Words"), masculine, feminine);

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), masculine + feminine > 0);
  fill (self);
}

/* ---- life ---- */

void
vacancy_coded_view_set_review (VacancyCodedView *self, VacancyReview *review)
{
  g_return_if_fail (VACANCY_IS_CODED_VIEW (self));

  if (!g_set_object (&self->review, review))
    return;
  g_signal_group_set_target (self->signals, review);
  update (self);
}

static void
vacancy_coded_view_dispose (GObject *object)
{
  VacancyCodedView *self = VACANCY_CODED_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (vacancy_coded_view_parent_class)->dispose (object);
}

static void
vacancy_coded_view_class_init (VacancyCodedViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_coded_view_dispose;
  activate_signal = g_signal_new ("activate", VACANCY_TYPE_CODED_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, VACANCY_TYPE_FINDING);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-coded-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyCodedView, expander);
  gtk_widget_class_bind_template_child (widget_class, VacancyCodedView, heading);
  gtk_widget_class_bind_template_child (widget_class, VacancyCodedView, masculine_rate);
  gtk_widget_class_bind_template_child (widget_class, VacancyCodedView, feminine_rate);
  gtk_widget_class_bind_template_child (widget_class, VacancyCodedView, masculine);
  gtk_widget_class_bind_template_child (widget_class, VacancyCodedView, feminine);
  gtk_widget_class_bind_template_child (widget_class, VacancyCodedView, note);
  gtk_widget_class_bind_template_callback (widget_class, fill);
}

static void
vacancy_coded_view_init (VacancyCodedView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->expander));
  gtk_label_set_text (self->note, jd_coded_note ());
  self->signals = g_signal_group_new (VACANCY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->signals, "document-checked", G_CALLBACK (update), self);
}
