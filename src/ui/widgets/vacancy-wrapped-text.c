// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-wrapped-text.h"

#include "widgets/vacancy-direction.h"

/* So much is seen of any text. */
#define LEAST_CHARS 3
/* More fits on no line of a window, so what is behind is not laid out: the value of a field may be all of a posting. */
#define LINE_CHARS 600
#define SIZES 6 /* that are remembered */

/* What the layout is at a width. */
typedef struct
{
  int width, height; /* pixels */
  int lines;
} Size;

struct _VacancyWrappedText
{
  GtkWidget parent_instance;

  int lines, chars;
  char *text;
  PangoAttrList *attributes; /* NULL: none */
  PangoLayout *layout;       /* NULL until it is asked for, and when what it shows has changed */
  int char_width;            /* Pango units; 0 until it is asked for */
  Size whole;                /* of the layout as wide as it likes to be */
  Size sizes[SIZES];         /* those that were asked for last, of narrower ones */
  guint n_sizes;             /* ever */
};

G_DEFINE_FINAL_TYPE (VacancyWrappedText, vacancy_wrapped_text, GTK_TYPE_WIDGET)

/* Bytes. */
static int
shown_length (VacancyWrappedText *self)
{
  const char *end = self->text;

  for (int i = 0; i < self->lines * LINE_CHARS && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return (int) (end - self->text);
}

/* @width: pixels; -1: any. */
static Size
lay_out (VacancyWrappedText *self, int width)
{
  Size size;

  pango_layout_set_width (self->layout, width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &size.width, &size.height);
  size.lines = pango_layout_get_line_count (self->layout);
  return size;
}

static void
ensure_layout (VacancyWrappedText *self)
{
  if (self->layout)
    return;
  self->n_sizes = 0;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_text (self->layout, self->text, shown_length (self));
  pango_layout_set_attributes (self->layout, self->attributes);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -self->lines);
  vacancy_direction_align (self->layout, GTK_WIDGET (self));
  self->whole = lay_out (self, -1);
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

/* Of narrower layouts that are known, the one that is as high as that of @width; NULL: none. A layout has no less lines than a wider one, and one line more where a single line does not fit. */
static const Size *
known_size (VacancyWrappedText *self, int width)
{
  const gboolean one_line = self->whole.lines == 1 && !g_str_has_suffix (self->text, " ");
  const Size *narrower = NULL;
  int least = one_line ? MIN (2, self->lines) : 1;

  for (guint i = 0; i < MIN (self->n_sizes, SIZES); i++)
    {
      const Size *size = &self->sizes[i];
      if (size->width == width)
        return size;
      if (size->width < width && (!narrower || size->width > narrower->width))
        narrower = size;
      else if (size->width > width)
        least = MAX (least, size->lines);
    }
  return one_line && narrower && narrower->lines == least ? narrower : NULL;
}

/* Pixels; -1: of any width. GTK asks a dozen times before it knows how wide a box of these is to be. */
static int
height_at (VacancyWrappedText *self, int width)
{
  ensure_layout (self);
  if (width < 0 || width >= self->whole.width)
    return self->whole.height;

  const Size *known = known_size (self, width);
  if (known)
    return known->height;
  Size size = lay_out (self, width);
  size.width = width;
  self->sizes[self->n_sizes++ % SIZES] = size;
  return size.height;
}

/* Pixels. What is no higher than @height (-1: of any height) is no wider than this: newer GTKs hold boxes of such texts to that. */
static int
natural_width (VacancyWrappedText *self, int height)
{
  const int usual = chars_width (self, self->chars);

  return height < 0 || height_at (self, usual) <= height ? usual : MAX (usual, self->whole.width);
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

  ensure_layout (self);
  pango_layout_set_width (self->layout, gtk_widget_get_width (widget) * PANGO_SCALE);
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
