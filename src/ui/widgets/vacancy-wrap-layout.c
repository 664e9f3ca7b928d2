// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing, natural_width;
  gboolean fill;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_NATURAL_WIDTH,
  PROP_FILL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyWrapLayout, vacancy_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* More than any screen has. */
#define ANY_WIDTH (G_MAXINT / 2)

/* One line: where it begins, which child is behind it, how many there are, how wide they and the gaps between them are, how high, and at which larger width it would be
 * another: all of its children as wide as they like, or one more; 0 when at none. */
typedef struct
{
  GtkWidget *first, *end;
  int n_children, width, height, wider;
} Line;

/* No child gets less than its minimum nor more than the line. */
static int
child_width (GtkWidget *child, int available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

static int
child_height (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return natural;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* FALSE behind the last line. */
static gboolean
next_line (VacancyWrapLayout *self, Line *line, int available)
{
  int natural = 0;

  line->first = next_shown (line->end);
  line->n_children = line->width = line->height = 0;
  if (!line->first)
    return FALSE;
  for (line->end = line->first; line->end; line->end = next_shown (gtk_widget_get_next_sibling (line->end)))
    {
      const int gap = line->n_children > 0 ? self->spacing : 0;
      const int width = child_width (line->end, available);

      if (line->n_children > 0 && line->width + gap + width > available)
        break;
      natural += gap + child_width (line->end, ANY_WIDTH);
      line->width += gap + width;
      line->height = MAX (line->height, child_height (line->end, width));
      line->n_children++;
    }
  line->wider = natural > line->width ? natural : line->end ? natural + self->spacing + child_width (line->end, ANY_WIDTH) : 0;
  return TRUE;
}

/* Of all lines; @wider: the next width at which any is another, 0 when there is none. */
static int
lines_height (VacancyWrapLayout *self, GtkWidget *widget, int available, int *wider)
{
  Line line = { .end = gtk_widget_get_first_child (widget) };
  int height = 0;

  *wider = 0;
  while (next_line (self, &line, available))
    {
      height += (height > 0 ? self->spacing : 0) + line.height;
      if (line.wider > 0 && (*wider == 0 || line.wider < *wider))
        *wider = line.wider;
    }
  return height;
}

/* With more room two high children, which shared a line, may get one each: low ones that come before them take the room. But a widget must never need more height when it
 * gets wider. */
static int
needed_height (VacancyWrapLayout *self, GtkWidget *widget, int available)
{
  int height = 0;

  for (int width = available, wider; width > 0; width = wider)
    height = MAX (height, lines_height (self, widget, width, &wider));
  return height;
}

/* @width, or the next of the widths where lines are others at which they need no more than @height. */
static int
needed_width (VacancyWrapLayout *self, GtkWidget *widget, int width, int height)
{
  int wider = width;

  while (wider > 0 && needed_height (self, widget, width = wider) > height)
    lines_height (self, widget, width, &wider);
  return width;
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (VacancyWrapLayout *self, GtkWidget *widget, int height, int *minimum, int *natural)
{
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += (*natural > 0 ? self->spacing : 0) + child_natural;
    }
  if (height >= 0)
    *minimum = needed_width (self, widget, *minimum, height);
  if (self->natural_width >= 0)
    *natural = MIN (*natural, self->natural_width);
  *natural = MAX (*minimum, *natural);
}

static void
measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  VacancyWrapLayout *self = VACANCY_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, for_size, minimum, natural);
  else
    *minimum = *natural = needed_height (self, widget, for_size < 0 ? ANY_WIDTH : MAX (1, for_size));
}

/* Of the room that is left, children that expand take all; else each has its part. */
static guint
count_expanding (const Line *line)
{
  guint count = 0;

  for (GtkWidget *child = line->first; child != line->end; child = next_shown (gtk_widget_get_next_sibling (child)))
    count += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
  return count;
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  VacancyWrapLayout *self = VACANCY_WRAP_LAYOUT (manager);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Line line = { .end = gtk_widget_get_first_child (widget) };
  int y = 0;

  while (next_line (self, &line, width))
    {
      const int expanding = self->fill ? (int) count_expanding (&line) : 0;
      const int share = self->fill ? MAX (0, width - line.width) / (expanding > 0 ? expanding : line.n_children) : 0;
      int x = 0;

      for (GtkWidget *child = line.first; child != line.end; child = next_shown (gtk_widget_get_next_sibling (child)))
        {
          const gboolean takes = expanding == 0 || gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
          const int wide = child_width (child, width) + (takes ? share : 0);

          gtk_widget_size_allocate (child, &(GtkAllocation){ is_rtl ? width - x - wide : x, y, wide, line.height }, -1);
          x += wide + self->spacing;
        }
      y += line.height + self->spacing;
    }
}

static void
vacancy_wrap_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancyWrapLayout *self = VACANCY_WRAP_LAYOUT (object);

  switch (id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    case PROP_FILL:
      g_value_set_boolean (value, self->fill);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VacancyWrapLayout *self = VACANCY_WRAP_LAYOUT (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      break;
    case PROP_FILL:
      self->fill = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

GtkLayoutManager *
vacancy_wrap_layout_new (void)
{
  return g_object_new (VACANCY_TYPE_WRAP_LAYOUT, NULL);
}

static void
vacancy_wrap_layout_class_init (VacancyWrapLayoutClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  object_class->get_property = vacancy_wrap_layout_get_property;
  object_class->set_property = vacancy_wrap_layout_set_property;
  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 6, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILL] = g_param_spec_boolean ("fill", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_wrap_layout_init (VacancyWrapLayout *self)
{
  self->spacing = 6;
  self->natural_width = -1;
}
