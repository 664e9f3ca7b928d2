// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-step-place.h"
#include "editor/vacancy-editor-private.h"

/* After undo, redo and the like the keyboard goes where something changed: to the line that did, came back or went elsewhere, else a heading, the title, a fact. Where it is elsewhere in the
 * window it stays there, and the page only shows the place. */

/* At the place of the change, which the buffer has found. */
static void
follow_line (VacancyEditor *self, VacancyLineView *line)
{
  if (vacancy_editor_has_focus (self))
    vacancy_line_view_focus (line, vacancy_line_view_cursor (line));
  vacancy_editor_reveal (self, GTK_WIDGET (line));
}

static void
follow_row (VacancyEditor *self, VacancyBlockRow *row)
{
  VacancyLineView *line = vacancy_block_row_get_line (row);

  /* Unless something in that very row has the keyboard: its pay, a menu. */
  if (vacancy_editor_row_of (gtk_root_get_focus (self->root)) == row)
    vacancy_editor_reveal (self, GTK_WIDGET (line));
  else
    follow_line (self, line);
}

static void
follow_place (VacancyEditor *self, const JdStepPlace *place)
{
  VacancySectionView *view = vacancy_editor_find_section (self, place->section->id);
  VacancyBlockRow *row = place->placement ? vacancy_editor_find_row (self, place->placement->id) : NULL;

  if (!row && view && place->at_end)
    row = vacancy_section_view_get_tail (view);
  if (row)
    follow_row (self, row);
  else if (view)
    follow_line (self, vacancy_section_view_get_heading (view));
}

/* What was done elsewhere, such as choosing a level, leads to a line that says something else, and nowhere else: what is no line is given in a form or a menu, where the keyboard then stays. */
static void
follow_change (VacancyEditor *self, const JdPosting *before, const JdPosting *after)
{
  const JdPlacement *placement = jd_step_first_new (before, after);
  VacancyBlockRow *row = placement ? vacancy_editor_find_row (self, placement->id) : NULL;

  if (row)
    follow_row (self, row);
}

void
vacancy_editor_follow (VacancyEditor *self, const JdPosting *before, const JdPosting *after)
{
  g_assert (self->context.session);
  g_auto (GStrv) chosen = vacancy_editor_subjects (self, "");
  JdStepPlace place;

  if (!jd_history_is_stepping (vacancy_session_history (self->context.session)))
    follow_change (self, before, after);
  else if (jd_step_place (before, after, (const char *const *) chosen, &place))
    follow_place (self, &place);
  else if (g_strcmp0 (jd_posting_title (before), jd_posting_title (after)) != 0)
    follow_line (self, self->title);
  else if (vacancy_editor_has_focus (self))
    vacancy_facts_bar_follow (self->facts, before, after);
}
