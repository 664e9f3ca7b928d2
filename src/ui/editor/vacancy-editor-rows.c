// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"

/* Finding the parts of the page. */

JdPosting *
vacancy_editor_posting (VacancyEditor *self)
{
  return vacancy_page_posting (&self->context);
}

VacancyBlockRow *
vacancy_editor_find_row (VacancyEditor *self, const char *placement)
{
  return placement ? g_hash_table_lookup (self->context.rows, placement) : NULL;
}

VacancySectionView *
vacancy_editor_find_section (VacancyEditor *self, const char *section)
{
  for (VacancySectionView *view = vacancy_editor_first_section (self); section && view; view = vacancy_section_view_next (view))
    if (g_str_equal (vacancy_section_view_get_id (view), section))
      return view;
  return NULL;
}

VacancyLineView *
vacancy_editor_find_line (VacancyEditor *self, const char *line)
{
  const char *section = jd_line_id_section (line);
  VacancySectionView *view = section ? vacancy_editor_find_section (self, section) : NULL;
  VacancyBlockRow *row = section ? NULL : vacancy_editor_find_row (self, line);

  if (jd_line_id_is_title (line))
    return self->title;
  if (view)
    return vacancy_section_view_get_heading (view);
  return row ? vacancy_block_row_get_line (row) : NULL;
}

GPtrArray *
vacancy_editor_stops (VacancyEditor *self)
{
  GPtrArray *stops = g_ptr_array_new ();

  g_ptr_array_add (stops, self->title);
  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    {
      g_autoptr (GPtrArray) rows = vacancy_section_view_rows (view);

      g_ptr_array_add (stops, vacancy_section_view_get_heading (view));
      g_ptr_array_extend (stops, rows, NULL, NULL);
      g_ptr_array_add (stops, vacancy_section_view_get_tail (view));
    }
  return stops;
}

GtkWidget *
vacancy_editor_stop_of (GtkWidget *line)
{
  VacancyBlockRow *row = vacancy_editor_row_of (line);

  return row ? GTK_WIDGET (row) : line;
}

VacancyLineView *
vacancy_editor_line_of (GtkWidget *stop)
{
  return VACANCY_IS_BLOCK_ROW (stop) ? vacancy_block_row_get_line (VACANCY_BLOCK_ROW (stop)) : VACANCY_LINE_VIEW (stop);
}

GStrv
vacancy_editor_ids (VacancyEditor *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    {
      g_autoptr (GPtrArray) rows = vacancy_section_view_rows (view);

      for (guint i = 0; i < rows->len; i++)
        g_strv_builder_add (ids, vacancy_block_row_get_placement (g_ptr_array_index (rows, i)));
    }
  return g_strv_builder_end (ids);
}

VacancyLineView *
vacancy_editor_line_at (VacancyEditor *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked ? (VacancyLineView *) gtk_widget_get_ancestor (picked, VACANCY_TYPE_LINE_VIEW) : NULL;
}

VacancyBlockRow *
vacancy_editor_row_of (GtkWidget *widget)
{
  return widget ? (VacancyBlockRow *) gtk_widget_get_ancestor (widget, VACANCY_TYPE_BLOCK_ROW) : NULL;
}

static gboolean
stands_at (VacancyEditor *self, GtkWidget *widget, double y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds) && y >= bounds.origin.y && y < bounds.origin.y + bounds.size.height;
}

VacancyBlockRow *
vacancy_editor_row_at (VacancyEditor *self, double y)
{
  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    {
      g_autoptr (GPtrArray) rows = NULL;

      if (!stands_at (self, GTK_WIDGET (view), y))
        continue;
      rows = vacancy_section_view_rows (view);
      g_ptr_array_add (rows, vacancy_section_view_get_tail (view));
      for (guint i = 0; i < rows->len; i++)
        if (stands_at (self, g_ptr_array_index (rows, i), y))
          return g_ptr_array_index (rows, i);
    }
  return NULL;
}

gboolean
vacancy_editor_has_focus (VacancyEditor *self)
{
  GtkWidget *focus = self->root ? gtk_root_get_focus (self->root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

GStrv
vacancy_editor_subjects (VacancyEditor *self, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  VacancyBlockRow *row = vacancy_editor_row_of (self->focus);

  if (id && *id)
    g_strv_builder_add (ids, id);
  else if (vacancy_selection_count (self->context.selection) > 0)
    {
      g_auto (GStrv) all = vacancy_editor_ids (self);

      return vacancy_selection_pick (self->context.selection, (const char *const *) all);
    }
  else if (row && vacancy_block_row_get_placement (row))
    g_strv_builder_add (ids, vacancy_block_row_get_placement (row));
  return g_strv_builder_end (ids);
}

VacancyEditor *
vacancy_editor_of (GtkWidget *widget)
{
  return (VacancyEditor *) gtk_widget_get_ancestor (widget, VACANCY_TYPE_EDITOR);
}

VacancyBlockRow *
vacancy_editor_lead (VacancyEditor *self)
{
  return vacancy_editor_find_row (self, vacancy_selection_lead (self->context.selection));
}
