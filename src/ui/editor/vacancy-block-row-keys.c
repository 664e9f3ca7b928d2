// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-clipboard.h"
#include "editor/vacancy-editor-private.h"

/* What keys do at the borders of a block. */

static gboolean
cross (VacancyLineView *view, VacancyCross kind, int direction, gboolean extend, gpointer owner)
{
  VacancyBlockRow *self = owner;

  return vacancy_editor_cross (vacancy_block_row_get_editor (self), view, kind, direction, extend);
}

static gboolean
enter (VacancyLineView *view, gpointer owner)
{
  VacancyBlockRow *self = owner;

  /* The line at the end is where the next one starts already. */
  if (vacancy_block_row_get_placement (self))
    vacancy_editor_split (vacancy_block_row_get_editor (self), self);
  return TRUE;
}

static gboolean
join (VacancyLineView *view, int direction, gpointer owner)
{
  VacancyBlockRow *self = owner;

  return vacancy_editor_join (vacancy_block_row_get_editor (self), self, direction);
}

static gboolean
slash (VacancyLineView *view, gpointer owner)
{
  VacancyBlockRow *self = owner;

  if (!vacancy_editor_get_session (vacancy_block_row_get_editor (self)))
    return FALSE;
  vacancy_editor_search (vacancy_block_row_get_editor (self), self);
  return TRUE;
}

static gboolean
copy (VacancyLineView *view, gboolean cut, gpointer owner)
{
  return vacancy_copy_text (owner, cut);
}

static gboolean
paste (VacancyLineView *view, gpointer owner)
{
  vacancy_paste (owner);
  return TRUE;
}

const VacancyLineHooks vacancy_block_row_hooks = {
  .cross = cross,
  .enter = enter,
  .join = join,
  .slash = slash,
  .copy = copy,
  .paste = paste,
};
