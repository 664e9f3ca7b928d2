// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-block-row-private.h"

#include "compose/jd-chip-text.h"

/* A row asleep: it knows what it says and how high that is, and can draw it. Once awake it has a text view, and a layout manager that comes before all this. */

char *
vacancy_block_row_chip_text (const JdWordingPiece *variable, gboolean *missing, gpointer data)
{
  VacancyBlockRow *self = data;

  return jd_chip_text (vacancy_page_posting (self->context), self->section ? self->section->section : NULL, self->placement, variable, missing);
}

gboolean
vacancy_block_row_sleeps_alike (const JdPlacement *a, const JdPlacement *b)
{
  return a && b && a->kind == b->kind && a->form == b->form && a->variables == b->variables && g_str_equal (jd_placement_wording (a), jd_placement_wording (b));
}

void
vacancy_block_row_forget_asleep (VacancyBlockRow *self)
{
  g_clear_pointer (&self->asleep, vacancy_sleeping_text_free);
  if (!self->view)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Rows have the font of the list they stand in, and mostly its direction; a Pango context for each would be made for that alone. */
static GtkWidget *
dressed_alike (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_parent (row);

  return list && gtk_widget_get_direction (list) == gtk_widget_get_direction (row) ? list : row;
}

static VacancySleepingText *
asleep (VacancyBlockRow *self)
{
  if (!self->asleep)
    self->asleep = vacancy_sleeping_text_new (dressed_alike (GTK_WIDGET (self)), self->placement ? jd_placement_wording (self->placement) : "", vacancy_block_row_chip_text, self);
  return self->asleep;
}

static int
beside (VacancyBlockRow *self)
{
  return (vacancy_block_row_has_marker (self) ? VACANCY_MARKER_WIDTH : 0) + VACANCY_MARK_WIDTH;
}

static GtkSizeRequestMode
vacancy_block_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Of a row asleep; once awake it has a layout manager. */
static void
vacancy_block_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  VacancyBlockRow *self = VACANCY_BLOCK_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = beside (self);
  else
    *minimum = *natural = vacancy_sleeping_text_height (asleep (self), for_size < 0 ? -1 : MAX (0, for_size - beside (self)));
}

void
vacancy_block_row_draw_asleep (VacancyBlockRow *self, GtkSnapshot *snapshot)
{
  g_assert (!self->view);
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  vacancy_sleeping_text_draw (asleep (self), snapshot, gtk_widget_get_style_context (widget), vacancy_block_row_has_marker (self) && !rtl ? VACANCY_MARKER_WIDTH : 0,
                              gtk_widget_get_width (widget) - beside (self));
}

static void
vacancy_block_row_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  g_clear_pointer (&VACANCY_BLOCK_ROW (widget)->asleep, vacancy_sleeping_text_free);
  gtk_widget_queue_resize (widget);
}

void
vacancy_block_row_class_add_asleep (GtkWidgetClass *class)
{
  class->get_request_mode = vacancy_block_row_get_request_mode;
  class->measure = vacancy_block_row_measure;
  class->direction_changed = vacancy_block_row_direction_changed;
}
