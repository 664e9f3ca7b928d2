// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "edit/jd-edit-block.h"
#include "editor/vacancy-editor-private.h"
#include "library/vacancy-block-search.h"

/* The library searched where a line stands, for one more or for another in its place. */

typedef struct
{
  VacancyEditor *editor; /* owned */
  char *placement, *section;
  gboolean swap;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->editor);
  g_free (search->placement);
  g_free (search->section);
  g_free (search);
}

static void
swap (VacancyEditor *self, const char *id, JdBlock *block)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_id = NULL;
  const char *other = NULL;
  const JdPlacement *use = jd_posting_use (vacancy_editor_posting (self), block->id);
  const gboolean again = use && !g_str_equal (use->id, id);
  JdPosting *after = jd_edit_swap_block (vacancy_editor_posting (self), vacancy_session_library (self->context.session), id, block, &other, &error);

  new_id = g_strdup (other);
  if (!vacancy_editor_apply (self, after, _("Swap Block"), &error))
    return;
  vacancy_editor_note_block (self, block);
  vacancy_editor_focus_place (self, new_id, -1);
  vacancy_editor_tell_again (self, again);
}

/* Nothing was chosen: what was typed is text of the line. */
static void
keep_typed (VacancyEditor *self, const Search *search, const char *typed)
{
  VacancyBlockRow *row = vacancy_editor_find_row (self, search->placement);
  VacancySectionView *view = vacancy_editor_find_section (self, search->section);
  VacancyLineView *line;

  if (!row && view)
    row = vacancy_section_view_get_tail (view);
  if (!row)
    return;
  line = vacancy_block_row_get_line (row);
  vacancy_line_view_focus (line, -1);
  if (*typed && !search->swap)
    {
      GtkTextBuffer *buffer = GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (line));

      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_insert_at_cursor (buffer, typed, -1);
      gtk_text_buffer_end_user_action (buffer);
    }
}

static void
put_block (VacancyEditor *self, const Search *search, JdBlock *block, gboolean again)
{
  const JdInsertPoint point = { .section = search->section };

  if (!again && vacancy_editor_go_to_block (self, block))
    return;
  if (search->placement && vacancy_editor_find_row (self, search->placement))
    swap (self, search->placement, block);
  else if (vacancy_editor_find_section (self, search->section))
    vacancy_editor_insert_block_at (self, block, &point);
}

static void
chosen_cb (JdBlock *block, gboolean again, const char *typed, gpointer data)
{
  Search *search = data;

  if (search->editor->context.session && block)
    put_block (search->editor, search, block, again);
  else if (search->editor->context.session)
    keep_typed (search->editor, search, typed);
  search_free (search);
}

void
vacancy_editor_search (VacancyEditor *self, VacancyBlockRow *row, gboolean swapping)
{
  g_assert (self->context.session && row);
  Search *search = g_new0 (Search, 1);

  search->editor = g_object_ref (self);
  search->placement = g_strdup (vacancy_block_row_get_placement (row));
  search->section = g_strdup (vacancy_section_view_get_id (vacancy_section_view_of (GTK_WIDGET (row))));
  search->swap = swapping;
  vacancy_block_search_open (GTK_WIDGET (vacancy_block_row_get_line (row)), self->context.session, search->section, chosen_cb, search);
}
