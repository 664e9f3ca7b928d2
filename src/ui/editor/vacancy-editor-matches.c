// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"

/* What is looked for, on the page: marks under the matches, and going to the one that is the current one. */

/* Behind whatever a line says. */
#define LINE_END G_MAXINT

static void
mark_line (VacancyEditor *self, VacancyLineView *line, const char *id)
{
  g_autoptr (GArray) marks = NULL;
  guint first = 0, count = self->find ? vacancy_find_matches_in (self->find, id, &first) : 0;

  if (count > 0)
    marks = g_array_sized_new (FALSE, FALSE, sizeof (VacancyLineMark), count);
  for (guint i = first; i < first + count; i++)
    {
      const JdFindMatch *match = vacancy_find_match (self->find, i);
      const VacancyLineMark mark = { (int) match->offset, (int) (match->offset + match->length), i == vacancy_find_current (self->find) };

      g_array_append_val (marks, mark);
    }
  vacancy_line_view_set_marks (line, marks);
}

void
vacancy_editor_mark_row (VacancyEditor *self, VacancyBlockRow *row)
{
  if (vacancy_block_row_is_awake (row) && vacancy_block_row_get_placement (row))
    mark_line (self, vacancy_block_row_get_line (row), vacancy_block_row_get_placement (row));
}

static void
mark_section (VacancyEditor *self, VacancySectionView *view)
{
  g_autofree char *heading = jd_line_id_of_heading (vacancy_section_view_get_id (view));
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (view);

  mark_line (self, vacancy_section_view_get_heading (view), heading);
  for (guint i = 0; i < rows->len; i++)
    vacancy_editor_mark_row (self, g_ptr_array_index (rows, i));
}

static void
find_changed_cb (VacancyEditor *self)
{
  mark_line (self, self->title, JD_LINE_ID_TITLE);
  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    mark_section (self, view);
}

void
vacancy_editor_set_find (VacancyEditor *self, VacancyFind *find)
{
  g_return_if_fail (VACANCY_IS_EDITOR (self));
  g_set_object (&self->find, find);
  if (find)
    g_signal_connect_object (find, "changed", G_CALLBACK (find_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The line of the current match, woken if need be; NULL when there is none. */
static VacancyLineView *
current_line (VacancyEditor *self, const JdFindMatch **match)
{
  const guint current = self->find ? vacancy_find_current (self->find) : VACANCY_FIND_NONE;

  *match = current != VACANCY_FIND_NONE ? vacancy_find_match (self->find, current) : NULL;
  return *match ? vacancy_editor_find_line (self, (*match)->line) : NULL;
}

static void
put_cursor (VacancyLineView *line, guint start, guint end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (line));
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  gtk_text_buffer_select_range (buffer, &to, &from);
}

void
vacancy_editor_show_match (VacancyEditor *self)
{
  const JdFindMatch *match;
  VacancyLineView *line;

  g_return_if_fail (VACANCY_IS_EDITOR (self));
  line = current_line (self, &match);
  if (!line)
    return;
  put_cursor (line, match->offset, match->offset);
  /* A cursor does not stand within what a variable shows, and its two ends may go to either border of that. */
  vacancy_line_view_unselect (line);
  vacancy_editor_reveal (self, GTK_WIDGET (line));
}

gboolean
vacancy_editor_select_match (VacancyEditor *self)
{
  const JdFindMatch *match;
  VacancyLineView *line;

  g_return_val_if_fail (VACANCY_IS_EDITOR (self), FALSE);
  line = current_line (self, &match);
  if (!line)
    return FALSE;
  vacancy_line_view_focus (line, (int) match->offset);
  put_cursor (line, match->offset, match->offset + match->length);
  vacancy_editor_reveal (self, GTK_WIDGET (line));
  return TRUE;
}

/* New string. Of the line at the end of a section, the one before it. */
static char *
id_of (VacancyEditor *self, GtkWidget *line)
{
  VacancyBlockRow *row = vacancy_editor_row_of (line);
  VacancySectionView *view = vacancy_section_view_of (line);
  g_autoptr (GPtrArray) rows = view ? vacancy_section_view_rows (view) : NULL;

  if (row && !vacancy_block_row_get_placement (row))
    row = rows->len > 0 ? g_ptr_array_index (rows, rows->len - 1) : NULL;
  if (row)
    return g_strdup (vacancy_block_row_get_placement (row));
  return view ? jd_line_id_of_heading (vacancy_section_view_get_id (view)) : g_strdup (JD_LINE_ID_TITLE);
}

char *
vacancy_editor_cursor (VacancyEditor *self, guint *start, guint *end)
{
  VacancyBlockRow *row;
  GtkTextIter from, to;

  g_return_val_if_fail (VACANCY_IS_EDITOR (self) && start && end, NULL);
  *start = *end = 0;
  if (!self->focus)
    return g_strdup (JD_LINE_ID_TITLE);
  row = vacancy_editor_row_of (self->focus);
  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->focus)), &from, &to);
  *start = row && !vacancy_block_row_get_placement (row) ? LINE_END : (guint) gtk_text_iter_get_offset (&from);
  *end = row && !vacancy_block_row_get_placement (row) ? LINE_END : (guint) gtk_text_iter_get_offset (&to);
  return id_of (self, self->focus);
}

char *
vacancy_editor_selected_text (VacancyEditor *self)
{
  GtkTextIter from, to;

  g_return_val_if_fail (VACANCY_IS_EDITOR (self), NULL);
  if (!self->focus || !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->focus)), &from, &to)
      || gtk_text_iter_get_line (&from) != gtk_text_iter_get_line (&to))
    return NULL;
  return gtk_text_iter_get_visible_text (&from, &to);
}
