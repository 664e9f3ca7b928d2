// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-find-private.h"

#include <string.h>

#include "compose/jd-line-id.h"
#include "compose/jd-reading-order.h"

/* So many characters are looked at between two looks at the clock. */
#define CHUNK 4096

/* ---- lines ---- */

static void
line_clear (gpointer data)
{
  JdFindLine *line = data;

  g_free (line->id);
  g_clear_pointer (&line->section, jd_section_unref);
  g_clear_pointer (&line->placement, jd_placement_unref);
  g_clear_pointer (&line->matches, g_array_unref);
}

static void
line_unref (gpointer line)
{
  g_rc_box_release_full (line, line_clear);
}

static GPtrArray *
lines_new (void)
{
  return g_ptr_array_new_with_free_func (line_unref);
}

static char *
id_of (const JdSection *section, const JdPlacement *placement)
{
  if (placement)
    return g_strdup (placement->id);
  return section ? jd_line_id_of_heading (section->id) : g_strdup (JD_LINE_ID_TITLE);
}

static JdFindLine *
line_new (JdSection *section, JdPlacement *placement)
{
  JdFindLine *line = g_rc_box_new0 (JdFindLine);
  const char *wording = placement ? jd_placement_wording (placement) : section ? section->heading : "";

  line->id = id_of (section, placement);
  line->section = section ? jd_section_ref (section) : NULL;
  line->placement = placement ? jd_placement_ref (placement) : NULL;
  line->has_variables = strchr (wording, '{') != NULL;
  return line;
}

/* ---- what is known already ---- */

typedef struct
{
  const GPtrArray *lines; /* of the posting before */
  GHashTable *by_id;      /* NULL until a line is not where it was */
  gboolean same_title, same_values;
} Known;

/* Whether variables that no section has a value of its own for show the same in both. */
static gboolean
same_values (const JdPosting *a, const JdPosting *b)
{
  return a->facts == b->facts && a->variables == b->variables && a->resolved == b->resolved && g_str_equal (a->language, b->language) && g_strcmp0 (a->level, b->level) == 0
         && jd_posting_salary (a) == jd_posting_salary (b);
}

static gboolean
reads_the_same (const Known *known, const JdFindLine *line, const JdSection *section, const JdPlacement *placement)
{
  if (!line->is_done || line->placement != placement || (!line->section) != (!section))
    return FALSE;
  if (!section)
    return known->same_title;
  if (!placement && (!g_str_equal (line->section->id, section->id) || !g_str_equal (line->section->heading, section->heading)))
    return FALSE;
  return !line->has_variables || (known->same_values && line->section->variables == section->variables);
}

static void
add_by_id (Known *known)
{
  known->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < known->lines->len; i++)
    g_hash_table_insert (known->by_id, ((JdFindLine *) known->lines->pdata[i])->id, known->lines->pdata[i]);
}

/* The line @number of the page, with what is known of it. */
static JdFindLine *
take_line (Known *known, guint number, JdSection *section, JdPlacement *placement)
{
  JdFindLine *line = number < known->lines->len ? known->lines->pdata[number] : NULL;

  if (!line || !reads_the_same (known, line, section, placement))
    {
      g_autofree char *id = id_of (section, placement);
      if (!known->by_id)
        add_by_id (known);
      line = g_hash_table_lookup (known->by_id, id);
    }
  return line && reads_the_same (known, line, section, placement) ? g_rc_box_acquire (line) : line_new (section, placement);
}

static void
list_lines (JdFind *self, Known *known)
{
  GPtrArray *lines = lines_new ();

  g_ptr_array_add (lines, take_line (known, lines->len, NULL, NULL));
  for (guint i = 0; i < self->posting->sections->len; i++)
    {
      JdSection *section = self->posting->sections->pdata[i];
      g_autoptr (GPtrArray) order = jd_reading_order (section);

      g_ptr_array_add (lines, take_line (known, lines->len, section, NULL));
      for (guint j = 0; j < order->len; j++)
        g_ptr_array_add (lines, take_line (known, lines->len, section, order->pdata[j]));
    }
  g_ptr_array_unref (self->lines);
  self->lines = lines;
}

/* ---- looking ---- */

static void
begin (JdFind *self, JdPosting *posting)
{
  g_autoptr (JdPosting) before = self->posting;
  Known known = { .lines = self->lines };

  known.same_title = before && g_str_equal (jd_posting_title (before), jd_posting_title (posting));
  known.same_values = before && same_values (before, posting);
  self->posting = jd_posting_ref (posting);
  g_clear_pointer (&self->text, jd_find_text_free);
  list_lines (self, &known);
  g_clear_pointer (&known.by_id, g_hash_table_unref);
  self->at = 0;
}

static void
note_fixed (JdFind *self)
{
  JdFindRange *last = self->fixed->len > 0 ? &g_array_index (self->fixed, JdFindRange, self->fixed->len - 1) : NULL;
  JdFindRange range = { self->offset, self->offset + 1 };

  if (last && last->end == self->offset)
    last->end++;
  else
    g_array_append_val (self->fixed, range);
}

static gboolean
touches_fixed (const JdFind *self, guint start, guint end)
{
  for (guint i = self->fixed->len; i-- > 0;)
    {
      const JdFindRange *range = &g_array_index (self->fixed, JdFindRange, i);
      if (range->end <= start)
        return FALSE;
      if (range->start < end)
        return TRUE;
    }
  return FALSE;
}

static void
note_match (JdFind *self, JdFindLine *line, guint start, guint end)
{
  JdFindMatch match = { .line = line->id, .offset = start, .length = end - start, .is_fixed = touches_fixed (self, start, end) };

  if (!line->matches)
    line->matches = g_array_new (FALSE, FALSE, sizeof (JdFindMatch));
  g_array_append_val (line->matches, match);
}

static void
begin_line (JdFind *self, const JdFindLine *line)
{
  self->text = jd_find_text_new (self->posting, line);
  self->offset = 0;
  g_array_set_size (self->fixed, 0);
  jd_text_match_begin (self->match);
}

/* Up to @most characters of @line. FALSE when there are more. */
static gboolean
look_on (JdFind *self, JdFindLine *line, guint most)
{
  gunichar c = 1;

  for (guint i = 0; i < most && c != 0; i++)
    {
      gboolean is_fixed = FALSE;
      guint start, end;

      c = jd_find_text_next (self->text, &is_fixed);
      if (jd_text_match_feed (self->match, c, &start, &end))
        note_match (self, line, start, end);
      if (is_fixed)
        note_fixed (self);
      self->offset++;
    }
  return c == 0;
}

/* FALSE when time ran out. */
static gboolean
look_at_line (JdFind *self, JdFindLine *line, gint64 deadline)
{
  if (!self->text)
    begin_line (self, line);
  while (!look_on (self, line, CHUNK))
    if (g_get_monotonic_time () >= deadline)
      return FALSE;
  g_clear_pointer (&self->text, jd_find_text_free);
  line->is_done = TRUE;
  return TRUE;
}

static void
add_matches (JdFind *self, const JdFindLine *line, guint number)
{
  guint first = self->matches->len;

  if (!line->matches)
    return;
  g_array_append_vals (self->matches, line->matches->data, line->matches->len);
  for (guint i = first; i < self->matches->len; i++)
    g_array_index (self->matches, JdFindMatch, i).number = number;
  g_hash_table_insert (self->first, line->id, GUINT_TO_POINTER (first + 1));
}

static void
show_results (JdFind *self)
{
  g_hash_table_remove_all (self->first);
  g_array_set_size (self->matches, 0);
  g_ptr_array_unref (self->found_lines);
  self->found_lines = g_ptr_array_ref (self->lines);
  for (guint i = 0; i < self->lines->len; i++)
    add_matches (self, self->lines->pdata[i], i);
  g_clear_pointer (&self->found_in, jd_posting_unref);
  self->found_in = jd_posting_ref (self->posting);
}

gboolean
jd_find_look (JdFind *self, JdPosting *posting, gint64 deadline)
{
  g_return_val_if_fail (self && posting, TRUE);

  if (posting != self->posting)
    begin (self, posting);
  if (posting == self->found_in)
    return TRUE;
  for (; self->match && self->at < self->lines->len; self->at++)
    {
      JdFindLine *line = self->lines->pdata[self->at];
      if (line->is_done)
        continue;
      if (!look_at_line (self, line, deadline))
        return FALSE;
      if (self->at + 1 < self->lines->len && g_get_monotonic_time () >= deadline)
        {
          self->at++;
          return FALSE;
        }
    }
  show_results (self);
  return TRUE;
}

/* ---- results ---- */

const GArray *
jd_find_matches (const JdFind *self)
{
  g_return_val_if_fail (self, NULL);
  return self->matches;
}

guint
jd_find_matches_in (const JdFind *self, const char *line, guint *first)
{
  g_return_val_if_fail (self && line && first, 0);

  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, line));
  if (known == 0)
    return 0;
  *first = known - 1;
  guint end = *first;
  while (end < self->matches->len && g_array_index (self->matches, JdFindMatch, end).line == g_array_index (self->matches, JdFindMatch, *first).line)
    end++;
  return end - *first;
}

/* FALSE when there is no such line. */
static gboolean
number_of (const JdFind *self, const char *line, guint *number)
{
  for (guint i = 0; i < self->found_lines->len; i++)
    if (g_str_equal (((const JdFindLine *) self->found_lines->pdata[i])->id, line))
      {
        *number = i;
        return TRUE;
      }
  return FALSE;
}

guint
jd_find_match_from (const JdFind *self, const char *line, guint offset)
{
  g_return_val_if_fail (self && line, 0);

  guint number, low = 0, high = self->matches->len;
  if (!number_of (self, line, &number))
    return 0;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const JdFindMatch *match = &g_array_index (self->matches, JdFindMatch, middle);

      if (match->number < number || (match->number == number && match->offset < offset))
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->matches->len ? low : 0;
}

/* ---- life ---- */

JdFind *
jd_find_new (const char *text, JdMatchFlags flags)
{
  g_return_val_if_fail (text, NULL);

  JdFind *self = g_new0 (JdFind, 1);
  self->match = jd_text_match_new (text, flags);
  self->lines = lines_new ();
  self->found_lines = g_ptr_array_ref (self->lines);
  self->fixed = g_array_new (FALSE, FALSE, sizeof (JdFindRange));
  self->matches = g_array_new (FALSE, FALSE, sizeof (JdFindMatch));
  self->first = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
jd_find_free (JdFind *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->match, jd_text_match_free);
  g_clear_pointer (&self->posting, jd_posting_unref);
  g_clear_pointer (&self->text, jd_find_text_free);
  g_clear_pointer (&self->found_in, jd_posting_unref);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->found_lines);
  g_array_unref (self->fixed);
  g_array_unref (self->matches);
  g_hash_table_unref (self->first);
  g_free (self);
}
