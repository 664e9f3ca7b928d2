// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"

/* Which line has the keyboard, and what becomes of one that is left. */

static void
set_section (VacancyEditor *self, const char *section)
{
  if (g_strcmp0 (self->section, section) == 0)
    return;
  g_free (self->section);
  self->section = g_strdup (section);
  g_object_notify (G_OBJECT (self), "current-section");
}

void
vacancy_editor_show_title (VacancyEditor *self)
{
  g_autofree char *escaped = NULL;

  if (!self->context.session || self->context.typing == self->title)
    return;
  escaped = jd_wording_escape (jd_posting_title (vacancy_editor_posting (self)));
  vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (self->title), escaped);
}

/* The line is left: what was typed there is one step, and it shows what was made of it. */
static void
commit_line (VacancyEditor *self, GtkWidget *line)
{
  VacancyBlockRow *row = vacancy_editor_row_of (line);

  if (self->applying == 0 && self->context.session)
    jd_history_break (vacancy_session_history (self->context.session));
  /* Else they would be taken along by whoever drags the mouse from there later. */
  if (gtk_widget_get_root (line))
    vacancy_line_view_unselect (VACANCY_LINE_VIEW (line));
  if (row)
    vacancy_block_row_set_current (row, FALSE);
  else if (line == GTK_WIDGET (self->title))
    vacancy_editor_show_title (self);
  else if (vacancy_section_view_of (line))
    vacancy_section_view_commit (vacancy_section_view_of (line));
}

/* Keys are for the lines that are selected, as long as the keyboard is in one of them. While a change of ours is under way, rows may be in the middle of going elsewhere. */
static void
keep_selection_for (VacancyEditor *self, VacancyBlockRow *row)
{
  if (self->applying == 0 && !(row && vacancy_selection_has (self->context.selection, vacancy_block_row_get_placement (row))))
    vacancy_selection_clear (self->context.selection);
}

static void
set_focus (VacancyEditor *self, GtkWidget *line)
{
  VacancyBlockRow *row = vacancy_editor_row_of (line);

  if (self->focus == line)
    return;
  if (self->focus)
    {
      GtkWidget *left = self->focus;

      g_clear_weak_pointer (&self->focus);
      commit_line (self, left);
    }
  g_set_weak_pointer (&self->focus, line);
  keep_selection_for (self, row);
  if (!self->crossing)
    self->column = -1;
  if (row)
    vacancy_block_row_set_current (row, TRUE);
  if (vacancy_section_view_of (line))
    set_section (self, vacancy_section_view_get_id (vacancy_section_view_of (line)));
  vacancy_block_tools_show (self->tools, row);
}

void
vacancy_editor_focus_changed_cb (VacancyEditor *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) && vacancy_editor_follow_focus (self, focus) && VACANCY_IS_LINE_VIEW (focus))
    set_focus (self, focus);
}

void
vacancy_editor_focus_place (VacancyEditor *self, const char *place, int offset)
{
  VacancyLineView *line;

  g_return_if_fail (VACANCY_IS_EDITOR (self) && place);
  line = vacancy_editor_find_line (self, place);
  if (!line)
    return;
  vacancy_line_view_focus (line, offset);
  vacancy_editor_reveal (self, GTK_WIDGET (line));
}

char *
vacancy_editor_current_section (VacancyEditor *self)
{
  g_return_val_if_fail (VACANCY_IS_EDITOR (self), NULL);
  if (vacancy_editor_find_section (self, self->section))
    return g_strdup (self->section);
  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    if (vacancy_section_view_get (view)->kind == JD_KIND_DUTY)
      return g_strdup (vacancy_section_view_get_id (view));
  return vacancy_editor_first_section (self) ? g_strdup (vacancy_section_view_get_id (vacancy_editor_first_section (self))) : NULL;
}
