// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-insert-point.h"

#include "base/jd-text.h"
#include "compose/jd-reading-order.h"
#include "edit/jd-edit-parts.h"
#include "model/jd-posting-index.h"

/* ---- places ---- */

static const JdPlacement *
beside_of (const JdSection *section, const JdInsertPoint *point)
{
  g_autoptr (GPtrArray) order = jd_reading_order (section);

  for (guint i = 0; point->beside && i < order->len; i++)
    if (g_str_equal (((JdPlacement *) g_ptr_array_index (order, i))->id, point->beside))
      return g_ptr_array_index (order, i);
  return order->len > 0 ? g_ptr_array_index (order, order->len - 1) : NULL;
}

/* The index in the list of @section, and what one standing there must be (JD_NECESSITY_NONE: anything). */
static guint
list_index (const JdSection *section, const JdInsertPoint *point, JdNecessity *necessity)
{
  const JdPlacement *beside = beside_of (section, point);
  gboolean found = beside && point->beside && g_str_equal (beside->id, point->beside);
  guint index = 0;

  *necessity = JD_NECESSITY_NONE;
  if (!beside)
    return 0;
  if (section->kind == JD_KIND_QUALIFICATION)
    *necessity = beside->necessity;
  g_ptr_array_find (section->placements, beside, &index);
  return !found || point->after ? index + 1 : index;
}

/* Takes over @posting, which may be NULL. */
static JdPosting *
with_necessity (JdPosting *posting, const char *placement, JdNecessity necessity, GError **error)
{
  g_autoptr (JdPosting) before = posting;
  const JdPlacement *moved = before ? jd_posting_placement (before, placement, NULL, NULL) : NULL;

  if (!moved || moved->kind != JD_KIND_QUALIFICATION || necessity == JD_NECESSITY_NONE)
    return g_steal_pointer (&before);
  return jd_edit_set_necessity (before, placement, necessity, error);
}

JdPosting *
jd_edit_move_to (JdPosting *posting, const char *placement, const JdInsertPoint *point, GError **error)
{
  const JdSection *section = jd_posting_section (posting, point->section, NULL);
  JdNecessity necessity = JD_NECESSITY_NONE;
  guint from, from_index, index;

  if (g_strcmp0 (placement, point->beside) == 0)
    return jd_posting_ref (posting);
  index = section ? list_index (section, point, &necessity) : 0;
  /* The list is counted without the one that is moved. */
  if (jd_posting_placement (posting, placement, &from, &from_index) && g_ptr_array_index (posting->sections, from) == section && from_index < index)
    index--;
  return with_necessity (jd_edit_move (posting, placement, point->section, index, error), placement, necessity, error);
}

JdPosting *
jd_edit_insert_at (JdPosting *posting, JdPlacement *placement, const JdInsertPoint *point, const char **id, GError **error)
{
  const JdSection *section = jd_posting_section (posting, point->section, NULL);
  JdNecessity necessity = JD_NECESSITY_NONE;
  guint index = section ? list_index (section, point, &necessity) : 0;
  JdPosting *after = jd_edit_insert (posting, point->section, index, placement, error);
  const char *new_id;

  if (!after)
    return NULL;
  section = jd_posting_section (after, point->section, NULL);
  new_id = ((const JdPlacement *) g_ptr_array_index (section->placements, index))->id;
  /* At the end of a section a block of the library stays what it is; among others it is as they are. */
  if (point->beside || placement->necessity == JD_NECESSITY_NONE)
    after = with_necessity (after, new_id, necessity, error);
  if (after && id)
    *id = ((const JdPlacement *) g_ptr_array_index (jd_posting_section (after, point->section, NULL)->placements, index))->id;
  return after;
}

JdPosting *
jd_edit_insert_wording_at (JdPosting *posting, const char *wording, const JdInsertPoint *point, const char **id, GError **error)
{
  const JdSection *section = jd_posting_section (posting, point->section, NULL);
  JdNecessity necessity = JD_NECESSITY_NONE;
  guint index = section ? list_index (section, point, &necessity) : 0;
  const char *new_id = NULL;
  g_autoptr (JdPosting) inserted = jd_edit_insert_text (posting, point->section, index, "", &new_id, error);
  JdPosting *after = inserted ? with_necessity (jd_edit_set_text (inserted, new_id, wording, error), new_id, necessity, error) : NULL;

  if (after && id)
    *id = jd_posting_placement (after, new_id, NULL, NULL)->id;
  return after;
}

/* The first of @lines, which tells what the others become. */
static JdPosting *
insert_first (JdPosting *posting, const JdTypedLine *line, const JdInsertPoint *point, const char **id, GError **error)
{
  JdPosting *after = jd_edit_insert_wording_at (posting, line->wording, point, id, error);

  return line->item ? jd_edit_then_set_item (after, id, TRUE, error) : after;
}

/* The first id behind @number that is not in @index; @number gets its own. New string. */
static char *
next_id (const JdPostingIndex *index, guint *number)
{
  char *id = jd_edit_text_id (++*number);

  while (jd_posting_index_placement (index, id, NULL, NULL))
    {
      g_free (id);
      id = jd_edit_text_id (++*number);
    }
  return id;
}

/* @line at @index of @section, which nobody else has, behind @model. */
static JdPlacement *
new_line (const JdTypedLine *line, const char *id, const JdSection *section, guint index, const JdPlacement *model)
{
  JdPlacement *placement = jd_placement_new (id, JD_KIND_TEXT);

  jd_edit_set_kind_at (placement, section, index);
  placement->necessity = model->necessity;
  g_free (placement->text);
  placement->text = jd_text_clean (line->wording, -1, JD_TEXT_PARAGRAPHS, NULL);
  if (line->item)
    jd_edit_set_form (placement, TRUE);
  return placement;
}

JdPosting *
jd_edit_insert_lines_at (JdPosting *posting, const JdTypedLine *lines, guint n_lines, const JdInsertPoint *point, const char **id, GError **error)
{
  g_return_val_if_fail (posting && lines && n_lines > 0 && point, NULL);

  const char *last = NULL;
  g_autoptr (JdPosting) first = insert_first (posting, &lines[0], point, &last, error);
  guint at, index, number = 0;

  if (!first)
    return NULL;
  const JdPlacement *model = jd_posting_placement (first, last, &at, &index);
  g_autoptr (JdPostingIndex) ids = jd_posting_index_new (first);
  JdSection *section = jd_section_copy (g_ptr_array_index (first->sections, at));
  for (guint i = 1; i < n_lines; i++)
    {
      g_autofree char *line_id = next_id (ids, &number);

      g_ptr_array_insert (section->placements, (int) (index + i), new_line (&lines[i], line_id, section, index + i, model));
    }
  if (id)
    *id = ((const JdPlacement *) g_ptr_array_index (section->placements, index + n_lines - 1))->id;
  return jd_edit_with_section (first, at, section);
}

/* ---- steps ---- */

/* To the end of the section above or the start of the one below, as it is shown. */
static JdPosting *
step_out (JdPosting *posting, const char *placement, guint section, int direction, GError **error)
{
  g_autoptr (GPtrArray) order = NULL;
  const JdSection *target;
  const char *beside = NULL;

  if ((direction < 0 && section == 0) || (direction > 0 && section + 1 >= posting->sections->len))
    return jd_posting_ref (posting);
  target = g_ptr_array_index (posting->sections, section + direction);
  order = jd_reading_order (target);
  if (order->len > 0)
    beside = ((const JdPlacement *) g_ptr_array_index (order, direction < 0 ? order->len - 1 : 0))->id;
  return jd_edit_move_to (posting, placement, &(JdInsertPoint) { target->id, beside, direction < 0 }, error);
}

JdPosting *
jd_edit_step (JdPosting *posting, const char *placement, int direction, GError **error)
{
  guint section, index, shown;
  const JdPlacement *moved = jd_posting_placement (posting, placement, &section, &index);
  const JdSection *in = moved ? g_ptr_array_index (posting->sections, section) : NULL;
  g_autoptr (GPtrArray) order = NULL;
  const JdPlacement *neighbour;
  JdInsertPoint point;

  if (!moved)
    return jd_edit_move (posting, placement, "", 0, error);
  order = jd_reading_order (in);
  g_ptr_array_find (order, moved, &shown);
  if ((direction < 0 && shown == 0) || (direction > 0 && shown + 1 >= order->len))
    return step_out (posting, placement, section, direction, error);
  neighbour = g_ptr_array_index (order, shown + direction);
  point = (JdInsertPoint) { .section = in->id, .beside = neighbour->id, .after = direction > 0 };
  /* From must to nice and back is a step of its own: past the subheading, not past the line behind it. */
  if (in->kind == JD_KIND_QUALIFICATION && (neighbour->necessity == JD_NECESSITY_NICE) != (moved->necessity == JD_NECESSITY_NICE))
    point.after = !point.after;
  return jd_edit_move_to (posting, placement, &point, error);
}
