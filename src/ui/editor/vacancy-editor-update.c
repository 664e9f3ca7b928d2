// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-direction.h"

/* Following the posting: what is the same pointer is left alone. */

static void
drop_gone_sections (VacancyEditor *self, const JdPosting *posting)
{
  VacancySectionView *view = vacancy_editor_first_section (self);

  while (view)
    {
      VacancySectionView *next = vacancy_section_view_next (view);

      if (!jd_posting_section (posting, vacancy_section_view_get_id (view), NULL))
        gtk_box_remove (GTK_BOX (self->sections), GTK_WIDGET (view));
      view = next;
    }
}

void
vacancy_editor_show_sections (VacancyEditor *self, const JdPosting *posting)
{
  g_assert (self->context.session && posting);
  GtkWidget *previous = NULL;

  drop_gone_sections (self, posting);
  for (guint i = 0; i < posting->sections->len; i++)
    {
      JdSection *section = g_ptr_array_index (posting->sections, i);
      GtkWidget *there = previous ? gtk_widget_get_next_sibling (previous) : gtk_widget_get_first_child (self->sections);
      VacancySectionView *view = vacancy_editor_find_section (self, section->id);

      if (!view)
        {
          view = vacancy_section_view_new (&self->context);
          gtk_box_insert_child_after (GTK_BOX (self->sections), GTK_WIDGET (view), previous);
        }
      else if (there != GTK_WIDGET (view))
        gtk_box_reorder_child_after (GTK_BOX (self->sections), GTK_WIDGET (view), previous);
      vacancy_section_view_show (view, section);
      previous = GTK_WIDGET (view);
    }
}

static void
refresh (VacancyEditor *self)
{
  for (VacancySectionView *view = vacancy_editor_first_section (self); view; view = vacancy_section_view_next (view))
    vacancy_section_view_refresh (view);
}

static gboolean
same_values (const JdPosting *a, const JdPosting *b)
{
  return a->facts == b->facts && a->variables == b->variables && a->resolved == b->resolved && g_str_equal (a->language, b->language);
}

/* The line at @index of @former, which are only compared, is gone, perhaps with others before it: what stands behind the last one before them that is left takes the keyboard. */
static void
focus_nearest (VacancyEditor *self, GPtrArray *former, guint index)
{
  g_autoptr (GPtrArray) stops = vacancy_editor_stops (self);
  VacancyLineView *line;
  guint at = 0, left;

  for (guint i = index; i-- > 0 && at == 0;)
    if (g_ptr_array_find (stops, g_ptr_array_index (former, i), &left))
      at = left + 1;
  line = vacancy_editor_line_of (g_ptr_array_index (stops, MIN (at, stops->len - 1)));
  vacancy_line_view_focus (line, -1);
  vacancy_editor_reveal (self, GTK_WIDGET (line));
}

static void
keep_selection (VacancyEditor *self)
{
  g_auto (GStrv) ids = NULL;

  if (vacancy_selection_count (self->context.selection) == 0)
    return;
  ids = vacancy_editor_ids (self);
  vacancy_selection_keep (self->context.selection, (const char *const *) ids);
}

void
vacancy_editor_changed_cb (VacancyEditor *self, JdPosting *before, JdPosting *after)
{
  gboolean focused = vacancy_editor_has_focus (self);
  /* A line that is typed in is there afterwards. */
  g_autoptr (GPtrArray) stops = focused && self->focus && !self->context.typing ? vacancy_editor_stops (self) : NULL;
  gboolean lost;
  guint index = 0;

  if (stops)
    g_ptr_array_find (stops, vacancy_editor_stop_of (self->focus), &index);
  vacancy_direction_follow_language (self->context.page, after->language);
  vacancy_editor_show_title (self);
  vacancy_editor_show_sections (self, after);
  if (!same_values (before, after))
    refresh (self);
  if (!self->context.typing)
    vacancy_editor_wake_first_page (self);
  keep_selection (self);
  lost = stops && !vacancy_editor_has_focus (self);
  if (lost)
    focus_nearest (self, stops, index);
  /* Who did something elsewhere, such as choosing a level, and lost the line by it stays near; only steps through the history lead to what they change. */
  if (self->applying == 0 && (jd_history_is_stepping (vacancy_session_history (self->context.session)) || (focused && !lost)))
    vacancy_editor_follow (self, before, after);
  vacancy_block_tools_update (self->tools);
}

/* It comes in after the posting: bands of pay and wordings for other levels are its. */
void
vacancy_editor_library_changed_cb (VacancyEditor *self)
{
  refresh (self);
  vacancy_block_tools_update (self->tools);
}
