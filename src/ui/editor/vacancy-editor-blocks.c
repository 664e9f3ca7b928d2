// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "compose/jd-reading-order.h"
#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-announce.h"

/* One step for several blocks: changing, removing and moving them. */

/* @edit for each of @ids, one after the other; NULL when one was not possible. */
static JdPosting *
edit_each (JdPosting *start, const char *const *ids, VacancyBlockEdit edit, gpointer data, GError **error)
{
  JdPosting *posting = jd_posting_ref (start);

  for (guint i = 0; posting && ids[i]; i++)
    {
      g_autoptr (JdPosting) before = posting;

      posting = edit (before, ids[i], data, error);
    }
  return posting;
}

/* Applies it, leaves the cursor where it is, and says what was done: it is not the line's text that tells. */
void
vacancy_editor_apply_each (VacancyEditor *self, const char *id, VacancyBlockEdit edit, gpointer data, const char *label)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;
  VacancyBlockRow *focused;
  int offset;

  if (!self->context.session)
    return;
  ids = vacancy_editor_subjects (self, id);
  if (!ids[0])
    {
      vacancy_editor_tell_nothing (self);
      return;
    }
  focused = vacancy_editor_row_of (self->focus);
  offset = focused ? vacancy_line_view_cursor (vacancy_block_row_get_line (focused)) : 0;
  {
    g_autofree char *focus_id = focused ? g_strdup (vacancy_block_row_get_placement (focused)) : NULL;
    gboolean applied = vacancy_editor_apply (self, edit_each (vacancy_editor_posting (self), (const char *const *) ids, edit, data, &error), label, &error);

    if (applied && focus_id && vacancy_editor_find_row (self, focus_id))
      vacancy_editor_focus_place (self, focus_id, offset);
    if (applied)
      vacancy_announce (GTK_WIDGET (self), label);
  }
}

/* ---- removing and moving ---- */

static JdPosting *
remove_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  return jd_edit_remove (posting, id, error);
}

/* Which line of @view takes the keyboard when @ids go: the one behind the last of them; NULL: the one at the end. New string. */
static char *
next_focus (VacancySectionView *view, const char *const *ids)
{
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (view);
  const char *behind = NULL;

  for (guint i = rows->len; i-- > 0;)
    {
      const char *id = vacancy_block_row_get_placement (g_ptr_array_index (rows, i));

      if (g_strv_contains (ids, id))
        break;
      behind = id;
    }
  return g_strdup (behind);
}

/* What was cut stays in its section when it is pasted at once: that is where the cursor stays. */
void
vacancy_editor_remove (VacancyEditor *self, const char *const *ids, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *next = NULL;
  VacancyBlockRow *last;
  VacancySectionView *view;
  guint n = g_strv_length ((char **) ids);

  if (!self->context.session || n == 0)
    return;
  last = vacancy_editor_find_row (self, ids[n - 1]);
  view = last ? vacancy_section_view_of (GTK_WIDGET (last)) : NULL;
  next = view ? next_focus (view, ids) : NULL;
  vacancy_selection_clear (self->context.selection);
  if (!vacancy_editor_apply (self, edit_each (vacancy_editor_posting (self), ids, remove_edit, NULL, &error),
                             label ? label : ngettext ("Remove Block", "Remove Blocks", n), &error))
    return;
  if (next)
    vacancy_editor_focus_place (self, next, 0);
  else if (view)
    vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_section_view_get_tail (view)), 0);
}

typedef struct
{
  int direction;
  GHashTable *stuck; /* set of ids that could not go on: a wall for those that follow them */
} Step;

static gboolean
is_stuck (const Step *step, const JdPosting *posting, const char *id)
{
  guint section, index = 0;
  const JdPlacement *placement = jd_posting_placement (posting, id, &section, NULL);
  g_autoptr (GPtrArray) order = placement ? jd_reading_order (g_ptr_array_index (posting->sections, section)) : NULL;

  if (!placement || !g_ptr_array_find (order, placement, &index))
    return FALSE;
  if (step->direction < 0 ? index == 0 : index + 1 == order->len)
    return step->direction < 0 ? section == 0 : section + 1 == posting->sections->len;
  return g_hash_table_contains (step->stuck, ((JdPlacement *) g_ptr_array_index (order, index + step->direction))->id);
}

static JdPosting *
step_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  const Step *step = data;

  if (!is_stuck (step, posting, id))
    return jd_edit_step (posting, id, step->direction, error);
  g_hash_table_add (step->stuck, g_strdup (id));
  return jd_posting_ref (posting);
}

static void
reverse (GStrv ids)
{
  guint n = g_strv_length (ids);

  for (guint i = 0; i < n / 2; i++)
    {
      char *id = ids[i];

      ids[i] = ids[n - 1 - i];
      ids[n - 1 - i] = id;
    }
}

void
vacancy_editor_move (VacancyEditor *self, const char *id, int direction)
{
  g_assert (direction == -1 || direction == 1);
  g_auto (GStrv) ids = NULL;
  g_autoptr (GHashTable) stuck = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Step step = { direction, stuck };
  g_autoptr (GError) error = NULL;
  g_autofree char *focus = NULL;
  VacancyBlockRow *row = vacancy_editor_row_of (self->focus);
  int offset = row ? vacancy_line_view_cursor (vacancy_block_row_get_line (row)) : 0;
  JdPosting *after;
  guint n;

  if (!self->context.session)
    return;
  ids = vacancy_editor_subjects (self, id);
  n = g_strv_length (ids);
  focus = row ? g_strdup (vacancy_block_row_get_placement (row)) : NULL;
  if (direction > 0)
    reverse (ids);
  after = edit_each (vacancy_editor_posting (self), (const char *const *) ids, step_edit, &step, &error);
  if (vacancy_editor_apply (self, after, ngettext ("Move Block", "Move Blocks", n), &error) && focus)
    vacancy_editor_focus_place (self, focus, offset);
}

void
vacancy_editor_move_to (VacancyEditor *self, const char *const *ids, const JdInsertPoint *point)
{
  g_assert (self->context.session && point);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_ref (vacancy_editor_posting (self));
  JdInsertPoint at = *point;
  guint n = g_strv_length ((char **) ids);

  for (guint i = 0; posting && ids[i]; i++)
    {
      g_autoptr (JdPosting) before = g_steal_pointer (&posting);

      posting = jd_edit_move_to (before, ids[i], &at, &error);
      /* The next goes behind this one. */
      at.beside = ids[i];
      at.after = TRUE;
    }
  if (vacancy_editor_apply (self, g_steal_pointer (&posting), ngettext ("Move Block", "Move Blocks", n), &error) && n > 0)
    vacancy_editor_focus_place (self, ids[n - 1], -1);
}
