// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-breakpoint-bin.h"

#define MAX_THRESHOLDS 4

/* The smallest window anyone has to live with. */
#define MIN_WIDTH 340
#define MIN_HEIGHT 280

struct _VacancyBreakpointBin
{
  GtkWidget parent_instance;

  int thresholds[MAX_THRESHOLDS];
  guint n_thresholds;
  guint step, next_step;
  guint idle;
};

enum
{
  PROP_0,
  PROP_STEP,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static GtkBuildableIface *parent_buildable;

static void vacancy_breakpoint_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyBreakpointBin, vacancy_breakpoint_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, vacancy_breakpoint_bin_buildable_init))

/* 1 at normal size, 2 at 200 %. */
double
vacancy_text_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (1.0, dpi / 1024.0 / 96.0) : 1.0;
}

static guint
step_for_width (VacancyBreakpointBin *self, int width)
{
  double scale = vacancy_text_scale (GTK_WIDGET (self));
  guint step = 0;

  while (step < self->n_thresholds && width < self->thresholds[step] * scale)
    step++;
  return step;
}

/* Widgets must not change while they are being laid out, so the step is taken right after. */
static gboolean
take_step_cb (gpointer data)
{
  VacancyBreakpointBin *self = data;

  self->idle = 0;
  if (self->step != self->next_step)
    {
      self->step = self->next_step;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
    }
  return G_SOURCE_REMOVE;
}

static void
vacancy_breakpoint_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VacancyBreakpointBin *self = VACANCY_BREAKPOINT_BIN (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int min_width = 0, min_height = 0;

  self->next_step = step_for_width (self, width);
  if (self->next_step != self->step && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_step_cb, self, NULL);
  if (!child)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  width = MAX (width, min_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &min_height, NULL, NULL, NULL);
  gtk_widget_allocate (child, width, MAX (height, min_height), baseline, NULL);
}

static void
vacancy_breakpoint_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  /* What is in it scrolls. Its real height would be asked for at every width the window could have, and be most of what a page costs before it is seen. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MIN_HEIGHT;
  else if (child)
    {
      gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
      *minimum = MIN (*minimum, MIN_WIDTH);
    }
}

void
vacancy_breakpoint_bin_set_thresholds (VacancyBreakpointBin *self, const int *widths, guint n_widths)
{
  g_return_if_fail (VACANCY_IS_BREAKPOINT_BIN (self) && n_widths <= MAX_THRESHOLDS);
  for (guint i = 0; i < n_widths; i++)
    self->thresholds[i] = widths[i];
  self->n_thresholds = n_widths;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
vacancy_breakpoint_bin_expect_width (VacancyBreakpointBin *self, int width)
{
  g_return_if_fail (VACANCY_IS_BREAKPOINT_BIN (self));
  self->next_step = step_for_width (self, width);
  g_clear_handle_id (&self->idle, g_source_remove);
  take_step_cb (self);
}

guint
vacancy_breakpoint_bin_get_step (VacancyBreakpointBin *self)
{
  g_return_val_if_fail (VACANCY_IS_BREAKPOINT_BIN (self), 0);
  return self->step;
}

static void
vacancy_breakpoint_bin_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
vacancy_breakpoint_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = vacancy_breakpoint_bin_add_child;
}

static void
vacancy_breakpoint_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STEP)
    g_value_set_uint (value, VACANCY_BREAKPOINT_BIN (object)->step);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_breakpoint_bin_dispose (GObject *object)
{
  VacancyBreakpointBin *self = VACANCY_BREAKPOINT_BIN (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  if (child)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vacancy_breakpoint_bin_parent_class)->dispose (object);
}

static void
vacancy_breakpoint_bin_class_init (VacancyBreakpointBinClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_breakpoint_bin_get_property;
  object_class->dispose = vacancy_breakpoint_bin_dispose;
  widget_class->measure = vacancy_breakpoint_bin_measure;
  widget_class->size_allocate = vacancy_breakpoint_bin_size_allocate;

  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, MAX_THRESHOLDS, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_breakpoint_bin_init (VacancyBreakpointBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
