// SPDX-License-Identifier: GPL-3.0-or-later
/* One line to two and two to one, as they are read on the page. */
#include "jd-edit-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/jd-reading-order.h"
#include "jd-insert-point.h"
#include "model/jd-wording-writer.h"

JdPosting *
jd_edit_split (JdPosting *posting, const char *placement, const char *head, const char *tail, const char **id, GError **error)
{
  g_return_val_if_fail (posting && placement && head && tail, NULL);

  guint section;
  const char *new_id = NULL;
  const JdPlacement *old = jd_edit_find_placement (posting, placement, &section, NULL, error);
  if (!old)
    return NULL;

  const JdInsertPoint point = { ((const JdSection *) g_ptr_array_index (posting->sections, section))->id, placement, TRUE };
  g_autoptr (JdPosting) headed = *tail != '\0' ? jd_edit_set_text (posting, placement, head, error) : jd_posting_ref (posting);
  JdPosting *after = headed ? jd_edit_insert_wording_at (headed, tail, &point, &new_id, error) : NULL;
  if (old->kind != JD_KIND_SALARY)
    after = jd_edit_then_set_item (after, &new_id, jd_placement_is_item (old), error);
  if (after && id)
    *id = new_id;
  return after;
}

static gboolean
is_nice (const JdPlacement *placement)
{
  return placement->kind == JD_KIND_QUALIFICATION && placement->necessity == JD_NECESSITY_NICE;
}

const JdPlacement *
jd_edit_join_partner (const JdPosting *posting, const char *placement, int direction)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  const JdPlacement *line = jd_posting_placement (posting, placement, &section, NULL);
  if (!line)
    return NULL;

  g_autoptr (GPtrArray) order = jd_reading_order (g_ptr_array_index (posting->sections, section));
  g_ptr_array_find (order, line, &index);
  if (direction < 0 ? index == 0 : index + 1 == order->len)
    return NULL;
  const JdPlacement *other = g_ptr_array_index (order, direction < 0 ? index - 1 : index + 1);
  gboolean pay = line->kind == JD_KIND_SALARY || other->kind == JD_KIND_SALARY;
  return pay || is_nice (line) != is_nice (other) ? NULL : other;
}

JdPosting *
jd_edit_join (JdPosting *posting, const char *placement, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  const JdPlacement *tail = jd_edit_find_placement (posting, placement, NULL, NULL, error);
  const JdPlacement *head = tail ? jd_edit_join_partner (posting, placement, -1) : NULL;
  if (tail && !head)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED,
                         tail->kind == JD_KIND_SALARY ? _ ("A line with pay cannot be joined to another.") : _ ("There is no line before it to join it to."));
  if (!head)
    return NULL;

  g_autoptr (JdPosting) without = jd_edit_remove (posting, placement, error);
  if (!without || *jd_placement_wording (tail) == '\0')
    return g_steal_pointer (&without);
  g_autofree char *joined = jd_wording_join (jd_placement_wording (head), jd_placement_wording (tail));
  return jd_edit_set_text (without, head->id, joined, error);
}
