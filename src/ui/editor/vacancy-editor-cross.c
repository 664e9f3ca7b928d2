// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-announce.h"

/* Moving from line to line as in one text, and from block to block while whole ones are selected. */

static gboolean
can_take (gpointer stop)
{
  return gtk_widget_get_mapped (stop) && gtk_widget_is_sensitive (stop);
}

static GtkWidget *
neighbour (GPtrArray *stops, GtkWidget *from, int direction)
{
  guint index;

  if (!g_ptr_array_find (stops, from, &index))
    return NULL;
  for (int i = (int) index + direction; i >= 0 && i < (int) stops->len; i += direction)
    if (can_take (g_ptr_array_index (stops, i)))
      return g_ptr_array_index (stops, i);
  return NULL;
}

static int
page_x (VacancyEditor *self, VacancyLineView *line, int x)
{
  graphene_point_t point;

  return gtk_widget_compute_point (GTK_WIDGET (line), self->context.page, &GRAPHENE_POINT_INIT (x, 0), &point) ? (int) point.x : x;
}

static int
line_x (VacancyEditor *self, VacancyLineView *line, int x)
{
  graphene_point_t point;

  return gtk_widget_compute_point (self->context.page, GTK_WIDGET (line), &GRAPHENE_POINT_INIT (x, 0), &point) ? (int) point.x : x;
}

/* Into @to at the column up and down have kept to since the last move of another kind. */
static void
enter_line (VacancyEditor *self, VacancyLineView *from, VacancyLineView *to, int direction)
{
  if (self->column < 0)
    self->column = page_x (self, from, vacancy_line_view_cursor_x (from));
  self->crossing = TRUE;
  vacancy_line_view_enter_line (to, direction, line_x (self, to, self->column));
  self->crossing = FALSE;
  vacancy_editor_reveal (self, GTK_WIDGET (to));
}

static void
enter_end (VacancyEditor *self, VacancyLineView *to, int direction)
{
  vacancy_line_view_focus (to, direction > 0 ? 0 : -1);
  vacancy_editor_reveal (self, GTK_WIDGET (to));
}

/* The stop a screenful away from @from, or the last one there is. */
static GtkWidget *
page_away (VacancyEditor *self, GPtrArray *stops, GtkWidget *from, int direction)
{
  double wanted = gtk_widget_get_height (self->scroller) * 0.9;
  GtkWidget *best = NULL;
  graphene_rect_t start, bounds;

  if (!gtk_widget_compute_bounds (from, self->context.page, &start))
    return NULL;
  for (GtkWidget *stop = neighbour (stops, from, direction); stop; stop = neighbour (stops, stop, direction))
    {
      if (!gtk_widget_compute_bounds (stop, self->context.page, &bounds))
        break;
      best = stop;
      if (ABS (bounds.origin.y - start.origin.y) >= wanted)
        break;
    }
  return best;
}

void
vacancy_editor_tell_selected (VacancyEditor *self)
{
  const guint count = vacancy_selection_count (self->context.selection);
  g_autofree char *text = g_strdup_printf (ngettext ("%u line selected", "%u lines selected", count), count);

  vacancy_announce (GTK_WIDGET (self), text);
}

gboolean
vacancy_editor_extend_blocks (VacancyEditor *self, const char *anchor, VacancyBlockRow *lead)
{
  g_auto (GStrv) ids = NULL;
  const char *id = lead ? vacancy_block_row_get_placement (lead) : NULL;

  if (!anchor || !id)
    return FALSE;
  ids = vacancy_editor_ids (self);
  vacancy_selection_set_range (self->context.selection, (const char *const *) ids, anchor, id);
  vacancy_line_view_focus (vacancy_block_row_get_line (lead), 0);
  if (!self->pressing)
    {
      vacancy_editor_reveal (self, GTK_WIDGET (vacancy_block_row_get_line (lead)));
      vacancy_editor_tell_selected (self);
    }
  return TRUE;
}

VacancyBlockRow *
vacancy_editor_next_block (GPtrArray *stops, GtkWidget *from, int direction)
{
  g_assert (direction == -1 || direction == 1);
  for (GtkWidget *stop = neighbour (stops, from, direction); stop; stop = neighbour (stops, stop, direction))
    if (VACANCY_IS_BLOCK_ROW (stop) && vacancy_block_row_get_placement (VACANCY_BLOCK_ROW (stop)))
      return VACANCY_BLOCK_ROW (stop);
  return NULL;
}

static gboolean
start_blocks (VacancyEditor *self, GPtrArray *stops, GtkWidget *from, int direction)
{
  const char *id = VACANCY_IS_BLOCK_ROW (from) ? vacancy_block_row_get_placement (VACANCY_BLOCK_ROW (from)) : NULL;

  return id && vacancy_editor_extend_blocks (self, id, vacancy_editor_next_block (stops, from, direction));
}

gboolean
vacancy_editor_cross (VacancyEditor *self, VacancyLineView *from, VacancyCross cross, int direction, gboolean extend)
{
  g_assert (direction == -1 || direction == 1);
  g_autoptr (GPtrArray) stops = vacancy_editor_stops (self);
  GtkWidget *at = vacancy_editor_stop_of (GTK_WIDGET (from));
  GtkWidget *to = neighbour (stops, at, direction);

  if (extend)
    return start_blocks (self, stops, at, direction);
  if (cross == VACANCY_CROSS_PAGE)
    to = page_away (self, stops, at, direction);
  else if (cross == VACANCY_CROSS_ALL)
    to = g_ptr_array_index (stops, direction < 0 ? 0 : stops->len - 1);
  if (!to)
    return FALSE;
  if (cross == VACANCY_CROSS_LINE || cross == VACANCY_CROSS_PAGE)
    enter_line (self, from, vacancy_editor_line_of (to), direction);
  else
    enter_end (self, vacancy_editor_line_of (to), cross == VACANCY_CROSS_ALL ? -direction : direction);
  return TRUE;
}
