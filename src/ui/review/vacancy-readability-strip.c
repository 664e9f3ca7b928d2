// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-readability-strip.h"

#include <glib/gi18n.h>

#include "check/jd-prose.h"
#include "reading/jd-reading-text.h"
#include "widgets/vacancy-band-meter.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

/* The middle half of real postings. */
#define BAND_FROM 0.25
#define BAND_UNTIL 0.75
/* Of the line of a gauge, where the most that is usual stands. */
#define MOST_AT 0.75
#define SECTION_METER 80 /* pixels */

struct _VacancyReadabilityStrip
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *minutes, *ease, *figures, *words, *demands;
  VacancyBandMeter *meter, *length, *must;
  GtkExpander *expander;
  GtkGrid *sections;

  /* owned */
  VacancyReview *review;
  GSignalGroup *signals; /* of it */
};

G_DEFINE_FINAL_TYPE (VacancyReadabilityStrip, vacancy_readability_strip, ADW_TYPE_BIN)

static void
show_on_meter (VacancyBandMeter *meter, const JdReading *reading, const char *text)
{
  const gboolean compared = reading->ease != JD_EASE_UNKNOWN;

  vacancy_band_meter_set (meter, compared ? reading->easier_than : -1, compared ? BAND_FROM : 0, compared ? BAND_UNTIL : 0, text);
}

/* The line has room for a third more than the band; what is beyond stands at its end. */
static void
show_gauge (VacancyBandMeter *meter, const JdGauge *gauge)
{
  const double whole = (double) gauge->most / MOST_AT;
  const gboolean compared = gauge->most > 0 && gauge->most < G_MAXINT;

  vacancy_band_meter_set (meter, compared ? gauge->count / whole : -1, compared ? (double) gauge->least / whole : 0, compared ? MOST_AT : 0, gauge->text);
  vacancy_tooltip_set (GTK_WIDGET (meter), gauge->text);
}

static void
show_gauges (VacancyReadabilityStrip *self, const JdGauges *gauges)
{
  const JdGauge *must = &gauges->must;
  g_autofree char *words = jd_reading_describe_words (gauges->length.count);
  /* Translators: how many demands there are, and how many there are at most: "11 of 8". */
  g_autofree char *demands = must->most < G_MAXINT ? g_strdup_printf (_("%u of %d"), must->count, (int) must->most) : g_strdup_printf ("%u", must->count);

  gtk_label_set_text (self->words, words);
  gtk_label_set_text (self->demands, demands);
  show_gauge (self->length, &gauges->length);
  show_gauge (self->must, must);
}

/* ---- sections ---- */

static GtkWidget *
section_label (const char *heading)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static void
add_section (VacancyReadabilityStrip *self, const JdSectionReading *section, int row)
{
  g_autofree char *ease = jd_reading_describe_ease (&section->reading);
  GtkWidget *label = section_label (*section->heading ? section->heading : _("Without heading"));
  GtkWidget *meter = g_object_new (VACANCY_TYPE_BAND_METER, "valign", GTK_ALIGN_CENTER, "width-request", SECTION_METER, NULL);

  show_on_meter (VACANCY_BAND_METER (meter), &section->reading, ease);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_tooltip_text (meter, ease);
  gtk_grid_attach (self->sections, label, 0, row, 1, 1);
  gtk_grid_attach (self->sections, meter, 1, row, 1, 1);
}

/* Made when they are seen: an edit behind what is folded costs nothing. */
static void
show_sections (VacancyReadabilityStrip *self)
{
  const GPtrArray *sections = self->review ? vacancy_review_get_section_readings (self->review) : NULL;
  const guint count = sections && gtk_expander_get_expanded (self->expander) ? sections->len : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))))
    gtk_grid_remove (self->sections, child);
  for (guint i = 0; i < count; i++)
    add_section (self, sections->pdata[i], (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self->sections), count > 1);
}

/* ---- the whole ---- */

static void
show_reading (VacancyReadabilityStrip *self, const JdReading *reading)
{
  g_autofree char *minutes = jd_reading_describe_minutes (reading->minutes), *ease = jd_reading_describe_ease (reading);
  g_autofree char *figures = jd_reading_describe_figures (reading, vacancy_review_get_reading_language (self->review));

  gtk_label_set_text (self->minutes, minutes);
  gtk_label_set_text (self->ease, ease);
  gtk_label_set_text (self->figures, figures);
  show_on_meter (self->meter, reading, ease);
  show_sections (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, ease, -1);
}

static void
update (VacancyReadabilityStrip *self)
{
  const JdReading *reading = self->review ? vacancy_review_get_reading (self->review) : NULL;
  const gboolean is_there = reading && reading->prose.words > 0;

  if (is_there)
    {
      show_gauges (self, vacancy_review_get_gauges (self->review));
      show_reading (self, reading);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), is_there);
}

void
vacancy_readability_strip_set_review (VacancyReadabilityStrip *self, VacancyReview *review)
{
  g_return_if_fail (VACANCY_IS_READABILITY_STRIP (self));

  if (!g_set_object (&self->review, review))
    return;
  g_signal_group_set_target (self->signals, review);
  update (self);
}

static void
vacancy_readability_strip_dispose (GObject *object)
{
  VacancyReadabilityStrip *self = VACANCY_READABILITY_STRIP (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (vacancy_readability_strip_parent_class)->dispose (object);
}

static void
vacancy_readability_strip_class_init (VacancyReadabilityStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_readability_strip_dispose;
  g_type_ensure (VACANCY_TYPE_BAND_METER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-readability-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, minutes);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, ease);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, figures);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, meter);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, words);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, length);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, demands);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, must);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, expander);
  gtk_widget_class_bind_template_child (widget_class, VacancyReadabilityStrip, sections);
  gtk_widget_class_bind_template_callback (widget_class, show_sections);
}

static void
vacancy_readability_strip_init (VacancyReadabilityStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->expander));
  self->signals = g_signal_group_new (VACANCY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->signals, "document-checked", G_CALLBACK (update), self);
}
