// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-line-chip.h"

#include "describe/jd-field.h"

char *
vacancy_line_chip_near (VacancyLineView *line, const JdPosting *posting, int offset, GtkTextIter *start, GtkTextIter *end)
{
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (line);
  g_autofree char *name = NULL;
  GtkTextIter at;

  if (!posting)
    return NULL;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &at, offset);
  name = vacancy_wording_buffer_chip_at (buffer, &at, start, end);
  if (!name && gtk_text_iter_backward_char (&at))
    name = vacancy_wording_buffer_chip_at (buffer, &at, start, end);
  return name && jd_field_is_editable (posting, name) ? g_steal_pointer (&name) : NULL;
}

gboolean
vacancy_line_chip_at_point (VacancyLineView *line, const JdPosting *posting, double x, double y, int *offset)
{
  g_autofree char *name = NULL;
  int buffer_x, buffer_y;
  GtkTextIter at;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (line), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!posting || !gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (line), &at, buffer_x, buffer_y))
    return FALSE;
  name = vacancy_wording_buffer_chip_at (vacancy_line_view_get_buffer (line), &at, NULL, NULL);
  *offset = gtk_text_iter_get_offset (&at);
  return name && jd_field_is_editable (posting, name);
}
