// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-editor-private.h"

/* After undo, redo and the like the cursor goes where something changed: to the first line that did, else a heading, the title, a fact. */

/* ---- lines ---- */

/* The first placement of @after that is not one of @before, by pointer; NULL when there is none. */
static const JdPlacement *
first_change (const JdPosting *before, const JdPosting *after)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < before->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (before->sections, i);

      for (guint j = 0; j < section->placements->len; j++)
        g_hash_table_add (known, g_ptr_array_index (section->placements, j));
    }
  for (guint i = 0; i < after->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (after->sections, i);

      for (guint j = 0; j < section->placements->len; j++)
        if (!g_hash_table_contains (known, g_ptr_array_index (section->placements, j)))
          return g_ptr_array_index (section->placements, j);
    }
  return NULL;
}

/* At the place of the change, which the buffer has found. */
static void
follow_line (VacancyEditor *self, VacancyLineView *line)
{
  vacancy_line_view_focus (line, vacancy_line_view_cursor (line));
  vacancy_editor_reveal (self, GTK_WIDGET (line));
}

static void
follow_placement (VacancyEditor *self, const JdPlacement *placement)
{
  VacancyBlockRow *row = vacancy_editor_find_row (self, placement->id);
  VacancyLineView *line = row ? vacancy_block_row_get_line (row) : NULL;

  if (!line)
    return;
  /* Unless something in that very row has the keyboard: its pay, a menu. */
  if (vacancy_editor_row_of (gtk_root_get_focus (self->root)) == row)
    vacancy_editor_reveal (self, GTK_WIDGET (line));
  else
    follow_line (self, line);
}

/* ---- headings ---- */

static const JdSection *
section_at (const JdPosting *posting, guint index)
{
  return index < posting->sections->len ? g_ptr_array_index (posting->sections, index) : NULL;
}

static gboolean
same_section (const JdSection *a, const JdSection *b)
{
  return a && b ? g_str_equal (a->id, b->id) : a == b;
}

/* The section that was moved or added, or stands where one was removed; NULL when they stand as before. */
static const JdSection *
moved_section (const JdPosting *before, const JdPosting *after)
{
  const JdSection *moved = NULL;
  guint i = 0;

  while (section_at (after, i) && same_section (section_at (before, i), section_at (after, i)))
    i++;
  if (same_section (section_at (before, i), section_at (after, i)))
    return NULL;
  /* What comes next has moved up into its place, so it is the one of before that went somewhere, if not for good. */
  if (section_at (before, i) && same_section (section_at (before, i + 1), section_at (after, i)))
    moved = jd_posting_section (after, section_at (before, i)->id, NULL);
  if (!moved)
    moved = section_at (after, i);
  return moved ? moved : section_at (after, i - 1);
}

static const JdSection *
renamed_section (const JdPosting *before, const JdPosting *after)
{
  for (guint i = 0; i < after->sections->len; i++)
    {
      const JdSection *now = section_at (after, i);
      const JdSection *then = jd_posting_section (before, now->id, NULL);

      if (then && then != now && g_strcmp0 (then->heading, now->heading) != 0)
        return now;
    }
  return NULL;
}

static gboolean
follow_heading (VacancyEditor *self, const JdPosting *before, const JdPosting *after)
{
  const JdSection *section = renamed_section (before, after);
  VacancySectionView *view;

  if (!section)
    section = moved_section (before, after);
  view = section ? vacancy_editor_find_section (self, section->id) : NULL;
  if (view)
    follow_line (self, vacancy_section_view_get_heading (view));
  return view != NULL;
}

/* ---- all ---- */

void
vacancy_editor_follow (VacancyEditor *self, const JdPosting *before, const JdPosting *after)
{
  const JdPlacement *placement = first_change (before, after);

  if (placement)
    follow_placement (self, placement);
  /* What is not a line may also be given elsewhere, in a form or a menu, where the keyboard then stays. */
  else if (!jd_history_is_stepping (vacancy_session_history (self->session)) || follow_heading (self, before, after))
    return;
  else if (g_strcmp0 (jd_posting_title (before), jd_posting_title (after)) != 0)
    follow_line (self, self->title);
  else
    vacancy_facts_bar_follow (self->facts, before, after);
}
