// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-band-meter.h"

#define HEIGHT 14
#define LINE_HEIGHT 8
#define MARK_WIDTH 3
#define WIDTH 40
/* Of the text's colour. */
#define LINE_ALPHA 0.12f
#define BAND_ALPHA 0.3f

struct _VacancyBandMeter
{
  GtkWidget parent_instance;

  double value, from, until;
};

G_DEFINE_FINAL_TYPE (VacancyBandMeter, vacancy_band_meter, GTK_TYPE_WIDGET)

static void
draw (VacancyBandMeter *self, GtkSnapshot *snapshot, double from, double width, float height, float alpha)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float whole = (float) gtk_widget_get_width (widget);
  const float x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? (float) (whole - from - width) : (float) from;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, ((float) gtk_widget_get_height (widget) - height) / 2, (float) width, height);
  GskRoundedRect shape;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&shape, &bounds, MIN (height, (float) width) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
vacancy_band_meter_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VacancyBandMeter *self = VACANCY_BAND_METER (widget);
  const double whole = gtk_widget_get_width (widget);

  draw (self, snapshot, 0, whole, LINE_HEIGHT, LINE_ALPHA);
  draw (self, snapshot, self->from * whole, (self->until - self->from) * whole, LINE_HEIGHT, BAND_ALPHA);
  if (self->value >= 0)
    draw (self, snapshot, self->value * (whole - MARK_WIDTH), MARK_WIDTH, HEIGHT, 1);
}

static void
vacancy_band_meter_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WIDTH;
}

void
vacancy_band_meter_set (VacancyBandMeter *self, double value, double from, double until, const char *text)
{
  g_return_if_fail (VACANCY_IS_BAND_METER (self) && from <= until);

  self->value = MIN (value, 1);
  self->from = CLAMP (from, 0, 1);
  self->until = CLAMP (until, 0, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  MAX (self->value, 0), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
vacancy_band_meter_class_init (VacancyBandMeterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = vacancy_band_meter_snapshot;
  widget_class->measure = vacancy_band_meter_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
vacancy_band_meter_init (VacancyBandMeter *self)
{
  self->value = -1;
}
