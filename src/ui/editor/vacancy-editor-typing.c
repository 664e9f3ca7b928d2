// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "editor/vacancy-editor-private.h"

/* What is typed, and what Enter, Backspace and Delete do at the borders of a line. */

/* ---- typing ---- */

static void
apply_typing (VacancyEditor *self, VacancyLineView *line, JdPosting *after, const char *label, const char *key, const char *inserted, const char *deleted)
{
  self->context.typing = line;
  self->applying++;
  vacancy_session_apply_typing (self->context.session, after, label, key, inserted, deleted);
  self->applying--;
  self->context.typing = NULL;
}

/* What is typed at the end of a section becomes a line of it, and typing goes on there. */
static void
type_new_line (VacancyEditor *self, VacancyBlockRow *tail, const char *inserted)
{
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (vacancy_block_row_get_line (tail));
  g_autofree char *wording = vacancy_wording_buffer_get_wording (buffer);
  JdInsertPoint point = { .section = vacancy_section_view_get_id (vacancy_section_view_of (GTK_WIDGET (tail))) };
  g_autoptr (GError) error = NULL;
  g_autofree char *new_id = NULL;
  const char *id;
  JdPosting *after;

  if (!*wording)
    return;
  after = jd_edit_insert_wording_at (vacancy_editor_posting (self), wording, &point, &id, &error);
  if (!after)
    {
      vacancy_editor_tell_refused (self, error);
      return;
    }
  new_id = g_strdup (id);
  self->applying++;
  vacancy_session_apply_typing (self->context.session, after, _("Typing"), new_id, inserted, "");
  vacancy_wording_buffer_set_wording (buffer, "");
  vacancy_editor_focus_place (self, new_id, -1);
  self->applying--;
}

void
vacancy_editor_typed (VacancyEditor *self, VacancyBlockRow *row, const char *inserted, const char *deleted)
{
  VacancyLineView *line = vacancy_block_row_get_line (row);
  const char *id = vacancy_block_row_get_placement (row);
  g_autofree char *wording = NULL;
  g_autofree char *key = g_strdup (id);

  if (!self->context.session)
    return;
  if (!id)
    {
      type_new_line (self, row, inserted);
      return;
    }
  if (vacancy_editor_take_sign (self, row, inserted))
    return;
  wording = vacancy_wording_buffer_get_wording (vacancy_line_view_get_buffer (line));
  apply_typing (self, line, jd_edit_set_text (vacancy_editor_posting (self), id, wording, NULL), _("Typing"), key, inserted, deleted);
  self->column = -1;
  /* Nobody looks for them while writing, and to say what the wording is would cost at each key. */
  if (vacancy_block_tools_get_row (self->tools) == row)
    vacancy_block_tools_show (self->tools, NULL);
  if (gtk_widget_has_focus (GTK_WIDGET (line)))
    vacancy_editor_reveal (self, GTK_WIDGET (line));
}

void
vacancy_editor_heading_typed (VacancyEditor *self, VacancySectionView *view, const char *inserted, const char *deleted)
{
  VacancyLineView *line = vacancy_section_view_get_heading (view);
  g_autofree char *heading = vacancy_wording_buffer_get_wording (vacancy_line_view_get_buffer (line));
  g_autofree char *key = jd_line_id_of_heading (vacancy_section_view_get_id (view));

  if (self->context.session)
    apply_typing (self, line, jd_edit_set_heading (vacancy_editor_posting (self), vacancy_section_view_get_id (view), heading, NULL), _("Typing"), key, inserted, deleted);
}

void
vacancy_editor_title_typed (VacancyEditor *self, const char *inserted, const char *deleted)
{
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->context.session)
    return;
  title = vacancy_wording_buffer_get_text (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (self->title)));
  /* What cannot be a title while it is typed (nothing but a space) is simply not taken yet. */
  apply_typing (self, self->title, jd_edit_set_value (vacancy_editor_posting (self), "title", title, &error), _("Title"), JD_LINE_ID_TITLE, inserted, deleted);
}

/* ---- Enter, Backspace, Delete ---- */

/* What Enter just did: the line @id (NULL: no line was cut) and the posting with it. */
static void
note_split (VacancyEditor *self, const char *id)
{
  g_free (self->split);
  self->split = g_strdup (id);
  g_clear_pointer (&self->split_posting, jd_posting_unref);
  self->split_posting = id ? jd_posting_ref (vacancy_editor_posting (self)) : NULL;
}

void
vacancy_editor_split (VacancyEditor *self, VacancyBlockRow *row)
{
  g_assert (self->context.session && row);
  VacancyLineView *line = vacancy_block_row_get_line (row);
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (line);
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  g_autofree char *new_id = NULL;
  const char *id = NULL;
  JdPosting *after;

  gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
  if (vacancy_editor_end_list (self, row))
    return;
  head = vacancy_wording_buffer_get_range (buffer, 0, vacancy_line_view_cursor (line));
  tail = vacancy_wording_buffer_get_range (buffer, vacancy_line_view_cursor (line), -1);
  after = jd_edit_split (vacancy_editor_posting (self), vacancy_block_row_get_placement (row), head, tail, &id, &error);
  new_id = g_strdup (id);
  if (!vacancy_editor_apply (self, after, *tail ? _("Split Line") : _("New Line"), &error))
    return;
  vacancy_editor_focus_place (self, new_id, 0);
  note_split (self, *tail ? new_id : NULL);
}

static void
join_rows (VacancyEditor *self, VacancyBlockRow *head, VacancyBlockRow *tail)
{
  int offset = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (vacancy_block_row_get_line (head))));
  gboolean says_something = *jd_placement_wording (vacancy_block_row_get_model (tail)) != '\0';
  g_autofree char *head_id = g_strdup (vacancy_block_row_get_placement (head));
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_join (vacancy_editor_posting (self), vacancy_block_row_get_placement (tail), &error);

  if (vacancy_editor_apply (self, after, says_something ? _("Join Lines") : _("Remove Line"), &error))
    vacancy_editor_focus_place (self, head_id, offset);
}

/* An empty line goes, whatever stands beside it. */
static gboolean
remove_empty (VacancyEditor *self, VacancyBlockRow *row, int direction)
{
  VacancyLineView *line = vacancy_block_row_get_line (row);
  const JdPlacement *placement = vacancy_block_row_get_model (row);
  g_autofree char *id = g_strdup (placement->id);
  g_autoptr (GError) error = NULL;

  if (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (line))) > 0 || placement->kind == JD_KIND_SALARY)
    return FALSE;
  /* The cursor leaves first, to where it would go by arrow key. */
  if (!vacancy_editor_cross (self, line, VACANCY_CROSS_CHARACTER, direction, FALSE))
    return FALSE;
  vacancy_editor_apply (self, jd_edit_remove (vacancy_editor_posting (self), id, &error), _("Remove Line"), &error);
  return TRUE;
}

/* Whether the last step was the Enter that made @row. */
static gboolean
is_just_split (VacancyEditor *self, VacancyBlockRow *row)
{
  return self->split_posting == vacancy_editor_posting (self) && g_strcmp0 (self->split, vacancy_block_row_get_placement (row)) == 0;
}

/* Backspace right after Enter takes that back: within a word, no space comes of it. */
static gboolean
take_split_back (VacancyEditor *self, VacancyBlockRow *head, VacancyBlockRow *tail)
{
  int end = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (vacancy_block_row_get_line (head))));

  if (!is_just_split (self, tail))
    return FALSE;
  jd_history_undo (vacancy_session_history (self->context.session));
  vacancy_line_view_focus (vacancy_block_row_get_line (head), end);
  return TRUE;
}

gboolean
vacancy_editor_join (VacancyEditor *self, VacancyBlockRow *row, int direction)
{
  g_assert (self->context.session && row && (direction == -1 || direction == 1));
  const JdPlacement *partner;
  VacancyBlockRow *other, *head, *tail;

  /* The line at the end holds nothing: going back from it is all there is to do. */
  if (!vacancy_block_row_get_placement (row))
    return direction < 0 && vacancy_editor_cross (self, vacancy_block_row_get_line (row), VACANCY_CROSS_CHARACTER, -1, FALSE);
  if (direction < 0 && !is_just_split (self, row) && vacancy_editor_take_bullet (self, row))
    return TRUE;
  if (remove_empty (self, row, direction))
    return TRUE;
  partner = jd_edit_join_partner (vacancy_editor_posting (self), vacancy_block_row_get_placement (row), direction);
  other = partner ? vacancy_editor_find_row (self, partner->id) : NULL;
  if (!other)
    return FALSE;
  head = direction < 0 ? other : row;
  tail = direction < 0 ? row : other;
  if (!take_split_back (self, head, tail))
    join_rows (self, head, tail);
  return TRUE;
}
