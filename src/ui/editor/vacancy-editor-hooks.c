// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-clipboard.h"
#include "editor/vacancy-editor-private.h"

/* What the page asks of the editor: a line is in a row, else it is the title, or the heading of a section. */

static gboolean
cross (VacancyLineView *view, VacancyCross kind, int direction, gboolean extend, gpointer editor)
{
  return vacancy_editor_cross (editor, view, kind, direction, extend);
}

static gboolean
enter (VacancyLineView *view, gpointer editor)
{
  VacancyBlockRow *row = vacancy_editor_row_of (GTK_WIDGET (view));

  if (!row)
    return vacancy_editor_cross (editor, view, VACANCY_CROSS_CHARACTER, 1, FALSE);
  /* The line at the end is where the next one starts already. */
  if (vacancy_block_row_get_placement (row))
    vacancy_editor_split (editor, row);
  return TRUE;
}

static gboolean
join (VacancyLineView *view, int direction, gpointer editor)
{
  VacancyBlockRow *row = vacancy_editor_row_of (GTK_WIDGET (view));

  return row && vacancy_editor_join (editor, row, direction);
}

static gboolean
slash (VacancyLineView *view, gpointer data)
{
  VacancyEditor *self = data;
  VacancyBlockRow *row = vacancy_editor_row_of (GTK_WIDGET (view));

  if (!row || !self->context.session)
    return FALSE;
  vacancy_editor_search (self, row, FALSE);
  return TRUE;
}

static gboolean
copy (VacancyLineView *view, gboolean cut, gpointer editor)
{
  return vacancy_editor_row_of (GTK_WIDGET (view)) && vacancy_copy_text (view, cut);
}

static gboolean
paste (VacancyLineView *view, gpointer editor)
{
  VacancyBlockRow *row = vacancy_editor_row_of (GTK_WIDGET (view));

  if (row)
    vacancy_paste (row);
  return row != NULL;
}

static void
typed (VacancyLineView *view, const char *inserted, const char *deleted, gpointer data)
{
  VacancyEditor *self = data;
  VacancyBlockRow *row = vacancy_editor_row_of (GTK_WIDGET (view));

  if (row)
    vacancy_editor_typed (self, row, inserted, deleted);
  else if (view == self->title)
    vacancy_editor_title_typed (self, inserted, deleted);
  else
    vacancy_editor_heading_typed (self, vacancy_section_view_of (GTK_WIDGET (view)), inserted, deleted);
}

static void
woken (GtkWidget *row, gpointer editor)
{
  vacancy_editor_mark_row (editor, VACANCY_BLOCK_ROW (row));
}

static GStrv
subjects (const char *id, gpointer data)
{
  VacancyEditor *self = data;

  return vacancy_editor_subjects (self, vacancy_selection_has (self->context.selection, id) ? "" : id);
}

const VacancyPageHooks vacancy_editor_hooks = {
  .line = { .cross = cross, .enter = enter, .join = join, .slash = slash, .copy = copy, .paste = paste, .typed = typed },
  .woken = woken,
  .subjects = subjects,
};
