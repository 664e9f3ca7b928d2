// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "edit/jd-edit-block.h"
#include "editor/vacancy-editor-private.h"
#include "import/jd-import-line.h"
#include "widgets/vacancy-tell.h"

/* What comes onto the page: blocks of the library, lines and excerpts that are pasted or dropped. */

/* Behind @row; at the end of its section when it is the line there. */
static JdInsertPoint
point_behind (VacancyBlockRow *row)
{
  return (JdInsertPoint) { vacancy_section_view_get_id (vacancy_section_view_of (GTK_WIDGET (row))), vacancy_block_row_get_placement (row), TRUE };
}

void
vacancy_editor_tell_again (VacancyEditor *self, gboolean again)
{
  if (again)
    vacancy_tell (GTK_WIDGET (self), _("This block is in the posting more than once now"), TRUE);
}

void
vacancy_editor_note_block (VacancyEditor *self, const JdBlock *block)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.note-block", "s", block->id);
}

void
vacancy_editor_insert_block_at (VacancyEditor *self, JdBlock *block, const JdInsertPoint *point)
{
  g_assert (self->context.session && block && point);
  g_autoptr (GError) error = NULL;
  g_autofree char *new_id = NULL;
  const char *id = NULL;
  const gboolean again = jd_posting_use (vacancy_editor_posting (self), block->id) != NULL;
  JdPosting *after = jd_edit_insert_block (vacancy_editor_posting (self), vacancy_session_library (self->context.session), block, point, &id, &error);

  new_id = g_strdup (id);
  if (!vacancy_editor_apply (self, after, _("Insert Block"), &error))
    return;
  vacancy_editor_note_block (self, block);
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
  vacancy_tell (GTK_WIDGET (self), _("Already in the posting: this is its line"), FALSE);
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
  if (!self->context.session || (!again && vacancy_editor_go_to_block (self, block)))
    return;
  row = vacancy_editor_row_of (self->focus);
  section = row ? vacancy_section_view_get (vacancy_section_view_of (GTK_WIDGET (row))) : NULL;
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
  g_assert (self->context.session && row && taken);
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
  g_assert (self->context.session && point);
  g_autoptr (GError) error = NULL;
  g_autofree char *last_id = NULL;
  const char *id = NULL;
  JdPosting *after = jd_edit_insert_excerpt (vacancy_editor_posting (self), vacancy_session_library (self->context.session), excerpt, point, &id, &error);

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
