// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "edit/jd-edit-block.h"
#include "editor/vacancy-editor-private.h"
#include "import/jd-import-line.h"
#include "page/vacancy-block-tools.h"
#include "widgets/vacancy-announce.h"

/* What a person does, as postings. */

static void
tell_refused (VacancyEditor *self, const GError *error)
{
  if (error)
    vacancy_session_tell (self->session, error->message, FALSE);
}

/* One who sees the page sees that. */
void
vacancy_editor_tell_nothing (VacancyEditor *self)
{
  vacancy_announce (GTK_WIDGET (self), _("Nothing to change here"));
}

gboolean
vacancy_editor_apply (VacancyEditor *self, JdPosting *after, const char *label, GError **error)
{
  gboolean applied;

  if (!after)
    tell_refused (self, *error);
  else if (after == vacancy_editor_posting (self))
    vacancy_editor_tell_nothing (self);
  self->applying++;
  applied = vacancy_session_apply (self->session, after, label);
  self->applying--;
  return applied;
}

/* ---- typing ---- */

static void
apply_typing (VacancyEditor *self, VacancyLineView *line, JdPosting *after, const char *key, const char *inserted, const char *deleted)
{
  self->typing = line;
  self->applying++;
  vacancy_session_apply_typing (self->session, after, _("Typing"), key, inserted, deleted);
  self->applying--;
  self->typing = NULL;
}

/* What is typed at the end of a section becomes a line of it, and typing goes on there. */
static void
type_new_line (VacancyEditor *self, VacancyBlockRow *tail, const char *inserted)
{
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (vacancy_block_row_get_line (tail));
  g_autofree char *wording = vacancy_wording_buffer_get_wording (buffer);
  JdInsertPoint point = { .section = vacancy_section_view_get_id (vacancy_block_row_get_section (tail)) };
  g_autoptr (GError) error = NULL;
  g_autofree char *new_id = NULL;
  const char *id;
  JdPosting *after;

  if (!*wording)
    return;
  after = jd_edit_insert_wording_at (vacancy_editor_posting (self), wording, &point, &id, &error);
  if (!after)
    {
      tell_refused (self, error);
      return;
    }
  new_id = g_strdup (id);
  self->applying++;
  vacancy_session_apply_typing (self->session, after, _("Typing"), new_id, inserted, "");
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

  if (!self->session)
    return;
  if (!id)
    {
      type_new_line (self, row, inserted);
      return;
    }
  if (vacancy_editor_take_sign (self, row, inserted))
    return;
  wording = vacancy_wording_buffer_get_wording (vacancy_line_view_get_buffer (line));
  apply_typing (self, line, jd_edit_set_text (vacancy_editor_posting (self), id, wording, NULL), key, inserted, deleted);
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

  if (self->session)
    apply_typing (self, line, jd_edit_set_heading (vacancy_editor_posting (self), vacancy_section_view_get_id (view), heading, NULL), key, inserted, deleted);
}

/* ---- Enter, Backspace, Delete ---- */

/* Behind @row; at the end of its section when it is the line there. */
static JdInsertPoint
point_behind (VacancyBlockRow *row)
{
  return (JdInsertPoint) { vacancy_section_view_get_id (vacancy_block_row_get_section (row)), vacancy_block_row_get_placement (row), TRUE };
}

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
  jd_history_undo (vacancy_session_history (self->session));
  vacancy_line_view_focus (vacancy_block_row_get_line (head), end);
  return TRUE;
}

gboolean
vacancy_editor_join (VacancyEditor *self, VacancyBlockRow *row, int direction)
{
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

/* ---- inserting ---- */

void
vacancy_editor_tell_again (VacancyEditor *self, gboolean again)
{
  if (again)
    vacancy_session_tell (self->session, _("This block is in the posting more than once now"), TRUE);
}

void
vacancy_editor_insert_block_at (VacancyEditor *self, JdBlock *block, const JdInsertPoint *point)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_id = NULL;
  const char *id = NULL;
  const gboolean again = jd_posting_use (vacancy_editor_posting (self), block->id) != NULL;
  JdPosting *after = jd_edit_insert_block (vacancy_editor_posting (self), vacancy_session_library (self->session), block, point, &id, &error);

  new_id = g_strdup (id);
  if (!vacancy_editor_apply (self, after, _("Insert Block"), &error))
    return;
  vacancy_editor_focus_place (self, new_id, -1);
  vacancy_editor_tell_again (self, again);
}

gboolean
vacancy_editor_go_to_block (VacancyEditor *self, const JdBlock *block)
{
  const JdPlacement *use = jd_posting_use (vacancy_editor_posting (self), block->id);

  if (!use)
    return FALSE;
  vacancy_editor_focus_place (self, use->id, 0);
  vacancy_session_tell (self->session, _("Already in the posting: this is its line"), FALSE);
  return TRUE;
}

/* The first section of @kind, else one it belongs into as well, else the one with the keyboard. */
static const char *
section_for_kind (VacancyEditor *self, JdKind kind)
{
  const JdPosting *posting = vacancy_editor_posting (self);
  g_autofree char *current = vacancy_editor_current_section (self);
  const JdSection *near = NULL;

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);

      if (section->kind == kind)
        return section->id;
      if (!near && jd_kind_fits (kind, section->kind))
        near = section;
    }
  if (near)
    return near->id;
  return current ? jd_posting_section (posting, current, NULL)->id : NULL;
}

void
vacancy_editor_insert_block (VacancyEditor *self, JdBlock *block, gboolean again)
{
  VacancyBlockRow *row;
  const JdSection *section;
  JdInsertPoint point = { 0 };

  g_return_if_fail (VACANCY_IS_EDITOR (self) && block);
  if (!self->session || (!again && vacancy_editor_go_to_block (self, block)))
    return;
  row = vacancy_editor_row_of (self->focus);
  section = row ? vacancy_section_view_get (vacancy_block_row_get_section (row)) : NULL;
  if (section && jd_kind_fits (block->kind, section->kind))
    point = (JdInsertPoint) { section->id, vacancy_block_row_get_placement (row), TRUE };
  else
    point.section = section_for_kind (self, block->kind);
  if (point.section)
    vacancy_editor_insert_block_at (self, block, &point);
}

/* A line at @point, which then is behind it. Takes over @posting; the id in @point is borrowed from the result. */
static JdPosting *
put_line (JdPosting *posting, const char *wording, JdInsertPoint *point, GError **error)
{
  g_autoptr (JdPosting) before = posting;

  return jd_edit_insert_wording_at (before, wording, point, &point->beside, error);
}

/* @lines from @from on, behind @point, which then is behind them. An item stays one, whatever the section has; all else is as it has it. Takes over @posting. */
static JdPosting *
put_paste_lines (JdPosting *posting, const GPtrArray *lines, guint from, JdInsertPoint *point, GError **error)
{
  g_autoptr (JdPosting) before = posting;
  g_autoptr (GArray) typed = g_array_new (FALSE, FALSE, sizeof (JdTypedLine));

  if (!before || from >= lines->len)
    return g_steal_pointer (&before);
  for (guint i = from; i < lines->len; i++)
    {
      const JdImportLine *line = g_ptr_array_index (lines, i);
      const JdTypedLine one = { line->wording, line->item };

      g_array_append_val (typed, one);
    }
  return jd_edit_insert_lines_at (before, (const JdTypedLine *) (gpointer) typed->data, typed->len, point, &point->beside, error);
}

/* The line at @point, which is empty, says what @line does. */
static JdPosting *
fill_line (JdPosting *posting, const JdImportLine *line, JdInsertPoint *point, GError **error)
{
  JdPosting *after = jd_edit_set_text (posting, point->beside, line->wording, error);

  return line->item ? vacancy_editor_with_form (after, &point->beside, TRUE, error) : after;
}

/* Lines behind the cursor of @row: the first fills it when it is empty, what stands behind the cursor goes behind them. */
void
vacancy_editor_insert_lines (VacancyEditor *self, VacancyBlockRow *row, GPtrArray *taken)
{
  g_autoptr (GPtrArray) lines = taken;
  VacancyLineView *line = vacancy_block_row_get_line (row);
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (line);
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL, *tail = NULL, *last_id = NULL;
  JdInsertPoint point;
  JdPosting *posting;
  guint first;

  gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
  point = point_behind (row);
  head = vacancy_wording_buffer_get_range (buffer, 0, vacancy_line_view_cursor (line));
  tail = vacancy_wording_buffer_get_range (buffer, vacancy_line_view_cursor (line), -1);
  first = point.beside && !*head ? 1 : 0;
  if (first == 1)
    posting = fill_line (vacancy_editor_posting (self), g_ptr_array_index (lines, 0), &point, &error);
  else if (point.beside && *tail)
    posting = jd_edit_set_text (vacancy_editor_posting (self), point.beside, head, &error);
  else
    posting = jd_posting_ref (vacancy_editor_posting (self));
  posting = put_paste_lines (posting, lines, first, &point, &error);
  last_id = posting ? g_strdup (point.beside) : NULL;
  if (posting && *tail)
    posting = put_line (posting, tail, &point, &error);
  if (vacancy_editor_apply (self, posting, _("Paste"), &error) && last_id)
    vacancy_editor_focus_place (self, last_id, -1);
}

void
vacancy_editor_insert_excerpt_at (VacancyEditor *self, const JdPosting *excerpt, const JdInsertPoint *point, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *last_id = NULL;
  const char *id = NULL;
  JdPosting *after = jd_edit_insert_excerpt (vacancy_editor_posting (self), vacancy_session_library (self->session), excerpt, point, &id, &error);

  last_id = g_strdup (id);
  if (vacancy_editor_apply (self, after, label, &error) && last_id)
    vacancy_editor_focus_place (self, last_id, -1);
}

void
vacancy_editor_insert_excerpt (VacancyEditor *self, VacancyBlockRow *row, const JdPosting *excerpt)
{
  JdInsertPoint point = point_behind (row);

  /* The cursor is before the line, and so are they. */
  point.after = vacancy_line_view_cursor (vacancy_block_row_get_line (row)) > 0;
  vacancy_editor_insert_excerpt_at (self, excerpt, &point, _("Paste"));
}
