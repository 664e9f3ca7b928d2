// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-ladder-row.h"

#define HEAD_SHARE 1.1 /* how wide the head is beside a cell */
#define LEAST_WIDTH 128 /* of a column */

struct _VacancyLadderRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (VacancyLadderRow, vacancy_ladder_row, GTK_TYPE_WIDGET)

static guint
count_children (GtkWidget *widget)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    count++;
  return count;
}

/* Where column @index begins in a row of @count that is @width wide. */
static int
column_start (guint index, guint count, int width)
{
  return index == 0 ? 0 : (int) (width * (HEAD_SHARE + index - 1) / (HEAD_SHARE + count - 1));
}

static int
column_width (guint index, guint count, int width)
{
  return column_start (index + 1, count, width) - column_start (index, count, width);
}

/* The least width does not follow what is in it, so that columns stay where they are when something is typed. */
static void
vacancy_ladder_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  const guint count = count_children (widget);
  const int least = (int) ((HEAD_SHARE + count - 1) * LEAST_WIDTH);
  guint index = 0;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? least : 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child), index++)
    {
      int low, wished;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, for_size < 0 ? -1 : column_width (index, count, MAX (for_size, least)), &low, &wished, NULL, NULL);
      *minimum = MAX (*minimum, low);
      *natural = MAX (*natural, wished);
    }
}

static void
vacancy_ladder_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  const gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const guint count = count_children (widget);
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child), index++)
    {
      const int start = column_start (index, count, width), own = column_width (index, count, width);

      gtk_widget_size_allocate (child, &(GtkAllocation){ from_right ? width - start - own : start, 0, own, height }, -1);
    }
}

static GtkSizeRequestMode
vacancy_ladder_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vacancy_ladder_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vacancy_ladder_row_parent_class)->dispose (object);
}

static void
vacancy_ladder_row_class_init (VacancyLadderRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_ladder_row_dispose;
  widget_class->measure = vacancy_ladder_row_measure;
  widget_class->size_allocate = vacancy_ladder_row_size_allocate;
  widget_class->get_request_mode = vacancy_ladder_row_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "ladderrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
vacancy_ladder_row_init (VacancyLadderRow *self)
{
}

GtkWidget *
vacancy_ladder_row_new (void)
{
  return g_object_new (VACANCY_TYPE_LADDER_ROW, NULL);
}

void
vacancy_ladder_row_add (VacancyLadderRow *self, GtkWidget *child)
{
  g_return_if_fail (VACANCY_IS_LADDER_ROW (self) && GTK_IS_WIDGET (child));
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
