// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-wrapped-text.h"

#include "widgets/vacancy-direction.h"

/* So much is seen of any text. */
#define LEAST_CHARS 3

struct _VacancyWrappedText
{
  GtkWidget parent_instance;

  int lines, chars;
  char *text;
  PangoAttrList *attributes; /* NULL: none */
  PangoLayout *layout;       /* NULL until it is asked for, and when what it shows has changed */
  int char_width;            /* Pango units; 0 until it is asked for */
};

G_DEFINE_FINAL_TYPE (VacancyWrappedText, vacancy_wrapped_text, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (VacancyWrappedText *self)
{
  if (self->layout)
    return self->layout;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_attributes (self->layout, self->attributes);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -self->lines);
  vacancy_direction_align (self->layout, GTK_WIDGET (self));
  return self->layout;
}

/* Pixels. */
static int
chars_width (VacancyWrappedText *self, int chars)
{
  if (self->char_width == 0)
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);

      self->char_width = MAX (1, pango_font_metrics_get_approximate_char_width (metrics));
      pango_font_metrics_unref (metrics);
    }
  return PANGO_PIXELS_CEIL (chars * self->char_width);
}

/* Pixels; -1: of any width. */
static int
height_at (VacancyWrappedText *self, int width)
{
  int height;

  pango_layout_set_width (ensure_layout (self), width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height;
}

/* Pixels. What is no higher than @height (-1: of any height) is no wider than this: newer GTKs hold boxes of such texts to that. */
static int
natural_width (VacancyWrappedText *self, int height)
{
  const int usual = chars_width (self, self->chars);
  int all;

  if (height < 0 || height_at (self, usual) <= height)
    return usual;
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, &all, NULL);
  return MAX (usual, all);
}

static GtkSizeRequestMode
vacancy_wrapped_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vacancy_wrapped_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  VacancyWrappedText *self = VACANCY_WRAPPED_TEXT (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = height_at (self, for_size);
  else
    {
      *minimum = chars_width (self, LEAST_CHARS);
      *natural = natural_width (self, for_size);
    }
}

static void
vacancy_wrapped_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VacancyWrappedText *self = VACANCY_WRAPPED_TEXT (widget);

  height_at (self, gtk_widget_get_width (widget));
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0, self->layout);
}

static void
forget_layout (VacancyWrappedText *self)
{
  g_clear_object (&self->layout);
  self->char_width = 0;
}

static void
vacancy_wrapped_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  forget_layout (VACANCY_WRAPPED_TEXT (widget));
  GTK_WIDGET_CLASS (vacancy_wrapped_text_parent_class)->css_changed (widget, change);
}

static void
vacancy_wrapped_text_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  forget_layout (VACANCY_WRAPPED_TEXT (widget));
  GTK_WIDGET_CLASS (vacancy_wrapped_text_parent_class)->direction_changed (widget, before);
}

/* Fonts and their size. */
static void
vacancy_wrapped_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  forget_layout (VACANCY_WRAPPED_TEXT (widget));
  GTK_WIDGET_CLASS (vacancy_wrapped_text_parent_class)->system_setting_changed (widget, setting);
  gtk_widget_queue_resize (widget);
}

void
vacancy_wrapped_text_set (VacancyWrappedText *self, const char *text, PangoAttrList *attributes)
{
  g_return_if_fail (VACANCY_IS_WRAPPED_TEXT (self) && text);
  if (!attributes && !self->attributes && g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  self->attributes = attributes ? pango_attr_list_ref (attributes) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
vacancy_wrapped_text_get (VacancyWrappedText *self)
{
  g_return_val_if_fail (VACANCY_IS_WRAPPED_TEXT (self), "");
  return self->text;
}

GtkWidget *
vacancy_wrapped_text_new (int lines, int chars)
{
  VacancyWrappedText *self = g_object_new (VACANCY_TYPE_WRAPPED_TEXT, NULL);

  g_return_val_if_fail (lines > 0 && chars >= LEAST_CHARS, GTK_WIDGET (self));
  self->lines = lines;
  self->chars = chars;
  return GTK_WIDGET (self);
}

static void
vacancy_wrapped_text_finalize (GObject *object)
{
  VacancyWrappedText *self = VACANCY_WRAPPED_TEXT (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_free (self->text);
  G_OBJECT_CLASS (vacancy_wrapped_text_parent_class)->finalize (object);
}

static void
vacancy_wrapped_text_class_init (VacancyWrappedTextClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_wrapped_text_finalize;
  widget_class->get_request_mode = vacancy_wrapped_text_get_request_mode;
  widget_class->measure = vacancy_wrapped_text_measure;
  widget_class->snapshot = vacancy_wrapped_text_snapshot;
  widget_class->css_changed = vacancy_wrapped_text_css_changed;
  widget_class->direction_changed = vacancy_wrapped_text_direction_changed;
  widget_class->system_setting_changed = vacancy_wrapped_text_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
vacancy_wrapped_text_init (VacancyWrappedText *self)
{
  self->lines = self->chars = LEAST_CHARS;
  self->text = g_strdup ("");
}
