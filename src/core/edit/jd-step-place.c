// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-step-place.h"

#include <string.h>

#include "compose/jd-reading-order.h"

static const JdSection *
section_at (const JdPosting *posting, guint index)
{
  return index < posting->sections->len ? g_ptr_array_index (posting->sections, index) : NULL;
}

static const JdPlacement *
line_at (const GPtrArray *lines, guint index)
{
  return index < lines->len ? g_ptr_array_index (lines, index) : NULL;
}

/* ---- lines that are others, or elsewhere ---- */

/* Where the lines of a posting stand: their ids to their sections, the lines themselves as keys as well. */
static GHashTable *
sections_of_lines (const JdPosting *posting)
{
  GHashTable *sections = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < posting->sections->len; i++)
    for (guint k = 0; k < section_at (posting, i)->placements->len; k++)
      g_hash_table_insert (sections, line_at (section_at (posting, i)->placements, k)->id, (gpointer) section_at (posting, i));
  return sections;
}

static GHashTable *
set_of_lines (const JdPosting *posting)
{
  GHashTable *lines = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < posting->sections->len; i++)
    for (guint k = 0; k < section_at (posting, i)->placements->len; k++)
      g_hash_table_add (lines, (gpointer) line_at (section_at (posting, i)->placements, k));
  return lines;
}

const JdPlacement *
jd_step_first_new (const JdPosting *before, const JdPosting *after)
{
  g_return_val_if_fail (before && after, NULL);

  g_autoptr (GHashTable) known = set_of_lines (before);
  for (guint i = 0; i < after->sections->len; i++)
    for (guint k = 0; k < section_at (after, i)->placements->len; k++)
      if (!g_hash_table_contains (known, line_at (section_at (after, i)->placements, k)))
        return line_at (section_at (after, i)->placements, k);
  return NULL;
}

static gboolean
set_line (JdStepPlace *place, const JdSection *section, const JdPlacement *line)
{
  *place = (JdStepPlace) { section, line, FALSE };
  return TRUE;
}

static gboolean
is_chosen (const JdPlacement *line, const char *const *chosen)
{
  return chosen && g_strv_contains (chosen, line->id);
}

static gboolean
find_changed (const JdPosting *before, const JdPosting *after, const char *const *chosen, JdStepPlace *place)
{
  g_autoptr (GHashTable) known = set_of_lines (before), sections = sections_of_lines (before);
  gboolean found = FALSE;

  for (guint i = 0; i < after->sections->len; i++)
    {
      const JdSection *section = section_at (after, i);
      for (guint k = 0; section != jd_posting_section (before, section->id, NULL) && k < section->placements->len; k++)
        {
          const JdPlacement *line = line_at (section->placements, k);
          const JdSection *then = g_hash_table_lookup (sections, line->id);
          if (then && g_hash_table_contains (known, line) && strcmp (then->id, section->id) == 0)
            continue;
          if (is_chosen (line, chosen))
            return set_line (place, section, line);
          if (!found)
            found = set_line (place, section, line);
        }
    }
  return found;
}

/* ---- lines in another order ---- */

/* @section as it is read, without what @other does not have. */
static GPtrArray *
common_lines (const JdSection *section, const JdSection *other)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *lines = jd_reading_order (section);

  for (guint i = 0; i < other->placements->len; i++)
    g_hash_table_add (known, g_ptr_array_index (other->placements, i));
  for (guint i = lines->len; i > 0; i--)
    if (!g_hash_table_contains (known, g_ptr_array_index (lines, i - 1)))
      g_ptr_array_remove_index (lines, i - 1);
  return lines;
}

/* Whether the lines from @start to before @end are all that is chosen. */
static gboolean
is_choice (const GPtrArray *lines, guint start, guint end, const char *const *chosen)
{
  if (!chosen || g_strv_length ((char **) chosen) != end - start)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (!is_chosen (line_at (lines, i), chosen))
      return FALSE;
  return TRUE;
}

/* Two runs of lines have changed places, of which one was moved: the one that is chosen, else the shorter, else the one that is first now. Its first line. */
static const JdPlacement *
moved_of (const GPtrArray *then, const GPtrArray *now, guint start, const char *const *chosen)
{
  guint first = start, end = then->len;

  while (end > start && line_at (then, end - 1) == line_at (now, end - 1))
    end--;
  g_ptr_array_find ((GPtrArray *) then, line_at (now, start), &first);
  /* What is ahead now stood behind, from @first on. */
  const guint middle = start + (end - first);
  gboolean is_behind = end - middle < middle - start;
  if (is_choice (now, start, middle, chosen) || is_choice (now, middle, end, chosen))
    is_behind = is_choice (now, middle, end, chosen);
  return line_at (now, is_behind ? middle : start);
}

static gboolean
find_moved (const JdPosting *before, const JdPosting *after, const char *const *chosen, JdStepPlace *place)
{
  for (guint i = 0; i < after->sections->len; i++)
    {
      const JdSection *section = section_at (after, i), *old = jd_posting_section (before, section->id, NULL);
      if (!old || old == section)
        continue;
      g_autoptr (GPtrArray) then = common_lines (old, section), now = common_lines (section, old);
      for (guint k = 0; k < now->len; k++)
        if (line_at (then, k) != line_at (now, k))
          return set_line (place, section, moved_of (then, now, k, chosen));
    }
  return FALSE;
}

/* ---- lines that are gone ---- */

/* What stood behind the one at @index of @order and is still in @section; NULL when nothing is. */
static const JdPlacement *
next_left (const GPtrArray *order, guint index, const JdSection *section)
{
  for (guint i = index + 1; i < order->len; i++)
    for (guint k = 0; k < section->placements->len; k++)
      if (line_at (section->placements, k) == line_at (order, i))
        return line_at (order, i);
  return NULL;
}

static gboolean
find_gone (const JdPosting *before, const JdPosting *after, JdStepPlace *place)
{
  g_autoptr (GHashTable) left = sections_of_lines (after);

  for (guint i = 0; i < before->sections->len; i++)
    {
      const JdSection *old = section_at (before, i), *section = jd_posting_section (after, old->id, NULL);
      if (!section || section == old)
        continue;
      g_autoptr (GPtrArray) order = jd_reading_order (old);
      for (guint k = 0; k < order->len; k++)
        if (!g_hash_table_contains (left, line_at (order, k)->id))
          {
            *place = (JdStepPlace) { section, next_left (order, k, section), TRUE };
            place->at_end = !place->placement;
            return TRUE;
          }
    }
  return FALSE;
}

/* ---- headings ---- */

static gboolean
same_section (const JdSection *a, const JdSection *b)
{
  return a && b ? strcmp (a->id, b->id) == 0 : a == b;
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
  return moved || i == 0 ? moved : section_at (after, i - 1);
}

static const JdSection *
renamed_section (const JdPosting *before, const JdPosting *after)
{
  for (guint i = 0; i < after->sections->len; i++)
    {
      const JdSection *now = section_at (after, i), *then = jd_posting_section (before, now->id, NULL);
      if (then && then != now && strcmp (then->heading, now->heading) != 0)
        return now;
    }
  return NULL;
}

static gboolean
find_heading (const JdPosting *before, const JdPosting *after, JdStepPlace *place)
{
  const JdSection *section = renamed_section (before, after);

  *place = (JdStepPlace) { section ? section : moved_section (before, after), NULL, FALSE };
  return place->section != NULL;
}

gboolean
jd_step_place (const JdPosting *before, const JdPosting *after, const char *const *chosen, JdStepPlace *place)
{
  g_return_val_if_fail (before && after && place, FALSE);

  return find_changed (before, after, chosen, place) || find_moved (before, after, chosen, place) || find_gone (before, after, place) || find_heading (before, after, place);
}
